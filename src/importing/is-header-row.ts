import { readHeaderRow } from './recognise/header-row.ts';
import { plainText } from './repair/plain-text.ts';

/**
 * Whether a row of texts heads a plan table, whatever words its author chose for the columns.
 *
 * @example isHeaderRow(['No.', 'Action', 'Who responsible']) // -> true
 */
export function isHeaderRow(texts: readonly string[]): boolean {
  const cells = texts.map((text) => ({
    text: plainText(text),
    place: '',
    isBold: false,
    mends: [],
    span: 1,
  }));
  return readHeaderRow({ kind: 'row', cells, place: '', block: 0, startsPage: false }) !== null;
}
