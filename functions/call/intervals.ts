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
    const isColumn = ranges.every(({ columns }) => columns === 1) && options.every(({ rows }) => rows === 1);
    if (isColumn && numerators && denominators && typeof part === 'string') {
      const only = new Cursor(options);
      const fixed = { confidence: only.number(0), multiplier: only.number(1) };
      if (only.failure === null) return column(numerators, denominators, fixed, cellsOf[part], interval);
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

function column(
  numerators: Range,
  denominators: Range,
  options: EstimateOptions,
  cells: (estimate: Estimate) => CellValue[],
  interval: Interval,
): CellValue[][] {
  const cell = new Cursor([numerators, denominators]);
  const width = cells === cellsOf.all ? 3 : 1;
  const shown = (outcome: Outcome<Estimate>) =>
    'error' in outcome ? new Array<CellValue>(width).fill(cellError(outcome)) : cells(outcome.value);
  const fromCells = () => shown(interval(cell.number(0), cell.number(1), options));
  const rows = Math.max(numerators.rows, denominators.rows);
  const result = new Array<CellValue[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const numerator = numerators.line(row)?.[0];
    const denominator = denominators.line(row)?.[0];
    const isPlain = typeof numerator === 'number' && typeof denominator === 'number';
    const line = isPlain ? attempt(interval, numerator + 0, denominator + 0, options) : null;
    if (line === null) {
      cell.moveTo(row, 0);
      result[row] = calculateRow(cell, fromCells, width);
    } else result[row] = 'error' in line ? shown(line) : cells(line.value);
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
