/**
 * Counts as whole percentages that add to 100: what rounding down leaves goes to the largest remainders, and of equal
 * remainders to the first.
 *
 * @param counts - Whole numbers of 0 or more.
 * @returns As many whole numbers; all 0 where there is nothing to share.
 * @example wholePercentages([1, 1, 1]) // -> [34, 33, 33]
 * @source Hamilton's method of apportionment (largest remainder).
 */
export function wholePercentages(counts: readonly number[]): number[] {
  return apportion(counts, 100);
}

/**
 * Counts as percentages that add to 100, equal ones for equal counts where that can be: whole numbers, else with one
 * decimal; where neither can be, as of three equal counts, whole numbers all the same.
 *
 * @param counts - Whole numbers of 0 or more.
 * @example evenPercentages([3, 3, 3, 15]) // -> [12.5, 12.5, 12.5, 62.5]
 * @example evenPercentages([1, 1, 1]) // -> [34, 33, 33]
 */
export function evenPercentages(counts: readonly number[]): number[] {
  const whole = apportion(counts, 100);
  if (areEven(counts, whole)) return whole;
  const tenths = apportion(counts, 1_000);
  return areEven(counts, tenths) ? tenths.map((tenth) => tenth / 10) : whole;
}

function areEven(counts: readonly number[], shares: readonly number[]): boolean {
  const shareOf = new Map(counts.map((count, index) => [count, shares[index]]));
  return counts.every((count, index) => shareOf.get(count) === shares[index]);
}

/** Shares of a whole number that add to it. */
function apportion(counts: readonly number[], whole: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count, index) => {
    const remainder = (count * whole) % total;
    return { index, remainder, percent: (count * whole - remainder) / total };
  });
  const missing = whole - shares.reduce((sum, { percent }) => sum + percent, 0);
  const raised = new Set(
    shares
      .toSorted((left, right) => right.remainder - left.remainder)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return shares.map(({ index, percent }) => percent + (raised.has(index) ? 1 : 0));
}
