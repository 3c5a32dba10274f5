import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainFormula } from '../../src/formulas/plain-formula.ts';
import { formatAddress } from '../../src/grid/address.ts';
import { type Cell, cellValue, isCellError } from '../../src/grid/cell.ts';
import { gridCell } from '../../src/grid/grid.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import { loadBundle, type Shown } from '../functions/bundle/load-bundle.ts';
import { workbookParts, zipParts } from '../workbook/xlsx/make-package.ts';
import { runProgram } from '../workbook/xlsx/sheet-writer/run-program.ts';

type Value = string | number | boolean | null;

/** Calls with single arguments; `null` is a blank cell. */
const cases: readonly (readonly [id: string, ...args: Value[]])[] = [
  ['TRAJECTORY', 558, 2016, 650, 2021, 2018, 0],
  ['TRAJECTORY', 10.7, 2016, 8, 2021, 2019],
  ['TRAJECTORY', 10.7, 2016, 8, 2021, 2030, 1],
  ['TRAJECTORY', 10.7, 2016, 8, 2021, 2015, 1],
  ['TRAJECTORY', 10.7, 2021, 8, 2021, 2021, 1],
  ['TRAJECTORY', 10.7, 2016, null, 2021, 2018, 1],
  ['TRAJECTORY', 100, 2016, 121, 2018, 2017, null, 'geometric'],
  ['TRAJECTORY', null, 2016, 5, 2018, 2018, 0, 'milestone'],
  ['TRAJECTORY', null, 2016, 5, 2018, 2017, 0, 'milestone'],
  ['EXPECTED', 0, 42461, 73, 42826, 42471],
  ['EXPECTED', 1, 42461, 73, 42826, 42000],
  ['EXPECTED', 1, 42461, 73, 42826, 50000],
  ['EXPECTED', 1, 42461, 73, 42461, 50000],
  ['PROGRESS', 558, 595, 650],
  ['PROGRESS', 0, 15, 10, true],
  ['PROGRESS', 5, 6, 5],
  ['REQUIRED', 600, 2018, 650, 2021],
  ['REQUIRED', 600, 2021, 650, 2021],
  ['GAP', 10.7, 8, 'lower'],
  ['GAP', 10.7, 8],
  ['GAP', 10.7, 8, 'none'],
  ['GAP', null, 8],
  ['RAG', 95, 100],
  ['RAG', 0.95, 1],
  ['RAG', 94.9, 100],
  ['RAG', 100, 100],
  ['RAG', 10.2, 10.16, 'lower', 0],
  ['RAG', 8.5, 8, 'lower', 1, 'points'],
  ['RAG', 97, 100, 'higher', 5, 'percent', 3],
  ['RAG', 5, 0],
  ['RAG', 5, 0, 'higher', 5, 'absolute'],
  ['RAG', 5, 3, 'none'],
  ['RAG', null, 3],
  ['RAG', 3, null],
  ['ONTRACK', 594, 595],
  ['ONTRACK', 594, 595, 'higher', 1, 'points'],
  ['ONTRACK', 9, 8, 'lower', 10],
  ['DIRECTION', 9.8, 10.7, 'lower'],
  ['DIRECTION', 9.8, 10.7],
  ['DIRECTION', 11, 10.7, 'none'],
  ['DIRECTION', 0.3, 0.2, 'higher', 0.1],
  ['DIRECTION', 5, null],
  ['ACTIONRAG', 0.4, 42461, 42826, 42644],
  ['ACTIONRAG', 0.4, 42461, 42826, 42827],
  ['ACTIONRAG', 1, 42461, 42826, 42827],
  ['ACTIONRAG', 0.4, 42461, 42826, 42827, 'Complete'],
  ['ACTIONRAG', 0.4, 42461, 42826, 42827, 'Ongoing'],
  ['ACTIONRAG', 0.4, 42461, null, 42827, 'In progress'],
  ['ACTIONRAG', null, 42461, 42826, 42644],
  ['ACTIONRAG', 0.9, 42461, 42461, 42461],
  ['ACTIONRAG', 0.4, 42461, 42826, 42000],
  ['ACTIONRAG', 0.4, 42826, 42461, 42000],
  ['ACTIONRAG', 0.2, 42461, 42826, 42644, 'Withdrawn'],
  ['FINALRAG', 'R', 'A', 'Data are late', 42825, 42825],
  ['FINALRAG', 'R', 'A', 'Data are late', 42825, 42826],
  ['FINALRAG', 'R', 'A', 'Data are late', null, 42826],
  ['FINALRAG', 'R', 'A', ' ', null, 42826],
  ['FINALRAG', '', '', '', null, 42826],
  ['PROPORTION', 222, 3215],
  ['PROPORTION', 222, 3215, 0.95, 1, 'lower'],
  ['PROPORTION', 222, 3215, 0.998, 100, 'upper'],
  ['PROPORTION', 5, 4],
  ['PROPORTION', null, 4],
  ['RATE', 9, 100_000, 0.95, null, 'lower'],
  ['RATE', 9, 100_000, 0.95, null, 'upper'],
  ['RATE', 0, 1611, null, null, 'upper'],
  ['RATE', 0, 1611, null, null, 'lower'],
  ['RATE', 65, 2000, 0.99, 1000, 'lower'],
  ['RATE', 65, 2000, 0.99, 1000, 'upper'],
  ['COMPARE', 20, 18, 22, 12, 'lower'],
  ['COMPARE', 20, 18, 22, 12],
  ['COMPARE', 12, 10, 22, 22, 'higher'],
  ['FINYEAR', 42094],
  ['FINYEAR', 42095, 'FY15'],
  ['FINYEAR', 42095, '2014-15'],
  ['FINYEAR', 36526, '14/15'],
];

/** The same with whole ranges: values in the first column, periods or weights in the second. */
const rangeCases: readonly (readonly [formula: string, id: string, ...args: unknown[]])[] = [
  ['HWB.MEANCI(A1:A5)', 'MEANCI', 'A'],
  ['HWB.MEANCI(A1:A5,0.99,"upper")', 'MEANCI', 'A', [[0.99]], [['upper']]],
  ['HWB.FORECAST(A1:A5,B1:B5,2020)', 'FORECAST', 'A', 'B', [[2020]]],
  ['HWB.ROLLUP(C1:C5)', 'ROLLUP', 'C'],
  ['HWB.ROLLUP(C1:C5,"share")', 'ROLLUP', 'C', [['share']]],
];
const ranges: Readonly<Record<string, readonly Value[]>> = {
  A: [558, 576, 580.5, 613, 600],
  B: [2014, 2015, 2016, 2017, 2018],
  C: ['G', 'A', null, 'N', 'G'],
};

const bundle = loadBundle();
const folder = mkdtempSync(join(tmpdir(), 'plain-formulas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function constant(value: Value): string {
  if (typeof value === 'string') return `"${value}"`;
  return value === null ? '' : String(value).toUpperCase();
}

/** Rows of arguments, with the plain formula on their cells and on constants behind them. */
const widest = 8;
const rows = cases.map(([id, ...args], rowIndex): Cell[] => {
  // What a formula is made of, unlike what it is made from, has to be written in it.
  const isWritten = (value: Value) =>
    typeof value === 'string' && ['ACTIONRAG', 'FINALRAG', 'FINYEAR'].includes(id);
  const addresses = args.map((value, columnIndex) =>
    isWritten(value) ? constant(value) : formatAddress({ rowIndex, columnIndex }),
  );
  const onCells = plainFormula(`HWB.${id}(${addresses.join(',')})`);
  const onConstants = plainFormula(`HWB.${id}(${args.map(constant).join(',')})`);
  const cells = args.concat(Array.from({ length: widest - args.length }, () => null));
  return [
    ...cells,
    ...[onCells, onConstants].map((plain) =>
      plain.kept.length > 0 ? null : { formula: plain.formula, value: null },
    ),
  ];
});
const rangeRows = Array.from({ length: Math.max(rangeCases.length, 5) }, (_, row): Cell[] => {
  const formula = plainFormula(rangeCases[row]?.[0] ?? '').formula;
  return [
    ranges['A']?.[row] ?? null,
    ranges['B']?.[row] ?? null,
    ranges['C']?.[row] ?? null,
    { formula, value: null },
  ];
});

const hasOffice = runProgram('soffice', ['--version']) !== null;
if (!hasOffice) console.info('LibreOffice is not installed (apt: libreoffice-calc): its tests did not run.');

describe.runIf(hasOffice)('plain formulas, calculated by LibreOffice, give what the functions give', () => {
  let calculated: (row: number, column: number, sheet?: number) => Cell = () => null;

  beforeAll(async () => {
    const source = {
      sheets: [
        { name: 'Cells', rows },
        { name: 'Ranges', rows: rangeRows },
      ],
    };
    const file = join(folder, 'plain.xlsx');
    writeFileSync(file, zipParts(workbookParts(source)));
    const out = join(folder, 'out');
    mkdirSync(out);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    runProgram('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file]);
    const bytes = new Uint8Array(readFileSync(join(out, 'plain.xlsx')));
    const { sheets } = await new PackageWorkbook(new BytesStore('plain.xlsx', bytes)).read();
    calculated = (row, column, sheet = 0) => {
      const grid = sheets[sheet]?.grid;
      return grid ? gridCell(grid, row, column) : null;
    };
  }, 180_000);

  it.each(cases.map((call, row) => ({ row, call, title: call.join(' ') })))('$title', ({ row, call }) => {
    const [id, ...args] = call;
    const [expected] = bundle.call(id, ...args.map((value) => [[value ?? '']]))[0] ?? [];
    const converted = [widest, widest + 1].filter((column) => (rows[row]?.[column] ?? null) !== null);
    expect(converted.length).toBeGreaterThan(0);
    for (const column of converted) expectSame(calculated(row, column), expected);
  });

  it.each(rangeCases.map((call, row) => ({ row, call, title: call[0] })))('$title', ({ row, call }) => {
    const [, id, ...args] = call;
    const columns = args.map((argument) =>
      typeof argument === 'string' ? (ranges[argument] ?? []).map((value) => [value ?? '']) : argument,
    );
    expectSame(calculated(row, 3, 1), bundle.call(id, ...columns)[0]?.[0]);
  });
});

function expectSame(cell: Cell, expected: Shown | undefined): void {
  const value = cellValue(cell);
  if (typeof expected === 'object') expect(isCellError(value) ? value.error : value).toBe(expected.error);
  else if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 8);
  else expect(value ?? '').toBe(expected);
}

describe('plainFormula', () => {
  it('puts calls within other functions and within each other into plain form', () => {
    const { formula, kept } = plainFormula(
      'IF(A1="","",HWB.FINALRAG(HWB.ACTIONRAG(B1,C1,D1,E1,[@Status]),[@[RAG override]],H1,I1,E1))&"HWB.RAG(1)"',
    );
    expect(kept).toEqual([]);
    expect(formula).not.toMatch(/HWB\.(?!RAG\(1\)")/);
    expect(formula.startsWith('IF(A1="","",IF(AND(')).toBe(true);
    expect(formula.endsWith('&"HWB.RAG(1)"')).toBe(true);
  });

  it('takes a method, a polarity and a style from a cell', () => {
    expect(plainFormula('HWB.TRAJECTORY(A1,B1,C1,D1,E1,F1,G1)').formula).toContain(
      'IF(OR(TRIM(G1)={"milestone"}),',
    );
    expect(plainFormula('HWB.RAG(A1,B1,C1)').formula).toContain(
      'IF(OR(TRIM(C1)={"lower","low","lower is better","decrease"}),',
    );
    expect(plainFormula('HWB.FINYEAR(A1,B1)').kept).toEqual([
      { name: 'FINYEAR', reason: 'its style is not written in the formula' },
    ]);
  });

  it.each([
    ['HWB.TRAJECTORY(A1,B1,C1,D1)', 'TRAJECTORY', 'it fills several cells'],
    ['HWB.RAG(A1:A9,B1)', 'RAG', 'it works on a range'],
    ['HWB.RAG(Actuals,B1)', 'RAG', 'it works on a range'],
    ['HWB.RAG(A1,B1,"within range")', 'RAG', 'a range to stay within has two targets'],
    ['HWB.PROPORTION(A1,B1,,,"all")', 'PROPORTION', 'it fills several cells'],
    ['HWB.RAG(A1)', 'RAG', 'an argument that it needs is left out'],
    ['HWB.RAG(A1,)', 'RAG', 'an argument that it needs is left out'],
    [
      'HWB.TRAJECTORY(10,"2016/17",20,"2020/21",2018)',
      'TRAJECTORY',
      'a text or a truth value stands where a number belongs',
    ],
    ['HWB.RAG(TRUE,1)', 'RAG', 'a text or a truth value stands where a number belongs'],
    ['HWB.RAG(A1,B1,"upwards")', 'RAG', 'it has no polarity "upwards"'],
    ['HWB.RAG(A1,B1,,C1,,3)', 'RAG', 'its Amber tolerance is not written out in the formula'],
    ['HWB.RAG(A1,B1,,2,,3)', 'RAG', 'its Green tolerance lies above its Amber one'],
    ['HWB.PROPORTION(A1,B1,0.5)', 'PROPORTION', 'its confidence or multiplier is out of bounds'],
    [
      'HWB.ACTIONRAG(A1,B1,C1,D1,E1)',
      'ACTIONRAG',
      'its status stands in a cell without a drop-down list, where it may be any word',
    ],
    [
      'HWB.FINALRAG(A1,B1,"x")',
      'FINALRAG',
      'its override stands in a cell without a drop-down list, where it may be any word',
    ],
    ['HWB.DUE(A1)', 'DUE', 'it reads text as people write it'],
    ['HWB.LEADS(A1)', 'LEADS', 'it reads text as people write it'],
    ['HWB.XMR(A1:A9)', 'XMR', 'it fills several cells'],
    ['HWB.DSR(A1:A19,B1:B19)', 'DSR', 'Excel has no formula of its own for it'],
    ['HWB.FUTURE(A1)', 'FUTURE', 'Excel has no formula of its own for it'],
  ])('keeps %s and says why', (formula, name, reason) => {
    expect(plainFormula(formula)).toEqual({ formula, kept: [{ name, reason }] });
  });

  it('keeps what would grow longer than Excel takes', () => {
    const nested = `${'HWB.GAP('.repeat(40)}A1${',B1)'.repeat(40)}`;
    const { formula, kept } = plainFormula(nested);
    expect(kept.length).toBeGreaterThan(0);
    expect(formula.length).toBeLessThanOrEqual(8_192);
  });

  it('leaves a formula without our functions as it is', () => {
    expect(plainFormula('SUM(A1:A9)')).toEqual({ formula: 'SUM(A1:A9)', kept: [] });
  });
});
