import { parsePeriod } from '../../dates/period.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const year = '(?:19|20)\\d\\d(?:\\s?[/-]\\s?(?:20)?\\d\\d(?!\\d))?';
const day = '\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?';
const date = `(?:(?:${day})?\\b${month}\\s+)?(?<![£€$\\d,.])\\b${year}(?![\\d,]*\\d)`;
const phrase = new RegExp(`${date}(?:\\s*(?:to|until|-|–|—)\\s*${date})?`, 'gi');

/** Words that may stand round a period without making it a sentence. */
const periodWords = /^(?:as|at|from|for|period|the|data|year|end|ending|to|in|\(|\)|:|,|\s)*$/i;

/** The first words of a text that name a month with its year, a year, or a span of them; `null` without any. */
export function findDatePhrase(text: string): string | null {
  for (const [found] of text.matchAll(phrase)) {
    if (parsePeriod(found)) return found.trim();
  }
  return null;
}

/** The period that a line gives and nothing else, like "November 2014 to April 2016"; `null` for other lines. */
export function periodLine(text: string): string | null {
  if (text.length > 60) return null;
  const found = findDatePhrase(text);
  return found !== null && periodWords.test(text.replace(found, '')) ? found : null;
}

/** A text with its dates blanked out, so that their numbers are not taken for figures. */
export function withoutDates(text: string): string {
  return text.replaceAll(phrase, (found) => (parsePeriod(found) ? '█'.repeat(found.length) : found));
}
