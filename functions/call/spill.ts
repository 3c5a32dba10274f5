import type { Outcome } from '../../src/statistics/outcome.ts';
import { type CellValue, cellError, cellOutcome, cellValue, type Result } from './cell-value.ts';
import { Cursor } from './cursor.ts';
import type { Failure } from './failure.ts';
import { type Range, rangeOf } from './range.ts';

const broken: Failure = {
  error: '#VALUE!',
  reason: 'The calculation failed on this cell. Please report it with the formula.',
};

/**
 * Calculates a cell for every place of the arguments: single rows, columns and cells stretch over the others, as in
 * Excel.
 *
 * @param job - What stands at a place. Whatever goes wrong there stays there.
 */
export function spill(args: readonly unknown[], job: (cell: Cursor) => Outcome<Result>): CellValue[][] {
  const ranges = args.map(rangeOf);
  const cell = new Cursor(ranges);
  const [rows, columns] = sizeOf(ranges);
  const result = new Array<CellValue[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const line = new Array<CellValue>(columns);
    for (let column = 0; column < columns; column += 1) {
      cell.moveTo(row, column);
      line[column] = calculate(cell, job);
    }
    result[row] = line;
  }
  return result;
}

function calculate(cell: Cursor, job: (cell: Cursor) => Outcome<Result>): CellValue {
  try {
    const outcome = job(cell);
    return cell.failure === null ? cellOutcome(outcome) : cellError(cell.failure);
  } catch {
    return cellError(broken);
  }
}

/**
 * As {@link spill}, with several cells side by side for every place. Shorter ones end in blanks; an error stands in
 * every cell of its place where the width is given, else in the first.
 *
 * @param width - Cells for every place; as many as the longest has, when left out.
 */
export function spillRows(
  args: readonly unknown[],
  job: (cell: Cursor) => Outcome<readonly Result[]>,
  width?: number,
): CellValue[][] {
  const ranges = args.map(rangeOf);
  const cell = new Cursor(ranges);
  const [rows, columns] = sizeOf(ranges);
  const blocks: CellValue[][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cell.moveTo(row, column);
      blocks.push(calculateRow(cell, job, width ?? 1));
    }
  }
  const wide = width ?? Math.max(...lengths(blocks));
  return Array.from({ length: rows }, (_, row) => {
    const line: CellValue[] = [];
    for (const block of blocks.slice(row * columns, (row + 1) * columns)) {
      for (let index = 0; index < wide; index += 1) line.push(block[index] ?? '');
    }
    return line;
  });
}

/** The different lengths of rows: few, where the rows may be a million. */
function lengths(rows: readonly (readonly unknown[])[]): Set<number> {
  return new Set(rows.map((row) => row.length));
}

function calculateRow(
  cell: Cursor,
  job: (cell: Cursor) => Outcome<readonly Result[]>,
  width: number,
): CellValue[] {
  try {
    const outcome = job(cell);
    const failure = cell.failure ?? ('error' in outcome ? outcome : null);
    if (failure !== null || 'error' in outcome) {
      return new Array<CellValue>(width).fill(cellError(failure ?? broken));
    }
    return outcome.value.map(cellValue);
  } catch {
    return new Array<CellValue>(width).fill(cellError(broken));
  }
}

function sizeOf(ranges: readonly Range[]): [rows: number, columns: number] {
  let rows = 1;
  let columns = 1;
  for (const range of ranges) {
    if (range.rows > rows) rows = range.rows;
    if (range.columns > columns) columns = range.columns;
  }
  return [rows, columns];
}
