import type { Failure, Outcome } from './outcome.ts';

export interface QuantileOptions {
  /** How many groups: a whole number of 1 or more, 10 by default. */
  readonly groups?: number | null | undefined;
  /** Whether group 1 holds the highest values, as it does by default. */
  readonly highestIsFirst?: boolean | null | undefined;
}

const badGroups: Failure = {
  error: '#NUM!',
  reason: 'The number of groups must be a whole number of 1 or more.',
};
const notFinite: Failure = { error: '#NUM!', reason: 'Values must be finite numbers.' };

/**
 * The quantile each value falls into, by the rank rule of UKHSA: equal values share the lowest of their ranks.
 *
 * @param values - Values to rank; a blank has no rank and is not counted.
 * @returns A group from 1 for each value, `null` for a blank, and for all where there are fewer values than groups.
 * @example quantileRanks([1, 1, 3, 0], { groups: 2, highestIsFirst: false }) // -> { value: [1, 1, 2, 1] }
 * @source OHID Fingertips public health technical guidance, assigning deprivation categories.
 */
export function quantileRanks(
  values: readonly (number | null)[],
  options: QuantileOptions = {},
): Outcome<readonly (number | null)[]> {
  const groups = options.groups ?? 10;
  const highestIsFirst = options.highestIsFirst ?? true;
  if (!(Number.isInteger(groups) && groups >= 1)) return badGroups;
  const present = values.filter((value) => value !== null);
  if (!present.every(Number.isFinite)) return notFinite;
  const count = present.length;
  if (count < groups) return { value: values.map(() => null) };
  const sorted = [...present].sort((left, right) => (highestIsFirst ? right - left : left - right));
  const groupOf = new Map<number, number>();
  for (const [index, value] of sorted.entries()) {
    // A later equal value shares the rank of the first.
    if (!groupOf.has(value)) groupOf.set(value, groupOfRank(index + 1, count, groups));
  }
  return { value: values.map((value) => (value === null ? null : (groupOf.get(value) ?? null))) };
}

function groupOfRank(rank: number, count: number, groups: number): number {
  const group = groups + 1 - Math.ceil((count + 1 - rank) / (count / groups));
  return Math.max(group, 1);
}
