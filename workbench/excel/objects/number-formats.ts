import { invalidArgument } from '../protocol/host-error.ts';
import { core } from '../univer/packages.ts';
import type { RangePlace } from './range-place.ts';

/** Sets the number formats of a range: one for all of its cells, or one for each. */
export function setNumberFormats(place: RangePlace, value: unknown): void {
  const { sheet, range } = place;
  if (typeof value === 'string') {
    checkPattern(value);
    sheet.grid.addStyle(range, { n: { pattern: value } });
    return;
  }
  const rows = Array.isArray(value) ? value : [];
  if (
    rows.length !== range.rowCount ||
    rows.some((row) => !Array.isArray(row) || row.length !== range.columnCount)
  ) {
    throw invalidArgument('the number formats do not match the size of the range');
  }
  for (const [row, formats] of rows.entries()) {
    for (const [column, pattern] of formats.entries()) {
      if (typeof pattern !== 'string') continue;
      checkPattern(pattern);
      const at = { rowIndex: range.rowIndex + row, columnIndex: range.columnIndex + column };
      sheet.grid.addStyle({ ...at, rowCount: 1, columnCount: 1 }, { n: { pattern } });
    }
  }
}

/** @throws HostError `InvalidArgument` for what no number can be shown by. */
function checkPattern(pattern: string): void {
  if (!core.numfmt.isValidFormat(pattern))
    throw invalidArgument(`${JSON.stringify(pattern)} is no number format`);
}
