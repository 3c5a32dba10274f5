import type { RagCode } from '../../src/indicator/rag-code.ts';
import { ragCount } from '../../src/indicator/rag-count.ts';
import type { IndicatorSeries } from '../../src/plan/standing/indicator-series.ts';
import type { PlanOverview } from '../../taskpane/session/pane-state.ts';

type SeriesPoint = IndicatorSeries['actuals'][number];

const points = (first: number, values: readonly number[]): SeriesPoint[] =>
  values.map((value, index) => {
    const year = first + index;
    return { year, period: `${year}/${String((year + 1) % 100).padStart(2, '0')}`, value };
  });

const forecast = (year: number, value: number, lower: number, upper: number) => ({
  year,
  period: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
  value,
  lower,
  upper,
});

export const sampleSeries: readonly IndicatorSeries[] = [
  {
    indicator: 'C3 1',
    measure: 'Emergency admissions for ambulatory care sensitive conditions',
    unit: 'per 100,000 people',
    decimals: 0,
    trajectory: points(2015, [19_069, 18_700, 18_300, 17_900, 17_500, 17_100]),
    actuals: points(2013, [19_650, 19_420, 19_069, 18_812, 18_901]),
    forecast: forecast(2020, 18_240, 17_610, 18_870),
    rag: 'A',
    direction: 'Worsening (up)',
  },
  {
    indicator: 'C3 2',
    measure: 'Patients who would recommend their GP practice',
    unit: '%',
    decimals: 1,
    trajectory: points(2015, [64.4, 67.5, 70.6, 73.8, 76.9, 80]),
    actuals: points(2015, [64.4, 69.2]),
    forecast: null,
    rag: 'G',
    direction: 'Improving (up)',
  },
  {
    indicator: 'C3 3',
    measure: 'Four-week waits for a first appointment',
    unit: 'patients',
    decimals: 0,
    trajectory: [],
    actuals: [],
    forecast: null,
    rag: null,
    direction: null,
  },
  {
    indicator: 'B3 1',
    measure: 'Life expectancy gap between the most and the least deprived wards, men',
    unit: 'years',
    decimals: 1,
    trajectory: points(2018, [7]),
    actuals: points(2014, [8.4]),
    forecast: null,
    rag: 'R',
    direction: 'No change',
  },
];

const actionRows: readonly (readonly [string, string, string | null, string | null, RagCode])[] = [
  ['C3 A', 'Open the first integrated medical centre in Tilbury', '2016-04-30', 'Delayed', 'R'],
  ['C3 B', 'Roll out social prescribing to every practice', '2017-06-30', 'In progress', 'G'],
  [
    'C3 C',
    'Agree a stretched quality and outcomes framework with all practices',
    '2016-12-31',
    'In progress',
    'A',
  ],
  ['C3 D', 'Publish a practice scorecard each quarter', '2017-09-30', 'Complete', 'B'],
  ['C3 E', 'Recruit four mixed-skill clinical teams', '2017-03-31', 'Not started', 'R'],
  ['C3 F', 'Extend weekend opening hubs', '2017-12-31', 'In progress', 'G'],
  ['C3 G', 'Review the estate of all practices', null, 'Ongoing', 'G'],
  ['C3 H', 'Tell patients what is on offer', null, null, 'N'],
];

/** Red or past their date, the longest overdue first. */
const lateNames = ['C3 A', 'C3 C', 'C3 E'];
const actions = actionRows.map(([action, text, due, status, rag]) => ({ action, text, due, status, rag }));

/** A plan in the middle of its time. */
export const samplePlan: PlanOverview = {
  title: 'Thurrock Health and Wellbeing Strategy 2016 to 2021: action plan for goal C',
  board: 'Thurrock Health and Wellbeing Board',
  standing: {
    asAt: '2017-04-01',
    actions,
    indicators: sampleSeries.map(({ indicator, measure, decimals, trajectory, rag, direction }) => ({
      indicator,
      measure,
      decimals,
      trajectory: trajectory.map(({ year, value }) => ({ year, value })),
      latest: null,
      latestPeriod: null,
      expected: trajectory[1]?.value ?? null,
      rag,
      direction,
      forecast: null,
    })),
    ragCounts: ragCount(actions.map(({ rag }) => rag)),
  },
  late: actions
    .filter(({ action }) => lateNames.includes(action))
    .map((action) => ({ ...action, isOverdue: true })),
  statusCounts: [
    { status: 'Not started', count: 1 },
    { status: 'In progress', count: 3 },
    { status: 'Ongoing', count: 1 },
    { status: 'Delayed', count: 1 },
    { status: 'Complete', count: 1 },
    { status: 'Withdrawn', count: 0 },
    { status: '', count: 1 },
  ],
  series: sampleSeries,
};
