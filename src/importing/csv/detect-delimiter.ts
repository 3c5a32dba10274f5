import Papa from 'papaparse';

/** What a delimiter makes of a text: how regular the rows are that it gives. */
export interface DelimiterFit {
  readonly delimiter: string;
  /** The commonest number of fields among rows that have several. */
  readonly columns: number;
  /** Rows with that many fields. */
  readonly regularRows: number;
  /** Rows with several fields. */
  readonly splitRows: number;
  /** Rows with anything in them. */
  readonly rows: number;
}

const candidates = [',', ';', '\t', '|'];
const sampleRows = 200;
const sampleLength = 200_000;

/**
 * The delimiter that splits a text into the most regular rows, with how regular they are.
 *
 * @returns `null` when no delimiter splits any row.
 * @example detectDelimiter('Ref;Action\n1;Open, then run, the hub')?.delimiter // -> ';'
 */
export function detectDelimiter(text: string): DelimiterFit | null {
  const sample = text.slice(0, sampleLength);
  const fits = candidates.map((delimiter) => fitOf(sample, delimiter)).filter((fit) => fit.regularRows > 0);
  return fits.toSorted((left, right) => score(right) - score(left))[0] ?? null;
}

/** Many regular rows, few irregular ones, several columns: commas within sentences score low on all three. */
function score({ columns, regularRows, splitRows }: DelimiterFit): number {
  return (regularRows * regularRows * Math.log2(columns)) / splitRows;
}

function fitOf(sample: string, delimiter: string): DelimiterFit {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: sampleRows });
  const filled = data.filter((row) => row.some((field) => field.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of filled) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [columns, regularRows] = [...counts].toSorted((left, right) => right[1] - left[1])[0] ?? [1, 0];
  const splitRows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { delimiter, columns, regularRows, splitRows, rows: filled.length };
}
