import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../../src/dates/delivery.ts';
import { testRules } from './delivery-rules.ts';

testRules({
  'nothing set, nothing said': [
    ['next month', 'none null nothing due none ambiguous'],
    ['once the review is over', 'none null nothing due none certain'],
    ['a <b tag that never ends', 'none null nothing due none certain'],
    ['', 'none null nothing due none certain'],
    ['   ', 'none null nothing due none certain'],
    ['TBC', 'not-set null nothing due none certain'],
    ['t.b.c.', 'not-set null nothing due none certain'],
    ['Dates to be confirmed', 'not-set null nothing due none certain'],
    ['To be agreed', 'not-set null nothing due none certain'],
    ['Timescale to be agreed with partners', 'not-set null nothing due none likely'],
    ['not yet known', 'not-set null nothing due none certain'],
    ['Awaiting funding', 'not-set null nothing due none likely'],
    ['?', 'not-set null nothing due none ambiguous'],
    ['n/a', 'none null nothing due none certain'],
    ['Not applicable', 'none null nothing due none certain'],
    ['-', 'none null nothing due none certain'],
    ['ASAP', 'none null nothing due none ambiguous'],
    ['as soon as possible', 'none null nothing due none ambiguous'],
    ['In place', 'none null nothing due none certain'],
    ['Complete', 'none null nothing due none certain'],
    ['Seek further funding for the service', 'none null nothing due none certain'],
    ['Increase to 2000 people', 'none null nothing due none certain'],
    ['The board will march on', 'none null nothing due none certain'],
    ['This may be possible', 'none null nothing due none certain'],
    ['Clinic for people aged 65 years', 'none null nothing due none certain'],
    ['1.2.3', 'none null nothing due none certain'],
    ['10.1.16.2', 'none null nothing due none certain'],
    ['25%', 'none null nothing due none certain'],
    ['£2016', 'none null nothing due none certain'],
  ],
  'a date said again in brackets is one date, unless the two disagree': [
    ['June 2017 (Q1 2017/18)', 'point 2017-06-01..2017-06-30 completion month certain'],
    ['June 2017 (Q2 2017/18)', 'point 2017-06-01..2017-06-30 completion month ambiguous'],
    ['April to June 2016 (Q1)', 'range 2016-04-01..2016-06-30 completion month certain'],
    ['31st March (year end)', 'point 2017-03-31 completion day likely inferred', '2016/17'],
    ['From September 2016 (academic year)', 'open-range 2016-09-01..null nothing due month certain'],
    ['October (Q3)', 'point null nothing due none ambiguous'],
    ['June 2016 (Sept 2016)', 'compound 2016-06-01..2016-09-30 completion month ambiguous'],
  ],
  'what nobody can know is ambiguous, never guessed and never rolled over': [
    ['30/50', 'none null nothing due none certain'],
    ['31 June 2017', 'none null nothing due none ambiguous'],
    ['30/02/2017', 'none null nothing due none ambiguous'],
    ['29 February 2017', 'none null nothing due none ambiguous'],
    ['29th Feb', 'none null nothing due none ambiguous', '2016/17'],
    ['04/13/2017', 'none null nothing due none ambiguous'],
    ['00/00/0000', 'none null nothing due none ambiguous'],
    ['01/01/1900', 'none null nothing due none ambiguous'],
    ['2/3', 'none null nothing due none ambiguous'],
    ['2014/16', 'none null nothing due none ambiguous'],
    ['2016-31', 'none null nothing due none ambiguous'],
    ['October', 'point null nothing due none ambiguous'],
    ['31st March', 'point null nothing due none ambiguous'],
    ['June - Sept', 'range null nothing due none ambiguous'],
    ['31/3', 'point null nothing due none ambiguous'],
    ['Christmas', 'point null nothing due none ambiguous'],
    ['by year end', 'point null nothing due none ambiguous by'],
    ['March 2017?', 'point 2017-03-01..2017-03-31 completion month ambiguous'],
    ['March 2017 (TBC)', 'point 2017-03-01..2017-03-31 completion month ambiguous'],
    ['developed by December 2014', 'point 2014-12-01..2014-12-31 completion month ambiguous by'],
    ['June 2017 - March 2016', 'compound 2016-03-01..2017-06-30 milestone month ambiguous'],
    ['l5 April 2017', 'point 2017-04-05 completion day ambiguous'],
    ['l April 2017', 'point 2017-04-01..2017-04-30 completion month ambiguous'],
    ['March 2O17', 'point null nothing due none ambiguous'],
    ['15 Sepetmber 2016', 'point 2016-09-01..2016-09-30 completion month ambiguous'],
  ],
  'damaged text is read and said to be': [
    ['Septembre 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Janu ary 2017', 'point 2017-01-01..2017-01-31 completion month likely'],
    ['Sept ember 2016', 'point 2016-09-01..2016-09-30 completion month certain'],
    ['14th Febuary 2017', 'point 2017-02-14 completion day certain'],
    ['Marhc 2017', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['<p>April&nbsp;2017</p>', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['a < b April 2017', 'point 2017-04-01..2017-04-30 completion month certain'],
    ['42826', 'point 2017-04-01 completion day likely'],
  ],
});

function alternativesOf(text: string, planYear: string | null = null): string[] {
  return parseDelivery(text, { planYear }).alternatives.map(({ start, end }) => `${start}..${end}`);
}

describe('what else a text could mean is listed', () => {
  it.each([
    ['01/02/2017', null, '2017-01-02..2017-01-02'],
    ['04/13/2017', null, '2017-04-13..2017-04-13'],
    ['by June 2016', null, '2016-05-31..2016-05-31'],
    ['October 14', null, '2014-10-14..2014-10-14'],
    ['Sep-14', null, '2014-09-14..2014-09-14'],
    ['Early July 2014', null, '2014-07-01..2014-07-15'],
    ['Early July 2014', null, '2014-07-01..2014-07-31'],
    ['2017', null, '2016-04-01..2017-03-31'],
    ['2016-2021', null, '2016-04-01..2021-03-31'],
    ['Q2 2017', null, '2017-04-01..2017-06-30'],
    ['October', '2016/17', '2017-10-01..2017-10-31'],
    ['June - Sept', '2016/17', '2017-06-01..2017-09-30'],
    ['end of the year', '2016/17', '2016-01-01..2016-12-31'],
    ['June 2016 September 2016', null, '2016-06-01..2016-09-30'],
    ['June 2016 revised to September 2016', null, '2016-06-01..2016-06-30'],
    ['6 months from April 2016', null, '2016-04-01..2016-10-31'],
    ['01/04/16 - 01/03/17', null, '2016-01-04..2017-01-03'],
    ['To be implemented from 15th August 2016', null, '2016-08-15..null'],
  ])('%s', (text, planYear, expected) => {
    expect(alternativesOf(text, planYear)).toContain(expected);
  });
});

describe('reasons', () => {
  it.each([
    ['', 'blank cell'],
    ['Ongoing', 'ongoing work has no due date'],
    ['31 June 2017', 'the calendar has no such day'],
    ['October', 'the year is not written'],
    ['March 2O17', 'a letter stands where a digit may be meant'],
    ['29th Feb', 'the calendar has no such day'],
  ])('%s', (text, expected) => {
    expect(parseDelivery(text, { planYear: text === '29th Feb' ? '2016/17' : null }).reason).toBe(expected);
  });

  it('say that a long text was not read to its end', () => {
    const long = `April 2017 ${'x'.repeat(3000)}`;
    expect(parseDelivery(long)).toMatchObject({ certainty: 'ambiguous', due: '2017-04-30', text: long });
    expect(parseDelivery(long).reason).toContain('2,000');
  });
});
