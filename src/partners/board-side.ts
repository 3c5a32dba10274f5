import type { RowValues } from '../merge/merge-result.ts';
import { calculatedCells } from '../plan/layout/calculated-cells.ts';
import { planCellsOfSnapshot } from '../plan/layout/plan-cells.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { partnerRows } from './partner-rows.ts';

/**
 * What the board's side tells a partner that follows from other cells: the ratings of their actions, and which indicators
 * they report. When that differs after a round, what came in has changed it, and there is more to send.
 *
 * @returns A text by row, by the Row ID.
 */
export function boardSide(plan: WorkbookSnapshot, organisation: string): ReadonlyMap<string, string> {
  const { actions, indicators } = partnerRows(plan, organisation);
  const ratings = new Map<string, unknown>();
  for (const { sheet, rowIndex, columnIndex, value } of calculatedCells(planCellsOfSnapshot(plan)))
    ratings.set(`${sheet}\n${rowIndex}\n${columnIndex}`, value);
  const side = new Map<string, string>();
  for (const row of actions.rows) {
    const column = actions.located?.columnIndexes.get('rag') ?? -1;
    const values: RowValues = row.values;
    const rating = ratings.get(`${row.located.sheet}\n${row.rowIndex}\n${column}`) ?? values['rag'];
    // A new row that is not rated has nothing more to tell.
    if (rating !== null && rating !== undefined && rating !== '')
      side.set(`Actions ${row.rowId}`, String(rating));
  }
  for (const { rowId } of indicators.rows) side.set(`Indicators ${rowId}`, '');
  return side;
}

export function isSameSide(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
