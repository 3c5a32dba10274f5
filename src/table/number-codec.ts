import { isDateFormat, isPercentFormat } from '../grid/number-format.ts';
import { serialToDate } from '../grid/serial-date.ts';
import { type CellCodec, type Mends, unreadable } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';

/**
 * A number. A percentage is its fraction: 45% is 0.45. A cell that shows a date is none, though Excel keeps a number in
 * it.
 */
export const numberCodec: CellCodec = {
  expected: 'a number',
  decode: (value, { numberFormat, dateSystem }) => {
    if (typeof value !== 'number') return unreadable;
    if (numberFormat === 'General' || !isDateFormat(numberFormat)) return value;
    return serialToDate(value, dateSystem) === null ? value : unreadable;
  },
  mend: (value, { numberFormat }) =>
    typeof value === 'string' ? readNumber(value, numberFormat) : undefined,
  encode: (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new CellEncodeError(
        `expected a finite number, got ${typeof value === 'number' ? value : typeof value}`,
      );
    }
    return value;
  },
};

/** Digits with or without commas between whole groups of three, a fraction, a percent sign: one reading only. */
const certainPattern = /^([-+\u2212]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,15})?( ?%)?$/;
/** A currency sign before, or a comma for the decimal point: probably meant, not certain. */
const likelyPattern = /^([-+\u2212]?)[£$€]? ?(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})([.,]\d{1,15})?( ?%)?$/;
const longestNumber = 40;

function readNumber(text: string, numberFormat: string): Mends | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestNumber) return undefined;
  const certain = certainPattern.exec(trimmed);
  const match = certain ?? likelyPattern.exec(trimmed);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', percent] = match;
  const digits = `${sign === '\u2212' ? '-' : sign}${whole.replaceAll(',', '')}${fraction.replace(',', '.')}`;
  // Shifting the decimal point in the text keeps 7% at 0.07, where dividing by 100 need not.
  const value = Number(percent ? `${digits}e-2` : digits);
  const mend = {
    value,
    shown: percent ? `${Number(digits)}%` : String(value),
    ...(percent && !isPercentFormat(numberFormat) ? { numberFormat: fraction ? '0.0%' : '0%' } : {}),
    ...(!percent && numberFormat === '@' ? { numberFormat: 'General' } : {}),
  };
  return certain ? { certain: mend } : { choices: [mend] };
}
