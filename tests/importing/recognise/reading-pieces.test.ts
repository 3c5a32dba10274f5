import { describe, expect, it } from 'vitest';
import { actionHeadings } from '../../../src/importing/recognise/action-headings.ts';
import { inferRefs, leadingRef, nextRef } from '../../../src/importing/recognise/actions/action-ref.ts';
import { crossReferences } from '../../../src/importing/recognise/actions/cross-references.ts';
import { datedUpdates } from '../../../src/importing/recognise/actions/dated-updates.ts';
import { readDittos } from '../../../src/importing/recognise/actions/ditto.ts';
import { readRag } from '../../../src/importing/recognise/actions/read-rag.ts';
import { readStatus, suggestStatus } from '../../../src/importing/recognise/actions/read-status.ts';
import { cutAtRef, cutCell } from '../../../src/importing/recognise/actions/split-row.ts';
import { splitNumbered } from '../../../src/importing/recognise/ambitions.ts';
import { headerWords, readHeader } from '../../../src/importing/recognise/header-words.ts';
import { readFigureCell } from '../../../src/importing/recognise/indicators/figure.ts';
import { nationalOutcomeOf, sourceOf } from '../../../src/importing/recognise/indicators/indicator-source.ts';
import {
  nameIndicator,
  polarityOf,
  readPolarity,
  unitOf,
} from '../../../src/importing/recognise/indicators/indicator-words.ts';
import { pickSeries } from '../../../src/importing/recognise/indicators/pick-series.ts';
import { nameObjective, readLabel } from '../../../src/importing/recognise/labels.ts';
import { readQuarterHeading, readYearHeading } from '../../../src/importing/recognise/period-columns.ts';
import type { Fragment } from '../../../src/importing/repair/lines.ts';

const fragment = (text: string): Fragment => ({ text, place: 'line 1', isBold: false, mends: [], span: 1 });

describe('headers', () => {
  it.each([
    ['Key Actions', 'action', true],
    ['Who is responsible', 'leads', false],
    ['Completion date', 'delivery', true],
    ['R/A/G', 'rag', true],
    ['BRAG rating', 'rag', true],
    ['How will we know?', 'measure', true],
    ['Contributing toward national outcome indicators', 'nationalOutcomes', true],
    ['Delivrey date', 'delivery', false],
    ['Supporting partners', 'support', true],
    ['% Complete', 'percentComplete', true],
  ])('%j stands for %s', (header, field, exact) => {
    expect(readHeader(header, actionHeadings)).toEqual({ field, exact });
  });

  it.each(['1', '', 'Budget', 'The lead will open a new hub in the town by May', 'x'.repeat(121)])(
    '%j stands for nothing',
    (header) => {
      expect(readHeader(header, actionHeadings)).toBeNull();
    },
  );

  it('are compared by their words', () => {
    expect(headerWords('<b>Our Actions (please list) for 2014/15:</b>')).toBe('action');
    expect(headerWords("Board's priorities")).toBe('board priority');
  });

  it('of quarters and years say which', () => {
    expect(readQuarterHeading('Oct-Dec RAG')).toEqual({ quarter: 3, startYear: null, isRag: true });
    expect(readQuarterHeading('Quarter 4 (2018/19)')).toEqual({ quarter: 4, startYear: 2018, isRag: false });
    expect(readQuarterHeading('Quality')).toBeNull();
    expect(readQuarterHeading(`Q1 ${'x'.repeat(60)}`)).toBeNull();
    expect(readYearHeading('Actual 18/19')).toEqual({ year: 2018, isFinancial: true, role: 'actual' });
    expect(readYearHeading('2016 Baseline')).toEqual({ year: 2016, isFinancial: false, role: 'baseline' });
    expect(readYearHeading('2016/19')).toEqual({ year: 2016, isFinancial: false, role: null });
    expect(readYearHeading('Target')).toBeNull();
    expect(readYearHeading(`2016 ${'x'.repeat(60)}`)).toBeNull();
  });
});

describe('labels', () => {
  it.each([
    ['OBJECTIVE LEAD: Ann', { field: 'leads', number: null, value: 'Ann' }],
    ['Priority 2 – Ageing well', { field: 'goal', number: '2', value: 'Ageing well' }],
    ['Objective 3.1 Warm homes', { field: 'objective', number: '3.1', value: 'Warm homes' }],
    ['Board sponsor: ', { field: 'boardLead', number: null, value: '' }],
  ])('%j is read', (text, label) => {
    expect(readLabel(text)).toEqual(label);
  });

  it('alone are labels only as whole cells without figures', () => {
    expect(readLabel('THEME')).toBeNull();
    expect(readLabel('THEME', true)).toEqual({ field: 'goal', number: null, value: '' });
    expect(readLabel('area (with support)', true)).toBeNull();
    expect(readLabel('Objective 2014', true)).toBeNull();
    expect(readLabel('Next steps: open a hub')).toBeNull();
  });

  it('part keys from the words of objectives', () => {
    expect(nameObjective('4.2 – Warm homes')).toEqual({ ref: '4.2', text: 'Warm homes' });
    expect(nameObjective('B2 Warm homes')).toEqual({ ref: 'B2', text: 'Warm homes' });
    expect(nameObjective('A healthy start')).toEqual({ ref: null, text: 'A healthy start' });
    expect(nameObjective('C – Better health')).toEqual({ ref: 'C', text: 'Better health' });
    expect(nameObjective('20 miles an hour')).toEqual({ ref: null, text: '20 miles an hour' });
    expect(nameObjective('A. healthy')).toEqual({ ref: null, text: 'A. healthy' });
  });
});

describe('references of actions', () => {
  it('are parted from the words they lead', () => {
    expect(leadingRef('B. Extend', 'A')).toEqual({ ref: 'B', rest: 'Extend' });
    expect(leadingRef('1.2 Extend the bank', '1.1')).toEqual({ ref: '1.2', rest: 'Extend the bank' });
    expect(leadingRef('7) Extend', null)).toBeNull();
    expect(leadingRef('4. Extend', '3')).toEqual({ ref: '4', rest: 'Extend' });
    expect(leadingRef('9. Extend', '3')).toBeNull();
    expect(leadingRef('B. Extend', 'D')).toBeNull();
    expect(leadingRef('Extend it', null)).toBeNull();
  });

  it('are inferred where they fit exactly', () => {
    const refs = (printed: readonly (string | null)[]) => inferRefs(printed).map(({ ref }) => ref);
    expect(refs([null, null, 'C'])).toEqual(['A', 'B', 'C']);
    expect(refs(['1', null, '3', null])).toEqual(['1', '2', '3', '4']);
    expect(refs([null, 'C'])).toEqual([null, 'C']);
    expect(refs(['A', null, 'E'])).toEqual(['A', null, 'E']);
    expect(refs(['1.1', null])).toEqual(['1.1', null]);
    expect(refs([null])).toEqual([null]);
    expect([nextRef('C'), nextRef('9'), nextRef('Z'), nextRef('1.1')]).toEqual(['D', '10', null, null]);
  });

  it('cut a cell that holds the end of one action and the start of the next', () => {
    expect(cutAtRef('panel (B) Keep', 'B')).toBeNull();
    expect(cutAtRef('panel B) Keep it', 'B')).toEqual({ tail: 'panel', ref: 'B', head: 'Keep it' });
    expect(cutAtRef('team B. wins', 'B')).toBeNull();
    const pieces = (text: string, before: string, after: string) => {
      const { tail, head, sure } = cutCell(fragment(text), before, after);
      return [tail?.text ?? null, head?.text ?? null, sure];
    };
    expect(pieces('Planner Ann Example', 'Ann Example', '')).toEqual(['Planner', 'Ann Example', true]);
    expect(pieces('(NB: yearly) Ongoing', 'May 2017', '(NB: yearly)')).toEqual([
      '(NB: yearly)',
      'Ongoing',
      true,
    ]);
    expect(pieces('(NB: yearly) Ongoing', 'May 2017', '')).toEqual(['(NB: yearly)', 'Ongoing', false]);
    expect(pieces('May 2018', '', '')).toEqual([null, 'May 2018', false]);
    expect(pieces('May 2018', 'June 2017', '')).toEqual(['May 2018', null, false]);
    expect(pieces('(NB)', 'May', '')).toEqual(['(NB)', null, true]);
  });

  it('to other plans are taken out of the words', () => {
    expect(crossReferences('Extend (see also B3 A and C2) the bank')).toEqual({
      text: 'Extend the bank',
      references: ['B3 A', 'C2'],
      printed: ['(see also B3 A and C2)'],
    });
    expect(crossReferences('Extend (by 10%) [linked to Objective four]').references).toEqual([]);
  });
});

describe('texts of cells', () => {
  it('give dated updates', () => {
    const dates = (text: string) => datedUpdates(text, 2016).map(({ date, text: words }) => [date, words]);
    expect(dates('Begun. 3 May 2016: Met. Q2: Agreed. Update (12/01/2017) – Signed.')).toEqual([
      ['2016-05-03', 'Met.'],
      ['2016-09-30', 'Agreed.'],
      ['2017-01-12', 'Signed.'],
    ]);
    expect(dates('Open since May 2016. October 2016 update:')).toEqual([]);
  });

  it('resolve dittos, and only beside something to repeat', () => {
    const texts = (column: readonly string[]) => readDittos(column).map(({ text }) => text);
    expect(texts(['a', 'As above', '', 'Ditto', 'b'])).toEqual(['a', 'a', '', 'a', 'b']);
    expect(texts(['a As above', '', 'ditto'])).toEqual(['a', 'a', 'a']);
    expect(texts(['As above', 'b'])).toEqual(['As above', 'b']);
  });

  it('name a status, or only suggest one', () => {
    expect([readStatus('On track.'), readStatus('Cancelled'), readStatus('Nearly')]).toEqual([
      'In progress',
      'Withdrawn',
      null,
    ]);
    expect(suggestStatus('It has not yet started here.')?.status).toBe('Not started');
    expect(suggestStatus('All is well')).toBeNull();
  });

  it('name a rating, or two, or none', () => {
    const read = (text: string) => Object.values(readRag(text));
    expect(read('Amber - at risk')).toEqual(['A', 'certain']);
    expect(read('A-R')).toEqual([null, 'ambiguous']);
    expect(read('Green to Amber')).toEqual([null, 'ambiguous']);
    expect(read('moving to green')).toEqual(['G', 'likely']);
    expect(read('mostly fine')).toEqual([null, 'ambiguous']);
  });

  it('give numbered ambitions', () => {
    const numbers = (text: string, after = 0) => splitNumbered(text, after).map(({ number }) => number);
    expect(numbers('1. One; 2. Two; and 3. Three')).toEqual(['1', '2', '3']);
    expect(numbers('Open 4. now and 12. later', 11)).toEqual([null, '12']);
    expect(numbers('care for age 5. Then', 20)).toEqual([null]);
    expect(splitNumbered('7. ', 6)).toEqual([{ number: null, text: '7.' }]);
  });
});

describe('figures', () => {
  const read = (...texts: readonly string[]) => {
    const { figures, words, bracketed } = readFigureCell(texts.map(fragment));
    return [figures.map(({ value, decimals, isPercent }) => [value, decimals, isPercent]), words, bracketed];
  };

  it.each([
    [['£1,234.50'], [[[1234.5, 2, false]], '', []]],
    [['−3'], [[[-3, 0, false]], '', []]],
    [['.5%'], [[[0.5, 1, true]], '', []]],
    [
      ['10.16', '%'],
      [[[10.16, 2, true]], '', []],
    ],
    [
      ['_ 558 (Jan', '- Dec', '2015)'],
      [[[558, 0, false]], '', ['Jan - Dec 2015']],
    ],
    [['25 by May'], [[[25, 0, false]], 'by May', []]],
    [
      ['[77.0%', 'was average]'],
      [[[77, 1, true]], 'was average]', []],
    ],
    [['0 700'], [[], '', []]],
    [['12/13'], [[], '', []]],
    [['see 2019'], [[], 'see 2019', []]],
  ])('of %j', (texts, expected) => {
    expect(read(...texts)).toEqual(expected);
  });

  it('on the way from first to last are chosen', () => {
    const candidates = (year: number, ...values: readonly number[]) => ({
      year,
      figures: values.map((value) => ({
        value,
        decimals: 0,
        isPercent: false,
        place: '',
        text: String(value),
      })),
    });
    const { chosen, rejected, isGuess } = pickSeries([
      candidates(2016, 10),
      candidates(2017, 99, 12),
      candidates(2018, 14, 1),
    ]);
    expect([...chosen].map(([year, { value }]) => [year, value])).toEqual([
      [2016, 10],
      [2017, 12],
      [2018, 14],
    ]);
    expect(rejected.map(({ value }) => value)).toEqual([99, 1]);
    expect(isGuess).toBe(true);
    expect(pickSeries([]).chosen.size).toBe(0);
    expect([...pickSeries([candidates(2016, 1, 2)]).chosen.values()].map(({ value }) => value)).toEqual([1]);
    expect(
      pickSeries([candidates(2016, 1), candidates(2016, 1), candidates(2016, 3, 4)]).rejected,
    ).toHaveLength(3);
  });
});

describe('the words of an indicator', () => {
  it('part its name from what explains it', () => {
    expect(nameIndicator('Number of st. walks led. More people walk.')).toEqual({
      name: 'Number of st. walks led',
      definition: 'More people walk.',
    });
    expect(nameIndicator('Falls e.g. At home per year')).toEqual({
      name: 'Falls e.g. At home per year',
      definition: null,
    });
  });

  it.each([
    ['Falls per 100,000 people', false, 'rate per 100,000'],
    ['Proportion of homes', false, 'percent'],
    ['Average days waited', false, 'days'],
    ['Mental health index', false, 'index'],
    ['Homes', true, 'percent'],
    ['Homes', false, null],
  ])('%j give the unit', (name, isPercent, unit) => {
    expect(unitOf(name, isPercent)).toBe(unit);
  });

  it('give the polarity where figures do not', () => {
    expect(polarityOf('Walks', 1, 2)).toEqual({ polarity: 'higher', because: 'figures' });
    expect(polarityOf('Rate of falls', null, null)).toEqual({ polarity: 'lower', because: 'words' });
    expect(polarityOf('Flu vaccination', 5, 5)).toEqual({ polarity: 'higher', because: 'words' });
    expect(polarityOf('Walks', null, 1)).toEqual({ polarity: null, because: null });
    expect(['Low', 'Increase ↑', 'Maintain', 'n/a', 'odd'].map(readPolarity)).toEqual([
      'lower',
      'higher',
      'within range',
      'none',
      null,
    ]);
  });

  it('name frameworks, codes and sources', () => {
    expect(nationalOutcomeOf('In ASCOF 1A and the NHS Outcomes Framework')).toBe('ASCOF 1A; NHSOF');
    expect(nationalOutcomeOf('A local figure')).toBeNull();
    expect(sourceOf('Data source: local returns; yearly')).toBe('local returns');
    expect([sourceOf('Counted here'), sourceOf('Source: ')]).toEqual([null, null]);
  });
});
