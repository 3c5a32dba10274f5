import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell } from '../../grid/cell.ts';
import { decodeCell } from './decode-cell.ts';
import { findTables } from './find-tables.ts';
import type { GoogleState, Protection, SheetState } from './google-state.ts';
import { cellRange, type GridSize } from './grid-range.ts';
import { formatCode } from './number-format.ts';
import { tableName } from './table-name.ts';

const cellFields =
  'userEnteredValue,effectiveValue,userEnteredFormat.numberFormat,effectiveFormat.numberFormat';

/** All that is asked for of a spreadsheet, in one call for any number of sheets and tables. */
export const spreadsheetFields = [
  'spreadsheetId',
  'properties(title,locale)',
  'namedRanges',
  'sheets(properties(sheetId,title,sheetType,hidden,gridProperties(rowCount,columnCount,frozenRowCount))',
  'merges',
  'protectedRanges(protectedRangeId,range,namedRangeId,unprotectedRanges,description,warningOnly,requestingUserCanEdit)',
  `data(startRow,startColumn,rowData.values(${cellFields})))`,
].join(',');

/** Decodes the answer of Google; members that stand for nothing are left out of it. */
export function readState({ properties, namedRanges, sheets }: sheets_v4.Schema$Spreadsheet): GoogleState {
  const locale = properties?.locale ?? '';
  const codes = new FormatCodes(locale);
  const names = namedRanges ?? [];
  const read = (sheets ?? []).map((sheet) => readSheet(sheet, names, codes));
  return {
    title: properties?.title ?? '',
    locale,
    sheets: read,
    staleRanges: findStaleRanges(read, names),
    otherNames: names.flatMap(({ name }) => (name && tableName(name) === null ? [name] : [])),
  };
}

/** Their sheet was deleted, or their header emptied: a new table may take the name. */
function findStaleRanges(
  sheets: readonly SheetState[],
  names: readonly sheets_v4.Schema$NamedRange[],
): Map<string, string> {
  const inUse = new Set(sheets.flatMap(({ tables }) => tables.map(({ rangeId }) => rangeId)));
  return new Map(
    names.flatMap(({ name, namedRangeId }) => {
      const table = tableName(name ?? '');
      return table === null || !namedRangeId || inUse.has(namedRangeId)
        ? []
        : [[table.toLowerCase(), namedRangeId]];
    }),
  );
}

function readSheet(
  { properties, merges, protectedRanges, data }: sheets_v4.Schema$Sheet,
  names: readonly sheets_v4.Schema$NamedRange[],
  codes: FormatCodes,
): SheetState {
  const sheetId = properties?.sheetId ?? 0;
  const grid = properties?.gridProperties;
  const size = { rowCount: grid?.rowCount ?? 0, columnCount: grid?.columnCount ?? 0 };
  const cells = readCells(data ?? [], codes);
  const title = properties?.title ?? '';
  return {
    sheetId,
    title,
    visibility: properties?.hidden ? 'hidden' : 'visible',
    hasCells: (properties?.sheetType ?? 'GRID') === 'GRID',
    size,
    frozenRowCount: grid?.frozenRowCount ?? 0,
    ...cells,
    merges: (merges ?? []).map((range) => cellRange(range, size)),
    protections: (protectedRanges ?? []).map((one) => readProtection(one, names, size)),
    tables: findTables({ sheetId, title, size, rows: cells.rows }, names),
  };
}

function readCells(data: readonly sheets_v4.Schema$GridData[], codes: FormatCodes) {
  const rows: Cell[][] = [];
  const formats: (string | undefined)[][] = [];
  const filled = new Set<string>();
  for (const { startRow, startColumn, rowData } of data) {
    const left = startColumn ?? 0;
    for (const [down, { values }] of (rowData ?? []).entries()) {
      const rowIndex = (startRow ?? 0) + down;
      for (const [right, read] of (values ?? []).entries()) {
        const columnIndex = left + right;
        const cell = decodeCell(read);
        if (cell !== null) put(rows, rowIndex, columnIndex, cell, null);
        const code = codes.of(read);
        if (code !== undefined) put(formats, rowIndex, columnIndex, code, undefined);
        if (cell !== null && !read.userEnteredValue) filled.add(`${rowIndex} ${columnIndex}`);
      }
    }
  }
  return { rows, formats, filled };
}

function put<T>(rows: T[][], rowIndex: number, columnIndex: number, value: T, blank: T): void {
  while (rows.length <= rowIndex) rows.push([]);
  const row = rows[rowIndex] ?? [];
  while (row.length < columnIndex) row.push(blank);
  row[columnIndex] = value;
}

function readProtection(
  protection: sheets_v4.Schema$ProtectedRange,
  names: readonly sheets_v4.Schema$NamedRange[],
  size: GridSize,
): Protection {
  const { protectedRangeId, namedRangeId, unprotectedRanges, description } = protection;
  const named = names.find((name) => namedRangeId && name.namedRangeId === namedRangeId);
  const range = protection.range ?? named?.range ?? {};
  return {
    id: protectedRangeId ?? 0,
    range: cellRange(range, size),
    isOpen: range.endRowIndex == null || range.endColumnIndex == null || named !== undefined,
    unprotected: (unprotectedRanges ?? []).map((one) => cellRange(one, size)),
    description: description ?? '',
    mayEdit: protection.warningOnly === true || protection.requestingUserCanEdit === true,
  };
}

/** Number formats repeat down a column: each pattern is looked into once. */
class FormatCodes {
  readonly #locale: string;
  readonly #known = new Map<string, string | undefined>();

  constructor(locale: string) {
    this.#locale = locale;
  }

  /** `undefined` for "General". What a formula gives may have a format that nobody entered. */
  of({ userEnteredFormat, effectiveFormat }: sheets_v4.Schema$CellData): string | undefined {
    const format = userEnteredFormat?.numberFormat ?? effectiveFormat?.numberFormat;
    if (!format) return undefined;
    const key = `${format.type} ${format.pattern}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const code = formatCode(format, this.#locale);
    const found = code === 'General' ? undefined : code;
    this.#known.set(key, found);
    return found;
  }
}
