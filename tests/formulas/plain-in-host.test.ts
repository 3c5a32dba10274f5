import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { plainFormula } from '../../src/formulas/plain-formula.ts';
import { formatAddress } from '../../src/grid/address.ts';
import {
  allSpellings,
  polaritySpellings,
  statusSpellings,
  toleranceSpellings,
} from '../../src/indicator/spellings.ts';
import { loadBundle, type Shown } from '../functions/bundle/load-bundle.ts';
import { closeHosts, hostOf } from '../workbook/excel/open-in-host.ts';

type Value = string | number | boolean | null;
type Kind = keyof typeof kinds;

const bundle = loadBundle();
afterAll(closeHosts);

const anyCase = (words: readonly string[]) =>
  fc.tuple(fc.constantFrom(...words), fc.nat(2)).map(([word, way]) => {
    if (way === 0) return word.toUpperCase();
    return way === 1 ? ` ${word.charAt(0).toUpperCase()}${word.slice(1)} ` : word;
  });
const decimal = (least: number, most: number, places: number) =>
  fc.integer({ min: least * 10 ** places, max: most * 10 ** places }).map((units) => units / 10 ** places);
const ratings = ['R', 'Red', 'a', 'Amber', 'yellow', 'G', 'green', 'B', 'Blue', 'N', 'grey', 'foo', ''];

/** What the cells of an argument may hold, as people fill them: blanks and what does not belong there among them. */
const kinds = {
  number: fc.oneof(
    { weight: 6, arbitrary: decimal(-20, 20, 1) },
    { weight: 4, arbitrary: decimal(0, 1_300_000, 2) },
    { weight: 2, arbitrary: fc.constantFrom<Value>(0, 1, 100, null) },
    fc.constantFrom<Value>('n/a', '95', 'foo', true),
  ),
  tolerance: fc.oneof(decimal(0, 12, 1), fc.constantFrom<Value>(null, 0, 5, -1, 'x')),
  polarity: fc.oneof(
    anyCase(Object.keys(allSpellings(polaritySpellings))),
    fc.constantFrom<Value>(null, '', 'foo'),
  ),
  mode: fc.oneof(anyCase(Object.keys(allSpellings(toleranceSpellings))), fc.constantFrom<Value>(null, 'foo')),
  status: fc.oneof(anyCase(Object.keys(allSpellings(statusSpellings))), fc.constantFrom<Value>(null, 'foo')),
  rating: fc.oneof(anyCase(ratings), fc.constant(null)),
  reason: fc.constantFrom<Value>(null, '', ' ', 'Data are late'),
  day: fc.oneof(
    { weight: 8, arbitrary: decimal(42_400, 42_500, 1) },
    fc.constantFrom<Value>(null, 0, 42_450, '1 April 2016', true, 0.5, -3),
  ),
  share: fc.oneof(decimal(0, 1, 2), fc.constantFrom<Value>(null, 0, 1, 40, 100, 101, -0.1, '', 'foo', true)),
  year: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 2014, max: 2022 }) },
    fc.constantFrom<Value>(null, '2016/17'),
  ),
  decimals: fc.constantFrom<Value>(null, 0, 1, 2, 3, 1.5, -1, 'x'),
  method: fc.oneof(anyCase(['linear', 'geometric', 'milestone']), fc.constantFrom<Value>(null, 'foo')),
  count: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) },
    fc.constantFrom<Value>(-5, null, 'x'),
  ),
} as const satisfies Record<string, fc.Arbitrary<Value>>;

const words = new Set<Kind>(['polarity', 'mode', 'status', 'rating', 'reason', 'method']);

const functions: readonly (readonly [id: string, ...kinds: Kind[]])[] = [
  ['RAG', 'number', 'number', 'polarity', 'tolerance', 'mode'],
  ['ONTRACK', 'number', 'number', 'polarity', 'tolerance', 'mode'],
  ['GAP', 'number', 'number', 'polarity'],
  ['DIRECTION', 'number', 'number', 'polarity', 'tolerance'],
  ['COMPARE', 'number', 'number', 'number', 'number', 'polarity'],
  ['TRAJECTORY', 'number', 'year', 'number', 'year', 'year', 'decimals', 'method'],
  ['EXPECTED', 'number', 'day', 'number', 'day', 'day'],
  ['PROGRESS', 'number', 'number', 'number'],
  ['REQUIRED', 'number', 'year', 'number', 'year'],
  ['ACTIONRAG', 'share', 'day', 'day', 'day', 'status'],
  ['FINALRAG', 'rating', 'rating', 'reason', 'day', 'day'],
  ['PROPORTION', 'count', 'count'],
  ['RATE', 'count', 'count'],
  ['FINYEAR', 'day'],
];

const rowsEach = 150;

function written(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? `"${value}"` : String(value).toUpperCase();
}

/** What the plain formulas show, calculated all at once: `undefined` for a call that is kept. */
async function calculated(
  inputs: readonly (readonly Value[])[],
  formulas: readonly (string | undefined)[],
): Promise<unknown[]> {
  const widest = Math.max(...inputs.map((row) => row.length));
  const rows = inputs.map((row) => [...row]);
  const host = hostOf({ sheets: [{ name: 'Calls', rows }] });
  return host.library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Calls').getRangeByIndexes(0, widest, rows.length, 1);
    range.formulas = formulas.map((formula) => [formula === undefined ? '' : `=${formula}`]);
    range.load('values,valueTypes');
    await context.sync();
    return range.values.map(([value], row) =>
      range.valueTypes[row]?.[0] === 'Error' ? { error: value } : value,
    );
  });
}

/** Whether a number or a day that the function reads, or refuses, is no number in Excel's eyes. */
function hasStrayText(args: readonly Value[], of: readonly Kind[]): boolean {
  return args.some((value, index) => {
    const kind = of[index];
    const isNumeric = kind !== undefined && !words.has(kind);
    return isNumeric && (typeof value === 'boolean' || (typeof value === 'string' && value !== ''));
  });
}

function isSame(plain: unknown, shown: Shown | undefined): boolean {
  const isError = (value: unknown) => typeof value === 'object';
  if (isError(plain) || isError(shown)) return isError(plain) && isError(shown);
  if (typeof plain === 'number' && typeof shown === 'number')
    return Math.abs(plain - shown) <= 1e-9 * Math.max(1, Math.abs(shown));
  return plain === shown;
}

describe('plain formulas in the host give what the functions give, or the call is kept', () => {
  const forms = [
    ['in cells', () => false],
    ['with words written out', (kind: Kind) => words.has(kind)],
    ['with all written out', () => true],
  ] as const;
  it.each(
    functions.flatMap(([id, ...of]) => forms.map(([form, isWritten]) => ({ id, of, form, isWritten }))),
  )('$id $form', async ({ id, of, form, isWritten }) => {
    const inputs = fc.sample(fc.tuple(...of.map((kind) => kinds[kind])), { seed: 2_017, numRuns: rowsEach });
    const formulas = inputs.map((args, rowIndex) => {
      const texts = args.map((value, columnIndex) =>
        isWritten(of[columnIndex] ?? 'number') ? written(value) : formatAddress({ rowIndex, columnIndex }),
      );
      const { formula, kept } = plainFormula(`HWB.${id}(${texts.join(',')})`);
      return kept.length > 0 ? undefined : formula;
    });
    if (form !== 'in cells') expect(formulas.some((formula) => formula !== undefined)).toBe(true);
    const shown = await calculated(inputs, formulas);
    const wrong = inputs.flatMap((args, row) => {
      if (formulas[row] === undefined) return [];
      const [[expected] = []] = bundle.call(id, ...args.map((value) => [[value]]));
      const plain = shown[row];
      const isFine = isSame(plain, expected) || (typeof plain === 'object' && hasStrayText(args, of));
      return isFine
        ? []
        : [`${id}(${args.map(written).join(',')}) ${JSON.stringify({ plain, expected })}\n${formulas[row]}`];
    });
    expect(wrong).toEqual([]);
  });
});

const columns = 5;
const list = (kind: fc.Arbitrary<Value>) => fc.array(kind, { minLength: columns, maxLength: columns });
const values = list(
  fc.oneof({ weight: 12, arbitrary: decimal(0, 30, 1) }, fc.constantFrom<Value>(null, 'foo', true)),
);
const years = fc.constantFrom<Value[]>(
  [2014, 2015, 2016, 2017, 2018],
  [2015, 2014, 2020, null, 2018],
  [2014, 2014, 2014, 2014, 2014],
  ['2014/15', 2015, 2016, 2017, 2018],
);

describe('plain formulas of ranges in the host give what the functions give', () => {
  it.each([
    ['ROLLUP', list(kinds.rating), fc.constant([]), []],
    ['ROLLUP', list(kinds.rating), fc.constant([]), ['Share']],
    ['MEANCI', values, fc.constant([]), [0.95, 'upper']],
    ['FORECAST', values, years, [2021]],
  ] as const)('%s', async (id, first, second, options) => {
    const inputs = fc.sample(fc.tuple(first, second), { seed: 2_017, numRuns: rowsEach });
    const formulas = inputs.map(([, others], row) => {
      const ranges = [`A${row + 1}:E${row + 1}`, ...(others.length > 0 ? [`F${row + 1}:J${row + 1}`] : [])];
      const { formula, kept } = plainFormula(`HWB.${id}(${[...ranges, ...options.map(written)].join(',')})`);
      expect(kept).toEqual([]);
      return formula;
    });
    const shown = await calculated(
      inputs.map((lists) => lists.flat()),
      formulas,
    );
    const wrong = inputs.flatMap(([cells, others], row) => {
      const ranges = others.length > 0 ? [[cells], [others]] : [[cells]];
      const [[expected] = []] = bundle.call(id, ...ranges, ...options.map((option) => [[option]]));
      const isStray = id !== 'ROLLUP' && [...cells, ...others].some((value) => typeof value === 'string');
      const isFine = isSame(shown[row], expected) || (isStray && typeof shown[row] === 'object');
      return isFine ? [] : [`${JSON.stringify({ cells, others, plain: shown[row], expected })}`];
    });
    expect(wrong).toEqual([]);
  });
});
