import { columnIndexOf, columnLetters } from '../a1/column-letters.ts';
import { quotedTitle } from '../a1/format-a1.ts';

/** One corner of a reference: what is not given is open; `$` pins a part when the formula is copied. */
export interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly pinsColumn: boolean;
  readonly pinsRow: boolean;
}

/** A reference taken apart; `end` is absent for a single cell. */
export interface Reference {
  readonly title?: string;
  readonly start: Corner;
  readonly end?: Corner;
}

function parseCorner(text: string): Corner {
  const [, columnPin = '', letters = '', rowPin = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$2:$3` the only `$` belongs to the row.
  const pinsRow = rowPin !== '' || (letters === '' && columnPin !== '');
  return {
    ...(letters !== '' && { column: columnIndexOf(letters) }),
    ...(digits !== '' && { row: Number(digits) - 1 }),
    pinsColumn: letters !== '' && columnPin !== '',
    pinsRow,
  };
}

/** Takes a reference's text apart; null for `#REF!`. */
export function parseReference(text: string): Reference | null {
  const bang = text.lastIndexOf('!');
  const isBroken = text.endsWith('#REF!');
  if (isBroken) return null;
  const prefix = bang < 0 ? undefined : text.slice(0, bang);
  const title = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const [first = '', second] = text.slice(bang + 1).split(':');
  const start = parseCorner(first);
  return {
    ...(title !== undefined && { title }),
    start,
    ...(second !== undefined && { end: parseCorner(second) }),
  };
}

const cornerText = ({ column, row, pinsColumn, pinsRow }: Corner) =>
  `${column === undefined ? '' : `${pinsColumn ? '$' : ''}${columnLetters(column)}`}${
    row === undefined ? '' : `${pinsRow ? '$' : ''}${row + 1}`
  }`;

/** The text of a reference. */
export function referenceText({ title, start, end }: Reference): string {
  const prefix = title === undefined ? '' : `${quotedTitle(title)}!`;
  return `${prefix}${cornerText(start)}${end === undefined ? '' : `:${cornerText(end)}`}`;
}
