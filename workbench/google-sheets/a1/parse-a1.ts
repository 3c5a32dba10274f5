import { columnIndexOf } from './column-letters.ts';

/** What an A1 text without its sheet says: sides that are not given are unbounded; ends are excluded. */
export interface A1Area {
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** An A1 text taken apart: the sheet's title where one is named, whether it was quoted, and the cells where given. */
export interface A1Text {
  readonly title?: string;
  readonly isQuoted: boolean;
  readonly cells?: string;
}

/** Splits `'My sheet'!A1:B2` into title and cells; a text without `!` is a title if quoted, else unknown yet. */
export function splitA1(text: string): A1Text | null {
  if (text.startsWith("'")) {
    const found = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
    if (found === null) return null;
    const [, title = '', cells] = found;
    return { title: title.replaceAll("''", "'"), isQuoted: true, ...(cells !== undefined && { cells }) };
  }
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { isQuoted: false, cells: text };
  return { title: text.slice(0, bang), isQuoted: false, cells: text.slice(bang + 1) };
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

function parseCorner(text: string): { column?: number; row?: number } | null {
  const found = corner.exec(text);
  if (found === null || text === '') return null;
  const [, letters, digits] = found;
  return {
    ...(letters !== undefined && { column: columnIndexOf(letters) }),
    ...(digits !== undefined && { row: Number(digits) - 1 }),
  };
}

const rowColumn = /^R([1-9]\d*)?C([1-9]\d*)?$/i;

/** `R1C1` notation's corner, or null. */
function parseRowColumn(text: string): { column?: number; row?: number } | null {
  const found = rowColumn.exec(text);
  if (found === null) return null;
  const [, row, column] = found;
  if (row === undefined || column === undefined) return null;
  return { row: Number(row) - 1, column: Number(column) - 1 };
}

const ordered = (one: number, other: number): [number, number] =>
  one <= other ? [one, other] : [other, one];

/** The cells of an A1 text such as `A1`, `A1:B2`, `A:C`, `2:2`, `A2:C`, `D4:A1`, `R1C1:R2C2`; null where it is none. */
export function parseA1Area(text: string): A1Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const [first = '', second] = parts;
  const start = parseCorner(first) ?? parseRowColumn(first);
  if (start === null) return null;
  if (second === undefined) {
    if (start.column === undefined || start.row === undefined) return null;
    return {
      startRow: start.row,
      endRow: start.row + 1,
      startColumn: start.column,
      endColumn: start.column + 1,
    };
  }
  const end = parseCorner(second) ?? parseRowColumn(second);
  if (end === null) return null;
  return { ...side(start.row, end.row, 'Row'), ...side(start.column, end.column, 'Column') };
}

function side(one: number | undefined, other: number | undefined, name: 'Row' | 'Column'): A1Area {
  const [start, end] =
    one !== undefined && other !== undefined ? ordered(one, other) : [one ?? other, undefined];
  return {
    ...(start !== undefined && { [`start${name}`]: start }),
    ...(end !== undefined && { [`end${name}`]: end + 1 }),
  };
}
