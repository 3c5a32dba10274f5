const splitter = 134_217_729;

/**
 * The mean of numbers, rounded once: sums carry what each addition drops, so that equal numbers have themselves as mean.
 *
 * @param numbers - At least one, finite, at most 67 million.
 * @example exactMean([0.1, 0.1, 0.1]) // -> 0.1
 * @source Neumaier A (1974), Z Angew Math Mech 54:39-51 (summation); Dekker TJ (1971), Numer Math 18:224-242 (product).
 */
export function exactMean(numbers: readonly number[]): number {
  let sum = 0;
  let dropped = 0;
  for (const number of numbers) {
    const next = sum + number;
    dropped += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  const count = numbers.length;
  const near = (sum + dropped) / count;
  const head = splitter * near - (splitter * near - near);
  const product = near * count;
  const productDropped = head * count - product + (near - head) * count;
  const mean = near + (sum - product - productDropped + dropped) / count;
  return Number.isFinite(mean) ? mean : sum / count;
}
