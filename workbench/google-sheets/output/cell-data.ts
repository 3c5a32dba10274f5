import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { type Mask, masked, maskOf } from '../mask/field-mask.ts';
import type { CellData } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import type { Sheet } from '../state/sheet.ts';
import { effectiveFormat } from './effective-format.ts';

/** The mask of each field of CellData that can be asked for. */
export interface CellMasks {
  readonly entered: Mask | undefined;
  readonly effective: Mask | undefined;
  readonly formatted: Mask | undefined;
  readonly enteredFormat: Mask | undefined;
  readonly effectiveFormat: Mask | undefined;
  readonly hyperlink: Mask | undefined;
  readonly note: Mask | undefined;
  readonly validation: Mask | undefined;
  readonly runs: Mask | undefined;
  readonly chips: Mask | undefined;
}

export const cellMasks = (mask: Mask): CellMasks => ({
  entered: maskOf(mask, 'userEnteredValue'),
  effective: maskOf(mask, 'effectiveValue'),
  formatted: maskOf(mask, 'formattedValue'),
  enteredFormat: maskOf(mask, 'userEnteredFormat'),
  effectiveFormat: maskOf(mask, 'effectiveFormat'),
  hyperlink: maskOf(mask, 'hyperlink'),
  note: maskOf(mask, 'note'),
  validation: maskOf(mask, 'dataValidation'),
  runs: maskOf(mask, 'textFormatRuns'),
  chips: maskOf(mask, 'chipRuns'),
});

/** A part of a message as its mask leaves it. */
function cut<T extends object>(value: T, mask: Mask): T;
function cut(value: object, mask: Mask): unknown {
  return masked(value, mask);
}

/** A cell as the API shows it, with the fields that are wanted. */
export function cellData(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  cell: Cell,
  masks: CellMasks,
): CellData {
  const data: CellData = {};
  const { userEnteredValue, userEnteredFormat, note, dataValidation, textFormatRuns, chipRuns } = cell;
  if (masks.entered && userEnteredValue) data.userEnteredValue = cut(userEnteredValue, masks.entered);
  if (masks.effective || masks.formatted) {
    const value = calculation.valueOf(sheet, rowIndex, columnIndex, cell);
    if (value !== undefined) {
      if (masks.effective) data.effectiveValue = cut(value, masks.effective);
      if (masks.formatted) {
        const locale = calculation.document.properties.locale ?? 'en_US';
        data.formattedValue = formatValue(value, calculation.formatOf(sheet, cell), locale);
      }
    }
  }
  if (masks.enteredFormat && userEnteredFormat)
    data.userEnteredFormat = cut(userEnteredFormat, masks.enteredFormat);
  if (masks.effectiveFormat)
    data.effectiveFormat = cut(
      effectiveFormat(calculation, sheet, rowIndex, columnIndex, cell),
      masks.effectiveFormat,
    );
  if (masks.hyperlink) {
    const uri = hyperlinkOf(cell);
    if (uri !== undefined) data.hyperlink = uri;
  }
  if (masks.note && note !== undefined) data.note = note;
  if (masks.runs && textFormatRuns) data.textFormatRuns = cut(textFormatRuns, masks.runs);
  if (masks.validation && dataValidation) data.dataValidation = cut(dataValidation, masks.validation);
  if (masks.chips && chipRuns) data.chipRuns = cut(chipRuns, masks.chips);
  return data;
}

/** The address that a whole cell links to: from its format, or from a HYPERLINK formula with a literal address. */
function hyperlinkOf({ userEnteredFormat, userEnteredValue }: Cell): string | undefined {
  const formula = userEnteredValue?.formulaValue;
  const found = formula && /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula);
  return found ? found[1]?.replaceAll('""', '"') : userEnteredFormat?.textFormat?.link?.uri;
}
