import {
  action,
  indicator,
  measurement,
  type RuleCase,
  soundObjectives,
  withIndicator,
} from './rule-case.ts';

const linked = (indicators: string | number) => ({
  objectives: soundObjectives,
  actions: [action({ indicators })],
  indicators: [indicator(), indicator({ ref: '2', indicator: 'Happy people' })],
  measurements: [measurement(), measurement({ indicator: 'C3 2' })],
});
const coded = (nationalOutcomes: string) => ({
  objectives: soundObjectives,
  actions: [action({ nationalOutcomes })],
});

/** Indicators, trajectories and what is measured. */
export const figureCases: readonly RuleCase[] = [
  {
    code: 'indicator/target-not-set',
    title: 'blank',
    plan: withIndicator({ target: null }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/target-not-set',
    title: 'said to be not set',
    plan: withIndicator({ targetKind: 'not set' }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/target-not-set',
    title: 'an error value has its own issue',
    plan: withIndicator({ target: { error: '#REF!' } }),
    at: [],
  },
  { code: 'indicator/target-not-set', title: 'set', plan: withIndicator({}), at: [] },
  {
    code: 'indicator/target-worse-than-baseline',
    title: 'below, where higher is better',
    plan: withIndicator({ target: 500 }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/target-worse-than-baseline',
    title: 'above, where lower is better',
    plan: withIndicator({ polarity: 'lower' }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/target-worse-than-baseline',
    title: 'the same',
    plan: withIndicator({ target: 558 }),
    at: [],
  },
  {
    code: 'indicator/baseline-unclear',
    title: '0, but there is none yet',
    plan: withIndicator({ baseline: 0, definition: 'A new initiative, so no baseline yet', target: 25 }, []),
    at: ['Indicators!H2'],
  },
  {
    code: 'indicator/baseline-unclear',
    title: 'blank beside a target',
    plan: withIndicator({ baseline: null }),
    at: ['Indicators!H2'],
  },
  {
    code: 'indicator/baseline-unclear',
    title: 'a milestone needs none',
    plan: withIndicator({ baseline: null, targetKind: 'milestone' }),
    at: [],
  },
  {
    code: 'indicator/baseline-unclear',
    title: 'a true 0',
    plan: withIndicator({ baseline: 0, target: 25 }, []),
    at: [],
  },
  {
    code: 'indicator/years-reversed',
    title: 'target before baseline',
    plan: withIndicator({ targetYear: 2015 }),
    at: ['Indicators!L2'],
  },
  { code: 'indicator/years-reversed', title: 'in order', plan: withIndicator({}), at: [] },
  {
    code: 'indicator/trajectory-differs',
    title: 'a printed year that is off by one',
    plan: withIndicator({ '+2017': 576, '+2018': 594 }),
    at: ['Indicators!S2'],
  },
  {
    code: 'indicator/trajectory-differs',
    title: 'printed years as computed',
    plan: withIndicator({ '+2017': 576, '+2018': 595 }),
    at: [],
  },
  {
    code: 'indicator/trajectory-differs',
    title: 'a value typed over the Trajectory table',
    plan: withIndicator({}),
    edit: (sheets) => [...sheets, trajectorySheet(['C3 1', 558, 600])],
    at: ['Trajectory!C2'],
  },
  {
    code: 'indicator/trajectory-differs',
    title: 'formulas of the Trajectory table are not looked at',
    plan: withIndicator({}),
    edit: (sheets) => [
      ...sheets,
      trajectorySheet(['C3 1', 558, { formula: 'HWB.TRAJECTORY(1)', value: 600 }]),
    ],
    at: [],
  },
  {
    code: 'indicator/milestone-not-trajectory',
    title: 'the target printed for an early year',
    plan: withIndicator({ baseline: 0, target: 25, '+2017': '25 by February 2017' }, []),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/milestone-not-trajectory',
    title: 'the words date it earlier',
    plan: withIndicator({ definition: 'Reach 650 by March 2018' }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/milestone-not-trajectory',
    title: 'a milestone already',
    plan: withIndicator({ definition: 'Reach 650 by March 2018', targetKind: 'milestone' }),
    at: [],
  },
  {
    code: 'indicator/benchmark-as-target',
    title: 'said to be one',
    plan: withIndicator({ targetKind: 'benchmark' }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/benchmark-as-target',
    title: 'the words give the same figure as an average',
    plan: withIndicator({ definition: '650 was the national average in 2014/15' }),
    at: ['Indicators!K2'],
  },
  {
    code: 'indicator/benchmark-as-target',
    title: 'the average is another figure',
    plan: withIndicator({ definition: 'The national average is 702' }),
    at: [],
  },
  {
    code: 'indicator/data-out-of-date',
    title: 'two years old',
    plan: withIndicator({ baselinePeriod: '2013/14' }, [measurement({ period: '2014/15' })]),
    at: ['Indicators!J2'],
  },
  {
    code: 'indicator/data-out-of-date',
    title: 'of last year',
    plan: withIndicator({ baselinePeriod: '2013/14' }, [measurement({ period: '2014/15' }), measurement()]),
    at: [],
  },
  {
    code: 'indicator/no-measurement',
    title: 'nothing since an old baseline',
    plan: withIndicator({}, []),
    at: ['Indicators!C2'],
  },
  { code: 'indicator/no-measurement', title: 'measured', plan: withIndicator({}), at: [] },
  {
    code: 'indicator/link-is-a-date',
    title: 'links became 2 March',
    plan: linked(42_796),
    at: ['Actions!G2'],
  },
  {
    code: 'indicator/link-is-a-date',
    title: 'links that became a date in words',
    plan: linked('02-Mar'),
    at: ['Actions!G2'],
  },
  { code: 'indicator/link-is-a-date', title: 'links as text', plan: linked('1/2'), at: [] },
  { code: 'row/unknown-reference', title: 'a link to no indicator', plan: linked('2/3'), at: ['Actions!G2'] },
  { code: 'row/unknown-reference', title: 'links to indicators', plan: linked('1, 2'), at: [] },
  {
    code: 'row/unknown-reference',
    title: 'a measurement of no indicator',
    plan: withIndicator({}, [measurement(), measurement({ indicator: 'C3 9' })]),
    at: ['Measurements!A3'],
  },
  {
    code: 'row/unknown-reference',
    title: 'anything may be counted by its name',
    plan: withIndicator({}, [measurement(), measurement({ indicator: 'Hours given by neighbours' })]),
    at: [],
  },
  {
    code: 'indicator/unknown-outcome-code',
    title: 'no code of its framework',
    plan: coded('PHOF 99Z'),
    at: ['Actions!T2'],
  },
  {
    code: 'indicator/unknown-outcome-code',
    title: 'codes as the frameworks write them',
    plan: coded('ASCOF 1A PHOF 1.18'),
    at: [],
  },
  {
    code: 'measurement/outside-range',
    title: 'more than all',
    plan: withIndicator({ unit: 'percent', baseline: 60, target: 70 }, [measurement({ value: 104.2 })]),
    at: ['Measurements!C2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'a fraction where the others are percentages',
    plan: withIndicator({ unit: 'percent', baseline: 60, target: 70 }, [measurement({ value: 0.65 })]),
    at: ['Measurements!C2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'outside its own limits',
    plan: withIndicator({}, [measurement({ lower: 590, upper: 600 })]),
    at: ['Measurements!C2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'above its own limits',
    plan: withIndicator({}, [measurement({ lower: 500, upper: 570 })]),
    at: ['Measurements!C2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'more cases than people',
    plan: withIndicator({ unit: '%', baseline: 60, target: 70 }, [
      measurement({ value: null, numerator: 12, denominator: 10 }),
    ]),
    at: ['Measurements!D2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'fewer than none',
    plan: withIndicator({}, [measurement({ value: -3 })]),
    at: ['Measurements!C2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'a negative count of cases',
    plan: withIndicator({}, [measurement({ numerator: -3 })]),
    at: ['Measurements!D2'],
  },
  {
    code: 'measurement/outside-range',
    title: 'a hundred times the baseline',
    plan: withIndicator({}, [measurement({ value: 58_000 })]),
    at: ['Measurements!C2'],
  },
  { code: 'measurement/outside-range', title: 'in its order', plan: withIndicator({}), at: [] },
];

function trajectorySheet(row: readonly (string | number | { formula: string; value: number })[]) {
  return {
    name: 'Trajectory',
    rows: [['Indicator', '2016', '2017'], row],
    tables: [{ name: 'Trajectory', range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 } }],
  };
}
