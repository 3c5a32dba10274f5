import { formatValue, isDateFormat } from '../formats/format-value.ts';
import { generalNumber } from '../formats/general-number.ts';
import { localeOf } from '../formats/locale.ts';
import { typedInput } from '../formats/typed-input.ts';
import type { NumberFormat } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';

/** Texts that might be read as something else than text when they are typed. */
const mayBeOther = /^\s*[\d+\-=('$£.]|^\s*(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * The text that a person edits for what a cell holds: typed again as it is, it becomes the same value.
 *
 * @param locale - That of the spreadsheet, such as `en_GB`.
 */
export function enteredText({ userEnteredValue, userEnteredFormat }: Cell, locale: string): string {
  if (userEnteredValue === undefined) return '';
  const { stringValue, formulaValue, numberValue, boolValue } = userEnteredValue;
  const format = userEnteredFormat?.numberFormat;
  if (formulaValue !== undefined) return formulaValue;
  if (boolValue !== undefined) return boolValue ? 'TRUE' : 'FALSE';
  if (numberValue !== undefined) return numberText(numberValue, format, locale);
  return stringValue === undefined ? '' : quoted(stringValue, format, locale);
}

function numberText(value: number, format: NumberFormat | undefined, locale: string): string {
  if (isDateFormat(format)) {
    const { date, dateTime, time } = localeOf(locale);
    const pattern = format?.type === 'TIME' ? time : Number.isInteger(value) ? date : dateTime;
    return formatValue({ numberValue: value }, { type: 'DATE_TIME', pattern }, locale);
  }
  if (format?.type === 'PERCENT') return `${generalNumber(Number((value * 100).toPrecision(15)))}%`;
  return String(value);
}

function quoted(text: string, format: NumberFormat | undefined, locale: string): string {
  if (!mayBeOther.test(text) || format?.type === 'TEXT') return text;
  return typedInput(text, locale, format, 0).value.stringValue === text ? text : `'${text}`;
}
