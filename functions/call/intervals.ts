import type { Estimate, EstimateOptions } from '../../src/statistics/estimate.ts';
import type { Outcome } from '../../src/statistics/outcome.ts';
import { type CellValue, cellError, cellValue } from './cell-value.ts';
import { Cursor } from './cursor.ts';
import { parts, spillEstimates } from './estimates.ts';
import { type Range, rangeOf } from './range.ts';
import { calculateRow, guarded } from './spill.ts';

/** An interval about an estimate that is made from a numerator and a denominator. */
type Interval = (
  numerator: number | null,
  denominator: number | null,
  options: EstimateOptions,
) => Outcome<Estimate>;

/**
 * Calculates an interval for every place from a numerator and a denominator, a confidence and a multiplier.
 *
 * Columns with one confidence and one multiplier, as they mostly are, take a shorter way: they may have a million rows.
 */
export function spillIntervals(
  args: readonly [numerator: unknown, denominator: unknown, confidence: unknown, multiplier: unknown],
  wanted: unknown,
  interval: Interval,
): CellValue[][] {
  return guarded(() => {
    const ranges = args.map(rangeOf);
    const [numerators, denominators, ...options] = ranges;
    const part = parts.read(rangeOf(wanted).at(0, 0)) ?? 'value';
    const isFixed = options.every(({ rows, columns }) => rows === 1 && columns === 1);
    if (isFixed && numerators && denominators && typeof part === 'string') {
      const only = new Cursor(options);
      const fixed = { confidence: only.number(0), multiplier: only.number(1) };
      const cells = only.failure === null ? column(numerators, denominators, fixed, part, interval) : null;
      if (cells !== null) return cells;
    }
    return spillEstimates(ranges, wanted, (cell) =>
      interval(cell.number(0), cell.number(1), { confidence: cell.number(2), multiplier: cell.number(3) }),
    );
  });
}

/** The cells of an estimate, by the part that is asked for. */
const cellsOf: Readonly<Record<'value' | 'lower' | 'upper' | 'all', (estimate: Estimate) => CellValue[]>> = {
  value: ({ value }) => [cellValue(value)],
  lower: ({ lower }) => [cellValue(lower)],
  upper: ({ upper }) => [cellValue(upper)],
  all: ({ value, lower, upper }) => [cellValue(value), cellValue(lower), cellValue(upper)],
};

/** The intervals of two columns, or `null` where a row turns out to be wider than one cell. */
function column(
  numerators: Range,
  denominators: Range,
  options: EstimateOptions,
  part: keyof typeof cellsOf,
  interval: Interval,
): CellValue[][] | null {
  const cells = cellsOf[part];
  const width = part === 'all' ? 3 : 1;
  const shown = (outcome: Outcome<Estimate>) =>
    'error' in outcome ? new Array<CellValue>(width).fill(cellError(outcome)) : cells(outcome.value);
  const rows = Math.max(numerators.rows, denominators.rows);
  const result = new Array<CellValue[]>(rows);
  let cell: Cursor | null = null;
  for (let row = 0; row < rows; row += 1) {
    const above = numerators.line(row) ?? [];
    const below = denominators.line(row) ?? [];
    if (above.length > 1 || below.length > 1) return null;
    const numerator = above[0];
    const denominator = below[0];
    const isPlain = typeof numerator === 'number' && typeof denominator === 'number';
    const outcome = isPlain ? attempt(interval, numerator + 0, denominator + 0, options) : null;
    if (outcome === null) {
      cell ??= new Cursor([numerators, denominators]);
      cell.moveTo(row, 0);
      const fromCells = (at: Cursor) => shown(interval(at.number(0), at.number(1), options));
      result[row] = calculateRow(cell, fromCells, width);
    } else result[row] = 'error' in outcome ? shown(outcome) : cells(outcome.value);
  }
  return result;
}

/** The interval, or `null` where it breaks. */
function attempt(
  interval: Interval,
  numerator: number,
  denominator: number,
  options: EstimateOptions,
): Outcome<Estimate> | null {
  try {
    return interval(numerator, denominator, options);
  } catch {
    return null;
  }
}
