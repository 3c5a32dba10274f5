import { invalidArgument } from '../api-error.ts';
import { withMasked } from '../mask/apply-mask.ts';
import type { Mask } from '../mask/field-mask.ts';
import type { CellData, ExtendedValue } from '../schema/messages.ts';
import { type Cell, settledCell } from '../state/cell.ts';
import { withColourPairs } from '../state/colour-pairs.ts';
import type { Sheet } from '../state/sheet.ts';

/** The most characters that a cell can hold. */
const cellLimit = 50_000;

/** @throws ApiError where a text is longer than a cell can hold. */
export function checkLength(value: ExtendedValue | undefined): void {
  const text = value?.stringValue ?? value?.formulaValue;
  if (text !== undefined && text.length > cellLimit)
    throw invalidArgument(
      `Your input contains more than the maximum of ${cellLimit} characters in a single cell.`,
    );
}

/** Fields of CellData that a caller may name in a mask but that are never written. */
const readOnly = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'] as const;

/** A cell after the masked fields of another are put into it. */
function withFields(cell: Cell | undefined, given: CellData, mask: Mask): Cell | undefined {
  const written: CellData = withMasked<CellData>(cell ?? {}, given, mask);
  for (const field of readOnly) delete written[field];
  if (written.userEnteredValue !== cell?.userEnteredValue) {
    checkLength(written.userEnteredValue);
    if (written.userEnteredValue?.errorValue)
      throw invalidArgument('ExtendedValue.errorValue cannot be set: it is the result of a formula.');
    if (given.textFormatRuns === undefined) delete written.textFormatRuns;
  }
  const { userEnteredFormat } = written;
  if (userEnteredFormat !== undefined && userEnteredFormat !== cell?.userEnteredFormat)
    written.userEnteredFormat = withColourPairs(cell?.userEnteredFormat, userEnteredFormat);
  return settledCell(written);
}

/** Writes the masked fields of a cell. */
export function writeCell(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  given: CellData,
  mask: Mask,
): void {
  sheet.setCell(rowIndex, columnIndex, withFields(sheet.cell(rowIndex, columnIndex), given, mask));
}
