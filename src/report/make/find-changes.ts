import { formatDate } from '../../dates/format-date.ts';
import { type DateSystem, serialToDate } from '../../grid/serial-date.ts';
import { ragCodes } from '../../indicator/rag-code.ts';
import { isDateSetting } from '../../plan/tables/plan-settings.ts';
import { evidenceKinds } from '../../plan/vocabulary.ts';
import type { Since } from '../../submission/since.ts';
import type { SubmittedPlan, SubmittedRow, SubmittedValue } from '../../submission/submitted-plan.ts';
import { spokenKey } from '../../validation/spoken-key.ts';
import { planText } from '../plan-text.ts';
import type { UpdateReport } from '../value/action-report.ts';
import type { FieldChange, ReportChanges, RowChange } from '../value/changes.ts';
import type { EvidenceReport } from '../value/evidence-report.ts';
import { formatPeriod, formatYears } from '../wording/format-period.ts';
import { formatShare, formatValue } from '../wording/format-value.ts';
import { ragWord } from '../wording/rag-word.ts';
import type { Wording } from '../wording/wording.ts';
import { type ComparedTable, comparedTables, isDay } from './compared-tables.ts';
import { pairRows } from './pair-rows.ts';

interface Now {
  readonly plan: SubmittedPlan;
  readonly wording: Wording;
  /** Of the workbook: settings hold dates as numbers. */
  readonly dateSystem: DateSystem;
}

const nothing = {
  actions: [],
  indicators: [],
  objectives: [],
  ambitions: [],
  measurements: [],
  settings: [],
  oldUpdates: [],
  oldEvidence: [],
  updates: [],
  evidence: [],
} as const;

/** What changed since the plan was last before the board, with before and after. */
export function findChanges(since: Since | null, now: Now): ReportChanges {
  const { plan } = now;
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
  const changes = (table: keyof typeof comparedTables) => changesOf(before, comparedTables[table], now);
  return {
    state: 'compared',
    ...told,
    actions: changes('actions'),
    indicators: changes('indicators'),
    objectives: changes('objectives'),
    ambitions: changes('ambitions'),
    measurements: changes('measurements'),
    settings: changes('settings'),
    oldUpdates: changes('updates').filter(({ kind }) => kind !== 'added'),
    oldEvidence: changes('evidence').filter(({ kind }) => kind !== 'added'),
    updates: addedRows(before, plan, comparedTables.updates).flatMap(updateOf),
    evidence: addedRows(before, plan, comparedTables.evidence).flatMap(evidenceOf),
  };
}

function changesOf(before: SubmittedPlan, compared: ComparedTable, now: Now): RowChange[] {
  const { table, words, text: textOf, name } = compared;
  return pairRows(before.tables[table], now.plan.tables[table], ...words).flatMap((pair) => {
    const row = pair.after ?? pair.before;
    const text = row === null ? null : textOf(row);
    if (row === null || text === null || text === '') return [];
    const named = { key: row.key ?? '', name: name(row, text), text };
    if (pair.before === null) return { kind: 'added', ...named, fields: [] };
    if (pair.after === null) return { kind: 'removed', ...named, fields: [] };
    const fields = fieldChanges(pair.before, pair.after, compared, now);
    return fields.length === 0 ? [] : { kind: 'changed', ...named, fields };
  });
}

function fieldChanges(
  before: SubmittedRow,
  after: SubmittedRow,
  { fields, labels }: ComparedTable,
  now: Now,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const add = (field: string, label: string, was: string | null, is: string | null) => {
    if (settled(was) !== settled(is)) changes.push({ field, label, before: was, after: is });
  };
  const rating = ({ rag }: SubmittedRow) => (rag === undefined ? null : ragWord(rag));
  add('rag', 'Rating', rating(before), rating(after));
  add('latest', 'Latest value', latestText(before, now.wording), latestText(after, now.wording));
  for (const field of fields) {
    const label = labels[field]?.header ?? field;
    add(field, label, shown(field, before, now), shown(field, after, now));
  }
  return changes;
}

/** Spaces and line ends that somebody retyped are no change. */
function settled(text: string | null): string {
  return (text ?? '').normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

function latestText({ latest, values }: SubmittedRow, wording: Wording): string | null {
  if (latest === undefined) return null;
  const written = planText(latest.period);
  const period = written === null ? '' : ` (${formatPeriod(written, wording)})`;
  return `${formatValue(latest.value, decimalsOf(values), unitOf(values))}${period}`;
}

function shown(field: string, { values }: SubmittedRow, { wording, dateSystem }: Now): string | null {
  const value = values[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'number') {
    if (field === 'percentComplete') return formatShare(value);
    if (years.has(field)) return formatYears(value, wording);
    if (field === 'baseline' || field === 'target')
      return formatValue(value, decimalsOf(values), unitOf(values));
    const day = isDateSetting(values['setting']) ? serialToDate(value, dateSystem) : null;
    return day === null ? formatValue(value, null) : formatDate(day);
  }
  if (typeof value === 'string') {
    if (dates.has(field) && isDay.test(value)) return formatDate(value);
    if (ratings.has(field)) return wordOfRating(value);
  }
  return planText(value);
}

const years: ReadonlySet<string> = new Set(['baselineYear', 'targetYear']);
const dates: ReadonlySet<string> = new Set(['due', 'start', 'overrideUntil', 'date', 'value']);
const ratings: ReadonlySet<string> = new Set(['ragOverride', 'rag']);

function wordOfRating(value: SubmittedValue): string | null {
  const code = ragOf(value);
  return code === null ? planText(value) : ragWord(code);
}

type Values = Readonly<Record<string, SubmittedValue>>;

function decimalsOf({ decimals }: Values): number | null {
  return typeof decimals === 'number' ? decimals : null;
}

function unitOf({ unit }: Values): string {
  return typeof unit === 'string' ? unit : '';
}

function addedRows(
  before: SubmittedPlan,
  after: SubmittedPlan,
  { table, words }: ComparedTable,
): SubmittedRow[] {
  return pairRows(before.tables[table], after.tables[table], ...words).flatMap((pair) =>
    pair.before === null ? (pair.after ?? []) : [],
  );
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
