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

/** An argument as part of a longer expression. */
export function part(args: Arguments, index: number): string {
  const text = args[index] ?? '';
  return /^[\w.$\\]+$/.test(text) || /^\w*\[[^[\]]*\[[^[\]]*\][^[\]]*\[[^[\]]*\]\]$/.test(text)
    ? text
    : `(${text})`;
}

export function isLeftOut(args: Arguments, index: number): boolean {
  return (args[index] ?? '') === '';
}

/** The text of an argument that is a quoted word, in small letters; `null` where it is anything else. */
export function word(args: Arguments, index: number): string | null {
  const match = /^"([^"]*)"$/.exec(args[index] ?? '');
  return match?.[1]?.trim().toLowerCase() ?? null;
}

/** The number of an argument, or the default where it was left out or its cell is blank. */
export function numberOr(args: Arguments, index: number, usual: number): string {
  const text = args[index] ?? '';
  if (text === '') return String(usual);
  return /^\d+(?:\.\d+)?%?$/.test(text) ? text : `IF(ISNUMBER(${text}),${text},${usual})`;
}

/** `#N/A` where one of the arguments is no number, else the formula. */
export function unlessBlank(args: Arguments, indexes: readonly number[], formula: string): string {
  const cells = indexes.map((index) => args[index] ?? '');
  return `IF(COUNT(${cells.join(',')})<${cells.length},NA(),${formula})`;
}

/** How Excel's own formulas say `#NUM!`: by a number too large for a cell. */
export const notANumber = '10^309';

/** A conversion for calls whose arguments are single values, the only ones that tests within a formula can look at. */
export function ofSingles(convert: Convert): Convert {
  return (args) =>
    args.every((argument) => argument === '' || isSingle(argument))
      ? convert(args)
      : { reason: 'it works on a range' };
}
