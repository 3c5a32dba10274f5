import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateToSerial } from '../../../src/grid/serial-date.ts';
import { parseLinks } from '../../../src/plan/reading/links.ts';

describe('links to indicators', () => {
  it.each([
    ['2/3', [2, 3]],
    ['2 / 3', [2, 3]],
    ['1, 2 & 3', [1, 2, 3]],
    ['1 and 2', [1, 2]],
    ['1;2', [1, 2]],
    ['1\n2', [1, 2]],
    ['2, 2, 3', [2, 3]],
    ['Indicator 2', [2]],
    ['Indicators 1 and 2', [1, 2]],
    ['KPI 4', [4]],
    ['No. 12', [12]],
    ['#7', [7]],
    ['2', [2]],
    [2, [2]],
    ['', []],
    ['  ', []],
    [null, []],
  ])('%s', (cell, links) => {
    expect(parseLinks(cell)).toEqual({ links, certainty: 'certain', problem: null, unread: '' });
  });

  it.each(['1-3', '1 – 3', '1 to 3'])('%s is likely a range', (cell) => {
    expect(parseLinks(cell)).toMatchObject({ links: [1, 2, 3], certainty: 'likely', problem: null });
  });

  it.each([
    [42796, true, '2 March 2017'],
    [42796, false, '2 March 2017'],
    ['02-Mar', false, '02-Mar'],
    ['2 March 2017', false, '2 March 2017'],
    ['02/03/2017', false, '02/03/2017'],
    ['2017-03-02', false, '2017-03-02'],
  ])('%s has become a date', (cell, isDate, unread) => {
    expect(parseLinks(cell, { isDate })).toEqual({
      links: [],
      certainty: 'ambiguous',
      problem: 'link-is-a-date',
      unread,
    });
  });

  it.each([0.667, 0, -2, 1500, 'None', '3-1', 'see above', '1-', '1-900', 'Indicator', true])(
    '%s is no link',
    (cell) => {
      expect(parseLinks(cell)).toMatchObject({ certainty: 'ambiguous', problem: 'not-a-link' });
    },
  );

  it('keeps what it could read beside what it could not', () => {
    expect(parseLinks('1, 2 and the new one')).toMatchObject({
      links: [1, 2],
      problem: 'not-a-link',
      unread: '1, 2 and the new one',
    });
  });

  it('reads back every list of numbers, and knows every day of this century for a date', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, fc.constantFrom('/', ', ', ' & ', '; '), (links, sign) => {
        expect(parseLinks(links.join(sign)).links).toEqual(links);
      }),
    );
    expect(parseLinks(dateToSerial('2024-02-29')).unread).toBe('29 February 2024');
  });
});
