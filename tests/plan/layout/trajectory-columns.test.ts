import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/grid/cell.ts';
import { trajectoryColumns } from '../../../src/plan/layout/trajectory-columns.ts';
import type { TrajectoryInputs } from '../../../src/plan/layout/trajectory-inputs.ts';

const row: TrajectoryInputs = {
  key: 'C3 1',
  name: 'People supported',
  baseline: 558,
  baselineYear: 2016,
  baselinePeriod: 'Jan - Dec 2015',
  target: 650,
  targetYear: 2021,
  isMilestone: false,
  decimals: 0,
  polarity: 'higher',
  tolerance: 5,
  latest: { value: 571, period: 'January to December 2016' },
  previous: { value: 566, period: 'July 2015 to June 2016' },
  asAt: '2017-04-01',
};
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];
const columns = trajectoryColumns(years);

function shown(inputs: Partial<TrajectoryInputs>, header: string): CellValue {
  const column = columns.find((other) => other.header === header);
  if (column === undefined) throw new Error(`there is no column ${header}`);
  return column.calculate({ ...row, ...inputs });
}

function yearsOf(inputs: Partial<TrajectoryInputs>): CellValue[] {
  return years.map((year) => shown(inputs, String(year)));
}

const milestone = { isMilestone: true, baseline: null, target: 25, targetYear: 2017, decimals: 0 };

describe('trajectoryColumns', () => {
  it.each<readonly [string, Partial<TrajectoryInputs>, readonly CellValue[]]>([
    ['a rising count', {}, ['', 558, 576, 595, 613, 632, 650, 650]],
    [
      'a falling percentage',
      { baseline: 10.7, target: 8, decimals: 2 },
      ['', 10.7, 10.16, 9.62, 9.08, 8.54, 8, 8],
    ],
    [
      'an index',
      { baseline: 0.798, target: 0.804, decimals: 3 },
      ['', 0.798, 0.799, 0.8, 0.802, 0.803, 0.804, 0.804],
    ],
    ['a milestone, blank until its year', milestone, ['', '', 25, 25, 25, 25, 25, 25]],
    ['a target not set: the baseline alone', { target: null }, ['', 558, '', '', '', '', '', '']],
    ['neither baseline nor target', { baseline: null, target: null }, ['', '', '', '', '', '', '', '']],
    ['no baseline to start from', { baseline: null }, ['', '', '', '', '', '', '', '']],
    ['a row below the last indicator', { key: '' }, ['', '', '', '', '', '', '', '']],
  ])('draws %s', (_, inputs, values) => {
    expect(yearsOf(inputs)).toEqual(values);
  });

  it('shows the error where target and baseline years contradict each other', () => {
    expect(shown({ targetYear: 2016 }, '2016')).toEqual({ error: '#NUM!' });
    expect(shown({ targetYear: 2016 }, 'Expected')).toEqual({ error: '#NUM!' });
    expect(shown({ targetYear: 2016 }, 'RAG')).toEqual({ error: '#NUM!' });
  });

  it.each<readonly [string, Partial<TrajectoryInputs>, CellValue]>([
    ['on the day a year’s value is due', {}, 576.4],
    ['half a year later', { asAt: '2017-10-01' }, 585.62],
    ['before the start', { asAt: '2015-01-01' }, 558],
    ['after the end', { asAt: '2030-01-01' }, 650],
    ['for a milestone whose year has come', milestone, 25],
    ['for a milestone whose year has not come', { ...milestone, asAt: '2016-12-31' }, ''],
    ['without a reporting date', { asAt: null }, ''],
    ['without a target', { target: null }, ''],
    ['without a target year', { targetYear: null }, ''],
    ['without a baseline', { baseline: null }, ''],
  ])('expects %s', (_, inputs, value) => {
    const found = shown(inputs, 'Expected');
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 1);
    else expect(found).toEqual(value);
  });

  it.each<readonly [string, Partial<TrajectoryInputs>, CellValue]>([
    ['amber within the tolerance', {}, 'A'],
    ['green where expected is met', { latest: { value: 577, period: '' } }, 'G'],
    ['red beyond the tolerance', { latest: { value: 540, period: '' } }, 'R'],
    ['by the indicator’s own tolerance', { tolerance: 0.5 }, 'R'],
    ['not where nothing was measured', { latest: null }, 'N'],
    ['not where no target is set', { target: null }, 'N'],
    ['not where a range is to be kept', { polarity: 'within range' }, 'N'],
    ['not where no way is better', { polarity: 'none' }, 'N'],
    ['not below the last indicator', { key: '' }, ''],
    ['an error where a percentage of nothing is asked for', { baseline: 0, target: 0 }, { error: '#DIV/0!' }],
  ])('rates %s', (_, inputs, value) => {
    expect(shown(inputs, 'RAG')).toEqual(value);
  });

  it.each<readonly [string, Partial<TrajectoryInputs>, CellValue]>([
    ['against the value before', {}, 'Improving (up)'],
    [
      'against the baseline where there is none before',
      { previous: null, baseline: 600 },
      'Worsening (down)',
    ],
    ['by the polarity', { polarity: 'lower' }, 'Worsening (up)'],
    ['not without a value', { latest: null }, ''],
    ['not without anything before', { previous: null, baseline: null }, ''],
  ])('gives the direction %s', (_, inputs, value) => {
    expect(shown(inputs, 'Direction')).toBe(value);
  });

  it('forecasts 1 April of the target year from the baseline and the last two values', () => {
    expect(shown({}, 'Forecast')).toBeCloseTo(626.7, 0);
    const straight = {
      baseline: 100,
      baselinePeriod: 'March 2015',
      previous: { value: 112, period: 'March 2016' },
      latest: { value: 124, period: 'March 2017' },
    };
    expect(shown(straight, 'Forecast')).toBeCloseTo(172, 6);
  });

  it.each<readonly [string, Partial<TrajectoryInputs>]>([
    ['one value before', { previous: null }],
    ['no baseline', { baseline: null }],
    ['no reporting date', { asAt: null }],
    ['no target year', { targetYear: null }],
    ['a period nobody can read', { baselinePeriod: 'some time ago' }],
    [
      'all values of one period',
      {
        baselinePeriod: '2015',
        previous: { value: 1, period: '2015' },
        latest: { value: 2, period: '2015' },
      },
    ],
  ])('forecasts nothing from %s', (_, inputs) => {
    expect(shown(inputs, 'Forecast')).toBe('');
  });

  it('names the indicator and shows when its values are from', () => {
    const headers = ['Indicator', 'Measure', 'Previous', 'Previous period', 'Latest', 'Latest period'];
    expect(headers.map((header) => shown({}, header))).toEqual([
      'C3 1',
      'People supported',
      566,
      'July 2015 to June 2016',
      571,
      'January to December 2016',
    ]);
    expect(headers.slice(2).map((header) => shown({ latest: null, previous: null }, header))).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});
