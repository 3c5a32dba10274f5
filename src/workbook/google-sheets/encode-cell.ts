import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Cell, isCellError, isFormula } from '../../grid/cell.ts';

/**
 * A cell as the API takes it: typed, so that no text is ever read as a number, a date or a formula.
 *
 * An error is written as the formula that is nothing but this error, since the API takes no errors; the empty text as the
 * formula `=""`, since an empty text empties a cell.
 *
 * @returns The entered value; an empty object empties the cell.
 * @example encodeCell('=1+1') // -> { userEnteredValue: { stringValue: '=1+1' } }
 * @example encodeCell({ formula: 'A1*2', value: 4 }) // -> { userEnteredValue: { formulaValue: '=A1*2' } }
 */
export function encodeCell(cell: Cell): sheets_v4.Schema$CellData {
  if (cell === null) return {};
  if (isFormula(cell)) return { userEnteredValue: { formulaValue: `=${cell.formula}` } };
  if (isCellError(cell)) return { userEnteredValue: { formulaValue: `=${cell.error}` } };
  if (cell === '') return { userEnteredValue: { formulaValue: '=""' } };
  if (typeof cell === 'string') return { userEnteredValue: { stringValue: cell } };
  return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell } };
}
