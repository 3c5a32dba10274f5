import type { RowOf } from '../table/define-table.ts';
import { actionsTable } from './tables/actions.ts';
import { ambitionsTable } from './tables/ambitions.ts';
import { evidenceTable } from './tables/evidence.ts';
import { importNotesTable } from './tables/import-notes.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { measurementsTable } from './tables/measurements.ts';
import { objectivesTable } from './tables/objectives.ts';
import { partnersTable } from './tables/partners.ts';
import { planSettingsTable } from './tables/plan-settings.ts';
import { submissionsTable } from './tables/submissions.ts';
import { syncLogTable } from './tables/sync-log.ts';
import { updatesTable } from './tables/updates.ts';

/** The tables of a plan that hold data, in the order of their sheets. The Trajectory sheet is computed from them. */
export const planTables = {
  settings: planSettingsTable,
  objectives: objectivesTable,
  ambitions: ambitionsTable,
  actions: actionsTable,
  updates: updatesTable,
  indicators: indicatorsTable,
  measurements: measurementsTable,
  evidence: evidenceTable,
  partners: partnersTable,
  submissions: submissionsTable,
  syncLog: syncLogTable,
  importNotes: importNotesTable,
} as const;

export type Setting = RowOf<typeof planSettingsTable>;
export type Objective = RowOf<typeof objectivesTable>;
export type Ambition = RowOf<typeof ambitionsTable>;
export type Action = RowOf<typeof actionsTable>;
export type Update = RowOf<typeof updatesTable>;
export type Indicator = RowOf<typeof indicatorsTable>;
export type Measurement = RowOf<typeof measurementsTable>;
export type Evidence = RowOf<typeof evidenceTable>;
export type Partner = RowOf<typeof partnersTable>;
type Submission = RowOf<typeof submissionsTable>;
export type SyncLogLine = RowOf<typeof syncLogTable>;
export type ImportNote = RowOf<typeof importNotesTable>;

/** A whole plan as rows: what an import yields, a sample holds and a new workbook is made from. */
export interface Plan {
  readonly settings: readonly Setting[];
  readonly objectives: readonly Objective[];
  readonly ambitions: readonly Ambition[];
  readonly actions: readonly Action[];
  readonly updates: readonly Update[];
  readonly indicators: readonly Indicator[];
  readonly measurements: readonly Measurement[];
  readonly evidence: readonly Evidence[];
  readonly partners: readonly Partner[];
  readonly submissions: readonly Submission[];
  readonly syncLog: readonly SyncLogLine[];
  readonly importNotes: readonly ImportNote[];
}

/** A plan without a row in it. */
export const emptyPlan: Plan = {
  settings: [],
  objectives: [],
  ambitions: [],
  actions: [],
  updates: [],
  indicators: [],
  measurements: [],
  evidence: [],
  partners: [],
  submissions: [],
  syncLog: [],
  importNotes: [],
};
