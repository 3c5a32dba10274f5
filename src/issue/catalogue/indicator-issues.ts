import { britishNumber } from '../british-number.ts';
import { issueKind } from '../issue-kind.ts';

/** Faults of indicators and of what is measured. */
export const indicatorIssues = {
  'indicator/target-not-set': issueKind<{ readonly indicator: string }>({
    severity: 'warning',
    when: 'The indicator has no target, so neither a trajectory nor a rating.',
    sentence: ({ indicator }) =>
      `"${indicator}" has no target, so it has no trajectory and no RAG. Agree one.`,
    example: { indicator: 'B3 1' },
  }),
  'indicator/target-worse-than-baseline': issueKind<{
    readonly baseline: string;
    readonly target: string;
    readonly polarity: string;
  }>({
    severity: 'warning',
    when: 'The target lies on the wrong side of the baseline for the polarity.',
    sentence: ({ baseline, target, polarity }) =>
      `The target ${target} is worse than the baseline ${baseline}, where ${polarity} is better. Check both, and the polarity.`,
    example: { baseline: '10.7', target: '12', polarity: 'lower' },
  }),
  'indicator/baseline-unclear': issueKind<{ readonly indicator: string; readonly found: string | null }>({
    severity: 'warning',
    when: 'The baseline is 0 although the plan says that there is none yet, or it is blank beside a target.',
    sentence: ({ indicator, found }) =>
      found
        ? `The baseline of "${indicator}" is 0, but the plan says "${found}". Clear the 0 if nothing was measured; no value is not zero.`
        : `"${indicator}" has a target but no baseline to start from. Enter one, or make the target a milestone.`,
    example: { indicator: 'B3 2', found: 'no baseline yet' },
  }),
  'indicator/years-reversed': issueKind<{ readonly baselineYear: string; readonly targetYear: string }>({
    severity: 'error',
    when: 'The target year does not come after the baseline year.',
    sentence: ({ baselineYear, targetYear }) =>
      `The target year ${targetYear} does not come after the baseline year ${baselineYear}. Correct one of the two.`,
    example: { baselineYear: '2021', targetYear: '2016' },
  }),
  'indicator/trajectory-differs': issueKind<{
    readonly year: string;
    readonly printed: string;
    readonly computed: string;
  }>({
    severity: 'warning',
    when: 'A value written for a year is not the one the trajectory gives.',
    sentence: ({ year, printed, computed }) =>
      `The plan prints ${printed} for ${year}, but the trajectory gives ${computed}. Correct the value, or the baseline and target.`,
    example: { year: '2018', printed: '594', computed: '595' },
  }),
  'indicator/milestone-not-trajectory': issueKind<{
    readonly target: string;
    readonly reached: string;
    readonly targetYear: string;
  }>({
    severity: 'advice',
    when: 'The target is to be reached before the target year, so that a line to it says nothing.',
    sentence: ({ target, reached, targetYear }) =>
      `The target ${target} is to be reached by ${reached}, before ${targetYear}. Make it a milestone with that year, or set a further target.`,
    example: { target: '25', reached: '2017', targetYear: '2021' },
  }),
  'indicator/benchmark-as-target': issueKind<{ readonly indicator: string; readonly target: string }>({
    severity: 'advice',
    when: 'The target is somebody else’s figure, like a national average.',
    sentence: ({ indicator, target }) =>
      `The target ${target} of "${indicator}" is a benchmark of somebody else's. Confirm that it is the board's own target.`,
    example: { indicator: 'C3 3', target: '0.804' },
  }),
  'indicator/data-out-of-date': issueKind<{
    readonly period: string;
    readonly months: number;
    readonly asAt: string;
  }>({
    severity: 'advice',
    when: 'The newest data of an indicator ended more than eighteen months before the as-at date.',
    sentence: ({ period, months, asAt }) =>
      `The newest data is from ${period}, ${britishNumber(months)} months before ${asAt}.`,
    example: { period: '2014/15', months: 24, asAt: '1 April 2017' },
  }),
  'indicator/no-measurement': issueKind<{ readonly indicator: string }>({
    severity: 'advice',
    when: 'Nothing was measured since the baseline, a year or more ago.',
    sentence: ({ indicator }) => `"${indicator}" has no measurement since its baseline.`,
    example: { indicator: 'C3 1' },
  }),
  'indicator/link-is-a-date': issueKind<{ readonly shown: string }>({
    severity: 'error',
    when: 'Indicator links like 2/3 were turned into a date by the spreadsheet.',
    sentence: ({ shown }) =>
      `Excel has turned the indicator links into a date (${shown}). Format the cell as text and type the links again.`,
    example: { shown: '2 March 2017' },
  }),
  'indicator/unknown-outcome-code': issueKind<{ readonly found: string }>({
    severity: 'advice',
    when: 'A code follows the name of a national outcomes framework, but has not the form of its codes.',
    sentence: ({ found }) => `"${found}" is not a code of a national outcomes framework.`,
    example: { found: 'PHOF 9.99Z' },
  }),
  'measurement/outside-range': issueKind<{ readonly value: string; readonly expected: string }>({
    severity: 'warning',
    when: 'A measured value cannot be, or is far from all others of its indicator.',
    sentence: ({ value, expected }) => `${value} is outside ${expected}. Check the value and its unit.`,
    example: { value: '104.2', expected: '0 to 100 percent' },
  }),
} as const;
