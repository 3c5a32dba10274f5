/** The errors a cell can hold, as Excel writes them. */
export const cellErrorCodes = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
] as const;

/** One of the errors a cell can hold. */
export type CellErrorCode = (typeof cellErrorCodes)[number];

/** An error value in a cell: data, not a thrown error. */
export interface CellError {
  readonly error: CellErrorCode;
}

/**
 * What a cell shows: text, number, boolean, error, or `null` for a blank.
 *
 * The JavaScript type is the tag, so that a million cells cost no wrapper each. A date is a number: its serial.
 * The empty string is text (a formula can give it); only `null` is blank.
 */
export type CellValue = string | number | boolean | null | CellError;

/** A formula, without its leading "=", and the value last calculated for it. */
export interface CellFormula {
  readonly formula: string;
  readonly value: CellValue;
}

/** Everything a cell can hold. */
export type Cell = CellValue | CellFormula;

/** What a cell holds, told in one word. */
export type CellKind = 'blank' | 'text' | 'number' | 'boolean' | 'error' | 'formula';

/** Whether a cell holds a formula, whatever its value. */
export function isFormula(cell: Cell): cell is CellFormula {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

/** Whether a cell holds an error that is not a formula's value. */
export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** The value a cell shows: a formula's last value, else the cell itself. */
export function cellValue(cell: Cell): CellValue {
  return isFormula(cell) ? cell.value : cell;
}

/** Which of the six kinds of content a cell holds. */
export function cellKind(cell: Cell): CellKind {
  if (cell === null) return 'blank';
  if (typeof cell === 'string') return 'text';
  if (typeof cell === 'number') return 'number';
  if (typeof cell === 'boolean') return 'boolean';
  return isFormula(cell) ? 'formula' : 'error';
}

/**
 * Whether two cells hold the same content, as compare-and-set needs it: same kind, same value, and for formulas the
 * same formula text whatever was last calculated. Negative zero equals zero, NaN equals NaN.
 */
export function cellsEqual(left: Cell, right: Cell): boolean {
  if (left === right) return true;
  if (typeof left === 'number' && typeof right === 'number') return Number.isNaN(left) && Number.isNaN(right);
  if (isFormula(left) && isFormula(right)) return left.formula === right.formula;
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return false;
}
