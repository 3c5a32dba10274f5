export type QuantityUnit =
  | 'number'
  | 'percent'
  | 'percentage points'
  | 'pounds'
  | 'per 1,000'
  | 'per 10,000'
  | 'per 100,000';

/** What a comparing word or sign says of the number after it. */
export type Comparator = '<' | '<=' | '>' | '>=' | null;

const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:<=|≤|\bat most\b|\bno more than\b|\bup to\b|\bmaximum(?: of)?\b)\s*$/i, '<='],
  [/(?:>=|≥|\bat least\b|\bno (?:less|fewer) than\b|\bminimum(?: of)?\b|\bon or above\b)\s*$/i, '>='],
  [/(?:<|\b(?:less|fewer|lower) than\b|\bbelow\b|\bunder\b)\s*$/i, '<'],
  [/(?:>|\b(?:more|greater|higher) than\b|\babove\b|\bover\b|\bexceed(?:s|ing)?\b)\s*$/i, '>'],
];

/** @returns What the words right before a number compare it with. */
export function comparatorBefore(text: string): Comparator {
  for (const [pattern, comparator] of comparators) if (pattern.test(text)) return comparator;
  return null;
}

/** Whether the words speak of a change by the number, not of the number. */
export function isRelative(before: string, after: string): boolean {
  if (
    /\b(?:increase|reduc\w+|decrease|improve\w*|rais\w+|cut|fall|rise|grow\w*)(?:[^.;]{0,60})\bby\s*$/i.test(
      before,
    )
  )
    return true;
  return /^[\s%]*(?:increase|reduction|decrease|rise|fall|improvement)\b/i.test(after);
}

/** Whether the words say that the number is somebody else's figure. */
export function isBenchmark(text: string): boolean {
  return (
    /\b(?:average|benchmark|comparator)\b/i.test(text) &&
    /\b(?:was|is|were|national|england|regional|average)\b/i.test(text)
  );
}

/** The unit that the signs and words right after a number give. */
export function unitAfter(after: string): QuantityUnit | null {
  if (/^\s*(?:percentage points?|% ?points?|pp)\b/i.test(after)) return 'percentage points';
  if (/^\s*(?:%|per ?cent\b|percent\b)/i.test(after)) return 'percent';
  const rate = /^[\s\w]{0,40}?\bper (1,?000|10,?000|100,?000)\b/i.exec(after)?.[1]?.replace(',', '');
  if (rate === '1000') return 'per 1,000';
  if (rate === '10000') return 'per 10,000';
  return rate === '100000' ? 'per 100,000' : null;
}

const scales = new Map([
  ['k', 1_000],
  ['thousand', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['million', 1_000_000],
  ['bn', 1_000_000_000],
  ['billion', 1_000_000_000],
]);

/** "£1.2m": the factor and how long its word is. */
export function scaleAfter(after: string): { readonly factor: number; readonly length: number } {
  const word = /^\s?(k|thousand|m|mn|million|bn|billion)\b/i.exec(after);
  const factor = scales.get(word?.[1]?.toLowerCase() ?? '');
  return factor === undefined || !word ? { factor: 1, length: 0 } : { factor, length: word[0].length };
}
