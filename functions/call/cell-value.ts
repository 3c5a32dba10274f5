import type { Outcome } from '../../src/statistics/outcome.ts';
import type { Failure } from './failure.ts';

/** What a calculation puts into a cell; `null` leaves it looking blank. */
export type Result = number | string | boolean | null;

/** What Excel is handed back for a cell. */
export type CellValue = number | string | boolean | CustomFunctions.Error;

const notANumber: Failure = { error: '#NUM!', reason: 'The result is too large for a cell, or no number.' };

/** Errors repeat down a column: one object a reason, not one a cell. */
const errors = new WeakMap<Failure, CustomFunctions.Error>();

/** The error that a cell shows; only two of the errors can carry a sentence in Excel. */
export function cellError(failure: Failure): CustomFunctions.Error {
  let error = errors.get(failure);
  if (error === undefined) {
    const code: string = failure.error;
    const speaks = code === '#VALUE!' || code === '#N/A';
    error = speaks
      ? new CustomFunctions.Error(code as CustomFunctions.ErrorCode, failure.reason)
      : new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
    errors.set(failure, error);
  }
  return error;
}

/** A result as a cell takes it: no infinities, no negative zero, and no `null`, which Excel would show as 0. */
export function cellValue(result: Result): CellValue {
  if (typeof result === 'number') return result - result === 0 ? result + 0 : cellError(notANumber);
  return result ?? '';
}

/** The value or the error of a calculation. */
export function cellOutcome(outcome: Outcome<Result>): CellValue {
  return 'error' in outcome ? cellError(outcome) : cellValue(outcome.value);
}
