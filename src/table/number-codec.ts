import { isDateFormat, isPercentFormat } from '../grid/number-format.ts';
import { serialToDate } from '../grid/serial-date.ts';
import { type CellCodec, type Mend, type Mends, unreadable } from './cell-codec.ts';
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
const writtenOut = /^([-+\u2212]?)(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(\.\d{1,15})?( ?%)?$/;
const currencySign = /^([-+\u2212]?)[£$€] ?/;
const decimalComma = /^([-+\u2212]?\d{1,15}),(\d{1,15}( ?%)?)$/;
const longestNumber = 40;

/** Certain when written out as a number; a currency sign or a comma for the decimal point are probably meant so. */
function readNumber(text: string, numberFormat: string): Mends | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestNumber) return undefined;
  const certain = mendOf(trimmed, numberFormat);
  if (certain) return { certain };
  const likely =
    mendOf(trimmed.replace(currencySign, '$1'), numberFormat) ??
    mendOf(trimmed.replace(decimalComma, '$1.$2'), numberFormat);
  return likely && { choices: [likely] };
}

function mendOf(text: string, numberFormat: string): Mend | undefined {
  const match = writtenOut.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', percent] = match;
  const digits = `${sign === '\u2212' ? '-' : sign}${whole.replaceAll(',', '')}${fraction}`;
  if (percent === undefined) {
    const value = Number(digits);
    return { value, shown: String(value), ...(numberFormat === '@' && { numberFormat: 'General' }) };
  }
  // Shifting the decimal point in the text keeps 7% at 0.07, where dividing by 100 need not.
  const value = Number(`${digits}e-2`);
  const format = isPercentFormat(numberFormat) ? {} : { numberFormat: fraction === '' ? '0%' : '0.0%' };
  return { value, shown: `${Number(digits)}%`, ...format };
}
