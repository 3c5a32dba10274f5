import { monthNames } from '../../dates/calendar.ts';
import { type Cell, cellValue, isCellError } from '../../grid/cell.ts';
import { isDateFormat, isPercentFormat } from '../../grid/number-format.ts';
import { type DateSystem, dateToSerial, serialToDate } from '../../grid/serial-date.ts';

/**
 * What a cell says, as text: a formula by its value, a date as finely as its format shows it (a format without a day
 * means the month), a percentage with its sign, a number without the noise of binary fractions.
 *
 * @example cellText(0.107, '0.0%', '1900') // -> '10.7%'
 * @example cellText(41883, 'mmm-yy', '1900') // -> 'September 2014'
 */
export function cellText(cell: Cell, numberFormat: string, dateSystem: DateSystem): string {
  const value = cellValue(cell);
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n').trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  if (isDateFormat(numberFormat)) {
    const date = serialToDate(value, dateSystem);
    if (date !== null && date >= '1950') return dateText(date, numberFormat);
  }
  return isPercentFormat(numberFormat) ? `${plainNumber(value * 100)}%` : plainNumber(value);
}

function dateText(date: string, numberFormat: string): string {
  const bare = numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  const year = date.slice(0, 4);
  const month = monthNames[Number(date.slice(5, 7)) - 1] ?? '';
  if (bare.includes('d')) return `${Number(date.slice(8))} ${month} ${year}`;
  return bare.includes('m') ? `${month} ${year}` : year;
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A cell whose date counts from 1900, as all of a plan's do; other cells as they are. */
export function in1900(cell: Cell, numberFormat: string, dateSystem: DateSystem): Cell {
  const value = cellValue(cell);
  if (dateSystem === '1900' || typeof value !== 'number' || !isDateFormat(numberFormat)) return cell;
  const date = serialToDate(value, dateSystem);
  return date === null ? cell : dateToSerial(date) + (value % 1);
}
