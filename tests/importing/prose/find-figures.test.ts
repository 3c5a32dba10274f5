import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/importing/prose/find-figures.ts';

const drawn = (line: string) =>
  findFigures(line).map(
    ({ value, outOf, unit, label }) => `${value}${outOf === null ? '' : ` of ${outOf}`}${unit} ${label}`,
  );

describe('findFigures', () => {
  it.each([
    ['12,480 meals shared', ['12480 meals shared']],
    ['31 Volunteer drivers', ['31 Volunteer drivers']],
    ['Over 500 visits a week', ['500 visits a week']],
    ['£7,250 granted so far to 19 clubs', ['7250£ granted so far', '19 clubs']],
    ['Begun in 2019 with a budget of £20,000', ['20000£ budget']],
    ['Members: 20', ['20 Members']],
    ['Members 206', ['206 Members']],
    ['A team of 12', ['12 team']],
    ['62.5% of carers feel heard', ['62.5% carers feel heard']],
    ['£2.3 million raised', ['2300000£ raised']],
    ['4 libraries (two of them mobile), 9 halls', ['4 libraries', '9 halls']],
    ['1,240 people trained by March 2031', ['1240 people trained']],
    ['Schools signed up: 34 of 41', ['34 of 41 Schools signed up']],
    ['34 out of the 41 schools', ['34 of 41 schools']],
    ['3. 18 classes run', ['18 classes run']],
  ])('finds the figures of %j', (line, figures) => {
    expect(drawn(line)).toEqual(figures);
  });

  it.each([
    ['a definition', '1 hour = 1 credit'],
    ['a duration', 'Pilot runs for 12 months in two wards'],
    ['a phase', 'Phase 2 begins'],
    ['ages', 'Tea dances for people aged 65 and over'],
    ['a range of ages', 'Services for families, 0-19'],
    ['an ordinal', 'The 3rd meeting'],
    ['a year', 'Our vision for 2030'],
    ['a fraction', 'Help by phone 24/7'],
    ['a code', 'Linked to B3 and E07'],
    ['a number alone', '42'],
    ['a numbered name', 'Workstream 2'],
    [
      'a long sentence',
      'With over 500 new helpers each year we can bring every street in the borough together at last',
    ],
  ])('takes %s for no figure', (_, line) => {
    expect(drawn(line)).toEqual([]);
  });

  it('says when a figure is approximate', () => {
    expect(findFigures('about 40 gardens').map(({ approximate }) => approximate)).toEqual([true]);
    expect(findFigures('40 gardens').map(({ approximate }) => approximate)).toEqual([false]);
  });

  it('reads any line without failing, and only numbers that stand in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('12', '£', '3,400', '%', 'of', 'people', '-', ',', '2016', 'm')),
        (words) => {
          for (const { value, label } of findFigures(words.join(' '))) {
            expect(Number.isFinite(value)).toBe(true);
            expect(label).not.toBe('');
          }
        },
      ),
    );
  });
});
