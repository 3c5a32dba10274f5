import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../../src/dates/delivery.ts';
import { testRules } from './delivery-rules.ts';

testRules({
  'what a date is a date of': [
    ['COMPLETE - March 2017', 'point 2017-03-01..2017-03-31 past-event month certain'],
    ['Mar 2017 (revised from Dec 2016)', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['Moved from Dec 2016 to March 2017', 'point 2017-03-01..2017-03-31 completion month likely'],
    ['Opened June 2013 but originally May 2013', 'point 2013-06-01..2013-06-30 completion month likely'],
    ['Place of safety March 2017', 'point 2017-03-01..2017-03-31 completion month certain'],
    ['Pilot starts November 2016', 'point 2016-11-01..2016-11-30 start month certain'],
    ['April 2017 start', 'point 2017-04-01..2017-04-30 start month certain'],
    ['January 2017 (start)', 'point 2017-01-01..2017-01-31 start month certain'],
    ['To be implemented from 15th August 2016', 'point 2016-08-15 start day likely'],
    ['Service starts from April 2017', 'point 2017-04-01..2017-04-30 start month likely'],
    ['Contract in place for 1 February 2017', 'point 2017-02-01 milestone day certain'],
    ['Options paper by July 2014', 'point 2014-07-01..2014-07-31 milestone month likely by'],
    ['September 2016 launch', 'point 2016-09-01..2016-09-30 milestone month certain'],
    ['Deadline 30 June 2016', 'point 2016-06-30 completion day certain'],
    ['to be completed by March 2017', 'point 2017-03-01..2017-03-31 completion month likely by'],
    ['to be opened by March 2017', 'point 2017-03-01..2017-03-31 milestone month likely by'],
    ['opened June 2013', 'point 2013-06-01..2013-06-30 past-event month certain'],
    ['opened June 14', 'point 2014-06-01..2014-06-30 past-event month certain'],
    ['Established in 2013', 'point 2013-01-01..2013-12-31 nothing due year certain'],
    ['June 2016 - completed', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['June 2016 (complete)', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Delivered March 2016', 'point 2016-03-01..2016-03-31 past-event month certain'],
    ['Contract was awarded June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['The review has finished June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Workshop took place June 2016', 'point 2016-06-01..2016-06-30 past-event month certain'],
    ['Last inspection 3 March 2015', 'point 2015-03-03 nothing due day certain last 2015-03-03'],
    [
      'Last visit w/c 16th March 2015',
      'range 2015-03-16..2015-03-22 nothing due week certain last 2015-03-16',
    ],
    ['25 by February 2017', 'point 2017-02-01..2017-02-28 completion month certain by'],
    ['June 2016 revised to September 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Was June 2016, now Sept 2016', 'point 2016-09-01..2016-09-30 completion month likely'],
    ['Sept 2016 (originally June 2016)', 'point 2016-09-01..2016-09-30 completion month likely'],
  ],
  'several dates make a compound, due when the last of them is': [
    ['March, June and September 2017', 'compound 2017-03-01..2017-09-30 completion month certain'],
    ['1, 8 and 15 May 2017', 'compound 2017-05-01..2017-05-15 completion day certain'],
    ['1st & 15th May 2017', 'compound 2017-05-01..2017-05-15 completion day certain'],
    ['Phase 1 by June 2016, Phase 2 by Dec 2016', 'compound 2016-06-01..2016-12-31 completion month likely'],
    [
      'Plan June 2016. Work from July 2016 onwards',
      'compound 2016-06-01..null milestone 2016-06-30 month certain',
    ],
    ['Apr 2016 / Sept 2016', 'compound 2016-04-01..2016-09-30 completion month certain'],
    ['June 2016 September 2016', 'compound 2016-06-01..2016-09-30 completion month ambiguous'],
    ['March or April 2017', 'compound 2017-03-01..2017-04-30 completion month ambiguous'],
    [
      'March, June and September',
      'compound 2016-06-01..2017-03-31 milestone month ambiguous inferred',
      '2016/17',
    ],
    [
      'Reports quarterly: Sept 2016, Dec 2016, March 2017',
      'compound 2016-09-01..2017-03-31 completion month certain quarterly/3',
    ],
    [
      'Paper to Cabinet July 2014 – then next steps to be confirmed',
      'compound 2014-07-01..null milestone 2014-07-31 month certain',
    ],
    [
      'Draft May 2016, final June 2016, later phases to be confirmed',
      'compound 2016-05-01..null milestone 2016-06-30 month certain',
    ],
  ],
});

describe('the parts of a compound', () => {
  it('carry the words that name them, in order, the last being the completion', () => {
    const { parts } = parseDelivery(
      'Scoping by June 2016; then training and launch Sept 2016; done March 2017',
    );
    expect(parts.map(({ label, due, dueOf, by }) => [label, due, dueOf, by])).toEqual([
      ['Scoping', '2016-06-30', 'milestone', true],
      ['training and launch', '2016-09-30', 'milestone', false],
      ['done', '2017-03-31', 'past-event', false],
    ]);
  });

  it('take their names from brackets after them where nothing stands before', () => {
    const { parts } = parseDelivery('31st Dec 2016 (Phase 1) 31st March 2017 (Phase 2)');
    expect(parts.map(({ label, due }) => [label, due])).toEqual([
      ['Phase 1', '2016-12-31'],
      ['Phase 2', '2017-03-31'],
    ]);
  });

  it('include what is still to be set', () => {
    const { parts } = parseDelivery('Paper to Cabinet July 2014 – then next steps to be confirmed');
    expect(parts.map(({ label, kind }) => [label, kind])).toEqual([
      ['Paper to Cabinet', 'point'],
      ['next steps', 'not-set'],
    ]);
  });
});

describe('a new date', () => {
  it('is when the work is due, not when it was done', () => {
    expect(parseDelivery('Revised: December 2016')).toMatchObject({ due: '2016-12-31', dueOf: 'completion' });
  });
});
