import type { Failure, Outcome } from '../statistics/outcome.ts';
import { type RagCode, ragCodes } from './rag-code.ts';

/** A number for each rating. */
export type RagCounts = Readonly<Record<RagCode, number>>;

/**
 * How often each rating stands in a list; blanks are not counted.
 *
 * @example ragCount(['G', 'A', 'G', null]) // -> { B: 0, G: 2, A: 1, R: 0, N: 0 }
 */
export function ragCount(codes: readonly (RagCode | null)[]): RagCounts {
  const counts = { B: 0, G: 0, A: 0, R: 0, N: 0 };
  for (const code of codes) if (code !== null) counts[code] += 1;
  return counts;
}

const nothingRated: Failure = { error: '#DIV/0!', reason: 'There is no rating to take a percentage of.' };

/**
 * The whole percentages of each rating, which add to 100: what rounding down leaves goes to the largest remainders,
 * and of equal remainders to the first of B, G, A, R, N.
 *
 * @returns Whole numbers that add to 100; `#DIV/0!` where nothing is rated.
 * @example ragPercentages(['G', 'A', 'R']) // -> { value: { B: 0, G: 34, A: 33, R: 33, N: 0 } }
 * @source Hamilton's method of apportionment (largest remainder).
 */
export function ragPercentages(codes: readonly (RagCode | null)[]): Outcome<RagCounts> {
  const counts = ragCount(codes);
  const total = ragCodes.reduce((sum, code) => sum + counts[code], 0);
  if (total === 0) return nothingRated;
  const percentages = { B: 0, G: 0, A: 0, R: 0, N: 0 };
  const remainders = ragCodes.map((code) => {
    const remainder = (counts[code] * 100) % total;
    percentages[code] = (counts[code] * 100 - remainder) / total;
    return { code, remainder };
  });
  const missing = remainders.reduce((sum, { remainder }) => sum + remainder, 0) / total;
  // The sort keeps the order of equal remainders, and so is the same on every machine.
  remainders.sort((left, right) => right.remainder - left.remainder);
  for (const { code } of remainders.slice(0, missing)) percentages[code] += 1;
  return { value: percentages };
}
