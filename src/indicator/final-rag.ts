import type { Failure, Outcome } from '../statistics/outcome.ts';
import { parseDay } from './parse-day.ts';
import type { RagCode } from './rag-code.ts';

/** A rating that a person sets in place of the calculated one. */
export interface RagOverride {
  readonly rag: RagCode | null;
  readonly reason: string | null;
  /** The last day it counts, `YYYY-MM-DD`; without it there is no end. */
  readonly until?: string | null | undefined;
}

const noRating: Failure = { error: '#N/A', reason: 'There is no rating, and no override with a reason.' };
const noAsAt: Failure = {
  error: '#N/A',
  reason: 'The override has an end date, so the as-at date is needed.',
};
const badDate: Failure = {
  error: '#VALUE!',
  reason: 'A date is not a date of the calendar, written like 2017-04-01.',
};

/**
 * The rating that stands: the override where it has a reason and has not expired, else the calculated one.
 *
 * @param automatic - The calculated rating.
 * @param asAt - The day the plan is reported for, `YYYY-MM-DD`; needed only where the override has an end.
 * @example finalRag('R', { rag: 'A', reason: 'Data are late', until: '2017-03-31' }, '2017-03-31') // -> { value: 'A' }
 * @example finalRag('R', { rag: 'A', reason: ' ' }, null) // -> { value: 'R' }
 */
export function finalRag(
  automatic: RagCode | null,
  override: RagOverride,
  asAt: string | null,
): Outcome<RagCode> {
  if (override.rag !== null && hasWords(override.reason)) {
    const until = override.until ?? null;
    if (until === null) return { value: override.rag };
    if (asAt === null) return noAsAt;
    const [last, day] = [parseDay(until), parseDay(asAt)];
    if (last === null || day === null) return badDate;
    if (day <= last) return { value: override.rag };
  }
  return automatic === null ? noRating : { value: automatic };
}

function hasWords(reason: string | null): boolean {
  return reason !== null && reason.trim() !== '';
}
