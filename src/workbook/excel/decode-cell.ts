import { type Cell, type CellValue, cellErrorCodes } from '../../grid/cell.ts';

/** What Excel tells of a cell: `values`, `formulas` and `valueTypes` of its range. */
export interface ExcelCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: unknown;
}

/**
 * The cell that Excel tells of.
 *
 * A text that begins with "=" reads like a formula in `formulas`; it is one only where the cell shows something else.
 *
 * @example decodeCell({ value: 3, formula: '=1+2', type: 'Double' }) // -> { formula: '1+2', value: 3 }
 * @example decodeCell({ value: '=1+2', formula: '=1+2', type: 'String' }) // -> '=1+2'
 */
export function decodeCell({ value, formula, type }: ExcelCell): Cell {
  const shown = decodeValue(value, type);
  const isFormula =
    typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') && formula !== value;
  return isFormula ? { formula: formula.slice(1), value: shown } : shown;
}

function decodeValue(value: unknown, type: unknown): CellValue {
  if (type === 'Empty' || value === null || value === undefined) return null;
  if (type === 'Error') return { error: cellErrorCodes.find((code) => code === value) ?? '#UNKNOWN!' };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);
}
