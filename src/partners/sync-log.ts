import type { MergeValue } from '../merge/table-side.ts';
import { planLooks } from '../plan/layout/plan-looks.ts';
import { tableSheet } from '../plan/layout/table-sheet.ts';
import { planTables, type SyncLogLine } from '../plan/plan.ts';
import type { SyncLogWord } from '../plan/tables/sync-log.ts';
import type { SyncNews } from '../sync/sync-pair.ts';
import type { SyncedChange, SyncedContent, SyncPlace } from '../sync/sync-report.ts';
import { encodeValue } from '../table/column-writer.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { makeRowId } from '../table/row-id.ts';
import { appendRow } from '../table/session/make-change.ts';
import { shownText } from '../table/shown-text.ts';
import { type Change, maxTextLength } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { freeSheetName } from './free-sheet-name.ts';
import { partnerDefinitions } from './partner-tables.ts';

const log = planTables.syncLog;

/** What is written into the log: which cell or row, and what stood and stands there. */
export interface LogEntry extends SyncPlace {
  readonly what: SyncLogWord;
  readonly before: SyncedContent;
  readonly after: SyncedContent;
}

/** What is new in a round, as entries of the log. */
export function newsEntries({ cameIn, wentOut, conflicts, resolved, struck }: SyncNews): LogEntry[] {
  const changed = (what: SyncLogWord) => (change: SyncedChange) => ({ ...change, what });
  return [
    ...cameIn.map(changed('came in')),
    ...wentOut.map(changed('went out')),
    ...conflicts.map(
      (conflict): LogEntry => ({
        ...conflict,
        what: 'conflict',
        before: conflict.local,
        after: conflict.remote,
      }),
    ),
    ...struck.map(changed('hit by mistake')),
    ...resolved.map((one): LogEntry => ({ ...one, what: 'settled', before: one.local, after: one.remote })),
  ];
}

/**
 * The changes that write entries into the Sync log: lines below the others, or the sheet with them where there is none.
 *
 * Whatever people typed is written as text, so that no program takes it for a formula.
 */
export function logChanges(
  plan: WorkbookSnapshot,
  partner: string,
  at: Date,
  entries: readonly LogEntry[],
): Change[] {
  const lines = entries.flatMap((entry) => linesOf(entry, partner, at));
  if (lines.length === 0) return [];
  const located = locateLog(plan);
  if (located === null) {
    const layout = tableSheet(log, lines, planLooks.syncLog, { dateSystem: plan.dateSystem });
    return [{ kind: 'add-sheet', layout: { ...layout, name: freeSheetName(plan, layout.name) } }];
  }
  return lines.map((line) => appendRow(located, cellsOf(line, plan)));
}

/** Where the Sync log stands; looked for among all tables of a plan, so that none is taken for it. */
function locateLog(plan: WorkbookSnapshot): LocatedTable | null {
  const definitions = Object.values(planTables);
  return locateTables(plan, definitions)[definitions.indexOf(log)]?.located ?? null;
}

function cellsOf(line: SyncLogLine, { dateSystem }: WorkbookSnapshot) {
  const values: Readonly<Record<string, unknown>> = line;
  return new Map(
    Object.entries(log.columns).map(([name, column]) => [
      name,
      encodeValue(column, values[name], { table: log.name, column: name, dateSystem }),
    ]),
  );
}

function linesOf(entry: LogEntry, partner: string, at: Date): SyncLogLine[] {
  const { table, row, column, what, before, after } = entry;
  const line = (header: string | null, left: string | null, right: string | null): SyncLogLine => ({
    at: moment(at),
    partner,
    table,
    row,
    column: header,
    what,
    before: left,
    after: right,
    rowId: makeRowId(),
  });
  const whole = line(column, contentText(table, before), contentText(table, after));
  const fits = [whole.before, whole.after].every((text) => (text?.length ?? 0) <= maxTextLength);
  if (fits) return [whole];
  // A row whose cells do not fit into one together: a line for each.
  const names = new Set([before, after].flatMap((content) => (isRow(content) ? Object.keys(content) : [])));
  return [...names].map((name) => {
    const cell = (content: SyncedContent) => (isRow(content) ? valueText(content[name]) : null);
    return line(headerOf(table, name), cell(before), cell(after));
  });
}

/** Like "2017-04-18 14:05:09", in the time of the machine, so that the log can be sorted. */
function moment(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

/** A value as people read it; the filled cells of a row in a line each. */
export function contentText(table: string, content: SyncedContent): string | null {
  if (!isRow(content)) return valueText(content);
  const lines = Object.entries(content).flatMap(([name, value]) => {
    const text = valueText(value);
    return text === null ? [] : [`${headerOf(table, name)}: ${text}`];
  });
  return lines.length === 0 ? null : lines.join('\n');
}

function valueText(value: MergeValue): string | null {
  if (value === null || value === undefined) return null;
  return shownText(value, { dateSystem: '1900', numberFormat: 'General' });
}

function headerOf(table: string, name: string): string {
  return partnerDefinitions.find((one) => one.name === table)?.columns[name]?.header ?? name;
}

function isRow(content: SyncedContent): content is Readonly<Record<string, MergeValue>> {
  return typeof content === 'object' && content !== null;
}
