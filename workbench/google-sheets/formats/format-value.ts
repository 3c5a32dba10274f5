import type { ErrorValue, ExtendedValue, NumberFormat } from '../schema/messages.ts';
import { dateByPattern } from './date-pattern.ts';
import { generalNumber } from './general-number.ts';
import { localeOf } from './locale.ts';
import { numberByPattern, sections } from './number-pattern.ts';

const errorTexts: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

/** The text of an error value, such as `#REF!`. */
export const errorText = ({ type }: ErrorValue): string => errorTexts[type ?? 'ERROR'] ?? '#ERROR!';

/** Whether a number format shows dates or times. */
export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME';

/** The pattern of a format: its own, or the locale's for its type; null where numbers show as they are. */
export function patternOf(format: NumberFormat | undefined, localeName: string): string | null {
  if (format === undefined) return null;
  if (format.pattern !== undefined && format.pattern !== '') return format.pattern;
  const locale = localeOf(localeName);
  switch (format.type) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return `"${locale.currency}"#,##0.00`;
    case 'DATE':
      return locale.date;
    case 'TIME':
      return locale.time;
    case 'DATE_TIME':
      return locale.dateTime;
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return null;
  }
}

/** Whether a pattern's letters outside quotes are those of dates. */
const hasDateLetters = (pattern: string) =>
  /[ymdhs]/i.test(pattern.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''));

function formatNumber(value: number, format: NumberFormat | undefined, localeName: string): string {
  const pattern = patternOf(format, localeName);
  if (pattern === null || /^general$/i.test(pattern) || pattern === '@') return generalNumber(value);
  if (isDateFormat(format) || hasDateLetters(pattern)) return dateByPattern(value, pattern);
  return numberByPattern(value, pattern);
}

/** The text that a cell shows for a value. */
export function formatValue(value: ExtendedValue, format: NumberFormat | undefined, locale: string): string {
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return formatNumber(value.numberValue, format, locale);
  if (value.stringValue !== undefined) {
    const textSection = format?.pattern === undefined ? undefined : sections(format.pattern)[3];
    return textSection === undefined
      ? value.stringValue
      : textSection.replace('@', () => value.stringValue ?? '');
  }
  return value.errorValue ? errorText(value.errorValue) : '';
}
