import { formatValue } from '../formats/format-value.ts';
import { momentOfSerial, serialOfDay } from '../formats/serial-date.ts';
import { typedInput } from '../formats/typed-input.ts';
import {
  compareScalars,
  FormulaError,
  type FormulaValue,
  isGrid,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
} from './formula-value.ts';

/** What functions may know of their surroundings. */
export interface Surroundings {
  readonly locale: string;
  readonly now: number;
}

type Function = (given: readonly FormulaValue[], surroundings: Surroundings) => FormulaValue;

/** Thrown inside a function to make an error its result. */
class Failure extends Error {
  readonly value: FormulaError;
  constructor(value: FormulaError) {
    super(value.message);
    this.value = value;
  }
}

const fail = (type: FormulaError['type'], message: string): never => {
  throw new Failure(new FormulaError(type, message));
};

function good<T>(value: T | FormulaError): T {
  if (value instanceof FormulaError) throw new Failure(value);
  return value;
}

const single = (value: FormulaValue | undefined): Scalar =>
  value === undefined ? null : isGrid(value) ? (value.rows[0]?.[0] ?? null) : value;
const number = (value: FormulaValue | undefined) => good(toNumber(single(value)));
const text = (value: FormulaValue | undefined) => good(toText(single(value)));
const boolean = (value: FormulaValue | undefined) => good(toBoolean(single(value)));

function* scalars(given: readonly FormulaValue[]): Generator<Scalar> {
  for (const value of given) {
    if (isGrid(value)) for (const row of value.rows) yield* row;
    else yield value;
  }
}

/** The numbers among arguments: those of ranges that are numbers, and whatever else reads as one. */
function numbers(given: readonly FormulaValue[]): number[] {
  const found: number[] = [];
  for (const value of given) {
    if (!isGrid(value)) {
      if (value !== null) found.push(good(toNumber(value)));
      continue;
    }
    for (const row of value.rows)
      for (const entry of row) {
        if (entry instanceof FormulaError) throw new Failure(entry);
        if (typeof entry === 'number') found.push(entry);
      }
  }
  return found;
}

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);

function roundTo(value: number, places: number, how: (size: number) => number): number {
  const shifted = Number((Math.abs(value) * 10 ** places).toPrecision(15));
  return (Math.sign(value) * how(shifted)) / 10 ** places;
}

/** Whether a value meets a criterion such as `">5"`, `"open"`, `"a*"`. */
function meets(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== 'string')
    return (value) => value !== null && compareScalars(value, criterion) === 0;
  const [, operator = '=', rest = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const asNumber = toNumber(rest);
  if (typeof asNumber === 'number' && rest.trim() !== '')
    return (value) => {
      if (typeof value !== 'number') return operator === '<>';
      const order = value - asNumber;
      return (
        {
          '=': order === 0,
          '<>': order !== 0,
          '<': order < 0,
          '<=': order <= 0,
          '>': order > 0,
          '>=': order >= 0,
        }[operator] ?? false
      );
    };
  const pattern = rest
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${pattern}$`, 'is');
  return (value) => whole.test(value === null ? '' : String(value)) === (operator !== '<>');
}

/** The values of a second range that stand where those of a first meet a criterion. */
function matched(
  range: FormulaValue | undefined,
  criterion: Scalar,
  values: FormulaValue | undefined,
): Scalar[] {
  const isMet = meets(criterion);
  const taken = [...scalars(values === undefined ? [] : [values])];
  return [...scalars(range === undefined ? [] : [range])].flatMap((value, at) =>
    isMet(value) ? [taken[at] ?? null] : [],
  );
}

const onlyNumbers = (list: readonly Scalar[]) => list.filter((value) => typeof value === 'number');

function serial(year: number, month: number, day: number): number {
  const first = new Date(Date.UTC(year < 1900 ? year + 1900 : year, month - 1, 1));
  const start = serialOfDay({ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1 });
  return (start ?? 0) + day - 1;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function find(given: readonly FormulaValue[], isSensitive: boolean): number {
  const [needle, hay] = [text(given[0]), text(given[1])];
  const start = given[2] === undefined ? 0 : number(given[2]) - 1;
  const at = isSensitive
    ? hay.indexOf(needle, start)
    : hay.toLowerCase().indexOf(needle.toLowerCase(), start);
  return at < 0 ? fail('VALUE', `'${needle}' is not found in '${hay}'.`) : at + 1;
}

function match(wanted: Scalar, list: readonly Scalar[], mode: number): number {
  if (mode === 0) return list.findIndex((value) => value !== null && compareScalars(value, wanted) === 0);
  return list.findLastIndex((value) => value !== null && compareScalars(value, wanted) * mode <= 0);
}

function rowsOf(value: FormulaValue | undefined): readonly (readonly Scalar[])[] {
  if (value === undefined) return [];
  return isGrid(value) ? value.rows : [[value]];
}

function vlookup([wanted, range, column, sorted]: readonly FormulaValue[]): Scalar {
  const rows = rowsOf(range);
  const mode = sorted === undefined || boolean(sorted) ? 1 : 0;
  const at = match(
    single(wanted),
    rows.map((row) => row[0] ?? null),
    mode,
  );
  if (at < 0) return fail('N_A', `Did not find value '${String(single(wanted))}' in VLOOKUP evaluation.`);
  const index = number(column) - 1;
  const row = rows[at] ?? [];
  return index < 0 || index >= row.length
    ? fail('REF', 'VLOOKUP evaluates to an out of bounds range.')
    : (row[index] ?? null);
}

/** Functions that would fetch from elsewhere: the stand-in never does. */
const fetching = ['IMPORTDATA', 'IMPORTXML', 'IMPORTHTML', 'IMPORTFEED', 'GOOGLEFINANCE', 'GOOGLETRANSLATE'];

const table: Readonly<Record<string, Function>> = {
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
  COUNTIF: ([range, criterion]) => matched(range, single(criterion), range).length,
  SUMIF: ([range, criterion, values]) => sum(onlyNumbers(matched(range, single(criterion), values ?? range))),
  AVERAGEIF: ([range, criterion, values]) => {
    const list = onlyNumbers(matched(range, single(criterion), values ?? range));
    return list.length === 0 ? fail('DIVIDE_BY_ZERO', 'AVERAGEIF of no numbers.') : sum(list) / list.length;
  },
  AND: (given) => [...scalars(given)].every((value) => value === null || good(toBoolean(value))),
  OR: (given) => [...scalars(given)].some((value) => value !== null && good(toBoolean(value))),
  NOT: ([value]) => !boolean(value),
  TRUE: () => true,
  FALSE: () => false,
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
  DATEVALUE: ([value], { locale, now }) => {
    const typed = typedInput(text(value), locale, undefined, now);
    return typed.value.numberValue ?? fail('VALUE', `'${text(value)}' is no date.`);
  },
  TEXT: ([value, pattern], { locale }) => {
    const scalar = single(value);
    if (typeof scalar !== 'number') return text(value);
    return formatValue({ numberValue: scalar }, { pattern: text(pattern) }, locale);
  },
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
  ISBLANK: ([value]) => single(value) === null,
  ISNUMBER: ([value]) => typeof single(value) === 'number',
  ISTEXT: ([value]) => typeof single(value) === 'string',
  ISLOGICAL: ([value]) => typeof single(value) === 'boolean',
  NA: () => new FormulaError('N_A', 'Error: value not available.'),
  ROWS: ([range]) => rowsOf(range).length,
  COLUMNS: ([range]) => rowsOf(range)[0]?.length ?? 0,
  INDEX: ([range, row, column]) => {
    const rows = rowsOf(range);
    const isSingleRow = rows.length === 1 && column === undefined;
    const [r, c] = isSingleRow ? [1, number(row)] : [number(row), column === undefined ? 1 : number(column)];
    const value = rows[r - 1]?.[c - 1];
    return value === undefined ? fail('NUM', 'INDEX is out of the range.') : value;
  },
  MATCH: ([wanted, range, mode]) => {
    const at = match(
      single(wanted),
      [...scalars(range === undefined ? [] : [range])],
      mode === undefined ? 1 : number(mode),
    );
    return at < 0
      ? fail('N_A', `Did not find value '${String(single(wanted))}' in MATCH evaluation.`)
      : at + 1;
  },
  VLOOKUP: vlookup,
  CHOOSE: ([index, ...choices]) => choices[number(index) - 1] ?? fail('NUM', 'CHOOSE is out of its choices.'),
  HYPERLINK: ([address, label]) => (label === undefined ? text(address) : single(label)),
  IMPORTRANGE: () => new FormulaError('REF', 'You need to connect these sheets. The stand-in never does.'),
};

/** Calls a function that takes values; unknown names give `#NAME?`. */
export function callFunction(
  name: string,
  given: readonly FormulaValue[],
  surroundings: Surroundings,
): FormulaValue {
  if (fetching.includes(name)) return new FormulaError('N_A', 'The stand-in never fetches from the network.');
  const call = Object.hasOwn(table, name) ? table[name] : undefined;
  if (call === undefined) return new FormulaError('NAME', `Unknown function: '${name}'.`);
  try {
    return call(given, surroundings);
  } catch (error) {
    if (error instanceof Failure) return error.value;
    throw error;
  }
}
