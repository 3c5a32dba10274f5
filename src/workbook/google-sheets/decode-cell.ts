import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Cell, type CellErrorCode, type CellValue, cellErrorCodes } from '../../grid/cell.ts';

const errorCodes: Readonly<Record<string, CellErrorCode>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: '#GETTING_DATA',
};

/**
 * The cell that the API tells of: what was entered, and for a formula what it shows.
 *
 * A cell that another cell's formula fills holds what it shows. A formula that is nothing but an error, or the
 * empty text, is that.
 *
 * @example decodeCell({ userEnteredValue: { formulaValue: '=1+2' }, effectiveValue: { numberValue: 3 } }) // -> { formula: '1+2', value: 3 }
 * @example decodeCell({ userEnteredValue: { formulaValue: '=#N/A' } }) // -> { error: '#N/A' }
 */
export function decodeCell({ userEnteredValue, effectiveValue }: sheets_v4.Schema$CellData): Cell {
  const formula = userEnteredValue?.formulaValue;
  if (typeof formula !== 'string') return decodeValue(userEnteredValue ?? effectiveValue);
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (text === '""') return '';
  const error = cellErrorCodes.find((code) => code === text);
  return error === undefined ? { formula: text, value: decodeValue(effectiveValue) } : { error };
}

function decodeValue(value: sheets_v4.Schema$ExtendedValue | undefined): CellValue {
  if (value === undefined || value === null) return null;
  const { stringValue, numberValue, boolValue, errorValue } = value;
  if (errorValue) return { error: errorCodes[errorValue.type ?? ''] ?? '#UNKNOWN!' };
  return stringValue ?? numberValue ?? boolValue ?? null;
}
