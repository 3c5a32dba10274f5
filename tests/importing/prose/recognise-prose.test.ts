import { describe, expect, it } from 'vitest';
import type { ImportedDocument } from '../../../src/importing/imported.ts';
import { recogniseProse } from '../../../src/importing/prose/recognise-prose.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';

const slides = `Healthy Places Action Plan (D2) Warm, safe homes

Warm homes – where are we now?

- Damp makes asthma worse
- A visiting scheme has run for two winters

Repair Club

where are we now

April 2030 to March 2031

3,140 repairs made

58 trained fixers

Advice Points

4 points across the borough

- Library – opened March 2029
- Town hall – opened 2030
- Health centre – opening Sept 2031
- Market – planned

Small Grants

**Begun in 2030 with a pot of £9,000
£4,120 granted to date to 17 groups**

Boiler pilot

- Trial will start October for 12 months in two wards
- Nurses refer people whose homes are cold

Mrs A's story

- Her flat was at 14 degrees
- 3 visits later it was at 19

Thank you
`;

function recognised(text: string): ImportedDocument {
  return recogniseProse(readTextDocument('slides.txt', text));
}

describe('recogniseProse', () => {
  const { plan, notes } = recognised(slides);

  it('takes title and objective from the first line', () => {
    expect(plan.settings).toEqual([{ setting: 'Title', value: 'Healthy Places Action Plan' }]);
    expect(plan.objectives.map(({ ref, objective }) => [ref, objective])).toEqual([
      ['D2', 'Warm, safe homes'],
    ]);
  });

  it('makes figures measurements of the period that stands over them', () => {
    expect(plan.measurements.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
      ['Repair Club: repairs made', 'April 2030 to March 2031', 3140],
      ['Repair Club: trained fixers', 'April 2030 to March 2031', 58],
      ['Advice Points: points across the borough', 'Not stated', 4],
      ['Small Grants: pot (£)', '2030', 9000],
      ['Small Grants: granted to date (£)', 'To date', 4120],
      ['Small Grants: groups', 'To date', 17],
    ]);
  });

  it('keeps the words of each figure in its note', () => {
    expect(plan.measurements[0]?.note).toBe('Repair Club – where are we now: 3,140 repairs made');
  });

  it('makes what has happened a dated update, without a day where only the year is known', () => {
    expect(plan.updates.map(({ action, date, update }) => [action, date, update])).toEqual([
      ['Advice Points', '2029-03-31', 'Library – opened March 2029'],
      ['Advice Points', null, 'Town hall – opened 2030'],
      ['Small Grants', null, 'Begun in 2030 with a pot of £9,000'],
    ]);
  });

  it('makes what is to come an action with its delivery as written', () => {
    expect(
      plan.actions.map(({ ref, objective, delivery, start, due }) => [ref, objective, delivery, start, due]),
    ).toEqual([
      ['M1', 'D2', 'opening Sept 2031', null, '2031-09-30'],
      ['M2', 'D2', 'planned', null, null],
      ['M3', 'D2', 'will start October for 12 months in two wards', '2031-10-01', '2032-09-30'],
    ]);
  });

  it('says that the year of a month was not written', () => {
    const note = notes.find(({ place }) => place?.table === 'actions' && place.rowIndex === 2);
    expect(note?.certainty).toBe('likely');
    expect(note?.reading).toContain('the year is not written');
  });

  it('says that a figure without a period needs one', () => {
    const note = notes.find(({ text }) => text === '4 points across the borough');
    expect(note).toMatchObject({
      certainty: 'ambiguous',
      place: { table: 'measurements', column: 'period' },
    });
  });

  it('keeps the rest as evidence under its heading, a story whole', () => {
    expect(plan.evidence.map(({ kind, title, text }) => [kind, title, text])).toEqual([
      [
        'achievement',
        'Warm homes – where are we now?',
        '• Damp makes asthma worse\n• A visiting scheme has run for two winters',
      ],
      ['achievement', 'Boiler pilot', '• Nurses refer people whose homes are cold'],
      ['story', "Mrs A's story", '• Her flat was at 14 degrees\n• 3 visits later it was at 19'],
    ]);
  });

  it('notes a heading with nothing under it', () => {
    expect(notes.at(-1)).toMatchObject({
      text: 'Thank you',
      reading: null,
      certainty: 'ambiguous',
      place: null,
    });
  });

  it('drops no line of the document', () => {
    const kept = JSON.stringify([plan, notes]);
    for (const line of slides.split('\n')) {
      const words = line.replaceAll('**', '').replace(/^- /, '').trim();
      expect(kept).toContain(JSON.stringify(words).slice(1, -1));
    }
  });

  it('makes an objective from the title when actions need one and none is named', () => {
    const { plan: other, notes: doubts } = recognised(
      'Park plan 2031\n\n- New gate – opening May 2031\n- Fence – painted',
    );
    expect(other.objectives.map(({ ref, objective }) => [ref, objective])).toEqual([['1', 'Park plan 2031']]);
    expect(other.actions[0]?.objective).toBe('1');
    expect(
      doubts.some(({ certainty, place }) => certainty === 'ambiguous' && place?.table === 'objectives'),
    ).toBe(true);
  });

  it('reads an objective labelled as such', () => {
    const { plan: other } = recognised(
      'Our plan\n\nObjective D4: Safer streets\n\nLighting\n\n- Lamps are bright',
    );
    expect(other.objectives.map(({ ref, objective }) => [ref, objective])).toEqual([['D4', 'Safer streets']]);
    expect(other.settings[0]?.value).toBe('Our plan');
  });

  it('makes rows of a table without plan headers lines', () => {
    const { plan: other } = recognised('Sites\n\nNorth site\topened May 2029\nSouth site\topening June 2031');
    expect(other.updates[0]?.update).toBe('North site – opened May 2029');
    expect(other.actions[0]?.due).toBe('2031-06-30');
  });

  it('passes over the numbers of slides, and reads the date below the title', () => {
    const { plan: other, notes: doubts } = recognised(
      'Slide 1\nWalking Alliance\nUpdate for the board – 12 October 2031\n\nSlide 2\nReach\nSchools signed up: 34 of 41',
    );
    expect(other.settings).toEqual([
      { setting: 'Title', value: 'Walking Alliance' },
      { setting: 'Reporting date', value: 48133 },
    ]);
    expect(other.measurements[0]).toMatchObject({
      indicator: 'Reach: Schools signed up',
      value: 34,
      numerator: 34,
      denominator: 41,
    });
    expect(doubts.find(({ text }) => text === 'Slide 1')?.reading).toBe('Number of a slide or page, 2 times');
  });

  it('takes a line that is only a date for the date of the document', () => {
    const { plan: other } = recognised('Walking Alliance\n\nSeptember 2031\n\nReach\n\nMany walk.');
    expect(other.settings[1]).toEqual({ setting: 'Reporting date', value: 48121 });
    expect(other.evidence.map(({ text }) => text)).toEqual(['Many walk.']);
  });

  it('joins a number printed large to what it counts', () => {
    const { plan: other } = recognised('Reach\n\nOur year\n\n12,480\n\nmeals shared\n\n£45k\n\nsaved');
    expect(other.measurements.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['Our year: meals shared', 12480],
      ['Our year: saved (£)', 45000],
    ]);
  });

  it('keeps the lines of a last slide without a body under its heading', () => {
    const { plan: other } = recognised(
      'Walking\n\nReach\n\nMany walk.\n\nAsks of the board\n\nNote progress\n\nAgree aims',
    );
    expect(other.evidence.at(-1)).toMatchObject({
      title: 'Asks of the board',
      text: 'Note progress\nAgree aims',
    });
  });

  it('splits a section that no cell can hold', () => {
    const { plan: other } = recognised(`Long read\n\n${`${'word '.repeat(200)}.\n\n`.repeat(90)}`);
    expect(other.evidence.length).toBe(4);
    expect(Math.max(...other.evidence.map(({ text }) => text.length))).toBeLessThan(32_767);
  });
});
