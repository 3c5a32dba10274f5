import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundle, type Shown } from './bundle/load-bundle.ts';

const bundle = loadBundle();
const one = (id: string, ...args: unknown[]): Shown | undefined =>
  bundle.call(
    id,
    ...args.map((value) => (Array.isArray(value) || value === null ? value : [[value]])),
  )[0]?.[0];
const row = (id: string, ...args: unknown[]): readonly Shown[] =>
  bundle.call(id, ...args.map((value) => (Array.isArray(value) || value === null ? value : [[value]])))[0] ??
  [];

/** Numbers as people type them: few digits before the point and after it. */
const decimal = fc
  .record({ units: fc.integer({ min: -999_999, max: 999_999 }), places: fc.integer({ min: 0, max: 3 }) })
  .map(({ units, places }) => Number(`${units}e-${places}`));
const count = fc.integer({ min: 0, max: 100_000 });
const confidences = [0.9, 0.95, 0.98, 0.99, 0.998];

describe('confidence limits', () => {
  it.each([
    ['PROPORTION', 100],
    ['RATE', 100_000],
  ] as const)('%s: enclose the value, and widen with the confidence', (id, multiplier) => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 100_000 }), (numerator, rest) => {
        const limits = confidences.map((confidence) =>
          row(id, numerator, numerator + rest, confidence, multiplier, 'all').map(Number),
        );
        for (const [index, [value = 0, lower = 0, upper = 0]] of limits.entries()) {
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
          const [, narrowerLower = lower, narrowerUpper = upper] = limits[index - 1] ?? [];
          expect(lower).toBeLessThanOrEqual(narrowerLower);
          expect(upper).toBeGreaterThanOrEqual(narrowerUpper);
        }
      }),
    );
  });

  it('DSR: enclose the value, and widen with the confidence', () => {
    const band = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1000, max: 90_000 }));
    fc.assert(
      fc.property(fc.array(band, { minLength: 19, maxLength: 19 }), (bands) => {
        const counts = bands.map(([events]) => [events]);
        const populations = bands.map(([, people]) => [people]);
        let last = [0, Number.POSITIVE_INFINITY, 0];
        for (const confidence of confidences) {
          const limits = row('DSR', counts, populations, null, confidence, null, 'all').map(Number);
          const [value = 0, lower = 0, upper = 0] = limits;
          expect(lower <= value && value <= upper).toBe(true);
          expect(lower <= (last[1] ?? 0) && upper >= (last[2] ?? 0)).toBe(true);
          last = limits;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('MEANCI: enclose the value, and widen with the confidence', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 2, maxLength: 20 }), (values) => {
        const column = values.map((value) => [value]);
        let width = 0;
        for (const confidence of confidences) {
          const [value = 0, lower = 0, upper = 0] = row('MEANCI', column, confidence, 'all').map(Number);
          expect(lower <= value && value <= upper).toBe(true);
          expect(upper - lower).toBeGreaterThanOrEqual(width);
          width = upper - lower;
        }
      }),
    );
  });
});

describe('limits', () => {
  it('ISR: enclose the value', () => {
    const place = fc.tuple(
      fc.nat(400),
      fc.integer({ min: 1_000, max: 90_000 }),
      fc.nat(900),
      fc.integer({ min: 1_000, max: 90_000 }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('ratio', 'rate'),
        (places, kind) => {
          const columns = [0, 1, 2, 3].map((column) => places.map((cells) => [cells[column]]));
          const cells = row('ISR', ...columns, kind, 0.95, null, 'all');
          if (typeof cells[0] === 'object') return;
          const [value = Number.NaN, lower = Number.NaN, upper = Number.NaN] = cells.map(Number);
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
        },
      ),
    );
  });

  it('FORECAST: enclose the value, and points on a line have it without noise', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2_000, max: 2_030 }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(
        years,
        fc.array(decimal, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 2_000, max: 2_040 }),
        (periods, values, at) => {
          const xs = periods.map((year) => [year]);
          const [value = Number.NaN, lower = Number.NaN, upper = Number.NaN] = row(
            'FORECAST',
            values.slice(0, xs.length).map((y) => [y]),
            xs,
            at,
            0.9,
            'all',
          ).map(Number);
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
          // In hundredths, so that the line itself is exact.
          const [slope, level] = [Math.round(values[0] ?? 0), Math.round(values[1] ?? 0)];
          const onLine = (year: number) => (slope * (year - 2_000) + level) / 100 + 0;
          const line = periods.map((year) => [onLine(year)]);
          expect(row('FORECAST', line, xs, at, 0.9, 'all')).toEqual([onLine(at), onLine(at), onLine(at)]);
        },
      ),
    );
    expect(one('FORECAST', [[1], [2], [4]], [[2_014], [2_015], [2_017]], 2_020)).toBe(7);
  });
});

describe('ratings', () => {
  const order = ['G', 'A', 'R'];

  it('RAG never improves when the actual worsens', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        decimal.filter((target) => target !== 0),
        fc.constantFrom('higher', 'lower'),
        fc.constantFrom('percent', 'points'),
        fc.integer({ min: 0, max: 50 }),
        (left, right, target, polarity, mode, amber) => {
          const [worse, better] = left < right === (polarity === 'higher') ? [left, right] : [right, left];
          const ranks = [worse, better].map((actual) =>
            order.indexOf(String(one('RAG', actual, target, polarity, amber, mode))),
          );
          expect(ranks[0]).toBeGreaterThanOrEqual(ranks[1] ?? 0);
          expect(ranks[1]).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('RAG never improves when the actual worsens, with a Green tolerance and within a range', () => {
    const places = ['R', 'A', 'G'];
    const width = fc.nat(20);
    fc.assert(
      fc.property(
        decimal,
        decimal,
        decimal,
        width,
        width,
        fc.boolean(),
        (one_, other, low, green, more, isRange) => {
          const target = isRange ? [[low, low + 10]] : low;
          const polarity = isRange ? 'within range' : 'higher';
          // How far from where it should be, by which actuals are put into order.
          const worse = (actual: number) =>
            isRange ? Math.max(low - actual, actual - low - 10, 0) : low - actual;
          const [first, second] = worse(one_) <= worse(other) ? [one_, other] : [other, one_];
          const rate = (actual: number) =>
            places.indexOf(String(one('RAG', actual, target, polarity, green + more, 'points', green)));
          expect(rate(first)).toBeGreaterThanOrEqual(rate(second));
          expect(rate(second)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('RAG is Green where the target is met exactly, whichever way is good', () => {
    fc.assert(
      fc.property(
        decimal.filter((target) => target !== 0),
        fc.constantFrom('higher', 'lower'),
        (target, polarity) => {
          expect(one('RAG', target, target, polarity)).toBe('G');
        },
      ),
    );
  });

  it('percentages add to 100', () => {
    const codes = fc.array(fc.constantFrom('B', 'G', 'A', 'R', 'N', ''), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(codes, (list) => {
        const shares = row('RAGCOUNT', [list], true);
        if (list.every((code) => code === '')) expect(shares[0]).toMatchObject({ error: '#DIV/0!' });
        else expect(shares.map(Number).reduce((sum, share) => sum + share, 0)).toBe(100);
      }),
    );
  });

  it('a rating in words is read back as its code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('B', 'G', 'A', 'R', 'N'),
        fc.constantFrom('indicator', 'action'),
        (code, scheme) => {
          expect(one('RAGCODE', one('RAGTEXT', code, scheme))).toBe(code);
        },
      ),
    );
  });
});

describe('trajectories', () => {
  it('start at the baseline and end at the target, and stay between them', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        fc.integer({ min: 1990, max: 2040 }),
        fc.integer({ min: 1, max: 30 }),
        (baseline, target, year, span) => {
          const points = row('TRAJECTORY', baseline, year, target, year + span).map(Number);
          expect(points.length).toBe(span + 1);
          expect(points[0]).toBe(baseline + 0);
          expect(points.at(-1)).toBe(target + 0);
          for (const point of points) {
            expect(point).toBeGreaterThanOrEqual(Math.min(baseline, target));
            expect(point).toBeLessThanOrEqual(Math.max(baseline, target));
          }
        },
      ),
    );
  });

  it('say the same for one year as in the row of all years', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        (from, to, span, decimals) => {
          const all = row('TRAJECTORY', from, 2016, to, 2016 + span, null, decimals);
          const years = [Array.from({ length: span + 1 }, (_, index) => 2016 + index)];
          expect(row('TRAJECTORY', from, 2016, to, 2016 + span, years, decimals)).toEqual(all);
        },
      ),
    );
  });
});

describe('ranges', () => {
  it('give cell by cell what single cells give', () => {
    const cells = fc.array(fc.oneof(decimal, fc.constantFrom('', 'x', '#N/A', true)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, decimal, fc.constantFrom('higher', 'lower', 'none'), (actuals, target, polarity) => {
        const spilled = bundle.call(
          'RAG',
          actuals.map((cell) => [cell]),
          [[target]],
          [[polarity]],
        );
        const single = actuals.map((cell) => [one('RAG', cell, target, polarity)]);
        expect(spilled).toEqual(single);
      }),
    );
  });

  it('may hold any text: nothing but errors and values comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const id of ['DELIVERY', 'DUE', 'LINKS', 'LEADS', 'RAGCODE', 'FINYEARSTART', 'FINYEAR']) {
          expect(bundle.call(id, [[text]]).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
