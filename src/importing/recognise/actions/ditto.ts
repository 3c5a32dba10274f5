/** Columns in which people write "As above". */
export const dittoFields = [
  'leads',
  'organisation',
  'outcome',
  'delivery',
  'references',
  'nationalOutcomes',
  'indicators',
] as const;
export type DittoField = (typeof dittoFields)[number];

const whole = /^(?:as above|ditto|same as above|as previous|"|''|“|”|〃|do\.)\.?$/i;
const trailing = /\s+(?:as above|ditto|same as above)\.?$/i;

/** What a column of cells says once "As above" is read. */
export interface DittoReading {
  readonly text: string;
  /** How the text came about where it is not what the cell holds. */
  readonly from: 'above' | 'trailing-above' | 'without-trailing' | null;
}

/**
 * Reads "As above" down a column. Where one trails a cell and the next cell is blank, extraction has moved it up: it
 * belongs to the next.
 *
 * @param texts - The column's cells, in order.
 */
export function readDittos(texts: readonly string[]): readonly DittoReading[] {
  const readings: DittoReading[] = [];
  let above = '';
  let moved = false;
  for (const [index, text] of texts.entries()) {
    const next = texts[index + 1];
    if (text === '' && moved) {
      readings.push({ text: above, from: 'trailing-above' });
      moved = false;
    } else if (whole.test(text) && above !== '') readings.push({ text: above, from: 'above' });
    else if (next === '' && text.length <= 2_000 && trailing.test(text)) {
      above = text.replace(trailing, '');
      moved = true;
      readings.push({ text: above, from: 'without-trailing' });
    } else {
      if (text !== '') above = text;
      readings.push({ text, from: null });
    }
  }
  return readings;
}
