/**
 * The body rows of a table after rows were removed and appended: each entry is the row that stood elsewhere before, or
 * an appended row counted from 0, or blank.
 */
export type ArrangedRow =
  | { readonly from: number }
  | { readonly appended: number }
  | { readonly blank: true };

/**
 * Closes the gaps that removed rows leave and puts the appended rows below.
 *
 * @param first - Row index of the first body row.
 * @param rowCount - Body rows before.
 * @param reusesFirst - Whether the only body row is blank and takes the first appended row.
 * @returns The new body, top down; one blank row when nothing is left.
 */
export function arrangeRows(
  first: number,
  rowCount: number,
  removed: ReadonlySet<number>,
  appendedCount: number,
  reusesFirst: boolean,
): ArrangedRow[] {
  const rows: ArrangedRow[] = [];
  for (let rowIndex = first; rowIndex < first + rowCount; rowIndex++) {
    if (!removed.has(rowIndex) && !(reusesFirst && appendedCount > 0)) rows.push({ from: rowIndex });
  }
  for (let appended = 0; appended < appendedCount; appended++) rows.push({ appended });
  return rows.length > 0 || rowCount === 0 ? rows : [{ blank: true }];
}
