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
  return spillCells(args, (cell) => cellOutcome(job(cell)));
}

/** As {@link spill}, for a job that makes the cell itself, without an outcome in between. */
export function spillCells(args: readonly unknown[], job: (cell: Cursor) => CellValue): CellValue[][] {
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

function calculate(cell: Cursor, job: (cell: Cursor) => CellValue): CellValue {
  try {
    const value = job(cell);
    return cell.failure === null ? value : cellError(cell.failure);
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
  const place = (cell: Cursor) => {
    const outcome = job(cell);
    if ('error' in outcome) cell.failure ??= outcome;
    return 'error' in outcome ? [] : outcome.value.map(cellValue);
  };
  return spillRowCells(args, place, width);
}

/** As {@link spillRows}, for a job that makes the cells itself, without an outcome in between. */
export function spillRowCells(
  args: readonly unknown[],
  job: (cell: Cursor) => CellValue[],
  width?: number,
): CellValue[][] {
  const ranges = args.map(rangeOf);
  const cell = new Cursor(ranges);
  const [rows, columns] = sizeOf(ranges);
  const places: CellValue[][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cell.moveTo(row, column);
      places.push(calculateRow(cell, job, width ?? 1));
    }
  }
  if (width === undefined) fillUp(places);
  if (columns === 1) return places;
  return Array.from({ length: rows }, (_, row) => places.slice(row * columns, (row + 1) * columns).flat());
}

/** Ends shorter rows in blanks. */
function fillUp(rows: readonly CellValue[][]): void {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  for (const row of rows) while (row.length < width) row.push('');
}

/** The cells of one place, or an error in each. */
export function calculateRow(cell: Cursor, job: (cell: Cursor) => CellValue[], width: number): CellValue[] {
  let failure = broken;
  try {
    const values = job(cell);
    if (cell.failure === null) return values;
    failure = cell.failure;
  } catch {
    failure = broken;
  }
  return new Array<CellValue>(width).fill(cellError(failure));
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
