import type { Side } from '../merge/merge-result.ts';
import { headerKey } from '../table/define-table.ts';
import type { TableLocation } from '../table/locate-table.ts';
import type { BaseTable } from './base-table.ts';
import type { SharedTable } from './shared-table.ts';
import type { SyncGuard } from './sync-report.ts';

const whose: Readonly<Record<Side, string>> = { local: 'the plan', remote: 'the partner’s spreadsheet' };

/**
 * What is wrong with the place and the headers of a table: a round that went on would read absence where there is none.
 * A column that the two sides never had in common is not missed: a partner's own sheet may lack it.
 *
 * @param base - What both sides agreed on.
 */
export function structureGuards(
  side: Side,
  { definition }: SharedTable,
  { located }: TableLocation,
  base: Pick<BaseTable, 'rowIds' | 'columns'>,
): SyncGuard[] {
  const table = definition.name;
  if (located === null) {
    const sentence = `The table ${table} was not found in ${whose[side]}. Give its tab the name "${definition.sheet ?? table}" again, or restore its header row; then sync again.`;
    return [{ code: 'table-missing', side, table, sentence, canConfirm: false }];
  }
  const guards: SyncGuard[] = [];
  const isThere = (name: string) => located.columnIndexes.has(name);
  const { rowId = '' } = definition;
  const missing = Object.entries(definition.columns).flatMap(([name, { header, optional }]) => {
    const isAgreed = name === rowId || base.columns.has(name);
    return isThere(name) || optional || !isAgreed ? [] : [header];
  });
  if (missing.length > 0) {
    const headers = missing.map((header) => `"${header}"`).join(', ');
    const isFatal = !isThere(rowId);
    const otherwise = isFatal ? '' : ' Or go on: then what they hold stays as it is on both sides.';
    const sentence = `${table} in ${whose[side]} has no column ${headers}. Was a header renamed, or a column deleted? Put it right, then sync again.${otherwise}`;
    guards.push({ code: 'header-missing', side, table, sentence, canConfirm: !isFatal });
  }
  const known = new Set(Object.values(definition.columns).map(({ header }) => headerKey(header)));
  const counts = new Map<string, number>();
  for (const header of located.headers)
    counts.set(headerKey(header), (counts.get(headerKey(header)) ?? 0) + 1);
  const twice = located.headers.filter(
    (header) => known.has(headerKey(header)) && (counts.get(headerKey(header)) ?? 0) > 1,
  );
  if (twice.length > 0) {
    const sentence = `${table} in ${whose[side]} has two columns "${twice[0]}", and nobody can tell which one counts. Rename the one that is not ours, then sync again.`;
    guards.push({ code: 'header-duplicate', side, table, sentence, canConfirm: false });
  }
  return guards;
}
