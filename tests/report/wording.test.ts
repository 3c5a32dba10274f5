import { describe, expect, it } from 'vitest';
import { decisionRuns } from '../../src/report/paper/decision-runs.ts';
import { reasonRuns } from '../../src/report/paper/reason-runs.ts';
import { runsText } from '../../src/report/paper/runs.ts';
import type { Decision } from '../../src/report/value/decision.ts';
import type { ExceptionReason } from '../../src/report/value/exceptions.ts';
import { clipWords } from '../../src/report/wording/clip-words.ts';
import { formatPeriod, formatSpan, formatYears } from '../../src/report/wording/format-period.ts';
import { formatPlural, formatShare, formatValue } from '../../src/report/wording/format-value.ts';
import { formatDistance, indicatorWords } from '../../src/report/wording/indicator-words.ts';
import { joinNames } from '../../src/report/wording/join-names.ts';
import { usualWording, type Wording } from '../../src/report/wording/wording.ts';
import { sampleReport } from './sample-report.ts';

const slash: Wording = { years: '2014/15' };
const words: Wording = { years: '2014 to 2015' };

describe('numbers', () => {
  it.each<[number, number | null, string, string]>([
    [19069, 0, 'hours', '19,069'],
    [10.7, 2, 'percent', '10.70%'],
    [10.7, 1, '%', '10.7%'],
    [0.7985, 3, 'index', '0.799'],
    [1.005, 2, '', '1.01'],
    [66.666, null, '', '66.67'],
    [66, null, '', '66'],
    [-3.5, 1, 'count', '−3.5'],
    [-0.4, 0, 'count', '0'],
    [1234567.891, 2, '', '1,234,567.89'],
    [Number.NaN, 0, '', 'not a number'],
  ])('%d with %s decimals in %s is %s', (value, decimals, unit, text) => {
    expect(formatValue(value, decimals, unit)).toBe(text);
  });

  it.each([
    [1, 'action', '1 action'],
    [0, 'action', '0 actions'],
    [2000, 'action', '2,000 actions'],
  ])('%d %s', (count, noun, text) => expect(formatPlural(count, noun)).toBe(text));

  it('shares are whole percentages', () =>
    expect([0, 0.405, 1].map(formatShare)).toEqual(['0%', '41%', '100%']));

  it.each<[number, number | null, string, string]>([
    [0.139, 2, 'percent', '0.14 points'],
    [5.39, 0, 'count', '5'],
    [0.4, 0, 'count', 'less than 1'],
    [0.004, null, 'count', 'less than 0.01'],
    [0, 0, 'count', '0'],
  ])('a distance of %d with %s decimals in %s is %s', (distance, decimals, unit, text) => {
    expect(formatDistance(distance, { decimals, unit })).toBe(text);
  });
});

describe('periods', () => {
  it.each([
    ['2014/15', slash, '2014/15'],
    ['2014-15', slash, '2014/15'],
    ['(2014/15)', words, '2014 to 2015'],
    ['FY15', words, '2014 to 2015'],
    ['January to December 2015', words, 'January to December 2015'],
    ['2013-15', slash, '2013-15'],
    ['', slash, ''],
  ])('%s as %o is %s', (text, wording, expected) => expect(formatPeriod(text, wording)).toBe(expected));

  it('years and spans', () => {
    expect([formatYears(1999, slash), formatYears(2016, words)]).toEqual(['1999/00', '2016 to 2017']);
    expect(formatSpan('2016-04-01', '2021-03-31')).toBe('April 2016 to March 2021');
    expect([formatSpan(null, null), formatSpan('2016-04-01', null), formatSpan(null, '2021-03-31')]).toEqual([
      null,
      'from April 2016',
      'until March 2021',
    ]);
  });
});

describe('sentences', () => {
  it.each<[ExceptionReason, string]>([
    [
      { kind: 'overdue', days: 1, due: '2017-03-31', isRatedGreen: false },
      '1 day overdue: due 31 March 2017.',
    ],
    [
      { kind: 'overdue', days: 243, due: '2014-07-31', isRatedGreen: true },
      'Past its date of 31 July 2014, but rated Green in the plan.',
    ],
    [
      { kind: 'override', reason: 'No venue', until: '2017-06-30' },
      'Rated by a person (until 30 June 2017): “No venue”.',
    ],
    [{ kind: 'override', reason: 'No venue', until: null }, 'Rated by a person: “No venue”.'],
    [{ kind: 'override', reason: 'No venue.', until: null }, 'Rated by a person: “No venue.”'],
    [
      { kind: 'behind-schedule', done: 0.1, gone: 0.8 },
      'Behind schedule: 10% is done where 80% of the time has gone.',
    ],
    [{ kind: 'no-update', since: '2017-01-20', last: null }, 'No update since 20 January 2017.'],
    [
      { kind: 'no-update', since: '2017-01-20', last: '2016-11-14' },
      'No update since 20 January 2017. The last was of 14 November 2016.',
    ],
    [{ kind: 'none-given' }, '[Why C3 A is Red: to be written by the lead of the action]'],
  ])('%o', (reason, text) => expect(runsText(reasonRuns(reason, 'C3 A'))).toBe(text));

  it.each<[Decision, string]>([
    [{ kind: 'note' }, 'note how the plan stands at 1 April 2017, as this report sets out.'],
    [
      { kind: 'asked', text: 'The board is asked to agree.', action: 'C3 F', organisation: null, date: null },
      'consider what is asked under C3 F: “The board is asked to agree.”',
    ],
    [{ kind: 'red-actions', actions: ['C3 F'] }, 'say what is to be done about the action rated Red: C3 F.'],
    [
      { kind: 'red-actions', actions: ['C3 F', 'B3 A'] },
      'say what is to be done about the 2 actions rated Red: C3 F and B3 A.',
    ],
    [{ kind: 'set-targets', indicators: ['B3 1'] }, 'agree a target for the indicator without one: B3 1.'],
    [
      { kind: 'name-leads', actions: ['A', 'B', 'C'] },
      'name leads for the 3 actions without one: A, B and C.',
    ],
  ])('%o', (decision, text) => expect(runsText(decisionRuns(decision, '2017-04-01'))).toBe(text));

  it('of many names the first are named and the rest counted', () => {
    const names = Array.from({ length: 100 }, (_, index) => `N${index}`);
    expect(joinNames(names, 2)).toBe('N0, N1 and 98 more');
    expect([joinNames([]), joinNames(['A'])]).toEqual(['', 'A']);
  });

  it.each([
    ['fresh air for all', 12, 'fresh air…'],
    ['fresh air', 12, 'fresh air'],
    ['supercalifragilistic', 8, 'supercal…'],
    ['aaaaaaa\u{1F600}b', 8, 'aaaaaaa…'],
  ])('%s cut to %d is %s', (text, limit, expected) => expect(clipWords(text, limit)).toBe(expected));
});

it('the figures of the sample’s indicators', async () => {
  const { indicators } = await sampleReport();
  const lines = indicators.map((indicator) =>
    [
      indicator.key,
      ...Object.values(indicatorWords(indicator, usualWording)).map((text) => text ?? '–'),
    ].join(' | '),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "C3 1 | 558 (Jan - Dec 2015) | 571 (January to December 2016) | 576 | 650 (2021/22) | Improving (up) | 627 (521 to 733) | +19.8 a year | 5 worse than expected",
      "C3 2 | 10.70% (2014/15) | 10.30% (2015/16) | 10.16% | 8.00% (2021/22) | Improving (down) | – | −0.575 points a year | 0.14 points worse than expected",
      "C3 3 | 0.798 (2014/15) | 0.800 (2015/16) | 0.799 | 0.804 (2021/22) | Improving (up) | – | +0.0010 a year | 0.001 better than expected",
      "B3 1 | 19,069 (2014/15) | 19,540 (2015/16) | – | Not set | Improving (up) | – | – | –",
      "B3 2 | 0 (April 2016) | 27 (February 2017) | 25 | 25 (2017/18) | Improving (up) | 29 (0 to 61) | None: the target is met | 2 better than expected",
      "B3 3 | 66.40% (April 2016) | 66.80% (February 2017) | 66.52% | 67.00% (2021/22) | Improving (up) | Too uncertain to say | +0.048 points a year | 0.28 points better than expected",
      "B3 4 | 70.70% (2014/15) | 67.90% (2015/16) | 71.96% | 77.00% (2021/22) | Worsening (down) | – | +2.275 points a year | 4.06 points worse than expected",
    ]
  `);
});
