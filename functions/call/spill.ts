import type { Outcome } from '../../src/statistics/outcome.ts';
import { type CellValue, cellError, cellOutcome, cellValue, type Result } from './cell-value.ts';
import { Cursor } from './cursor.ts';
import type { Failure } from './failure.ts';
import { type Range, rangeOf } from './range.ts';

const broken: Failure = {
  error: '#VALUE!',
  reason: 'The calculation failed on this cell. Please report it with the formula.',
};

/** What a function spills, or an error where it broke before it came to its cells. */
export function guarded(job: () => CellValue[][]): CellValue[][] {
  try {
    return job();
  } catch {
    return [[cellError(broken)]];
  }
}

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
    cell.moveTo(row, 0);
    // A literal, as most ranges are columns: the engine then makes each row in one piece.
    const line = [calculate(cell, job)];
    for (let column = 1; column < columns; column += 1) {
      cell.moveTo(row, column);
      line.push(calculate(cell, job));
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
  let wide = width ?? 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cell.moveTo(row, column);
      const block = calculateRow(cell, job, width ?? 1);
      wide = Math.max(wide, block.length);
      blocks.push(block);
    }
  }
  for (const block of blocks) while (block.length < wide) block.push('');
  if (columns === 1) return blocks;
  return Array.from({ length: rows }, (_, row) => blocks.slice(row * columns, (row + 1) * columns).flat());
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
