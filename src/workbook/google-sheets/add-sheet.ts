import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import type { SheetLayout, TableLayout } from '../sheet-layout.ts';
import { gatherBlocks } from './cell-blocks.ts';
import { cellFormat, colourStyle } from './cell-format.ts';
import type { GoogleState } from './google-state.ts';
import { gridRange } from './grid-range.ts';
import type { NewSheet, SheetSurroundings } from './new-sheet.ts';
import { addLists, addRules, protect } from './sheet-rules.ts';
import { rangeName } from './table-name.ts';
import { writeRows } from './write-cells.ts';

type Request = sheets_v4.Schema$Request;

/** The size of a new sheet in Google Sheets, and room for people to type below what is there. */
const usualRows = 1_000;
const usualColumns = 26;
const spareRows = 100;

/** A new sheet, as its layout describes it: an Excel table becomes a named range, and the rest has its kin here. */
export function addSheet(sheet: NewSheet, surroundings: SheetSurroundings): Request[] {
  return [{ addSheet: { properties: sheetProperties(sheet) } }, ...fillSheet(sheet, surroundings)];
}

/** All of a new sheet but itself. */
export function fillSheet(sheet: NewSheet, surroundings: SheetSurroundings): Request[] {
  const { sheetId, layout } = sheet;
  return [
    ...columnStyles(sheet),
    ...writeCells(sheet),
    ...cellStyles(sheet),
    ...arrangeColumns(sheet),
    ...addLists(sheetId, layout, surroundings),
    ...addRules(sheetId, layout),
    ...(layout.tables ?? []).flatMap((table) => addNamedRange(sheetId, table, surroundings.state)),
    ...protect(sheetId, layout, surroundings.user),
  ];
}

/** What the API is told of a new sheet itself: name, place, size, and what stays in sight. */
export function sheetProperties({ sheetId, index, layout }: NewSheet): sheets_v4.Schema$SheetProperties {
  const { name, visibility, tabColour, frozenRows = 0, frozenColumns = 0 } = layout;
  const { rowCount, columnCount } = sizeOf(layout);
  return {
    sheetId,
    title: name,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: Math.max(usualRows, rowCount + spareRows),
      columnCount: Math.max(usualColumns, columnCount),
      ...(frozenRows > 0 && { frozenRowCount: frozenRows }),
      ...(frozenColumns > 0 && { frozenColumnCount: frozenColumns }),
    },
    ...(visibility !== undefined && visibility !== 'visible' && { hidden: true }),
    ...(tabColour !== undefined && { tabColorStyle: colourStyle(tabColour) }),
  };
}

/** All that a layout speaks of is on its sheet. */
function sizeOf({
  rows,
  columnWidths,
  tables,
  lists,
  rules,
  columnStyles: styles,
  protectedRanges,
}: SheetLayout) {
  const ranges = [...(tables ?? []), ...(lists ?? []), ...(rules ?? []), ...(protectedRanges ?? [])].map(
    ({ range }) => range,
  );
  return {
    rowCount: Math.max(rows.length, ...ranges.map(({ rowIndex, rowCount }) => rowIndex + rowCount)),
    columnCount: Math.max(
      columnWidths.length,
      rows.reduce((widest, row) => Math.max(widest, row.length), 0),
      ...[...(styles?.keys() ?? [])].map((column) => column + 1),
      ...ranges.map(({ columnIndex, columnCount }) => columnIndex + columnCount),
    ),
  };
}

function columnStyles({ sheetId, layout }: NewSheet): Request[] {
  return [...(layout.columnStyles ?? [])].flatMap(([columnIndex, style]) =>
    repeatStyle({ sheetId, startColumnIndex: columnIndex, endColumnIndex: columnIndex + 1 }, style),
  );
}

/** Cells of one style are styled together where they stand together. */
function cellStyles({ sheetId, layout }: NewSheet): Request[] {
  const cells = layout.rows.flatMap((row, rowIndex) =>
    row.flatMap(({ style }, columnIndex) => (style ? [{ rowIndex, columnIndex, value: style }] : [])),
  );
  const byStyle = Map.groupBy(cells, ({ value }) => JSON.stringify(value));
  return [...byStyle.values()].flatMap((alike) =>
    gatherBlocks(alike).flatMap(({ rowIndex, columnIndex, rows }) => {
      const style = rows[0]?.[0];
      const range = { rowIndex, columnIndex, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
      return style ? repeatStyle(gridRange(sheetId, range), style) : [];
    }),
  );
}

function repeatStyle(range: sheets_v4.Schema$GridRange, style: Parameters<typeof cellFormat>[0]): Request[] {
  const { format, fields } = cellFormat(style);
  if (fields.length === 0) return [];
  const paths = fields.map((field) => `userEnteredFormat.${field}`).join(',');
  return [{ repeatCell: { range, cell: { userEnteredFormat: format }, fields: paths } }];
}

function writeCells({ sheetId, layout }: NewSheet): Request[] {
  const rows: Cell[][] = layout.rows.map((row) => row.map(({ value }) => value));
  for (const { range, columnFormulas } of layout.tables ?? []) fillColumns(rows, range, columnFormulas);
  return rows.some((row) => row.length > 0)
    ? [writeRows(sheetId, { rowIndex: 0, columnIndex: 0 }, rows)]
    : [];
}

function fillColumns(
  rows: Cell[][],
  { rowIndex, columnIndex, rowCount }: CellRange,
  formulas: TableLayout['columnFormulas'],
): void {
  for (const [offset, formula] of formulas ?? []) {
    for (let row = rowIndex + 1; row < rowIndex + rowCount; row++) {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length <= columnIndex + offset) cells.push(null);
      cells[columnIndex + offset] ??= { formula, value: null };
    }
  }
}

/** The width of a character of the default font in pixels, and the margins of a cell. */
const pixelsACharacter = 7;
const marginPixels = 5;

function arrangeColumns({ sheetId, layout }: NewSheet): Request[] {
  const column = (startIndex: number) => ({
    sheetId,
    dimension: 'COLUMNS',
    startIndex,
    endIndex: startIndex + 1,
  });
  const widths = layout.columnWidths.flatMap((width, index): Request[] => {
    const pixelSize = Math.round(width * pixelsACharacter + marginPixels);
    const range = column(index);
    return width > 0
      ? [{ updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } }]
      : [];
  });
  const hidden = (layout.hiddenColumns ?? []).map((index): Request => {
    const properties = { hiddenByUser: true };
    return { updateDimensionProperties: { range: column(index), properties, fields: 'hiddenByUser' } };
  });
  return [...widths, ...hidden];
}

/** A table has one body row at least, be it blank. */
function addNamedRange(
  sheetId: number,
  { name, range }: TableLayout,
  { staleRanges }: GoogleState,
): Request[] {
  const tall = { ...range, rowCount: Math.max(2, range.rowCount) };
  const stale = staleRanges.get(name.toLowerCase());
  return [
    ...(stale === undefined ? [] : [{ deleteNamedRange: { namedRangeId: stale } }]),
    { addNamedRange: { namedRange: { name: rangeName(name), range: gridRange(sheetId, tall) } } },
  ];
}
