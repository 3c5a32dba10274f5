import { formatDate } from '../../dates/format-date.ts';
import { planTables } from '../../plan/plan.ts';
import type { SubmittedPlan, SubmittedRow } from '../../submission/submitted-plan.ts';
import { spokenKey } from '../../validation/spoken-key.ts';
import { planText } from '../plan-text.ts';
import { clipWords } from '../wording/clip-words.ts';
import { objectiveName } from '../wording/objective-name.ts';

/** How the rows of a table are compared, and what a report calls them. */
export interface ComparedTable {
  readonly table: keyof SubmittedPlan['tables'];
  /** The columns whose words together know a row again. */
  readonly words: readonly string[];
  /** The columns that are compared, in the order of a paper. */
  readonly fields: readonly string[];
  readonly labels: Readonly<Record<string, { readonly header: string }>>;
  /** What a row says, where it came or went. */
  readonly text: (row: SubmittedRow) => string | null;
  /** What sentences call a row. */
  readonly name: (row: SubmittedRow, text: string) => string;
}

const longestName = 60;

function value(row: SubmittedRow, column: string): string | null {
  return planText(row.values[column]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

function keyed(kind: string): ComparedTable['name'] {
  return ({ key }, text) => (key === null || key === '' ? text.slice(0, longestName) : spokenKey(key, kind));
}

/** Every table that says what the plan is, with all its columns: nothing of it changes without being told. */
export const comparedTables = {
  actions: {
    table: 'actions',
    words: ['action'],
    fields: [
      'status',
      'percentComplete',
      'due',
      'delivery',
      'leads',
      'organisation',
      'progress',
      'ragOverride',
      'overrideReason',
      'overrideUntil',
      'objective',
      'ref',
      'action',
      'outcome',
      'start',
      'indicators',
      'seeAlso',
      'references',
      'nationalOutcomes',
    ],
    labels: planTables.actions.columns,
    text: (row) => value(row, 'action'),
    name: keyed('action'),
  },
  indicators: {
    table: 'indicators',
    words: ['indicator'],
    fields: [
      'indicator',
      'definition',
      'objective',
      'ref',
      'unit',
      'decimals',
      'polarity',
      'baseline',
      'baselineYear',
      'baselinePeriod',
      'target',
      'targetYear',
      'targetKind',
      'amberTolerance',
      'nationalOutcome',
      'source',
    ],
    labels: planTables.indicators.columns,
    text: (row) => value(row, 'indicator'),
    name: keyed('indicator'),
  },
  objectives: {
    table: 'objectives',
    words: ['objective'],
    fields: ['ref', 'objective', 'goal', 'leads', 'boardLead'],
    labels: planTables.objectives.columns,
    text: (row) => value(row, 'objective'),
    name: (row, text) => objectiveName(value(row, 'ref') ?? clipWords(text, longestName)),
  },
  ambitions: {
    table: 'ambitions',
    words: ['objective', 'number'],
    fields: ['objective', 'number', 'ambition'],
    labels: planTables.ambitions.columns,
    text: (row) => value(row, 'ambition'),
    name: (row) => {
      const [objective, number] = [value(row, 'objective'), value(row, 'number')];
      const ambition = number === null ? 'ambition' : `ambition ${number}`;
      return joined([objective === null ? null : objectiveName(objective), ambition]);
    },
  },
  measurements: {
    table: 'measurements',
    words: ['indicator', 'period'],
    fields: [
      'indicator',
      'period',
      'value',
      'numerator',
      'denominator',
      'lower',
      'upper',
      'reportedBy',
      'note',
    ],
    labels: planTables.measurements.columns,
    text: (row) => joined([value(row, 'indicator'), value(row, 'period')]),
    name: (row) => joined([spokenKey(value(row, 'indicator') ?? '', 'indicator'), value(row, 'period')]),
  },
  updates: {
    table: 'updates',
    words: ['update'],
    fields: ['action', 'date', 'organisation', 'author', 'update', 'rag'],
    labels: planTables.updates.columns,
    text: (row) => value(row, 'update'),
    name: (row) => {
      const date = row.values['date'];
      const day = typeof date === 'string' && isDay.test(date) ? formatDate(date) : null;
      return joined([spokenKey(value(row, 'action') ?? '', 'action'), day]);
    },
  },
  evidence: {
    table: 'evidence',
    words: ['text'],
    fields: ['objective', 'kind', 'title', 'text', 'date'],
    labels: planTables.evidence.columns,
    text: (row) => value(row, 'text') ?? value(row, 'title'),
    name: (row, text) => clipWords(value(row, 'title') ?? text, longestName),
  },
  settings: {
    table: 'settings',
    words: ['setting'],
    fields: ['value'],
    labels: planTables.settings.columns,
    text: (row) => value(row, 'setting'),
    name: (_, text) => text,
  },
} as const satisfies Readonly<Record<string, ComparedTable>>;

/** What a workbook keeps can have been spoilt: a date is one only when it looks like one. */
export const isDay = /^\d{4}-\d{2}-\d{2}$/;
