import { partnerDefinitions } from '../../partners/partner-tables.ts';
import type { SyncedChange } from '../../sync/sync-report.ts';
import { locateTables } from '../../table/locate-table.ts';
import { readTable } from '../../table/read-table.ts';
import type { ReadRow } from '../../table/table-row.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { plainLine } from '../plain-line.ts';
import { shellWord } from '../shell-word.ts';

/** A new row that bears the name of another one, as when a row was pasted twice. */
export interface TwinRow {
  readonly table: string;
  readonly row: string;
  /** The headers that name a row, like "Objective and Ref". */
  readonly headers: string;
}

/**
 * Of rows that came in those that have the key of another row of the plan, or of one another: each key once.
 *
 * @param plan - Before or after they came in.
 */
export function twinRows(plan: WorkbookSnapshot, cameIn: readonly SyncedChange[]): TwinRow[] {
  const added = cameIn.filter(({ kind }) => kind === 'row-added');
  const places = added.length === 0 ? [] : locateTables(plan, partnerDefinitions);
  const found = new Map<string, TwinRow>();
  for (const [index, definition] of partnerDefinitions.entries()) {
    const located = places[index]?.located;
    const { key = [], name: table } = definition;
    if (!located || key.length === 0) continue;
    const read = readTable(definition, located).rows as readonly unknown[] as readonly ReadRow[];
    const bearers = new Map<string, Set<string>>();
    const note = (row: string, rowId: string) =>
      bearers.set(row, (bearers.get(row) ?? new Set<string>()).add(rowId));
    for (const { rowKey, rowId, rowNumber } of read)
      if (rowKey !== null) note(rowKey, rowId ?? `row ${rowNumber}`);
    const ours = added.filter((change) => change.table === table);
    for (const change of ours) note(keyOf(change, key), change.rowId);
    const headers = key.map((name) => definition.columns[name]?.header ?? name).join(' and ');
    for (const change of ours) {
      const row = keyOf(change, key);
      if (row !== '' && (bearers.get(row)?.size ?? 0) > 1)
        found.set(`${table} ${row}`, { table, row, headers });
    }
  }
  return [...found.values()];
}

/** The same as people read it, a line each; nothing where there is none. */
export function twinText(path: string, twins: readonly TwinRow[]): string {
  const lines = twins
    .slice(0, mostTwins)
    .map(
      ({ table, row, headers }) =>
        `${table} ${plainLine(row)}: two rows have this ${headers}. If a row was pasted twice, delete one; else give it another.\n`,
    );
  return twins.length === 0 ? '' : `${lines.join('')}To see both: hwb validate ${shellWord(path)}\n`;
}

/** Rows that share their name with another one are told so many times. */
const mostTwins = 20;

function keyOf({ after }: SyncedChange, key: readonly string[]): string {
  if (typeof after !== 'object' || after === null) return '';
  return key.flatMap((name) => after[name] ?? []).join(' ');
}
