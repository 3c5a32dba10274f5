import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { isDateFormat } from '../../grid/number-format.ts';

const general = 'General';

/** What Google shows for a kind of number whose pattern nobody chose, where the language of the spreadsheet does not matter. */
const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  TIME: 'h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/**
 * The number format code of a cell, as Excel writes it.
 *
 * @param locale - The spreadsheet's, like `en_GB`: it decides how dates look whose pattern nobody chose.
 * @example formatCode({ type: 'DATE', pattern: 'dd/mm/yyyy' }, 'en_GB') // -> 'dd/mm/yyyy'
 * @example formatCode(undefined, 'en_GB') // -> 'General'
 */
export function formatCode(format: sheets_v4.Schema$NumberFormat | null | undefined, locale: string): string {
  if (!format) return general;
  const { type, pattern } = format;
  if (pattern) return outsideQuotes(pattern, (part) => part.replaceAll(/am\/pm/gi, 'AM/PM'));
  if (type === 'DATE') return defaultDate(locale);
  if (type === 'DATE_TIME') return `${defaultDate(locale)} h:mm:ss`;
  return defaultPatterns[type ?? ''] ?? general;
}

/**
 * A number format code as Google takes it.
 *
 * @returns `undefined` for "General", which Google has no pattern for.
 * @example numberFormat('dd/mm/yyyy') // -> { type: 'DATE', pattern: 'dd/mm/yyyy' }
 */
export function numberFormat(code: string): sheets_v4.Schema$NumberFormat | undefined {
  if (code === '' || code.toLowerCase() === 'general') return undefined;
  const pattern = outsideQuotes(code, (part) =>
    part
      // The language of a format is the spreadsheet's; a currency keeps its sign.
      .replaceAll(/\[\$-[0-9A-F]+\]/gi, '')
      .replaceAll(/\[\$([^\]-]+)-[0-9A-F]+\]/gi, '[$$$1]')
      .replaceAll(/am\/pm/gi, 'am/pm'),
  );
  return { type: typeOf(code), pattern };
}

function typeOf(code: string): string {
  if (code === '@') return 'TEXT';
  const bare = code.replaceAll(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  const hasTime = /[hs]/i.test(bare.replaceAll(/am\/pm/gi, ''));
  if (isDateFormat(code)) return hasTime ? 'DATE_TIME' : 'DATE';
  if (hasTime) return 'TIME';
  if (bare.includes('%')) return 'PERCENT';
  if (/E[+-]/i.test(bare)) return 'SCIENTIFIC';
  return /\[\$|[£$€]/.test(code) ? 'CURRENCY' : 'NUMBER';
}

function defaultDate(locale: string): string {
  return locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy';
}

/** Quoted and escaped characters stand for themselves and stay. */
function outsideQuotes(code: string, change: (part: string) => string): string {
  return code
    .split(/("[^"]*"|\\.)/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
