import { describe, expect, it } from 'vitest';
import { importText, notesOn, pick } from './recognise-text.ts';

const objective = ['OBJECTIVE: C2 – Less isolation', ''];

describe('tables of indicators', () => {
  it('tells figures from noise where extraction broke the lines of cells', () => {
    const imported = importText(
      [
        ...objective,
        'Indicators | 2016 | 2017 | 2018 | 2019 | 2020 | 2021',
        ' | Baseline |  |  | ĺ |  | Target',
        'Outcome Framework indicator 1 |  |  |  |  |  |',
        'Number of people supported by a coordinator. | _ |  |  |  |  |',
        'This is the number of people who were in touch | <b>558</b> (Jan |  |  |  |  |',
        'with a coordinator in the year, counted by the | - Dec | 576 | 595 | 613 | 632 | 650',
        'council. | 2015) |  |  |  |  |',
        'Outcome Framework indicator 2 |  |  |  |  |  |',
        '% of people whose happiness score is low. |  |  |  |  |  |',
        'This indicator is also on the | 10.7% | 10.16 | 9.62% | 9.08% | 8.54% | 8.0%',
        'Public Health Outcomes Framework. | (2014/15) | % | 9.02 /0 | 9.00 /0 | 0.0470 | 0.076',
        'Outcome Framework indicator 3 |  |  |  |  |  |',
        'The average health status (EQ-5D) of carers. |  |  |  |  |  | [0.804',
        'This indicator is from a survey of patients. | 0.798 | 0 700 | 0.0 | 0.000 | 0.000 | was the',
        'It has five dimensions. | (2014/15) | 0.799 | 0.8 | 0.802 | 0.803 | average',
      ].join('\n'),
    );
    const { plan } = imported;
    expect(pick(plan.indicators, 'ref', 'indicator', 'unit', 'decimals', 'polarity')).toEqual([
      ['1', 'Number of people supported by a coordinator', 'count', 0, 'higher'],
      ['2', '% of people whose happiness score is low', 'percent', 2, 'lower'],
      ['3', 'The average health status (EQ-5D) of carers', 'index', 3, 'higher'],
    ]);
    expect(
      pick(
        plan.indicators,
        'baseline',
        'baselineYear',
        'baselinePeriod',
        'target',
        'targetYear',
        'targetKind',
      ),
    ).toEqual([
      [558, 2016, 'Jan - Dec 2015', 650, 2021, 'trajectory'],
      [10.7, 2016, '2014/15', 8, 2021, 'trajectory'],
      [0.798, 2016, '2014/15', 0.804, 2021, 'benchmark'],
    ]);
    expect(plan.indicators[1]?.nationalOutcome).toBe('PHOF');
    for (const index of [0, 1, 2])
      expect(notesOn(imported, 'indicators', index, 'target')).toContainEqual([
        'certain',
        'The printed figures for each year equal those worked out from baseline and target',
      ]);
    const noise = imported.notes
      .filter(({ reading }) => reading?.startsWith('Stray characters, not a figure'))
      .map(({ text }) => text);
    expect(noise.toSorted()).toEqual(
      ['0 700', '0.0', '0.000', '0.000', '0.0470', '0.076', '9.00 /0', '9.02 /0', '_'].toSorted(),
    );
    expect(imported.notes.find(({ text }) => text === 'ĺ')?.place).toBeNull();
    expect(
      notesOn(imported, 'indicators', 2, 'target').find(([certainty]) => certainty === 'ambiguous')?.[1],
    ).toMatch(/benchmark.*closing bracket is missing/);
  });

  it('reads targets that are not set, milestones, and a row that a page break cut', () => {
    const imported = importText(
      [
        ...objective,
        'Indicators | 2016 Baseline | 2017 | 2018 | 2019 | 2020 | 2021 Target',
        'Number of weekly hours that volunteers give. The source for this indicator is the Sector Survey. | 19,069 (2014/15) |  |  |  |  | Target to be confirmed',
        'Number of small enterprises in the area. As a new initiative there is no baseline yet. | 0 | 25 by February 2017 |  |  |  | 25 by February 2017',
        'Estimated diagnosis rate for people aged 65+ This indicator counts those diagnosed. | 66.4% (April 2016) | 66.52% | 66.64% | 66.76% | 66.88% | 67%',
        '% of patients whose care plan was looked at in the last 12 | 70.7% | 71.96% | 73.22% | 74.48% | 75.74% | [77.0%',
        '',
        'months. This indicator is part of the Quality Outcomes Framework (DEM002) | (2014/15) |  | was the England mean in 2014/15]',
        'and of the CCG Outcomes Framework. |  |  |',
      ].join('\n'),
    );
    const { plan } = imported;
    expect(
      pick(plan.indicators, 'indicator', 'baseline', 'target', 'targetYear', 'targetKind', 'baselinePeriod'),
    ).toEqual([
      ['Number of weekly hours that volunteers give', 19_069, null, 2021, 'not set', '2014/15'],
      ['Number of small enterprises in the area', 0, 25, 2017, 'milestone', null],
      ['Estimated diagnosis rate for people aged 65+', 66.4, 67, 2021, 'trajectory', 'April 2016'],
      [
        '% of patients whose care plan was looked at in the last 12 months',
        70.7,
        77,
        2021,
        'benchmark',
        '2014/15',
      ],
    ]);
    expect(pick(plan.indicators, 'unit', 'source', 'nationalOutcome')).toEqual([
      ['hours per week', 'Sector Survey', null],
      ['count', null, null],
      ['percent', null, null],
      ['percent', null, 'CCGOF; QOF DEM002'],
    ]);
    expect(notesOn(imported, 'indicators', 0, 'target')).toEqual([['certain', 'Target not set']]);
    expect(notesOn(imported, 'indicators', 1, 'baseline')[0]?.[0]).toBe('ambiguous');
    expect(notesOn(imported, 'indicators', 1, 'target')).toEqual([['likely', '25, due 28 February 2017']]);
    expect(notesOn(imported, 'indicators', 3, 'target')[0]?.[0]).toBe('ambiguous');
    expect(plan.indicators[2]?.polarity).toBe('higher');
    expect(notesOn(imported, 'indicators', 0, 'polarity')).toEqual([
      ['likely', 'Higher is better, judged by the words'],
    ]);
  });

  it('takes years beside a target for what was measured, and the last year for the target where none is named', () => {
    const measured = importText(
      [
        ...objective,
        'Indicator | Baseline | Baseline period | 2019 | 2020 | Target | Target year | Owner',
        'Falls clinics | 3 | 2018 | 4 | 5 | 8 places | 2024 | Falls Lead',
      ].join('\n'),
    );
    expect(pick(measured.plan.indicators, 'baseline', 'baselineYear', 'target', 'targetYear')).toEqual([
      [3, 2018, 8, 2024],
    ]);
    expect(pick(measured.plan.measurements, 'period', 'value')).toEqual([
      ['2019', 4],
      ['2020', 5],
    ]);
    expect(measured.notes.some(({ text, reading }) => text === 'Falls Lead' && reading === 'Owner')).toBe(
      true,
    );
    expect(notesOn(measured, 'indicators', 0, 'target')).toEqual([
      ['ambiguous', '8; the words beside it are not read'],
    ]);

    const guessed = importText(
      [...objective, 'Indicator | 2018 baseline | 2019 | 2020', 'Falls clinics | 3 | 4 | 5'].join('\n'),
    );
    expect(pick(guessed.plan.indicators, 'target', 'targetYear')).toEqual([[5, 2020]]);
    expect(notesOn(guessed, 'indicators', 0, 'targetYear')[0]?.[0]).toBe('likely');
  });

  it('leaves what it cannot read to a person', () => {
    const imported = importText(
      [
        ...objective,
        'Indicator | Objective | Baseline | Target | Current',
        'Warm homes | C2 | see appendix | as agreed with partners | 12',
        'Damp homes |  | 5 | 5 | (2019)',
      ].join('\n'),
    );
    expect(
      pick(imported.plan.indicators, 'objective', 'baseline', 'target', 'targetKind', 'polarity'),
    ).toEqual([
      ['C2', null, null, 'not set', null],
      ['C2', 5, 5, 'trajectory', null],
    ]);
    expect(notesOn(imported, 'indicators', 0, 'baseline')).toEqual([['ambiguous', null]]);
    expect(notesOn(imported, 'indicators', 0, 'target')).toEqual([['ambiguous', null]]);
    expect(notesOn(imported, 'indicators', 0, 'polarity')).toEqual([
      ['ambiguous', 'The document does not say whether higher or lower is better'],
    ]);
    expect(notesOn(imported, 'measurements', 0, 'period')).toEqual([['ambiguous', null]]);
  });
});
