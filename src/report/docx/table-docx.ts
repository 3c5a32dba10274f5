import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ChartTable } from '../charts/chart.ts';
import { columnWidths } from '../paper/column-widths.ts';
import type { Runs, TableBlock, TableColumn } from '../value/section.ts';
import { rowsXml } from './rows-xml.ts';

const line = { style: 'single', size: 4, color: '8A8A8A' } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** Tables of more columns have smaller letters. */
const fewColumns = 5;

/** The style of the row that stands where the rows of a table come; no other paragraph has it. */
const placeStyle = 'RowsPlace';

/** What a table needs of the document. */
export interface TableSetting {
  /** Room between the margins, in twentieths of a point. */
  readonly width: number;
  /** Takes the rows of each table, which `withRows` puts in their places. */
  readonly bodies: string[];
}

/** A document whose tables have their rows. */
export function withRows(documentXml: string, bodies: readonly string[]): string {
  const rows =
    /<w:tr>(?:(?!<\/w:tr>).)*?<w:pStyle w:val="RowsPlace"\/>(?:(?!<\/w:tr>).)*?<w:t[^>]*>(\d+)<\/w:t>(?:(?!<\/w:tr>).)*?<\/w:tr>/gs;
  return documentXml.replaceAll(rows, (_, number: string) => bodies[Number(number)] ?? '');
}

/**
 * A table of Word: its caption above it, its header row marked and repeated on each page, no merged cells.
 *
 */
export function tableDocx(
  { caption, columns, rowHeader, rows }: TableBlock,
  setting: TableSetting,
  isTitled: boolean,
): (Paragraph | Table)[] {
  return [
    ...(isTitled ? [] : [new Paragraph({ style: 'TableTitle', text: caption })]),
    wordTable(columns, rowHeader, rows, setting),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

/** The numbers behind a chart; with its title, where nothing above says what they are of. */
export function chartTableDocx(
  title: string | null,
  { columns, rows }: ChartTable,
  setting: TableSetting,
): (Paragraph | Table)[] {
  const shaped = columns.map(
    (header, index): TableColumn => ({
      header,
      align: index === 0 ? 'left' : 'right',
      weight: index === 0 ? 2 : 1,
    }),
  );
  const cells = rows.map((row) => row.map((text): Runs => [{ kind: 'quoted', text }]));
  return [
    new Paragraph({
      style: 'TableTitle',
      text: title === null ? 'Numbers of the chart' : `Numbers of the chart: ${title}`,
    }),
    wordTable(shaped, 0, cells, setting),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

function wordTable(
  columns: readonly TableColumn[],
  rowHeader: number,
  rows: readonly (readonly Runs[])[],
  { width, bodies }: TableSetting,
): Table {
  const isDense = columns.length > fewColumns;
  const [headStyle, textStyle] = isDense ? ['DenseHead', 'DenseText'] : ['TableHead', 'TableText'];
  const widths = columnWidths(columns, rows, { width, points: isDense ? 9 : 10, margins: 180 });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header, align }) =>
        new TableCell({
          shading: { type: 'clear', color: 'auto', fill: 'E3EAF3' },
          children: [new Paragraph({ style: headStyle, text: header, ...alignment(align) })],
        }),
    ),
  });
  const place = new TableRow({
    children: [
      new TableCell({ children: [new Paragraph({ style: placeStyle, text: String(bodies.length) })] }),
    ],
  });
  bodies.push(rowsXml(rows, { columns, widths, rowHeader, style: textStyle }));
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head, ...(rows.length === 0 ? [] : [place])],
  });
}

function alignment(align: TableColumn['align'] | undefined) {
  return align === 'right' ? { alignment: AlignmentType.RIGHT } : {};
}
