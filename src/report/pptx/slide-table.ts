import { runsText } from '../paper/runs.ts';
import type { Runs } from '../value/section.ts';
import { clipRuns, runsProps } from './slide-item.ts';
import type { TableRow } from './slide-library.ts';
import { slideLook } from './slide-look.ts';
import { countLines, linesHeight } from './text-size.ts';

/** Round the text of a cell, in inches: top, right, bottom, left. */
export const cellMargin: [number, number, number, number] = [0.05, 0.08, 0.05, 0.08];

/** Letters of a cell: what is longer stands in the paper. */
const longestCell = 150;
const { text: size } = slideLook;

interface SlideColumn {
  readonly header: string;
  /** In inches; those of a table are together as wide as the room of a slide. */
  readonly width: number;
}

/** A table of a slide: its first row is its header. */
export interface SlideTable {
  readonly columns: readonly SlideColumn[];
  readonly rows: readonly (readonly Runs[])[];
  /** A line under the last row: how many more there are. */
  readonly more?: string;
  readonly notes?: string;
}

export function headHeight({ columns }: SlideTable): number {
  return tallest(columns.map(({ header, width }) => countLines(header, textWidth(width), size, true)));
}

export function rowHeight({ columns }: SlideTable, row: readonly Runs[]): number {
  return tallest(
    columns.map(({ width }, index) =>
      countLines(runsText(clipRuns(row[index] ?? [], longestCell)), textWidth(width), size, index === 0),
    ),
  );
}

function tallest(lines: readonly number[]): number {
  return linesHeight(Math.max(1, ...lines), size) + cellMargin[0] + cellMargin[2];
}

function textWidth(width: number): number {
  return width - cellMargin[1] - cellMargin[3];
}

/** The header row and some rows, as the library takes them. */
export function tableRows({ columns }: SlideTable, rows: readonly (readonly Runs[])[]): TableRow[] {
  const head = columns.map(({ header }) => ({
    text: header,
    options: { bold: true, fill: { color: 'E3EAF3' }, lang: 'en-GB' },
  }));
  const body = rows.map((row) =>
    columns.map((_, index) => ({
      text: runsProps(clipRuns(row[index] ?? [], longestCell), index === 0 ? { bold: true } : {}),
    })),
  );
  return [head, ...body];
}
