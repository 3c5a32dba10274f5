import { momentOfSerial, serialOfDay } from '../../formats/serial-date.ts';
import { typedInput } from '../../formats/typed-input.ts';
import { fail, number, type SheetFunction, text } from './arguments.ts';

function serial(year: number, month: number, day: number): number {
  const first = new Date(Date.UTC(year < 1900 ? year + 1900 : year, month - 1, 1));
  const start = serialOfDay({ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1 });
  return (start ?? 0) + day - 1;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Functions of dates. */
export const dates: Readonly<Record<string, SheetFunction>> = {
  DATE: ([year, month, day]) => serial(number(year), number(month), number(day)),
  YEAR: ([value]) => momentOfSerial(number(value)).year,
  MONTH: ([value]) => momentOfSerial(number(value)).month,
  DAY: ([value]) => momentOfSerial(number(value)).day,
  TODAY: (_, { now }) => Math.floor(now / 86_400_000) + 25_569,
  NOW: (_, { now }) => now / 86_400_000 + 25_569,
  EDATE: ([start, months]) => {
    const { year, month, day } = momentOfSerial(number(start));
    const target = month + Math.trunc(number(months));
    return serial(year, target, Math.min(day, lastDay(year, target)));
  },
  EOMONTH: ([start, months]) => {
    const { year, month } = momentOfSerial(number(start));
    const target = month + Math.trunc(number(months));
    return serial(year, target, lastDay(year, target));
  },
  DATEVALUE: ([value], { locale, now }) => {
    const typed = typedInput(text(value), locale, undefined, now);
    return typed.value.numberValue ?? fail('VALUE', `'${text(value)}' is no date.`);
  },
};
