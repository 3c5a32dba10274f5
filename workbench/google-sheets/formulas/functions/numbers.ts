import { fail, number, numbers, type SheetFunction, scalars } from './arguments.ts';

/** The sum of numbers. */
export const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

function roundTo(value: number, places: number, how: (size: number) => number): number {
  const shifted = Number((Math.abs(value) * 10 ** places).toPrecision(15));
  return (Math.sign(value) * how(shifted)) / 10 ** places;
}

/** Functions of numbers. */
export const numeric: Readonly<Record<string, SheetFunction>> = {
  SUM: (given) => sum(numbers(given)),
  PRODUCT: (given) => numbers(given).reduce((total, value) => total * value, 1),
  AVERAGE: (given) => {
    const list = numbers(given);
    return list.length === 0 ? fail('DIVIDE_BY_ZERO', 'AVERAGE of no numbers.') : sum(list) / list.length;
  },
  MEDIAN: (given) => {
    const list = numbers(given).sort((one, other) => one - other);
    const middle = Math.floor(list.length / 2);
    if (list.length === 0) return fail('NUM', 'MEDIAN of no numbers.');
    return list.length % 2 === 1 ? (list[middle] ?? 0) : ((list[middle - 1] ?? 0) + (list[middle] ?? 0)) / 2;
  },
  MIN: (given) => {
    const list = numbers(given);
    return list.length === 0 ? 0 : list.reduce((least, value) => Math.min(least, value));
  },
  MAX: (given) => {
    const list = numbers(given);
    return list.length === 0 ? 0 : list.reduce((most, value) => Math.max(most, value));
  },
  COUNT: (given) => [...scalars(given)].filter((value) => typeof value === 'number').length,
  COUNTA: (given) => [...scalars(given)].filter((value) => value !== null).length,
  COUNTBLANK: (given) => [...scalars(given)].filter((value) => value === null || value === '').length,
  ROUND: ([value, places]) => roundTo(number(value), number(places), Math.round),
  ROUNDUP: ([value, places]) => roundTo(number(value), number(places), Math.ceil),
  ROUNDDOWN: ([value, places]) => roundTo(number(value), number(places), Math.floor),
  INT: ([value]) => Math.floor(number(value)),
  ABS: ([value]) => Math.abs(number(value)),
  SQRT: ([value]) =>
    number(value) < 0 ? fail('NUM', 'SQRT of a negative number.') : Math.sqrt(number(value)),
  POWER: ([base, exponent]) => number(base) ** number(exponent),
  MOD: ([value, divisor]) => {
    const by = number(divisor);
    return by === 0
      ? fail('DIVIDE_BY_ZERO', 'MOD by zero.')
      : number(value) - by * Math.floor(number(value) / by);
  },
};
