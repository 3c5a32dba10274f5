import { columnLetters } from './column-letters.ts';
import type { Area } from './grid-range.ts';

/** Whether a title could be read as something else without quotes: a cell, or more than letters, digits and `_`. */
const needsQuotes = (title: string) =>
  !/^[A-Za-z_][A-Za-z0-9_]*$/.test(title) || /^([A-Za-z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i.test(title);

/** A sheet's title as it stands in A1 texts. */
export const quotedTitle = (title: string): string =>
  needsQuotes(title) ? `'${title.replaceAll("'", "''")}'` : title;

/** `Sheet1!A1:B2`, or `Sheet1!A1` for a single cell. */
export function formatA1(title: string, area: Omit<Area, 'sheetId'>): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn - 1)}${area.endRow}`;
  return `${quotedTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}
