import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../../src/dates/delivery.ts';
import { dueDate, isFinished, overdueDays } from '../../src/dates/due.ts';

function late(text: string, asAt: string, status?: string): number {
  return overdueDays(parseDelivery(text), asAt, status === undefined ? {} : { status });
}

describe('what is due', () => {
  it('is the last committed date', () => {
    expect(dueDate(parseDelivery('March, June and September 2017'))).toBe('2017-09-30');
    expect(dueDate(parseDelivery('Plan June 2016. Work from July 2016 onwards'))).toBe('2016-06-30');
  });

  it.each(['Ongoing', 'TBC', '', 'Monthly', 'from April 2016', '12 months', 'Established in 2013'])(
    'is nothing for "%s", with the reason',
    (text) => {
      const delivery = parseDelivery(text);
      expect(dueDate(delivery)).toBeNull();
      expect(delivery.reason).toMatch(/\w/);
    },
  );
});

describe('days late', () => {
  it.each([
    ['March 2017', '2017-03-31', 0],
    ['March 2017', '2017-04-01', 1],
    ['March 2017', '2018-04-01', 366],
    ['31/03/2017', '2017-03-01', 0],
    ['2016/17', '2017-04-02', 2],
  ])('%s on %s', (text, asAt, expected) => {
    expect(late(text, asAt)).toBe(expected);
  });

  it.each(['Pilot starts April 2016', 'opened April 2016', 'Last visit 3 March 2015', 'Ongoing', 'TBC'])(
    'are none for "%s": no deadline has passed',
    (text) => {
      expect(late(text, '2020-01-01')).toBe(0);
    },
  );

  it.each(['Complete', 'completed', 'Done (June 2016)', 'B', 'Blue', 'Withdrawn'])(
    'are none once "%s"',
    (status) => {
      expect(isFinished(status)).toBe(true);
      expect(late('March 2016', '2020-01-01', status)).toBe(0);
    },
  );

  it.each(['', 'In progress', 'Delayed', 'Not complete', 'Breached'])(
    'count on with the status "%s"',
    (status) => {
      expect(late('March 2017', '2017-04-01', status)).toBe(1);
    },
  );
});
