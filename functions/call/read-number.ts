import { type Failure, quoted } from './failure.ts';
import { readError } from './read-error.ts';

/** Numbers as people type them into a text cell: with thousands, a percent sign, or an exponent. */
const numberText = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?(\s*%)?$/i;

const notFinite: Failure = { error: '#NUM!', reason: 'A number is too large for a cell, or no number.' };

/** Words that stand where a number is still missing, or was suppressed. */
const missing =
  /^(?:t\.?b\.?[acd]\.?|to be (?:agreed|confirmed|decided|determined|set)|not (?:set|applicable|available|known)|n\/?a|none|unknown|suppressed|\*|\.\.|[-–—?]+|\[[a-z]\])$/i;

/**
 * The number in a cell; text that is a number counts as one.
 *
 * @returns `null` for a blank and for words like "to be confirmed"; a failure for other text, for TRUE and FALSE, and
 *   for an error in the cell.
 */
export function readNumber(value: unknown): number | null | Failure {
  if (typeof value === 'number') return value - value === 0 ? value + 0 : notFinite;
  if (value === null || value === '') return null;
  if (typeof value === 'string') return numberOfText(value.trim());
  return readError(value) ?? { error: '#VALUE!', reason: `${quoted(value)} is not a number.` };
}

function numberOfText(text: string): number | null | Failure {
  if (text === '' || (text.length <= 20 && missing.test(text))) return null;
  const match = text.length <= 40 ? numberText.exec(text.replace('\u2212', '-')) : null;
  const number = Number(text.replaceAll(',', '').replace('\u2212', '-').replace(/\s*%$/, ''));
  if (match && /\d/.test(text)) return readNumber(match[1] ? number / 100 : number);
  return readError(text) ?? { error: '#VALUE!', reason: `${quoted(text)} is not a number.` };
}
