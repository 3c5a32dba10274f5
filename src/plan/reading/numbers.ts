import { parseDelivery } from '../../dates/delivery.ts';
import { type Period, parsePeriod } from '../../dates/period.ts';
import {
  type Comparator,
  comparatorBefore,
  isBenchmark,
  isRelative,
  type QuantityUnit,
  scaleAfter,
  unitAfter,
} from './quantity-words.ts';

/** A figure as read from what somebody wrote. */
export interface Quantity {
  /** As printed: 10.7 for "10.7%"; `null` where the text gives no number that is safe to use. */
  readonly value: number | null;
  readonly unit: QuantityUnit;
  /** Digits printed after the decimal point. */
  readonly decimals: number;
  readonly comparator: Comparator;
  /** Confidence limits in brackets after the number; both or none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the number is by how much something should change. */
  readonly relative: boolean;
  /** Whether the text calls it an average or benchmark of somebody else. */
  readonly benchmark: boolean;
  /** Whether the text says that the number is still to come. */
  readonly notSet: boolean;
  /** The period the number is from: "(2014/15)". */
  readonly period: Period | null;
  /** The day by which it is to be reached: "25 by February 2017". */
  readonly by: string | null;
  /** The words around the number, without brackets; empty where there are none. */
  readonly qualifier: string;
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
  readonly reason: string | null;
}

const longestText = 300;
const numberPattern = /-?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)/;
const unset =
  /\b(?:t\.?b\.?[acd]|to be (?:confirmed|agreed|set|determined|decided|established)|not (?:yet )?(?:set|available|known))\b/i;
const lookAlike = /(?:^|[\s£(])[IlO]\d|\d[IlO](?:\d|%|\s|$)/;
const interval =
  /[([]\s*(?:95\s?% ?(?:CI|confidence interval)?:?\s*)?(-?[\d,]*\d(?:\.\d+)?)\s?%?\s*(?:-|to|,|;)\s*(-?[\d,]*\d(?:\.\d+)?)\s?%?\s*[)\]]/i;

function none(reason: string, certainty: Quantity['certainty'], qualifier: string, notSet = false): Quantity {
  return {
    value: null,
    unit: 'number',
    decimals: 0,
    comparator: null,
    lower: null,
    upper: null,
    relative: false,
    benchmark: isBenchmark(qualifier),
    notSet,
    period: null,
    by: null,
    qualifier,
    certainty,
    reason,
  };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** The words around a number without the signs that only hold them together. */
function tidy(text: string): string {
  return text
    .replace(/^[\s\])},;:.-]+|[\s[({,;:-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}\b)/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs right beside a number that make it something else: a fraction, a range, digits torn apart. */
function faultAround(before: string, after: string): string | null {
  if (/\d\s?\/\s?$/.test(before) || /^\s?\/\s?\d/.test(after))
    return 'the number stands in a fraction or is torn apart';
  if (/^ \d/.test(after)) return 'two numbers stand side by side';
  if (/^\s?(?:-|to)\s?\d/.test(after)) return 'the text gives a range';
  if (/^\s?(?:of|out of)\s?\d/.test(after)) return 'the text gives a count out of another';
  return /^[.,]\d/.test(after) ? 'the decimal or thousands signs are not clear' : null;
}

/** Whether a text names another period, or none, once the digits are taken out: "April 2016", "30 Sep 16". */
function isPartOfDate(written: string, rest: string): boolean {
  const whole = parsePeriod(written);
  const left = parsePeriod(rest);
  return whole !== null && (whole.start !== left?.start || whole.end !== left.end);
}

/**
 * Reads a figure as people write it in plans: "19,069 (2014/15)", "10.7%", "£6,480", "25 by February 2017".
 *
 * @param text - As written; only the first 300 characters are read.
 * @returns The number with its unit and what is said of it; `value` is `null` where no single number is safe to use.
 * @example parseQuantity('£1.2m').value // -> 1200000
 * @example parseQuantity('9.02 /0').value // -> null
 */
export function parseQuantity(text: string): Quantity {
  const written = plain(text);
  if (written === '') return none('the text is blank', 'certain', '');
  const match = numberPattern.exec(written);
  if (!match) {
    const notSet = unset.test(written);
    return none(
      notSet ? 'the number is still to be set' : 'the text gives no number',
      'certain',
      tidy(written),
      notSet,
    );
  }
  const before = written.slice(0, match.index);
  const after = written.slice(match.index + match[0].length);
  if (lookAlike.test(written))
    return none('a letter stands where a digit may be meant', 'ambiguous', tidy(written));
  const fault = faultAround(before, after);
  if (fault) return none(fault, 'ambiguous', tidy(written));
  if (/[\p{L}]$/u.test(before) || /^\p{L}/u.test(after.slice(scaleAfter(after).length))) {
    return none('the number is part of a word', 'ambiguous', tidy(written));
  }
  if (match[0] !== written && isPartOfDate(written, `${before} ${after}`)) {
    return none('the text gives a date and no number', 'certain', tidy(written));
  }
  return readNumber(match[0], before, after, written);
}

function readNumber(digits: string, before: string, after: string, written: string): Quantity {
  const pounds = /£\s?$/.test(before);
  const scale = scaleAfter(after);
  const unit = unitAfter(after.slice(scale.length)) ?? (pounds ? 'pounds' : 'number');
  const signs =
    /^\s?(?:%(?: ?points?)?|per ?cent\b|percentage points?|pp\b)/i.exec(after.slice(scale.length))?.[0] ?? '';
  const rest = after.slice(scale.length + signs.length);
  const limits = interval.exec(rest);
  const beside = limits ? rest.replace(limits[0], ' ') : rest;
  const due = /^\s?by\b/i.test(beside) ? parseDelivery(beside).due : null;
  const period = due === null ? parsePeriod(beside) : null;
  const others = due === null && period === null && /\d/.test(beside.replace(/\bper [\d,]+/i, ''));
  const value = toNumber(digits) * scale.factor;
  const qualifier = tidy(`${tidy(before.replace(/£\s?$/, ''))} ${tidy(beside)}`);
  const loneYear = qualifier === '' && unit === 'number' && /^(?:19|20)\d\d$/.test(digits);
  const doubt = others ? 'the text gives more than one number' : loneYear ? 'it may be a year' : null;
  return {
    value: others ? null : scale.factor === 1 ? value : Math.round(value),
    unit,
    decimals: scale.factor === 1 ? (digits.split('.')[1]?.length ?? 0) : 0,
    comparator: comparatorBefore(before.replace(/£\s?$/, '')),
    lower: limits?.[1] === undefined ? null : toNumber(limits[1]),
    upper: limits?.[2] === undefined ? null : toNumber(limits[2]),
    relative: isRelative(before, rest),
    benchmark: isBenchmark(written),
    notSet: false,
    period,
    by: due,
    qualifier,
    certainty: others ? 'ambiguous' : loneYear || isBenchmark(written) ? 'likely' : 'certain',
    reason: doubt ?? (isBenchmark(written) ? 'the text calls it an average or benchmark' : null),
  };
}
