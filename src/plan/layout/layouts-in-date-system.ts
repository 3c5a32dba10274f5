import { isDateFormat } from '../../grid/number-format.ts';
import { type DateSystem, dateToSerial, serialToDate } from '../../grid/serial-date.ts';
import type { LayoutCell, SheetLayout } from '../../workbook/sheet-layout.ts';

/**
 * Layouts for a workbook that counts its days from 1904, as those of older Macs do: the serial numbers in cells with a
 * date format are made anew, so that they stand for the same days.
 *
 * @param layouts - Made for workbooks that count from 1900.
 */
export function layoutsInDateSystem(
  layouts: readonly SheetLayout[],
  dateSystem: DateSystem,
): readonly SheetLayout[] {
  if (dateSystem === '1900') return layouts;
  return layouts.map((layout) => ({ ...layout, rows: layout.rows.map((row) => row.map(shifted)) }));
}

function shifted(cell: LayoutCell): LayoutCell {
  const { value, style } = cell;
  if (typeof value !== 'number' || !isDateFormat(style?.numberFormat ?? 'General')) return cell;
  const date = serialToDate(value);
  // A day before 1904 has no number there: it is kept as a text, which people can read.
  if (date === null) return cell;
  return { ...cell, value: date < '1904-01-01' ? date : dateToSerial(date, '1904') };
}
