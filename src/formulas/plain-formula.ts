import { type FunctionCall, findCalls } from './find-calls.ts';
import { actionConversions } from './plain/action-conversions.ts';
import { type Convert, hasNoPlainForm, readsWords, spillsRow } from './plain/conversion.ts';
import { figureConversions } from './plain/figure-conversions.ts';
import { ratingConversions } from './plain/rating-conversions.ts';
import { trajectoryConversions } from './plain/trajectory-conversions.ts';

/** A call that has no plain form, and why. */
export interface KeptCall {
  readonly name: string;
  readonly reason: string;
}

/** A formula with as few of our functions in it as can be. */
export interface PlainFormula {
  readonly formula: string;
  /** The calls that are left; none where everybody's Excel can calculate the formula. */
  readonly kept: readonly KeptCall[];
}

/** The longest formula that Excel takes. */
const longestFormula = 8_192;
const tooLong = 'its plain form is longer than Excel takes';

const conversions = new Map<string, Convert>([
  ...trajectoryConversions,
  ...ratingConversions,
  ...actionConversions,
  ...figureConversions,
]);

const reasons = new Map([
  ...['DELIVERY', 'DUE', 'OVERDUE', 'DATALAG', 'FINYEARSTART', 'FINYEAREND', 'LINKS', 'LEADS', 'RAGCODE'].map(
    (name) => [name, readsWords] as const,
  ),
  ...['RAGCOUNT', 'XMR', 'FUNNEL', 'QUANTILE'].map((name) => [name, spillsRow] as const),
]);

/**
 * A formula with the calls of our functions put into Excel's own, where there is an equivalent.
 *
 * Where the function reads a number, a day or a year out of a text in a cell, it gives an error, and results are not
 * rounded to fifteen digits; otherwise it gives what the functions give.
 *
 * @param formula - As people see it or as files hold it, with or without its leading "=".
 * @example plainFormula('HWB.REQUIRED(A1,2018,B1,2021)').formula // -> 'IF(COUNT(A1,2018,B1,2021)<4,NA(),IF(2021<=2018,10^309,(B1-A1)/(2021-2018)))'
 * @example plainFormula('HWB.DUE(A1)').kept // -> [{ name: 'DUE', reason: 'it reads text as people write it' }]
 */
export function plainFormula(formula: string): PlainFormula {
  const kept: KeptCall[] = [];
  const calls = findCalls(formula);
  const plain = plainText(formula, 0, formula.length, calls, kept);
  if (plain.length <= longestFormula) return { formula: plain, kept };
  return { formula, kept: calls.map(({ name }) => ({ name, reason: tooLong })) };
}

/** The text from one place to another, with the outermost calls in it put into plain form. */
function plainText(
  formula: string,
  from: number,
  to: number,
  calls: readonly FunctionCall[],
  kept: KeptCall[],
): string {
  let text = '';
  let at = from;
  for (const call of outermost(calls, from, to)) {
    text += formula.slice(at, call.from) + plainCall(formula, call, calls, kept);
    at = call.to;
  }
  return text + formula.slice(at, to);
}

function plainCall(
  formula: string,
  call: FunctionCall,
  calls: readonly FunctionCall[],
  kept: KeptCall[],
): string {
  const inner = calls.filter(({ from, to }) => from > call.from && to < call.to);
  const args = call.args.map(({ from, to }) => plainText(formula, from, to, inner, kept).trim());
  const reason = reasons.get(call.name) ?? hasNoPlainForm;
  const conversion = conversions.get(call.name)?.(args) ?? { reason };
  // Arguments are repeated in plain forms: calls within calls would grow without bounds.
  const isShort = 'formula' in conversion && conversion.formula.length <= longestFormula;
  if (isShort) return conversion.formula;
  kept.push({ name: call.name, reason: 'reason' in conversion ? conversion.reason : tooLong });
  return `HWB.${call.name}(${args.join(',')})`;
}

/** The calls within a part of the text that stand in no other call of it, in their order. */
function outermost(calls: readonly FunctionCall[], from: number, to: number): FunctionCall[] {
  const within = calls.filter((call) => call.from >= from && call.to <= to);
  within.sort((left, right) => left.from - right.from);
  let end = from;
  return within.filter((call) => {
    if (call.from < end) return false;
    end = call.to;
    return true;
  });
}
