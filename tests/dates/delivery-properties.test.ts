import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, lastOfMonth, monthNames, monthOf, yearOf } from '../../src/dates/calendar.ts';
import { type Delivery, parseDelivery, parseDeliveryCell } from '../../src/dates/delivery.ts';
import { formatDate, formatMonth } from '../../src/dates/format-date.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';

/** Years that two digits can name, so that every way of writing a date is open. */
const dates = fc.integer({ min: 11_000, max: 25_000 }).map((number) => addDays('1970-01-01', number));

const pieces = fc.constantFrom(
  'April',
  'march',
  '2017',
  '17',
  '2016/17',
  '31',
  '1st',
  'Q2',
  '-',
  '–',
  '/',
  '.',
  'to',
  'by',
  'from',
  'end of',
  'early',
  'ongoing',
  'TBC',
  'monthly',
  '12 months',
  'w/c',
  '(',
  ')',
  'review',
  'completed',
  'start',
  'and',
  ',',
  '?',
  '<sup>th</sup>',
  'last',
  'summer',
  'year',
  'onwards',
  '01/02/2017',
  '\n',
  '__proto__',
);
const phrases = fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' '));

function isSound(made: Delivery): void {
  const { start, end, due, kind, parts, certainty, reason } = made;
  for (const date of [start, end, due, made.lastEvent])
    if (date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  if (start !== null && end !== null) expect(start <= end).toBe(true);
  if (due === null) expect(reason).toMatch(/\w/);
  if (kind === 'none' || kind === 'not-set') expect([start, end, due]).toEqual([null, null, null]);
  if (kind === 'compound') expect(parts.length).toBeGreaterThan(1);
  else expect(parts).toEqual([]);
  if (certainty === 'ambiguous') expect(reason).toMatch(/\w/);
}

describe('every text', () => {
  it('is read without a throw, into a sound reading that keeps the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const made = parseDelivery(text, { planYear: '2016/17' });
        isSound(made);
        expect(made.text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('of date words in any order is read soundly, with and without a plan year', () => {
    fc.assert(
      fc.property(phrases, fc.constantFrom('2016/17', null), (text, planYear) => {
        isSound(parseDelivery(text, { planYear }));
      }),
      { numRuns: 3000 },
    );
  });

  it('is read the same twice', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        expect(parseDelivery(text)).toEqual(parseDelivery(text));
      }),
    );
  });

  it('of great length is read in time in proportion to what is read', () => {
    for (const unit of ['1/', '<', '&', 'April ', '1-', '(', 'to be ', 'every ', '1st ']) {
      const made = parseDelivery(unit.repeat(100_000));
      expect(made.certainty).toBe('ambiguous');
    }
  });
});

const writings: readonly ((date: string) => string)[] = [
  (date) => date,
  formatDate,
  (date) => formatDate(date).toUpperCase(),
  (date) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`,
  (date) => `${dayOf(date)}.${monthOf(date)}.${date.slice(2, 4)}`,
  (date) => `${dayOf(date)}-${monthNames[monthOf(date) - 1]?.slice(0, 3)}-${date.slice(2, 4)}`,
  (date) => `${dayOf(date)}<sup>th</sup> of ${formatMonth(date)}`,
  (date) => `${monthNames[monthOf(date) - 1]} ${dayOf(date)}, ${yearOf(date)}`,
  (date) => `by ${formatDate(date)}`,
  (date) => `${dayOf(date)} ${monthNames[monthOf(date) - 1]} ‘${date.slice(2, 4)}`,
];

describe('a day', () => {
  it('is read the same however it is written', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...writings), (date, write) => {
        const made = parseDelivery(write(date));
        expect([made.kind, made.start, made.end, made.due]).toEqual(['point', date, date, date]);
        expect(made.certainty).not.toBe('ambiguous');
      }),
      { numRuns: 1000 },
    );
  });

  it('is read from its serial number', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseDeliveryCell(dateToSerial(date))).toMatchObject({ due: date, certainty: 'certain' });
      }),
    );
  });
});

describe('two dates with a dash', () => {
  it('make a range of whole months, in order', () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const made = parseDelivery(`${formatMonth(from)} – ${formatMonth(to)}`);
        expect(made).toMatchObject({
          kind: 'range',
          start: `${from.slice(0, 7)}-01`,
          end: lastOfMonth(yearOf(to), monthOf(to)),
          certainty: 'certain',
        });
      }),
    );
  });
});
