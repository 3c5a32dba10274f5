import { type Failure, quoted } from './failure.ts';
import { readError } from './read-error.ts';

/** Numbers as people type them into a text cell: with thousands, a percent sign, or an exponent. */
const numberText = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?(\s*%)?$/i;

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
  if (typeof value === 'number') return value + 0;
  if (value === null || value === '') return null;
  if (typeof value === 'string') return numberOfText(value.trim());
  return readError(value) ?? { error: '#VALUE!', reason: `${quoted(value)} is not a number.` };
}

function numberOfText(text: string): number | null | Failure {
  if (text === '' || (text.length <= 20 && missing.test(text))) return null;
  const match = text.length <= 40 ? numberText.exec(text.replace('\u2212', '-')) : null;
  const number = Number(text.replaceAll(',', '').replace('\u2212', '-').replace(/\s*%$/, ''));
  if (match && !Number.isNaN(number) && /\d/.test(text)) return (match[1] ? number / 100 : number) + 0;
  return readError(text) ?? { error: '#VALUE!', reason: `${quoted(text)} is not a number.` };
}
