import type { Failure, Outcome } from '../statistics/outcome.ts';
import type { RagCode } from './rag-code.ts';

export interface RollUpOptions {
  /** The worst rating, or the one with most weight (of equals the worse); worst by default. */
  readonly method?: 'worst' | 'majority' | null | undefined;
  /** A weight for each code, 0 or more; 1 each by default. A weight of 0 leaves the code out. */
  readonly weights?: readonly (number | null)[] | null | undefined;
}

const worstFirst = ['R', 'A', 'G', 'B'] as const;
type RatedCode = (typeof worstFirst)[number];

const lengthsDiffer: Failure = { error: '#VALUE!', reason: 'There must be as many weights as ratings.' };
const badWeight: Failure = { error: '#NUM!', reason: 'Weights must be finite numbers of 0 or more.' };
const blankWeight: Failure = { error: '#N/A', reason: 'The weight of a rating is blank.' };
const nothingRated: Failure = { error: '#N/A', reason: 'No rating of B, G, A or R counts.' };

/**
 * One rating for many; blanks and N are ignored.
 *
 * @returns The rating, N where nothing is rated.
 * @example rollUp(['G', 'A', null, 'N']) // -> { value: 'A' }
 * @example rollUp(['G', 'G', 'R'], { method: 'majority' }) // -> { value: 'G' }
 */
export function rollUp(codes: readonly (RagCode | null)[], options: RollUpOptions = {}): Outcome<RagCode> {
  const weighed = weighCodes(codes, options.weights ?? null);
  if ('error' in weighed) return weighed;
  const present = worstFirst.filter((code) => weighed.value[code] > 0);
  if (options.method !== 'majority') return { value: present[0] ?? 'N' };
  const most = Math.max(...present.map((code) => weighed.value[code]));
  return { value: present.find((code) => weighed.value[code] === most) ?? 'N' };
}

/**
 * The share of the rated that is Green or Blue; blanks and N are ignored.
 *
 * @param weights - A weight for each code, 0 or more; 1 each by default.
 * @returns 0 to 1; `#N/A` where nothing is rated.
 * @example onTrackShare(['G', 'B', 'R', 'N']) // -> { value: 0.6666666666666666 }
 */
export function onTrackShare(
  codes: readonly (RagCode | null)[],
  weights: readonly (number | null)[] | null = null,
): Outcome<number> {
  const weighed = weighCodes(codes, weights);
  if ('error' in weighed) return weighed;
  const { R, A, G, B } = weighed.value;
  const all = R + A + G + B;
  return all === 0 ? nothingRated : { value: (G + B) / all };
}

function weighCodes(
  codes: readonly (RagCode | null)[],
  weights: readonly (number | null)[] | null,
): Outcome<Record<RatedCode, number>> {
  if (weights !== null && weights.length !== codes.length) return lengthsDiffer;
  const totals: Record<RatedCode, number> = { R: 0, A: 0, G: 0, B: 0 };
  for (const [index, code] of codes.entries()) {
    if (code === null || code === 'N') continue;
    const weight = weights === null ? 1 : (weights[index] ?? null);
    if (weight === null) return blankWeight;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) return badWeight;
    totals[code] += weight;
  }
  return { value: totals };
}
