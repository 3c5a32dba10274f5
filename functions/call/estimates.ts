import type { Estimate } from '../../src/statistics/estimate.ts';
import type { Outcome } from '../../src/statistics/outcome.ts';
import { type CellValue, cellError, cellValue } from './cell-value.ts';
import { Choices } from './choices.ts';
import { Cursor } from './cursor.ts';
import { rangeOf } from './range.ts';
import { guarded, spill, spillCells, spillRowCells } from './spill.ts';

/** The parts of an estimate that can be asked for. */
export const parts = new Choices('part of an estimate', ['value', 'lower', 'upper', 'all']);

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
