import type { ExtendedValue, NumberFormat } from '../schema/messages.ts';
import { type Locale, localeOf } from './locale.ts';
import { type TypedNumber, typedDate } from './typed-date.ts';

/** What a typed text becomes: a value, and a number format where the way it was typed says one. */
export interface TypedInput {
  readonly value: ExtendedValue;
  readonly format?: NumberFormat;
}

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const numeric = new RegExp(
  `^([+-]?)(\\(?)([+-]?)([$£]?)\\s?(${digits})(?:[eE]([+-]?\\d{1,3}))?\\s?(%?)(\\)?)$`,
);

function typedNumber(text: string, locale: Locale): TypedNumber | null {
  const found = numeric.exec(text);
  if (found === null) return null;
  const [, sign = '', open = '', inner = '', currency = '', body = '', exponent, percent = '', close = ''] =
    found;
  if (!/\d/.test(body) || (open === '') !== (close === '') || (sign !== '' && inner !== '')) return null;
  if (open !== '' && (sign !== '' || inner !== '')) return null;
  if (currency !== '' && (currency !== locale.currency || percent !== '' || exponent !== undefined))
    return null;
  const size = Number(`${body.replaceAll(',', '')}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(size)) return null;
  const isNegative = sign === '-' || inner === '-' || open !== '';
  // The digits as typed, moved by two places: dividing by a hundred would leave a binary tail.
  const shown = percent === '' ? size : Number(`${body.replaceAll(',', '')}e${Number(exponent ?? 0) - 2}`);
  const value = isNegative ? -shown : shown;
  const decimals = body.includes('.') && !body.endsWith('.');
  if (currency !== '')
    return {
      value,
      format: { type: 'CURRENCY', pattern: `"${currency}"#,##0${decimals ? '.00' : ''}` },
    };
  if (percent !== '') return { value, format: { type: 'PERCENT', pattern: decimals ? '0.00%' : '0%' } };
  if (exponent !== undefined) return { value, format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  if (body.includes(','))
    return { value, format: { type: 'NUMBER', pattern: decimals ? '#,##0.00' : '#,##0' } };
  return { value };
}

/**
 * What a person's typing becomes in a locale: formula, number, date, boolean or text.
 *
 * @param text - As typed, not empty.
 * @param cellFormat - The number format that the cell has: a text cell takes everything as it is.
 * @param now - The time, for dates typed without a year.
 */
export function typedInput(
  text: string,
  localeName: string,
  cellFormat: NumberFormat | undefined,
  now: number,
): TypedInput {
  if (cellFormat?.type === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: /^true$/i.test(trimmed) } };
  const locale = localeOf(localeName);
  const number = typedNumber(trimmed, locale) ?? typedDate(trimmed, locale, new Date(now).getUTCFullYear());
  if (number !== null)
    return {
      value: { numberValue: number.value },
      ...(number.format && { format: number.format }),
    };
  if (text.startsWith('+') && text.length > 1) return { value: { formulaValue: `=${text}` } };
  return { value: { stringValue: text } };
}
