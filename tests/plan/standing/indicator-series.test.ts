import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { indicatorActuals } from '../../../src/plan/standing/indicator-actuals.ts';
import { indicatorSeries } from '../../../src/plan/standing/indicator-series.ts';
import { planStanding } from '../../../src/plan/standing/plan-standing.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';

async function sampleSnapshot() {
  const workbook = new MemoryWorkbook({ name: 'sample.xlsx', sheets: [] });
  await workbook.apply(planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook.read();
}

describe('the series of an indicator', () => {
  it('has trajectory, actuals and forecast on one axis', async () => {
    const series = indicatorSeries(await sampleSnapshot());
    expect(series.map(({ indicator }) => indicator)).toEqual([
      'C3 1',
      'C3 2',
      'C3 3',
      'B3 1',
      'B3 2',
      'B3 3',
      'B3 4',
    ]);
    expect(series[0]).toMatchObject({
      measure: 'People supported by a local area coordinator',
      unit: 'count',
      decimals: 0,
      rag: 'A',
      direction: 'Improving (up)',
      actuals: [
        { year: 2016, period: 'Jan - Dec 2015', value: 558 },
        { year: 2016.5, period: 'July 2015 to June 2016', value: 566 },
        { year: 2017, period: 'January to December 2016', value: 571 },
      ],
    });
    expect(series[0]?.trajectory).toEqual([
      { year: 2016, period: '2016/17', value: 558 },
      { year: 2017, period: '2017/18', value: 576 },
      { year: 2018, period: '2018/19', value: 595 },
      { year: 2019, period: '2019/20', value: 613 },
      { year: 2020, period: '2020/21', value: 632 },
      { year: 2021, period: '2021/22', value: 650 },
    ]);
    expect(series[0]?.forecast).toMatchObject({ year: 2021, period: '2021/22' });
    expect(series[1]?.forecast).toBeNull();
  });

  it.each([undefined, '2018-10-15'])('says what the standing says, as at %s', async (asAt) => {
    const snapshot = await sampleSnapshot();
    const options = asAt === undefined ? {} : { asAt };
    const standing = planStanding(snapshot, options).indicators;
    const series = indicatorSeries(snapshot, options);
    expect(series.map(({ rag }) => rag)).toEqual(standing.map(({ rag }) => rag));
    expect(series.map(({ forecast }) => forecast?.value ?? null)).toEqual(
      standing.map(({ forecast }) => forecast),
    );
    expect(standing.some(({ forecast }) => forecast !== null)).toBe(true);
    for (const { forecast } of series) {
      if (forecast) expect(forecast.lower <= forecast.value && forecast.value <= forecast.upper).toBe(true);
    }
  });

  it('of a workbook without a plan is none', () => {
    expect(indicatorSeries({ name: 'x', dateSystem: '1900', sheets: [] })).toEqual([]);
  });
});

describe('the actuals of an indicator', () => {
  const none = { baseline: null, baselineYear: null, baselinePeriod: '' };
  it.each([
    ['a financial year stands at its end', none, ['2015/16', 1], [[2016, 1]]],
    ['a month stands at its end', none, ['December 2016', 1], [[2016.75, 1]]],
    ['a period nobody can read is left out', none, ['soon', 1], []],
    [
      'data as late as the baseline stands beside its year of the trajectory',
      { baseline: 70, baselineYear: 2016, baselinePeriod: '2014/15' },
      ['2015/16', 71],
      [
        [2016, 70],
        [2017, 71],
      ],
    ],
    [
      'a baseline without a period does not move what was measured',
      { baseline: 70, baselineYear: 2016, baselinePeriod: '' },
      ['2017/18', 71],
      [
        [2016, 70],
        [2018, 71],
      ],
    ],
    [
      'a baseline without a year stands at the end of its period',
      { baseline: 70, baselineYear: null, baselinePeriod: '2014/15' },
      ['2016/17', 71],
      [
        [2015, 70],
        [2017, 71],
      ],
    ],
    [
      'a baseline without year and period has no place',
      { baseline: 70, baselineYear: null, baselinePeriod: '' },
      ['2016/17', 71],
      [[2017, 71]],
    ],
    [
      'a baseline that is among the measurements too is one point',
      { baseline: 70, baselineYear: 2016, baselinePeriod: '2014/15' },
      ['2014/15', 70],
      [[2016, 70]],
    ],
    [
      'what was measured before the baseline comes first',
      { baseline: 70, baselineYear: 2016, baselinePeriod: '2015/16' },
      ['2013/14', 65],
      [
        [2014, 65],
        [2016, 70],
      ],
    ],
  ] as const)('%s', (_, baseline, [period, value], expected) => {
    expect(indicatorActuals(baseline, [{ period, value }]).map((point) => [point.year, point.value])).toEqual(
      expected,
    );
  });

  it('are in the order of time whatever the order of the rows', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1995, max: 2050 }), { maxLength: 8 });
    fc.assert(
      fc.property(years, (starts) => {
        const measured = starts.map((year) => ({
          value: year,
          period: `${year}/${String(year + 1).slice(2)}`,
        }));
        const points = indicatorActuals(none, measured);
        expect(points.map(({ year }) => year)).toEqual(starts.map((year) => year + 1).toSorted());
        expect(points.every(({ year, value }) => year === value + 1)).toBe(true);
      }),
    );
  });
});
