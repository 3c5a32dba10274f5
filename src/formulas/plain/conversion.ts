import { isSingle } from '../is-single.ts';

/** The arguments of a call as its formula writes them; one that was left out is empty. */
export type Arguments = readonly string[];

/** What a call becomes: a formula of Excel's own functions, or why there is none. */
export type Conversion = { readonly formula: string } | { readonly reason: string };

/** Makes the plain formula of a call. */
export type Convert = (args: Arguments) => Conversion;

export const spillsRow = 'it fills several cells';
export const readsWords = 'it reads text as people write it';
export const hasNoPlainForm = 'Excel has no formula of its own for it';
export const standsInCell = (what: string) => `its ${what} is not written out in the formula`;
const worksOnRange = 'it works on a range';
const isIncomplete = 'an argument that it needs is left out';
const holdsText = 'a text or a truth value stands where a number belongs';

/** How Excel's own formulas say `#NUM!`: by a number too large for a cell. */
export const notANumber = '10^309';
/** And how they say `#VALUE!`. */
export const wrongValue = '("text"+0)';

const address = String.raw`(?:'[^'[\]]+'!|[\w.]+!)?\$?[A-Z]{1,3}\$?\d+`;
const inThisRow = String.raw`\w*\[(?:\[#This Row\],\[[^[\]]+\]|@[^[\]]+|@?\[[^[\]]+\])\]`;
const reference = new RegExp(`^(?:${address}|${inThisRow})$`, 'i');
const numeral = /^\d+(?:\.\d+)?%?$/;

/** An argument as part of a longer expression. */
export function part(args: Arguments, index: number): string {
  const text = args[index] ?? '';
  return numeral.test(text) || reference.test(text) ? text : `(${text})`;
}

export function isLeftOut(args: Arguments, index: number): boolean {
  return (args[index] ?? '') === '';
}

/** The number that an argument writes out, `usual` where it was left out; `null` where it is anything else. */
export function literal(args: Arguments, index: number, usual: number): number | null {
  const text = args[index] ?? '';
  if (text === '') return usual;
  if (!numeral.test(text)) return null;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** A number of 0 or more: written out, or from a cell, where a blank is the default and anything else an error. */
export function tolerance(args: Arguments, index: number, usual: number): string {
  const text = args[index] ?? '';
  if (text === '') return String(usual);
  if (numeral.test(text)) return text;
  return `IF(ISNUMBER(${text}),IF(${text}<0,${notANumber},${text}),IF(${text}="",${usual},${wrongValue}))`;
}

/** `#N/A` where one of the arguments is no number, else the formula. */
export function unlessBlank(args: Arguments, indexes: readonly number[], formula: string): string {
  const cells = indexes.map((index) => args[index] ?? '');
  // COUNT looks at cells only: it takes a truth value or a text that stands in the formula for a number.
  if (cells.every((cell) => numeral.test(cell) || reference.test(cell)))
    return `IF(COUNT(${cells.join(',')})<${cells.length},NA(),${formula})`;
  return `IF(AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(',')}),${formula},NA())`;
}

/** Whether an argument is a number or shows nothing. */
export function isNumberOrBlank(args: Arguments, index: number): string {
  return `OR(ISNUMBER(${args[index]}),${part(args, index)}="")`;
}

/** A difference of two numbers, to the fifteen digits that Excel shows. */
export function differenceOf(left: string, right: string): string {
  return roundedAs(`${left}-${right}`, left, right);
}

/** A number made from two others, to the digits that they share. */
export function roundedAs(value: string, left: string, right: string): string {
  return `ROUND(${value},14-LEN(INT(ABS(${left})+ABS(${right}))))`;
}

/** What a conversion needs of its arguments. */
export interface Needs {
  /** The first so many arguments must be there. */
  readonly required: number;
  /** Arguments that are numbers or days, by their place. */
  readonly numbers: readonly number[];
  /** Arguments that may be ranges. */
  readonly ranges?: readonly number[];
}

/**
 * A conversion for calls that are complete, with single values but for the ranges they take: the only ones that tests
 * within a formula can look at.
 */
export function converting({ required, numbers, ranges = [] }: Needs, convert: Convert): Convert {
  return (args) => {
    if (Array.from({ length: required }, (_, index) => index).some((index) => isLeftOut(args, index)))
      return { reason: isIncomplete };
    const isFine = (argument: string, index: number) =>
      argument === '' || ranges.includes(index) || isSingle(argument);
    if (!args.every(isFine)) return { reason: worksOnRange };
    const isWritten = (index: number) => /^(?:"|(?:TRUE|FALSE)(?:\(\))?$)/i.test(args[index] ?? '');
    return numbers.some(isWritten) ? { reason: holdsText } : convert(args);
  };
}
