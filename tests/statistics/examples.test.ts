import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assurance } from '../../src/statistics/assurance.ts';
import { comparison } from '../../src/statistics/comparison.ts';
import { directlyStandardisedRate } from '../../src/statistics/directly-standardised-rate.ts';
import { europeanStandardPopulation } from '../../src/statistics/european-standard-population.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import type { Outcome } from '../../src/statistics/outcome.ts';
import { quantileRanks } from '../../src/statistics/quantile-ranks.ts';
import { rateInterval } from '../../src/statistics/rate-interval.ts';
import { recentTrend } from '../../src/statistics/recent-trend.ts';
import { variation } from '../../src/statistics/variation.ts';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';
import { xmrChart } from '../../src/statistics/xmr-chart.ts';
import { expectClose } from './close.ts';
import { markers, polarities, valuesWith } from './reference-words.ts';
import { unwrap } from './unwrap.ts';

interface Limits {
  readonly value: number;
  readonly lowercl: number;
  readonly uppercl: number;
  readonly conf: number;
}

interface Examples {
  readonly proportion: { readonly rows: readonly (Limits & { x: number; n: number; multiplier: number })[] };
  readonly rate: { readonly rows: readonly (Limits & { x: number; n: number; multiplier: number })[] };
  readonly mean: { readonly rows: readonly (Limits & { g: string; value_count: number; stdev: number })[] };
  readonly dsr: {
    readonly esp2013: readonly number[];
    readonly inputs: readonly { group: number; obs: number[]; pop: number[]; std: number[] }[];
    readonly rows: readonly (Limits & { group: number })[];
  };
  readonly compare: { readonly rows: readonly CompareRow[] };
  readonly trend: { readonly rows: readonly TrendRow[] };
  readonly quantile: {
    readonly rows: readonly {
      nquantiles: number;
      invert: boolean;
      values: number[];
      quantile: (number | null)[];
    }[];
  };
  readonly xmr: { readonly rows: readonly XmrRow[] };
}

interface CompareRow {
  readonly id: number;
  readonly kind: string;
  readonly polarity: string;
  readonly z: number;
  readonly unit: number;
  readonly data: readonly [number, number | null, number | null, number];
  readonly comparator: readonly [number, number | null, number | null];
  readonly limits: readonly number[];
  readonly expected: string;
}

interface TrendRow {
  readonly id: number;
  readonly method: string;
  readonly points: readonly Record<
    'year' | 'count' | 'denominator' | 'value' | 'lower95' | 'upper95',
    number | null
  >[];
  readonly expected: { marker: string; corrected_marker?: string; chi2: number; significant: boolean };
}

interface XmrRow {
  readonly id: number;
  readonly direction: string;
  readonly target: number | null;
  readonly rebase_at: number[];
  readonly fix_after: number | null;
  readonly screen_outliers: boolean;
  readonly y: number[];
  readonly mean: number[];
  readonly lpl: number[];
  readonly upl: number[];
  readonly special_cause: string[];
  readonly variation_last: string;
  readonly assurance: string | null;
}

const file = new URL('../../../shared/statistics/examples.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info(`Not run: the values of the reference software are not there (${file.pathname}).`);
const examples: Examples = present ? JSON.parse(readFileSync(file, 'utf8')) : emptyExamples();

const tolerance = 1e-9;

function expectLimits(found: Outcome<{ value: number; lower: number; upper: number }>, row: Limits): void {
  const { value, lower, upper } = unwrap(found);
  expectClose(value, row.value, tolerance);
  expectClose(lower, row.lowercl, tolerance);
  expectClose(upper, row.uppercl, tolerance);
}

describe.runIf(present)('values of the reference software', () => {
  it('proportions', () => {
    for (const row of examples.proportion.rows) {
      expectLimits(wilsonInterval(row.x, row.n, { confidence: row.conf, multiplier: row.multiplier }), row);
    }
  });

  it('rates', () => {
    for (const row of examples.rate.rows) {
      expectLimits(rateInterval(row.x, row.n, { confidence: row.conf, multiplier: row.multiplier }), row);
    }
  });

  it('means, of values with the given count, mean and deviation', () => {
    for (const row of examples.mean.rows) {
      expectLimits(
        meanInterval(valuesWith(row.value_count, row.value, row.stdev), { confidence: row.conf }),
        row,
      );
    }
  });

  it('directly standardised rates', () => {
    expect(examples.dsr.esp2013).toEqual(europeanStandardPopulation);
    const inputs = new Map(examples.dsr.inputs.map((input) => [input.group, input]));
    for (const row of examples.dsr.rows) {
      const input = inputs.get(row.group);
      if (!input) throw new Error(`no input for group ${row.group}`);
      expectLimits(
        directlyStandardisedRate(input.obs, input.pop, { standard: input.std, confidence: row.conf }),
        row,
      );
    }
  });

  it('comparisons by confidence intervals and control limits', () => {
    const rows = examples.compare.rows.filter(({ kind, polarity }) => kind in comparers && polarity !== 'na');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(compareAs(row), `comparison ${row.id}`).toBe(row.expected);
  });

  it('recent trends', () => {
    for (const row of examples.trend.rows) {
      const points = row.points.map((point) => ({
        period: point.year,
        count: known(point.count),
        denominator: known(point.denominator),
        value: known(point.value),
        lower: known(point.lower95),
        upper: known(point.upper95),
      }));
      const trend = recentTrend(points, { kind: row.method === 'spc_proportions' ? 'proportion' : 'other' });
      expect(markers[trend.marker], `trend ${row.id}`).toBe(
        row.expected.corrected_marker ?? row.expected.marker,
      );
      expect(trend.significant, `trend ${row.id}`).toBe(row.expected.significant);
      expectClose(trend.chiSquared ?? 0, row.expected.chi2, tolerance);
    }
  });

  it('quantiles', () => {
    for (const row of examples.quantile.rows) {
      const ranks = quantileRanks(row.values, { groups: row.nquantiles, highestIsFirst: row.invert });
      expect(unwrap(ranks)).toEqual(row.quantile);
    }
  });

  it('charts of individual values: lines, rules, variation and assurance', () => {
    for (const row of examples.xmr.rows) {
      const polarity = polarities[row.direction] ?? 'none';
      const options = {
        screen: row.screen_outliers,
        fixAfter: row.fix_after,
        rebaseAt: row.rebase_at,
        polarity,
      };
      const points = unwrap(xmrChart(row.y, options));
      for (const [index, point] of points.entries()) {
        expectClose(point.mean, row.mean[index] ?? null, tolerance);
        expectClose(point.lower, row.lpl[index] ?? null, tolerance);
        expectClose(point.upper, row.upl[index] ?? null, tolerance);
        expect(causeOf(point.rule, point.side), `chart ${row.id}, point ${index + 1}`).toBe(
          row.special_cause[index],
        );
      }
      expect(variations[unwrap(variation(row.y, options))]).toBe(
        row.variation_last.replace(/_(high|low)$/, ''),
      );
      if (row.assurance !== null)
        expect(assurances[unwrap(assurance(row.y, row.target, options))]).toBe(row.assurance);
    }
  });
});

const variations = {
  'Special cause improvement': 'special_cause_improvement',
  'Special cause concern': 'special_cause_concern',
  'Special cause neutral': 'special_cause_neutral',
  'Common cause': 'common_cause',
};
const assurances = {
  'Consistently hits': 'consistent_pass',
  'Consistently misses': 'consistent_fail',
  'Hit or miss': 'inconsistent',
};
const significances = { Better: 'Better', Higher: 'Better', Similar: 'Same', Worse: 'Worse', Lower: 'Worse' };

function causeOf(rule: string | null, side: string | null): string | undefined {
  const high = side === 'high';
  if (rule === null) return 'Common Cause';
  if (rule === 'outside limits') return high ? 'Above UCL' : 'Below LCL';
  if (rule === 'trend') return `7 Point Trend (${high ? 'In' : 'De'}creasing)`;
  return `${rule === '2 in 3' ? '2 in 3' : '7 Points'} ${high ? 'Above' : 'Below'} CL`;
}

/** The reference also compares with targets, by edges of their own: those are the business of ratings. */
const comparers: Record<string, (row: CompareRow) => Outcome<keyof typeof significances>> = {
  single: (row) => comparison(ofData(row), { value: row.comparator[0] }, polarities[row.polarity]),
  target1ci: (row) => comparison(ofData(row), { value: row.limits[0] ?? null }, polarities[row.polarity]),
  double: (row) => {
    const [value, lower, upper] = row.comparator;
    return comparison(ofData(row), { value, lower, upper }, polarities[row.polarity]);
  },
  // Control limits are the interval of the benchmark in a population of this size.
  spcprop: (row) => {
    const [value, , , denominator] = row.data;
    const events = (row.comparator[0] / row.unit) * denominator;
    const confidence = row.z > 3 ? 0.998 : 0.95;
    const limits = unwrap(wilsonInterval(events, denominator, { confidence, multiplier: row.unit }));
    return comparison({ value, lower: value, upper: value }, limits, polarities[row.polarity]);
  },
};

function ofData({ data: [value, lower, upper] }: CompareRow) {
  return { value, lower, upper };
}

function compareAs(row: CompareRow): string | undefined {
  const comparer = comparers[row.kind];
  return comparer && significances[unwrap(comparer(row))];
}

/** The reference writes -1 for a missing number. */
function known(number: number | null): number | null {
  return number === -1 ? null : number;
}

function emptyExamples(): Examples {
  const rows: never[] = [];
  const none = { rows };
  return {
    proportion: none,
    rate: none,
    mean: none,
    dsr: { rows, inputs: [], esp2013: [] },
    compare: none,
    trend: none,
    quantile: none,
    xmr: none,
  };
}
