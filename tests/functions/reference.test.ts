import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markers, polarities, valuesWith } from '../statistics/reference-words.ts';
import { loadBundle, type Shown } from './bundle/load-bundle.ts';

interface Limits {
  readonly value: number;
  readonly lowercl: number;
  readonly uppercl: number;
  readonly conf: number;
}

interface Examples {
  readonly proportion: Rows<Limits & { x: number; n: number; multiplier: number }>;
  readonly rate: Rows<Limits & { x: number; n: number; multiplier: number }>;
  readonly mean: Rows<Limits & { value_count: number; stdev: number }>;
  readonly dsr: Rows<Limits & { group: number }> & {
    readonly inputs: readonly { group: number; obs: number[]; pop: number[]; std: number[] }[];
  };
  readonly compare: Rows<{
    kind: string;
    polarity: string;
    data: readonly (number | null)[];
    comparator: readonly (number | null)[];
    limits: readonly number[];
    expected: string;
  }>;
  readonly trend: Rows<{
    id: number;
    method: string;
    points: readonly Record<string, number | null>[];
    expected: { marker: string; corrected_marker?: string };
  }>;
  readonly quantile: Rows<{
    nquantiles: number;
    invert: boolean;
    values: number[];
    quantile: (number | null)[];
  }>;
  readonly xmr: Rows<{
    id: number;
    direction: string;
    target: number | null;
    rebase_at: number[];
    fix_after: number | null;
    screen_outliers: boolean;
    y: number[];
    mean: number[];
    lpl: number[];
    upl: number[];
    special_cause: string[];
    variation_last: string;
    assurance: string | null;
  }>;
}

interface Rows<T> {
  readonly rows: readonly T[];
}

const file = new URL('../../../shared/statistics/examples.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info(`Not run: the values of the reference software are not there (${file.pathname}).`);
const examples: Examples = present ? JSON.parse(readFileSync(file, 'utf8')) : ({} as Examples);

const bundle = loadBundle();
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const cell = (value: unknown) => [[value]];

/** Infinite limits cannot stand in a cell: Excel shows `#NUM!`. */
function expectClose(found: Shown | undefined, expected: number | string, what: string): void {
  if (typeof expected !== 'number' || !Number.isFinite(expected)) {
    expect(found, what).toMatchObject({ error: '#NUM!' });
    return;
  }
  const difference = Math.abs(Number(found) - expected);
  expect(difference, what).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-300));
}

function expectLimits(found: readonly Shown[] | undefined, row: Limits, what: string): void {
  for (const [index, key] of (['value', 'lowercl', 'uppercl'] as const).entries()) {
    expectClose(found?.[index], row[key], `${what}, ${key}`);
  }
}

describe.runIf(present)('values of the reference software, through the built bundle', () => {
  it.each(['proportion', 'rate'] as const)('%ss, as one range', (kind) => {
    const rows = examples[kind].rows;
    const found = bundle.call(
      kind.toUpperCase(),
      column(rows.map(({ x }) => x)),
      column(rows.map(({ n }) => n)),
      column(rows.map(({ conf }) => conf)),
      column(rows.map(({ multiplier }) => multiplier)),
      cell('all'),
    );
    expect(found.length).toBe(rows.length);
    for (const [index, row] of rows.entries()) expectLimits(found[index], row, `${kind} ${index}`);
  });

  it('means', () => {
    for (const [index, row] of examples.mean.rows.entries()) {
      const values = valuesWith(row.value_count, row.value, row.stdev);
      expectLimits(
        bundle.call('MEANCI', column(values), cell(row.conf), cell('all'))[0],
        row,
        `mean ${index}`,
      );
    }
  });

  it('directly standardised rates', () => {
    const inputs = new Map(examples.dsr.inputs.map((input) => [input.group, input]));
    for (const row of examples.dsr.rows) {
      const input = inputs.get(row.group);
      const found = bundle.call(
        'DSR',
        column(input?.obs ?? []),
        column(input?.pop ?? []),
        column(input?.std ?? []),
        cell(row.conf),
        null,
        cell('all'),
      );
      expectLimits(found[0], row, `group ${row.group}`);
    }
  });

  it('comparisons', () => {
    const words: Record<string, string> = {
      Better: 'Better',
      Higher: 'Better',
      Worse: 'Worse',
      Lower: 'Worse',
      Similar: 'Same',
    };
    const rows = examples.compare.rows.filter(
      ({ kind, polarity }) => ['single', 'target1ci', 'double'].includes(kind) && polarity !== 'na',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const [value, lower, upper] = row.data;
      const [benchmark, from, to] = row.comparator;
      const ends = row.kind === 'double' ? [cell(from), cell(to)] : [];
      const found = bundle.call(
        'COMPARE',
        cell(value),
        cell(lower),
        cell(upper),
        cell(row.kind === 'target1ci' ? row.limits[0] : benchmark),
        cell(polarities[row.polarity]),
        ...ends,
      );
      expect(words[String(found[0]?.[0])]).toBe(row.expected);
    }
  });

  it('recent trends', () => {
    for (const { id, method, points, expected } of examples.trend.rows) {
      // The reference writes -1 for a number that is missing; a cell is then blank.
      const of = (key: string) =>
        column(points.map((point) => (point[key] === -1 ? '' : (point[key] ?? ''))));
      const kind = method === 'spc_proportions' ? 'proportion' : 'other';
      const args = ['year', 'count', 'denominator', 'value', 'lower95', 'upper95'].map(of);
      const found = bundle.call('TREND', ...args, cell(kind))[0]?.[0];
      expect(markers[String(found)], `trend ${id}`).toBe(expected.corrected_marker ?? expected.marker);
    }
  });

  it('quantiles', () => {
    for (const { values, nquantiles, invert, quantile } of examples.quantile.rows) {
      const found = bundle.call('QUANTILE', column(values), cell(nquantiles), cell(invert));
      expect(found.map(([rank]) => (typeof rank === 'object' ? null : rank))).toEqual(quantile);
    }
  });

  it('charts of individual values, their variation and assurance', () => {
    for (const row of examples.xmr.rows) {
      const screen = cell(row.screen_outliers);
      const rebase = row.rebase_at.length === 0 ? null : [row.rebase_at];
      const found = bundle.call('XMR', column(row.y), screen, cell(row.fix_after), rebase);
      for (const [index, [value, mean, lower, upper, rule]] of found.entries()) {
        const what = `chart ${row.id}, point ${index + 1}`;
        expect(value).toBe(row.y[index]);
        expectClose(mean, row.mean[index] ?? 0, what);
        expectClose(lower, row.lpl[index] ?? 0, what);
        expectClose(upper, row.upl[index] ?? 0, what);
        expect(ruleOf(row.special_cause[index] ?? ''), what).toBe(rule);
      }
      if (row.rebase_at.length > 0 || row.fix_after !== null) continue;
      const polarity = cell(polarities[row.direction] ?? 'none');
      const varied = String(bundle.call('VARIATION', column(row.y), polarity, screen)[0]?.[0]);
      expect(varied.toLowerCase().replaceAll(' ', '_')).toBe(row.variation_last.replace(/_(high|low)$/, ''));
      if (row.assurance === null) continue;
      const assured = bundle.call('ASSURANCE', column(row.y), cell(row.target), polarity, screen)[0]?.[0];
      expect(assurances[String(assured)]).toBe(row.assurance);
    }
  });
});

const assurances: Record<string, string> = {
  'Consistently hits': 'consistent_pass',
  'Consistently misses': 'consistent_fail',
  'Hit or miss': 'inconsistent',
};

function ruleOf(cause: string): string {
  if (cause.endsWith('UCL') || cause.endsWith('LCL')) return 'outside limits';
  if (cause.startsWith('7 Point Trend')) return 'trend';
  if (cause.startsWith('2 in 3')) return '2 in 3';
  return cause.startsWith('7 Points') ? 'shift' : '';
}
