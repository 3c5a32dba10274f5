/** The errors a calculation can end in, as Excel writes them. */
type FailureCode = '#N/A' | '#NUM!' | '#DIV/0!' | '#VALUE!';

/** A calculation that data does not allow: the error a cell shows, and one sentence that says why. */
export interface Failure {
  readonly error: FailureCode;
  readonly reason: string;
}

/** What a calculation gives: its value, or why there is none. Data never throws. */
export type Outcome<T> = { readonly value: T } | Failure;

/** Whether a calculation ended without a value. */
export function isFailure(outcome: Outcome<unknown>): outcome is Failure {
  return 'error' in outcome;
}
