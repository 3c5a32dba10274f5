import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { relocatedFormula } from '../formulas/rewrite-formula.ts';
import { type Cell, settledCell } from '../state/cell.ts';
import type { Sheet } from '../state/sheet.ts';

/** A cell that is copied, where it stood, and how far it goes. */
export interface CopiedCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

function withoutBorders(format: Cell['userEnteredFormat']): Cell['userEnteredFormat'] {
  if (format === undefined) return undefined;
  const { borders: _, ...rest } = format;
  return rest;
}

function relocated(cell: Cell | undefined, rows: number, columns: number): Cell['userEnteredValue'] {
  const formula = cell?.userEnteredValue?.formulaValue;
  return formula === undefined
    ? cell?.userEnteredValue
    : { formulaValue: relocatedFormula(formula, rows, columns) };
}

/** A cell after another was pasted onto it. @param pasteType - As in CopyPasteRequest. */
export function pastedCell(
  calculation: Calculation,
  target: Cell | undefined,
  copied: CopiedCell,
  pasteType: string,
  rows: number,
  columns: number,
): Cell | undefined {
  const { cell, sheet, row, column } = copied;
  const value = relocated(cell, rows, columns);
  switch (pasteType) {
    case 'PASTE_VALUES': {
      const shown = cell && calculation.valueOf(sheet, row, column, cell);
      const kept = shown?.errorValue ? { stringValue: formatValue(shown, undefined, 'en_US') } : shown;
      const { userEnteredValue: _, textFormatRuns: _runs, ...rest } = target ?? {};
      return settledCell({ ...rest, ...(kept && { userEnteredValue: kept }) });
    }
    case 'PASTE_FORMAT': {
      const { userEnteredFormat: _, ...rest } = target ?? {};
      return settledCell({
        ...rest,
        ...(cell?.userEnteredFormat && { userEnteredFormat: cell.userEnteredFormat }),
      });
    }
    case 'PASTE_FORMULA': {
      const { userEnteredValue: _, textFormatRuns: _runs, ...rest } = target ?? {};
      return settledCell({ ...rest, ...(value && { userEnteredValue: value }) });
    }
    case 'PASTE_DATA_VALIDATION': {
      const { dataValidation: _, ...rest } = target ?? {};
      return settledCell({ ...rest, ...(cell?.dataValidation && { dataValidation: cell.dataValidation }) });
    }
    case 'PASTE_CONDITIONAL_FORMATTING':
      return target;
    case 'PASTE_NO_BORDERS': {
      const format = withoutBorders(cell?.userEnteredFormat);
      const { userEnteredFormat: _, ...rest } = cell ?? {};
      return settledCell({
        ...rest,
        ...(value && { userEnteredValue: value }),
        ...(format && { userEnteredFormat: format }),
      });
    }
    default:
      return settledCell({ ...cell, ...(value && { userEnteredValue: value }) });
  }
}
