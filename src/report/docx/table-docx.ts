import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ChartTable } from '../charts/chart.ts';
import type { Runs, TableBlock, TableColumn } from '../value/section.ts';
import { columnWidths } from './column-widths.ts';
import { runsDocx } from './runs-docx.ts';

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
const fewColumns = 6;

/** Rows of more letters may go on on the next page; shorter ones stay whole. */
const longRow = 900;

/** Tables of no more rows stay on one page. */
const shortTable = 8;

/**
 * A table of Word: its caption above it, its header row marked and repeated on each page, no merged cells.
 *
 * @param width - In twentieths of a point.
 */
export function tableDocx(
  { caption, columns, rowHeader, rows }: TableBlock,
  width: number,
  isTitled: boolean,
): (Paragraph | Table)[] {
  return [
    ...(isTitled ? [] : [new Paragraph({ style: 'TableTitle', text: caption })]),
    wordTable(columns, rowHeader, rows, width),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

/** The numbers behind a chart. */
export function chartTableDocx(
  title: string,
  { columns, rows }: ChartTable,
  width: number,
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
    new Paragraph({ style: 'TableTitle', text: `Numbers of the chart: ${title}` }),
    wordTable(shaped, 0, cells, width),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

function wordTable(
  columns: readonly TableColumn[],
  rowHeader: number,
  rows: readonly (readonly Runs[])[],
  width: number,
): Table {
  const isDense = columns.length > fewColumns;
  const [headStyle, textStyle] = isDense ? ['DenseHead', 'DenseText'] : ['TableHead', 'TableText'];
  const widths = columnWidths(columns, rows, { width, points: isDense ? 9 : 10 });
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
  const isShort = rows.length <= shortTable && rows.every((cells) => lengthOf(cells) < longRow);
  const body = rows.map(
    (cells, rowIndex) =>
      new TableRow({
        cantSplit: lengthOf(cells) < longRow,
        children: cells.map((runs, index) => {
          const children = runsDocx(runs, index === rowHeader ? { bold: true } : {});
          return new TableCell({
            children: [
              new Paragraph({
                style: textStyle,
                children,
                ...alignment(columns[index]?.align),
                ...(isShort && rowIndex < rows.length - 1 ? { keepNext: true } : {}),
              }),
            ],
          });
        }),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head, ...body],
  });
}

function alignment(align: TableColumn['align'] | undefined) {
  return align === 'right' ? { alignment: AlignmentType.RIGHT } : {};
}

function lengthOf(cells: readonly Runs[]): number {
  return cells.flat().reduce((sum, run) => sum + ('text' in run ? run.text.length : 40), 0);
}
