import { detectDelimiter } from './detect-delimiter.ts';

/**
 * Whether a text is a table of delimited values rather than prose with commas.
 *
 * A name that says so (.csv, .tsv) is believed as soon as a delimiter fits; without one, almost every row must have
 * the same three or more fields. Text with tabs of no such name is left to the text reader, which mends page breaks.
 */
export function looksLikeCsv(text: string, name: string): boolean {
  const fit = detectDelimiter(text);
  if (!fit) return false;
  if (/\.csv$/i.test(name)) return true;
  const isRegular = fit.regularRows >= 0.8 * fit.rows;
  if (/\.(tsv|tab)$/i.test(name)) return isRegular;
  return fit.delimiter !== '\t' && fit.columns >= 3 && fit.regularRows >= 3 && isRegular;
}
