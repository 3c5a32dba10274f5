import { formatColumn, maxColumns, maxRows, parseColumn } from '../../grid/address.ts';

/**
 * What a formula is made of, as far as references go: texts, quoted sheet names and brackets, which are passed over
 * whole; names and functions; cells; whole rows.
 */
const tokenPattern =
  /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<cell>(?<![\w.$\\])\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?![\w.(!\\]))|(?<columns>(?<![\w.$\\])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!\\]))|(?<rows>(?<![\w.$\\])\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}(?![\w.(!\\]))|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * A formula as it stands in another cell: relative references move along, absolute ones stay.
 *
 * @param rowShift - Rows down, negative for up.
 * @param columnShift - Columns to the right, negative for left.
 * @example shiftFormula('A1+$B$2&"A1"', 2, 1) // -> 'B3+$B$2&"A1"'
 */
export function shiftFormula(formula: string, rowShift: number, columnShift: number): string {
  return formula.replaceAll(tokenPattern, (...match) => {
    const whole = match[0] as string;
    const { cell, columns, rows } = match.at(-1) as Record<string, string | undefined>;
    if (cell !== undefined) return shiftCell(cell, rowShift, columnShift);
    if (columns?.split(':').every(isColumn))
      return shiftEnds(columns, (end) => shiftColumn(end, columnShift));
    return rows === undefined ? whole : shiftEnds(rows, (end) => shiftRow(end, rowShift));
  });
}

function shiftEnds(range: string, shift: (end: string) => string | null): string {
  const ends = range.split(':').map(shift);
  return ends.includes(null) ? '#REF!' : ends.join(':');
}

function shiftCell(address: string, rowShift: number, columnShift: number): string {
  const split = address.search(/\$?[0-9]/);
  if (!isColumn(address.slice(0, split))) return address;
  const column = shiftColumn(address.slice(0, split), columnShift);
  const row = shiftRow(address.slice(split), rowShift);
  return column === null || row === null ? '#REF!' : column + row;
}

function shiftColumn(column: string, shift: number): string | null {
  if (column.startsWith('$')) return column;
  const index = parseColumn(column) + shift;
  return index < 0 || index >= maxColumns ? null : formatColumn(index);
}

function shiftRow(row: string, shift: number): string | null {
  if (row.startsWith('$')) return row;
  const number = Number(row) + shift;
  return number < 1 || number > maxRows ? null : String(number);
}

/** Three letters beyond the last column make a name, not a cell: "ZZZ1". */
function isColumn(letters: string): boolean {
  const bare = letters.replace('$', '').toUpperCase();
  return bare.length < 3 || bare <= 'XFD';
}
