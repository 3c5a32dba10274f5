import type { Side } from '../merge/merge-result.ts';
import { headerKey } from '../table/define-table.ts';
import type { TableLocation } from '../table/locate-table.ts';
import type { BaseTable } from './base-table.ts';
import type { SharedTable } from './shared-table.ts';
import { columnsMissing, tableMissing, whose } from './structure-sentences.ts';
import type { SyncGuard } from './sync-report.ts';

/**
 * What is wrong with the place and the headers of a table: a round that went on would read absence where there is none.
 * A column that the two sides never had in common is not missed: a partner's own sheet may lack it.
 *
 * @param base - What both sides agreed on.
 */
export function structureGuards(
  side: Side,
  { definition }: SharedTable,
  place: TableLocation,
  base: Pick<BaseTable, 'rowIds' | 'columns'>,
): SyncGuard[] {
  const table = definition.name;
  const { located } = place;
  if (located === null) {
    const sentence = tableMissing(side, definition, place);
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
    const isFatal = !isThere(rowId);
    const otherwise = isFatal ? '' : ' Or go on: then what they hold stays as it is on both sides.';
    const sentence = `${columnsMissing(side, definition, located, missing)}${otherwise}`;
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
