import { invalidArgument } from '../api-error.ts';
import { type Document, sheetById, sheetByTitle } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import { columnLetters } from './column-letters.ts';
import { quotedTitle } from './format-a1.ts';
import type { Area } from './grid-range.ts';
import { type A1Area, parseA1Area, splitA1 } from './parse-a1.ts';

/** A range of a call, found in the spreadsheet and cut to its sheet. */
export interface ResolvedRange {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Whether an end of the rows or columns was left open, as in `A2:C` or a bare sheet name. */
  readonly isOpen: { readonly rows: boolean; readonly columns: boolean };
}

/** How an area reads in the API's words about grid limits: open sides stay open. */
function areaText(area: A1Area): string {
  const { startRow, endRow, startColumn, endColumn } = area;
  const corner = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`;
  const first = corner(startColumn ?? 0, startRow ?? 0);
  const last = corner(
    endColumn === undefined ? undefined : endColumn - 1,
    endRow === undefined ? undefined : endRow - 1,
  );
  return last === '' || last === first ? first : `${first}:${last}`;
}

/**
 * Cuts an area to a sheet.
 *
 * @throws ApiError INVALID_ARGUMENT where it starts past the last row or column; one that only ends past it is cut.
 */
export function cutToSheet(sheet: Sheet, area: A1Area): ResolvedRange {
  const { startRow = 0, startColumn = 0, endRow, endColumn } = area;
  const { rowCount, columnCount } = sheet;
  if (startRow >= rowCount || startColumn >= columnCount)
    throw invalidArgument(
      `Range (${quotedTitle(sheet.title)}!${areaText(area)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  return {
    sheet,
    area: {
      sheetId: sheet.sheetId,
      startRow,
      endRow: Math.min(endRow ?? rowCount, rowCount),
      startColumn,
      endColumn: Math.min(endColumn ?? columnCount, columnCount),
    },
    isOpen: { rows: endRow === undefined, columns: endColumn === undefined },
  };
}

/**
 * Finds what a range text means: cells of a sheet, a whole sheet, a named range, or cells of the first visible sheet.
 *
 * @throws ApiError INVALID_ARGUMENT `Unable to parse range: …`, or where it starts outside the sheet.
 */
export function resolveRange(document: Document, text: string): ResolvedRange {
  const unable = () => invalidArgument(`Unable to parse range: ${text}`);
  const split = splitA1(text);
  if (split === null || text === '') throw unable();
  const { title, isQuoted, cells } = split;
  if (title !== undefined) {
    const sheet = sheetByTitle(document, title);
    if (sheet === undefined) throw unable();
    if (cells === undefined) return cutToSheet(sheet, {});
    const area = parseA1Area(cells);
    if (area === null) throw unable();
    return cutToSheet(sheet, area);
  }
  if (isQuoted || cells === undefined) throw unable();
  const named = document.namedRanges.find(({ name }) => name?.toLowerCase() === cells.toLowerCase());
  if (named?.range) {
    const sheet = sheetById(document, named.range.sheetId ?? 0);
    if (sheet === undefined) throw unable();
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = named.range;
    return cutToSheet(sheet, {
      ...(startRowIndex !== undefined && { startRow: startRowIndex }),
      ...(endRowIndex !== undefined && { endRow: endRowIndex }),
      ...(startColumnIndex !== undefined && { startColumn: startColumnIndex }),
      ...(endColumnIndex !== undefined && { endColumn: endColumnIndex }),
    });
  }
  const area = parseA1Area(cells);
  const first = document.sheets.find((sheet) => sheet.parts.properties.hidden !== true);
  if (area !== null && first !== undefined) return cutToSheet(first, area);
  const sheet = sheetByTitle(document, cells);
  if (sheet === undefined) throw unable();
  return cutToSheet(sheet, {});
}
