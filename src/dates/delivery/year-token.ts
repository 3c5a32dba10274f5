import { fullYear } from '../calendar.ts';
import { type Token, tokenAt } from './tokens.ts';

/** Years that a plan can speak of; other four-digit numbers are numbers. */
const earliestYear = 1950;
const latestYear = 2099;

export interface YearReading {
  readonly year: number;
  /** Whether it is a financial year, `year` being its first. */
  readonly financial: boolean;
  /** The index after the last token read. */
  readonly to: number;
  /** Whether it is two bare digits, which could be a day of the month instead. */
  readonly bare: boolean;
}

export function isYearToken(token: Token): boolean {
  return token.width === 4 && token.value >= earliestYear && token.value <= latestYear;
}

function isTwoDigits(token: Token): boolean {
  return token.width === 2;
}

/** Whether the second number names the year after the first: 2014/15, 14/15, 2014/2015. */
export function isNextYear(first: Token, second: Token): boolean {
  if (second.width === 4) return second.value === first.value + 1;
  return second.width === 2 && second.value === (first.value + 1) % 100;
}

/** Whether the number belongs to what follows: "12 months", "12:30", "12th", "12%". */
function isMeasured(next: Token): boolean {
  return (
    next.type === 'colon' ||
    next.type === 'unit' ||
    next.type === 'suffix' ||
    next.word === 'am' ||
    next.word === 'pm' ||
    next.word === 'noon' ||
    (next.type === 'other' && !next.gap && next.value === -1 && next.to > 0)
  );
}

/**
 * The year that stands at a token: 2017, '17, 17, 2016/17, 16/17, with a comma or "of" before it.
 *
 * @returns The reading, or `null` where no year stands there.
 */
export function yearAt(tokens: readonly Token[], index: number): YearReading | null {
  let at = index;
  let token = tokenAt(tokens, at);
  if (token.type === 'comma' || token.word === 'of' || token.word === 'in') {
    const next = tokenAt(tokens, at + 1);
    if (!isYearToken(next) && next.type !== 'quote' && !isFinancialPair(tokens, at + 1)) return null;
    at++;
    token = next;
  }
  const quoted = token.type === 'quote';
  if (quoted) {
    at++;
    token = tokenAt(tokens, at);
    if (!isTwoDigits(token)) return null;
  }
  const financial = isFinancialPair(tokens, at);
  if (isYearToken(token))
    return { year: token.value, financial, to: financial ? at + 3 : at + 1, bare: false };
  if (!isTwoDigits(token)) return null;
  if (financial) return { year: fullYear(token.value), financial, to: at + 3, bare: false };
  if (!quoted && (isMeasured(tokenAt(tokens, at + 1)) || token.value >= 50)) return null;
  return { year: fullYear(token.value), financial, to: at + 1, bare: !quoted };
}

/** Whether a financial year such as 2014/15 or 14/15 begins at a token. */
export function isFinancialPair(tokens: readonly Token[], index: number): boolean {
  const first = tokenAt(tokens, index);
  const sign = tokenAt(tokens, index + 1);
  const second = tokenAt(tokens, index + 2);
  if (sign.type !== 'slash' && !(sign.type === 'dash' && first.width === 4 && !sign.gap && !second.gap))
    return false;
  if (tokenAt(tokens, index + 3).type === sign.type && tokenAt(tokens, index + 4).width > 0) return false;
  return (
    (isYearToken(first) || isTwoDigits(first)) &&
    isNextYear(first, second) &&
    (second.width === 2 || sign.type === 'slash')
  );
}
