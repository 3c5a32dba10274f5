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
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count, index) => {
    const remainder = (count * 100) % total;
    return { index, remainder, percent: (count * 100 - remainder) / total };
  });
  const missing = 100 - shares.reduce((sum, { percent }) => sum + percent, 0);
  const raised = new Set(
    shares
      .toSorted((left, right) => right.remainder - left.remainder)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return shares.map(({ index, percent }) => percent + (raised.has(index) ? 1 : 0));
}
