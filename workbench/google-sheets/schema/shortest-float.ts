/** A number as the API gives back a 32-bit float: the shortest decimal that means the same float. */
export function shortestFloat(value: number): number {
  const float = Math.fround(value);
  for (let digits = 6; digits <= 9; digits += 1) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}
