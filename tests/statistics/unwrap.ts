import type { Outcome } from '../../src/statistics/outcome.ts';

/** The value of an outcome that must have one. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if ('error' in outcome) throw new Error(`${outcome.error} ${outcome.reason}`);
  return outcome.value;
}
