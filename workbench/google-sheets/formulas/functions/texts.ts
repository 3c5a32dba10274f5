import { formatValue } from '../../formats/format-value.ts';
import { typedInput } from '../../formats/typed-input.ts';
import type { FormulaValue } from '../formula-value.ts';
import { boolean, fail, number, type SheetFunction, scalars, single, text } from './arguments.ts';

function find(given: readonly FormulaValue[], isSensitive: boolean): number {
  const [needle, hay] = [text(given[0]), text(given[1])];
  const start = given[2] === undefined ? 0 : number(given[2]) - 1;
  const at = isSensitive
    ? hay.indexOf(needle, start)
    : hay.toLowerCase().indexOf(needle.toLowerCase(), start);
  return at < 0 ? fail('VALUE', `'${needle}' is not found in '${hay}'.`) : at + 1;
}

/** Functions of texts. */
export const texts: Readonly<Record<string, SheetFunction>> = {
  CONCATENATE: (given) => [...scalars(given)].map((value) => text(value)).join(''),
  CONCAT: (given) => [...scalars(given)].map((value) => text(value)).join(''),
  JOIN: ([mark, ...given]) => [...scalars(given)].map((value) => text(value)).join(text(mark)),
  TEXTJOIN: ([mark, skipsBlank, ...given]) =>
    [...scalars(given)]
      .map((value) => text(value))
      .filter((value) => value !== '' || !boolean(skipsBlank))
      .join(text(mark)),
  LEN: ([value]) => text(value).length,
  LEFT: ([value, count]) => text(value).slice(0, count === undefined ? 1 : number(count)),
  RIGHT: ([value, count]) => {
    const length = count === undefined ? 1 : number(count);
    return length === 0 ? '' : text(value).slice(-length);
  },
  MID: ([value, start, count]) => text(value).slice(number(start) - 1, number(start) - 1 + number(count)),
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  PROPER: ([value]) =>
    text(value)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  TRIM: ([value]) => text(value).trim().replace(/ {2,}/g, ' '),
  EXACT: ([one, other]) => text(one) === text(other),
  REPT: ([value, count]) => {
    const times = Math.floor(number(count));
    const part = text(value);
    return times < 0 || part.length * times > 50_000
      ? fail('VALUE', 'REPT would make a text that is too long.')
      : part.repeat(times);
  },
  SUBSTITUTE: ([value, before, after]) =>
    text(before) === '' ? text(value) : text(value).replaceAll(text(before), () => text(after)),
  FIND: (given) => find(given, true),
  SEARCH: (given) => find(given, false),
  VALUE: ([value], { locale, now }) => {
    const scalar = single(value);
    if (typeof scalar !== 'string') return number(value);
    return (
      typedInput(scalar, locale, undefined, now).value.numberValue ??
      fail('VALUE', `'${scalar}' is no number.`)
    );
  },
  TEXT: ([value, pattern], { locale }) => {
    const scalar = single(value);
    if (typeof scalar !== 'number') return text(value);
    return formatValue({ numberValue: scalar }, { pattern: text(pattern) }, locale);
  },
  HYPERLINK: ([address, label]) => (label === undefined ? text(address) : single(label)),
};
