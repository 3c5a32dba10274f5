/** Gives the rows of a sample table their Row IDs: the same in every copy, so that samples can be compared. */
export function identifyRows<Row extends object>(
  prefix: string,
  rows: readonly Row[],
): (Row & { readonly rowId: string })[] {
  return rows.map((row, index) => ({ ...row, rowId: `${prefix}${String(index + 1).padStart(3, '0')}` }));
}
