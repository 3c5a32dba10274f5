import type { Cell } from '../../grid/cell.ts';
import {
  bodyBorder,
  headerStyle,
  helpStyle,
  tabColours,
  tableStyleName,
  titleStyle,
} from '../../plan/layout/look.ts';
import { ragRules } from '../../plan/layout/rag-rules.ts';
import type { CellStyle, ChartLayout, LayoutCell, SheetLayout } from '../../workbook/sheet-layout.ts';
import { clipWords } from '../wording/clip-words.ts';

/** More of one cell is in the paper. */
const longestText = 8_000;

interface ReportColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** Whether it holds the letters of ratings. */
  readonly isRating?: boolean;
  /** Whether its words stay as they are typed, also where they look like a date. */
  readonly isText?: boolean;
  /** Words beside numbers stand in the middle. */
  readonly isCentred?: boolean;
}

/** A cell of the table: a value, or one with a number format. */
export type ReportCell = Cell | { readonly number: number | null; readonly format: string };

export interface ReportSheet {
  readonly name: string;
  readonly tableName: string;
  readonly title: string;
  /** Lines between the title and the table; an empty one parts them. */
  readonly notes: readonly string[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Charts, by the row of the sheet below the table's header that the table begins at, counted from 0. */
  readonly charts?: (firstRow: number) => readonly ChartLayout[];
  /** Whether it is printed on a single page, so that none of its charts is cut in two. */
  readonly onePage?: boolean;
}

/** A sheet of the report: its title in A1, what is to be said in words, and one table. */
export function reportSheet(sheet: ReportSheet): SheetLayout {
  const { name, tableName, title, notes, columns, rows, charts, onePage = false } = sheet;
  const head: LayoutCell[][] = [
    [{ value: clipWords(title, 250), style: titleStyle }],
    ...notes.map((note) => (note === '' ? [] : [{ value: clipWords(note, longestText), style: helpStyle }])),
    [],
  ];
  const headerRow = head.length;
  const body = rows.map((row) => columns.map((column, index) => bodyCell(row[index] ?? null, column)));
  // A table without a row below its header is one that Excel repairs.
  const filled = body.length > 0 ? body : [columns.map((column) => bodyCell(null, column))];
  const range = {
    rowIndex: headerRow,
    columnIndex: 0,
    rowCount: filled.length + 1,
    columnCount: columns.length,
  };
  return {
    name,
    tabColour: tabColours.record,
    rows: [
      ...head,
      columns.map(({ header }) => ({ value: header, style: headerStyle('computed') })),
      ...filled,
    ],
    columnWidths: columns.map(({ width }) => width),
    frozenRows: 0,
    tables: [{ name: tableName, range, headers: columns.map(({ header }) => header), style: tableStyleName }],
    rules: columns.flatMap(({ isRating }, columnIndex) =>
      isRating === true
        ? ragRules({ rowIndex: headerRow + 1, columnIndex, rowCount: filled.length, columnCount: 1 })
        : [],
    ),
    ...(charts === undefined || rows.length === 0 ? {} : { charts: charts(headerRow + 1) }),
    landscape: true,
    ...(onePage ? { onePage } : {}),
  };
}

function bodyCell(cell: ReportCell, { isRating, isText, isCentred }: ReportColumn): LayoutCell {
  const style: CellStyle = {
    wrap: true,
    vertical: 'top',
    border: bodyBorder,
    ...(isRating === true || isCentred === true ? { horizontal: 'centre' } : {}),
    ...(isText === true ? { numberFormat: '@' } : {}),
  };
  if (typeof cell === 'string') return { value: clipWords(cell, longestText), style };
  if (cell !== null && typeof cell === 'object' && 'number' in cell)
    return { value: cell.number, style: { ...style, numberFormat: cell.format } };
  return { value: cell, style };
}
