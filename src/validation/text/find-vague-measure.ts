import { findNumbers } from './find-numbers.ts';

const change =
  /\b(?:increas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tions?)|decreas(?:e|es|ed|ing)|more|fewer|less|higher|lower|improv(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|grow(?:n|ing|th)?)\b/i;
const measured =
  /^[^.;\n]{0,40}?\b(?:numbers?|percentages?|proportions?|rates?|levels?|uptake|take-up|attendances?|admissions|referrals)\b(?: of)?(?: [\p{L}\p{N}’'-]+){0,4}/iu;
const relative =
  /\b(?:increase[sd]?|increasing|grow|growth|raise[sd]?|raising|rise|reduce[sd]?|reducing|reduction|decrease[sd]?|cut|improve[sd]?|improving|improvement)\b[^.;\n%]{0,80}?\bby\s+[\dIlO]{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent\b)/i;

/**
 * A promise of more or less of something countable, in a text without any figure.
 *
 * @returns The promise as written, or `null`.
 * @example findVagueMeasure('Increase in the number of people who attend') // -> 'Increase in the number of people who attend'
 * @example findVagueMeasure('Increase the number of hubs from 4 to 6') // -> null
 */
export function findVagueMeasure(text: string): string | null {
  const match = change.exec(text);
  if (!match || /\d/.test(text)) return null;
  const rest = measured.exec(text.slice(match.index + match[0].length, match.index + 200));
  return rest ? `${match[0]}${rest[0]}`.trim() : null;
}

/**
 * A change promised in percent, in a text that gives no figure to count it from.
 *
 * @returns The promise as written, or `null`.
 * @example findRelativeTarget('To increase membership by 10%') // -> 'increase membership by 10%'
 * @example findRelativeTarget('Increase membership by 10% from 2,064 hours') // -> null
 */
export function findRelativeTarget(text: string): string | null {
  if (!text.includes('%') && !/per ?cent/i.test(text)) return null;
  const match = relative.exec(text);
  if (!match) return null;
  const others = findNumbers(text.slice(0, match.index) + text.slice(match.index + match[0].length));
  const hasBase = others.some(
    ({ value, written }) => !(/^\d{4}$/.test(written) && value > 1990 && value < 2060),
  );
  return hasBase ? null : match[0];
}
