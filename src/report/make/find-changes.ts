import { formatDate } from '../../dates/format-date.ts';
import { ragCodes } from '../../indicator/rag-code.ts';
import { planTables } from '../../plan/plan.ts';
import { evidenceKinds } from '../../plan/vocabulary.ts';
import type { Since } from '../../submission/since.ts';
import type { SubmittedPlan, SubmittedRow, SubmittedValue } from '../../submission/submitted-plan.ts';
import { plainKey } from '../../table/plain-key.ts';
import { spokenKey } from '../../validation/spoken-key.ts';
import { planText } from '../plan-text.ts';
import type { UpdateReport } from '../value/action-report.ts';
import type { FieldChange, ReportChanges, RowChange } from '../value/changes.ts';
import type { EvidenceReport } from '../value/evidence-report.ts';
import { formatPeriod, formatYears } from '../wording/format-period.ts';
import { formatShare, formatValue } from '../wording/format-value.ts';
import { ragWord } from '../wording/rag-word.ts';
import type { Wording } from '../wording/wording.ts';
import { pairRows } from './pair-rows.ts';

/** The columns of an action whose change the board reads of, in the order of a paper. */
const actionFields = [
  'status',
  'percentComplete',
  'due',
  'delivery',
  'leads',
  'organisation',
  'progress',
  'overrideReason',
  'objective',
  'ref',
  'action',
  'outcome',
  'start',
  'indicators',
] as const;
const indicatorFields = [
  'indicator',
  'definition',
  'baseline',
  'baselinePeriod',
  'target',
  'targetYear',
  'targetKind',
] as const;

interface Now {
  readonly plan: SubmittedPlan;
  readonly wording: Wording;
}

/** What changed since the plan was last before the board, with before and after. */
export function findChanges(since: Since | null, { plan, wording }: Now): ReportChanges {
  const nothing = { actions: [], indicators: [], updates: [], evidence: [] };
  if (since === null) return { state: 'nothing-submitted', since: null, isSame: null, ...nothing };
  const { plan: before, boardDate, contentHash } = since;
  const told = {
    since: {
      boardDate,
      submittedBy: planText(since.submittedBy),
      at: planText(since.at),
      workbook: planText(since.workbook),
      contentHash: planText(contentHash),
      asAt: before?.asAt ?? null,
    },
    isSame: since.contentHash === null ? null : since.contentHash === plan.contentHash,
  };
  if (before === null) return { state: 'not-kept', ...told, ...nothing };
  return {
    state: 'compared',
    ...told,
    actions: changesOf(before.tables.actions, plan.tables.actions, actionKind, wording),
    indicators: changesOf(before.tables.indicators, plan.tables.indicators, indicatorKind, wording),
    updates: addedRows(before.tables.updates, plan.tables.updates, 'update').flatMap(updateOf),
    evidence: addedRows(before.tables.evidence, plan.tables.evidence, 'text').flatMap(evidenceOf),
  };
}

interface Kind {
  readonly what: string;
  readonly words: string;
  readonly fields: readonly string[];
  readonly labels: Readonly<Record<string, { readonly header: string }>>;
}

const actionKind: Kind = {
  what: 'action',
  words: 'action',
  fields: actionFields,
  labels: planTables.actions.columns,
};
const indicatorKind: Kind = {
  what: 'indicator',
  words: 'indicator',
  fields: indicatorFields,
  labels: planTables.indicators.columns,
};

function changesOf(
  before: readonly SubmittedRow[],
  after: readonly SubmittedRow[],
  kind: Kind,
  wording: Wording,
): RowChange[] {
  return pairRows(before, after, kind.words).flatMap((pair) => {
    const row = pair.after ?? pair.before;
    const text = planText(row?.values[kind.words]);
    if (row === null || text === null) return [];
    const key = row.key ?? '';
    const named = { key, name: key === '' ? text.slice(0, 60) : spokenKey(key, kind.what), text };
    if (pair.before === null) return { kind: 'added', ...named, fields: [] };
    if (pair.after === null) return { kind: 'removed', ...named, fields: [] };
    const fields = fieldChanges(pair.before, pair.after, kind, wording);
    return fields.length === 0 ? [] : { kind: 'changed', ...named, fields };
  });
}

function fieldChanges(
  before: SubmittedRow,
  after: SubmittedRow,
  { fields, labels }: Kind,
  wording: Wording,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const add = (field: string, label: string, old: string | null, now: string | null) => {
    if (plainKey(old ?? '') !== plainKey(now ?? '')) changes.push({ field, label, before: old, after: now });
  };
  const rating = ({ rag }: SubmittedRow) => (rag === undefined ? null : ragWord(rag));
  add('rag', 'Rating', rating(before), rating(after));
  add('latest', 'Latest value', latestText(before, wording), latestText(after, wording));
  for (const field of fields) {
    const label = labels[field]?.header ?? field;
    add(field, label, shown(field, before, wording), shown(field, after, wording));
  }
  return changes;
}

/** What a workbook keeps can have been spoilt: a date is one only when it looks like one. */
const isDay = /^\d{4}-\d{2}-\d{2}$/;

function latestText({ latest, values }: SubmittedRow, wording: Wording): string | null {
  if (latest === undefined) return null;
  const written = planText(latest.period);
  const period = written === null ? '' : ` (${formatPeriod(written, wording)})`;
  return `${formatValue(latest.value, decimalsOf(values), unitOf(values))}${period}`;
}

function shown(field: string, { values }: SubmittedRow, wording: Wording): string | null {
  const value = values[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'number') {
    if (field === 'percentComplete') return formatShare(value);
    if (field === 'targetYear') return formatYears(value, wording);
    return formatValue(value, decimalsOf(values), unitOf(values));
  }
  if (typeof value === 'string' && (field === 'due' || field === 'start') && isDay.test(value))
    return formatDate(value);
  return planText(value);
}

type Values = Readonly<Record<string, SubmittedValue>>;

function decimalsOf({ decimals }: Values): number | null {
  return typeof decimals === 'number' ? decimals : null;
}

function unitOf({ unit }: Values): string {
  return typeof unit === 'string' ? unit : '';
}

function addedRows(
  before: readonly SubmittedRow[],
  after: readonly SubmittedRow[],
  words: string,
): SubmittedRow[] {
  return pairRows(before, after, words).flatMap((pair) => (pair.before === null ? (pair.after ?? []) : []));
}

function updateOf({ values }: SubmittedRow): UpdateReport[] {
  const text = planText(values['update']);
  if (text === null) return [];
  return [
    {
      action: spokenKey(planText(values['action']) ?? '', 'action'),
      date: typeof values['date'] === 'string' ? values['date'] : null,
      organisation: planText(values['organisation']),
      text,
      rag: ragOf(values['rag']),
    },
  ];
}

function ragOf(value: SubmittedValue | undefined): UpdateReport['rag'] {
  return ragCodes.find((code) => code === value) ?? null;
}

function evidenceOf({ values }: SubmittedRow): EvidenceReport[] {
  const kind = evidenceKinds.find((known) => known === values['kind']) ?? 'achievement';
  const [title, text] = [planText(values['title']), planText(values['text'])];
  if (title === null && text === null) return [];
  const date = typeof values['date'] === 'string' ? values['date'] : null;
  return [{ objective: planText(values['objective']), kind, title, text: text ?? '', date }];
}
