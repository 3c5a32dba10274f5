import { planTables } from '../plan/plan.ts';
import type { TableDefinition } from '../table/define-table.ts';

/**
 * The tables that partners see, as both sides are read for a merge: ratings are filled by formulas in the plan, and go
 * out as values of the board.
 */
export const partnerTables = {
  actions: {
    ...planTables.actions,
    columns: {
      ...planTables.actions.columns,
      rag: { ...planTables.actions.columns.rag, computed: false },
    },
  },
  indicators: planTables.indicators,
  measurements: planTables.measurements,
  updates: planTables.updates,
} as const;

export type PartnerTableName = keyof typeof partnerTables;

/** In the order of the partner's tabs. */
export const partnerTableNames = ['actions', 'indicators', 'measurements', 'updates'] as const;

/** The columns that formulas fill in the plan. */
export const calculatedColumns: Readonly<Record<PartnerTableName, readonly string[]>> = {
  actions: ['rag'],
  indicators: [],
  measurements: [],
  updates: [],
};

export const partnerDefinitions: readonly TableDefinition[] = partnerTableNames.map(
  (name) => partnerTables[name],
);
