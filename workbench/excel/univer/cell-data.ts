import type { ICellData, Nullable } from '@univerjs/core';
import {
  type Cell,
  type CellErrorCode,
  type CellValue,
  cellErrorCodes,
  isCellError,
  isFormula,
} from '../../../src/grid/cell.ts';

/** The engine's types of cell values. */
const types = { text: 1, number: 2, boolean: 3 } as const;

const errorCodes = new Set<unknown>(cellErrorCodes);
const errorMark = 'hwbError';

/** What the engine stores for a cell; `null` members take away what stood there. */
export function toCellData(cell: Cell): ICellData {
  const formula = isFormula(cell) ? `=${cell.formula}` : null;
  const value = isFormula(cell) ? cell.value : cell;
  const blank = { f: formula, si: null, p: null, custom: null };
  if (value === null) return { ...blank, v: null };
  if (isCellError(value)) return { ...blank, v: value.error, t: types.text, custom: { [errorMark]: true } };
  if (typeof value === 'string') return { ...blank, v: value, t: types.text };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: types.boolean };
  return { ...blank, v: value, t: types.number };
}

/** The content of a stored cell. */
export function fromCellData(data: Nullable<ICellData>): Cell {
  if (!data) return null;
  const value = shownValue(data);
  return typeof data.f === 'string' && data.f !== '' ? { formula: data.f.slice(1), value } : value;
}

/** What a stored cell shows. */
export function shownValue({ v, t, f, custom }: ICellData): CellValue {
  if (v === undefined || v === null) return null;
  if (t === types.boolean) return v === 1 || v === true || v === '1';
  if (
    typeof v === 'string' &&
    errorCodes.has(v) &&
    ((typeof f === 'string' && f !== '') || custom?.[errorMark])
  ) {
    return { error: v as CellErrorCode };
  }
  if (typeof v === 'string' && t === types.number) return Number(v);
  return v;
}
