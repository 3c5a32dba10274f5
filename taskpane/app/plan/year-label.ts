/** @example yearLabel(2016) // -> '2016/17' */
export function yearLabel(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
