import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorSeries, SeriesPoint } from '../../src/plan/standing/indicator-series.ts';
import { chartFrame, chartScale } from '../../taskpane/app/plan/chart-scale.ts';
import { chartWords } from '../../taskpane/app/plan/chart-words.ts';
import { seriesRows } from '../../taskpane/app/plan/series-rows.ts';
import { yearLabel } from '../../taskpane/app/plan/year-label.ts';
import { sampleSeries } from './sample-plan.ts';

const point = fc
  .record({
    year: fc.integer({ min: 1990, max: 2100 }),
    value: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  })
  .map(({ year, value }): SeriesPoint => ({ year, value, period: yearLabel(year) }));

const series = fc
  .record({ trajectory: fc.array(point, { maxLength: 8 }), actuals: fc.array(point, { maxLength: 8 }) })
  .filter(({ trajectory, actuals }) => trajectory.length + actuals.length > 0)
  .map(
    (lines): IndicatorSeries => ({
      ...lines,
      indicator: 'C3 1',
      measure: 'Admissions',
      unit: '',
      decimals: null,
      forecast: null,
      rag: null,
      direction: null,
    }),
  );

describe('the scale of a chart', () => {
  test('keeps every point inside the frame, and marks round numbers around them', () => {
    fc.assert(
      fc.property(series, (one) => {
        const { x, y, xTicks, yTicks } = chartScale(one);
        const { width, height, left, right, top, bottom } = chartFrame;
        for (const { year, value } of [...one.trajectory, ...one.actuals]) {
          expect(x(year)).toBeGreaterThanOrEqual(left - 0.001);
          expect(x(year)).toBeLessThanOrEqual(width - right + 0.001);
          expect(y(value)).toBeGreaterThanOrEqual(top - 0.001);
          expect(y(value)).toBeLessThanOrEqual(height - bottom + 0.001);
        }
        expect(yTicks.length).toBeGreaterThan(1);
        expect(yTicks.length).toBeLessThan(8);
        expect(xTicks.length).toBeGreaterThan(0);
        expect(xTicks.length).toBeLessThan(4);
        expect(new Set(yTicks).size).toBe(yTicks.length);
      }),
    );
  });

  test('puts larger values higher and later years further right', () => {
    const [first] = sampleSeries;
    if (first === undefined) throw new Error('The sample has no series.');
    const { x, y, yTicks } = chartScale(first);
    expect(y(19_000)).toBeLessThan(y(18_000));
    expect(x(2016)).toBeGreaterThan(x(2015));
    expect(yTicks).toEqual([17_000, 18_000, 19_000, 20_000]);
  });
});

test('a chart in sentences names where it goes, where it is and where it is heading', () => {
  expect(sampleSeries.map(chartWords)).toMatchInlineSnapshot(`
    [
      "Chart of C3 1, Emergency admissions for ambulatory care sensitive conditions. The trajectory leads from 19,069 in 2015/16 to 17,100 in 2020/21. The latest figure is 18,901 in 2017/18. The forecast is 18,240 in 2020/21, between 17,610 and 18,870 with 95% certainty. Rating: Amber - at risk. Direction: Worsening (up).",
      "Chart of C3 2, Patients who would recommend their GP practice. The trajectory leads from 64.4% in 2015/16 to 80.0% in 2020/21. The latest figure is 69.2% in 2016/17. Rating: Green - on track. Direction: Improving (up).",
      "Chart of C3 3, Four-week waits for a first appointment. It has no trajectory. There is no figure yet.",
      "Chart of B3 1, Life expectancy gap between the most and the least deprived wards, men. The target is 7.0 in 2018/19. The latest figure is 8.4 in 2014/15. Rating: Red - off track. Direction: No change.",
    ]
  `);
});

test('the numbers of a chart stand side by side, a row a period', () => {
  const rows = sampleSeries[0] === undefined ? [] : seriesRows(sampleSeries[0]);
  expect(rows.map(({ period }) => period)).toEqual([
    '2013/14',
    '2014/15',
    '2015/16',
    '2016/17',
    '2017/18',
    '2018/19',
    '2019/20',
    '2020/21',
  ]);
  expect(rows[2]).toMatchObject({ trajectory: 19_069, actual: 19_069 });
  expect(rows[0]).toMatchObject({ trajectory: null, actual: 19_650 });
});

test('a year that ends a century has two digits', () => {
  expect(yearLabel(2016)).toBe('2016/17');
  expect(yearLabel(1999)).toBe('1999/00');
});
