import type { CellValue } from '../grid/cell.ts';
import { isDateFormat, isPercentFormat } from '../grid/number-format.ts';
import { serialToDate } from '../grid/serial-date.ts';
import { longDate } from '../issue/long-date.ts';
import type { CellContext } from './cell-codec.ts';

/**
 * The text people take a cell for: dates in full, percentages with their sign, numbers in their shortest form.
 *
 * @example shownText(0.1 + 0.2, { dateSystem: '1900', numberFormat: 'General' }) // -> '0.3'
 * @example shownText(0.45, { dateSystem: '1900', numberFormat: '0%' }) // -> '45%'
 * @example shownText(42826, { dateSystem: '1900', numberFormat: 'dd/mm/yyyy' }) // -> '1 April 2017'
 */
export function shownText(value: CellValue, context: CellContext): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const { numberFormat } = context;
  if (numberFormat === 'General' || numberFormat === '@') return shortNumber(value);
  if (isDateFormat(numberFormat)) {
    const date = serialToDate(value, context.dateSystem);
    if (date !== null) return longDate(date);
  }
  return isPercentFormat(numberFormat) ? `${shortNumber(value * 100)}%` : shortNumber(value);
}

/** Excel shows and keeps 15 digits: what lies beyond them is the machine's, not the person's. */
function shortNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  return String(Number(value.toPrecision(15))).replace('e', 'E');
}

/** Longer texts are cut in sentences: what matters is to know the cell again. */
const longestQuote = 60;

/**
 * What a cell holds, with its kind, for a sentence.
 *
 * @example describeCell('soon', { dateSystem: '1900', numberFormat: 'General' }) // -> 'the text "soon"'
 * @example describeCell(5, { dateSystem: '1900', numberFormat: 'General' }) // -> 'the number 5'
 */
export function describeCell(value: CellValue, context: CellContext): string {
  const shown = shownText(value, context);
  if (typeof value === 'string') return `the text "${clip(shown)}"`;
  if (typeof value !== 'number') return shown;
  const isDate = isDateFormat(context.numberFormat) && serialToDate(value, context.dateSystem) !== null;
  return `the ${isDate ? 'date' : 'number'} ${shown}`;
}

/** A text on one line, cut where it would make a sentence unreadable. */
export function clip(text: string): string {
  const line = text.slice(0, longestQuote * 4).replaceAll(/\s+/g, ' ');
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}
