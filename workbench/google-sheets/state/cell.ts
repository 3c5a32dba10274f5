import type { CellData } from '../schema/messages.ts';

/**
 * What a cell holds: the parts of the API's CellData that are kept. What follows from them (effective value and format,
 * formatted text) is made when it is asked for. Cells are never changed, only replaced, so that states can share them.
 */
export type Cell = Readonly<
  Pick<
    CellData,
    'userEnteredValue' | 'userEnteredFormat' | 'note' | 'dataValidation' | 'textFormatRuns' | 'chipRuns'
  >
>;

/** A cell without the parts that are empty; `undefined` where nothing is left. */
export function settledCell(cell: CellData): Cell | undefined {
  const kept: { -readonly [Key in keyof Cell]: Cell[Key] } = {};
  let isBlank = true;
  const { userEnteredValue, userEnteredFormat, note, dataValidation, textFormatRuns, chipRuns } = cell;
  if (userEnteredValue !== undefined && !isBlankValue(userEnteredValue)) {
    kept.userEnteredValue = userEnteredValue;
    isBlank = false;
  }
  if (userEnteredFormat !== undefined && !isEmpty(userEnteredFormat)) {
    kept.userEnteredFormat = userEnteredFormat;
    isBlank = false;
  }
  if (note !== undefined && note !== '') {
    kept.note = note;
    isBlank = false;
  }
  if (dataValidation !== undefined) {
    kept.dataValidation = dataValidation;
    isBlank = false;
  }
  if (textFormatRuns !== undefined && textFormatRuns.length > 0) {
    kept.textFormatRuns = textFormatRuns;
    isBlank = false;
  }
  if (chipRuns !== undefined && chipRuns.length > 0) {
    kept.chipRuns = chipRuns;
    isBlank = false;
  }
  return isBlank ? undefined : kept;
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}

/** Writing an empty text clears a cell, as typing nothing does. */
const isBlankValue = (value: NonNullable<Cell['userEnteredValue']>) =>
  value.stringValue === '' || isEmpty(value);
