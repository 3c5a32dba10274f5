import type { Estimate, EstimateOptions } from '../../src/statistics/estimate.ts';
import type { Outcome } from '../../src/statistics/outcome.ts';
import { type CellValue, cellError, cellValue } from './cell-value.ts';
import { Choices } from './choices.ts';
import { Cursor } from './cursor.ts';
import { rangeOf } from './range.ts';
import { guarded, spill, spillCells, spillRowCells } from './spill.ts';

const parts = new Choices('part of an estimate', ['value', 'lower', 'upper', 'all']);

/**
 * Calculates an estimate for every place of the arguments, and gives the part of it that is asked for.
 *
 * @param wanted - The argument that says which: one cell; value by default, a row of three for "all".
 */
export function spillEstimates(
  args: readonly unknown[],
  wanted: unknown,
  job: (cell: Cursor) => Outcome<Estimate>,
): CellValue[][] {
  return guarded(() => {
    const part = parts.read(rangeOf(wanted).at(0, 0)) ?? 'value';
    if (typeof part === 'object') return spill([], () => part);
    if (part === 'all') {
      return spillRowCells(
        args,
        (cell) => {
          const outcome = job(cell);
          if ('error' in outcome) return [cellError(outcome), cellError(outcome), cellError(outcome)];
          const { value, lower, upper } = outcome.value;
          return [cellValue(value), cellValue(lower), cellValue(upper)];
        },
        3,
      );
    }
    return spillCells(args, (cell) => {
      const outcome = job(cell);
      if ('error' in outcome) return cellError(outcome);
      const { value, lower, upper } = outcome.value;
      return cellValue(part === 'value' ? value : part === 'lower' ? lower : upper);
    });
  });
}

/** Calculates one estimate from whole ranges, and gives the part of it that is asked for. */
export function aggregateEstimate(
  args: readonly unknown[],
  wanted: unknown,
  job: (call: Cursor) => Outcome<Estimate>,
): CellValue[][] {
  const call = new Cursor(args.map(rangeOf));
  return spillEstimates([], wanted, (cell) => {
    const outcome = job(call);
    cell.failure = call.failure;
    return outcome;
  });
}

/**
 * Calculates an interval for every place from a numerator and a denominator, a confidence and a multiplier.
 *
 * Where the last two are single cells, as they mostly are, they are read once and not for each of a million rows.
 */
export function spillIntervals(
  args: readonly [numerator: unknown, denominator: unknown, confidence: unknown, multiplier: unknown],
  wanted: unknown,
  interval: (
    numerator: number | null,
    denominator: number | null,
    options: EstimateOptions,
  ) => Outcome<Estimate>,
): CellValue[][] {
  const [, , ...options] = args.map(rangeOf);
  const isFixed = options.every(({ rows, columns }) => rows === 1 && columns === 1);
  const read = (cell: Cursor, from: number) => ({
    confidence: cell.number(from),
    multiplier: cell.number(from + 1),
  });
  if (!isFixed) {
    return spillEstimates(args, wanted, (cell) => interval(cell.number(0), cell.number(1), read(cell, 2)));
  }
  const first = new Cursor(options);
  const fixed = read(first, 0);
  return spillEstimates(args.slice(0, 2), wanted, (cell) => {
    cell.failure = first.failure;
    return interval(cell.number(0), cell.number(1), fixed);
  });
}
