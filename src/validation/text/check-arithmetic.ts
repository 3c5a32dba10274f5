import { britishNumber } from '../../issue/british-number.ts';
import { findNumbers, type NumberInText } from './find-numbers.ts';

/** Figures of a text that do not add up, as people write them. */
export interface FalseSum {
  readonly stated: string;
  readonly computed: string;
  readonly sum: string;
}

type Role = 'base' | 'goal' | 'rise' | 'fall';

/** Words that end right before a number, and what they make of it. The first that fits counts. */
const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'rise',
    /\b(?:increases?|rises?|growth|gain|up|additional|further|extra)(?: of| by)?(?: (?:about|around|some|a further|an additional))?$/i,
  ],
  [
    'fall',
    /\b(?:decreases?|reductions?|falls?|drops?|cut|down)(?: of| by)?(?: (?:about|around|some|a further))?$/i,
  ],
  ['goal', /\b(?:target|goal|aim|ambition|trajectory)\b[^.;]{0,40}$/i],
  ['goal', /\bfrom £?[\d.,]+ ?(?:%|per ?cent)?(?: \([^()]{0,30}\))? to$/i],
  [
    'base',
    /\b(?:currently|current|baseline|at present|present|today|now stands? at|starting point)\b[^.;]{0,40}$/i,
  ],
  ['base', /\bfrom$/i],
];

/** Counted in words around it, no wider than this before a number. */
const window = 70;

/**
 * Whether a text that gives a starting figure, a figure to be reached and the change between them adds up.
 *
 * A change in percent of figures that are no percentages is held against the relative change. Where a role is taken by
 * two different figures, nothing is said.
 *
 * @returns The first false sum, or `null`.
 * @example checkArithmetic('A target of 3,750. The current number is 2,564, an increase of 1,180.') // -> { stated: '1,180', computed: '1,186', sum: '3,750 − 2,564' }
 */
export function checkArithmetic(text: string): FalseSum | null {
  const numbers = findNumbers(text);
  if (numbers.length < 3) return null;
  const found = new Map<Role, NumberInText>();
  for (const number of numbers) {
    const before = text
      .slice(Math.max(0, number.start - window), number.start)
      .replaceAll(/\s+/g, ' ')
      .trimEnd();
    const role = roles.find(([, pattern]) => pattern.test(before))?.[0];
    if (role === undefined || isYear(number)) continue;
    const other = found.get(role);
    if (other !== undefined && other.value !== number.value) return null;
    if (other === undefined) found.set(role, number);
  }
  const base = found.get('base');
  const goal = found.get('goal');
  const rise = found.get('rise');
  const change = rise ?? found.get('fall');
  if (!base || !goal || !change || base.percent !== goal.percent || (rise && found.has('fall'))) return null;
  return judge(base, goal, change, rise ? 1 : -1);
}

/** A bare four-digit number of our times names a year more often than a count. */
function isYear({ value, written }: NumberInText): boolean {
  return /^\d{4}$/.test(written) && value >= 1990 && value <= 2060;
}

function judge(base: NumberInText, goal: NumberInText, change: NumberInText, sign: 1 | -1): FalseSum | null {
  const difference = (goal.value - base.value) * sign;
  const relative = change.percent && !base.percent;
  if (relative && base.value === 0) return null;
  const computed = relative ? (difference / base.value) * 100 : difference;
  const decimals = relative ? change.decimals : Math.max(base.decimals, goal.decimals, change.decimals);
  if (Math.abs(computed - change.value) <= 0.5 * 10 ** -decimals + 1e-9) return null;
  const unit = change.percent ? '%' : '';
  const [minuend, subtrahend] = sign === 1 ? [goal, base] : [base, goal];
  const sum = `${written(minuend)} − ${written(subtrahend)}`;
  const rounded = Number(computed.toFixed(decimals));
  return {
    stated: written(change),
    computed: `${britishNumber(rounded)}${unit}`,
    sum: relative ? `(${sum}) ÷ ${written(base)}` : sum,
  };
}

function written({ value, percent }: NumberInText): string {
  return `${britishNumber(value)}${percent ? '%' : ''}`;
}
