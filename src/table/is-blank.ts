import { type Cell, cellValue } from '../grid/cell.ts';

/** Whether a text shows nothing: empty, or spaces of any kind. */
export function isBlankText(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 32 && code < 127) && text.trim() === '';
}

/** Whether people see nothing in a cell. */
export function isBlankCell(cell: Cell): boolean {
  if (cell === null) return true;
  const value = cellValue(cell);
  return value === null || (typeof value === 'string' && isBlankText(value));
}
