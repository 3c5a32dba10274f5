import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellPosition } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { ResolvedSetCell } from '../resolution.ts';
import { type CellBlock, gatherBlocks } from './cell-blocks.ts';
import { encodeCell } from './encode-cell.ts';
import type { GoogleSheetView } from './google-view.ts';
import { numberFormat } from './number-format.ts';

type Request = sheets_v4.Schema$Request;

/** Only what was entered: formats, notes and validation of the cells stay. */
const entered = 'userEnteredValue';
const enteredAndFormat = 'userEnteredValue,userEnteredFormat.numberFormat';

/** Sets cells of one sheet. A number format goes with a value only where the cell has none. */
export function writeCells(view: GoogleSheetView, cells: readonly ResolvedSetCell[]): Request[] {
  const { sheetId } = view.state;
  const plain = new Map<string, CellPosition & { readonly value: sheets_v4.Schema$CellData }>();
  const formatted = new Map<string, CellPosition & { readonly value: sheets_v4.Schema$CellData }>();
  for (const { rowIndex, columnIndex, change } of cells) {
    const key = `${rowIndex} ${columnIndex}`;
    const hasFormat = view.numberFormat(rowIndex, columnIndex) !== 'General';
    const format = hasFormat ? undefined : numberFormat(change.numberFormat ?? '');
    const earlier = formatted.get(key)?.value.userEnteredFormat;
    const value = encodeCell(change.value);
    const place = { rowIndex, columnIndex };
    if (format)
      formatted.set(key, { ...place, value: { ...value, userEnteredFormat: { numberFormat: format } } });
    else if (earlier) formatted.set(key, { ...place, value: { ...value, userEnteredFormat: earlier } });
    else plain.set(key, { ...place, value });
  }
  for (const key of formatted.keys()) plain.delete(key);
  return [
    ...gatherBlocks([...plain.values()]).map((block) => updateCells(sheetId, block, entered)),
    ...gatherBlocks([...formatted.values()]).map((block) => updateCells(sheetId, block, enteredAndFormat)),
  ];
}

/** Writes whole rows; `null` empties a cell. */
export function writeRows(
  sheetId: number,
  { rowIndex, columnIndex }: CellPosition,
  rows: readonly (readonly Cell[])[],
): Request {
  return updateCells(
    sheetId,
    { rowIndex, columnIndex, rows: rows.map((row) => row.map(encodeCell)) },
    entered,
  );
}

function updateCells(
  sheetId: number,
  { rowIndex, columnIndex, rows }: CellBlock<sheets_v4.Schema$CellData>,
  fields: string,
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: rows.map((values) => ({ values: [...values] })),
      fields,
    },
  };
}
