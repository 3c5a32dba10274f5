import { describe, expect, it } from 'vitest';
import {
  type ActionRatingInputs,
  actionRatingColumn,
} from '../../../src/plan/layout/action-rating-column.ts';

const blank: ActionRatingInputs = {
  action: 'Grow the time bank',
  percentComplete: null,
  start: null,
  due: null,
  status: null,
  override: null,
  reason: null,
  until: null,
  asAt: '2017-04-01',
};
const running = { start: '2016-04-01', due: '2018-03-31', status: 'In progress' };

describe('actionRatingColumn', () => {
  it.each<readonly [string, Partial<ActionRatingInputs>, string]>([
    ['complete by its status', { status: 'Complete' }, 'B'],
    ['complete by its share', { percentComplete: 1 }, 'B'],
    ['on track: half done at half time', { ...running, percentComplete: 0.5 }, 'G'],
    ['behind', { ...running, percentComplete: 0.4 }, 'A'],
    ['far behind', { ...running, percentComplete: 0.2 }, 'R'],
    ['with something else than a day as its date', { ...running, due: undefined }, ''],
    ['overdue', { due: '2017-03-31' }, 'R'],
    ['due today, not yet late, without a share to judge by', { due: '2017-04-01' }, ''],
    ['delayed, judged as one in progress', { ...running, status: 'Delayed', percentComplete: 0.4 }, 'A'],
    ['ongoing', { status: 'Ongoing' }, 'N'],
    ['withdrawn', { ...running, status: 'Withdrawn', percentComplete: 0 }, 'N'],
    ['without dates', {}, 'N'],
    ['not an action yet', { action: null }, ''],
    ['overridden with a reason', { due: '2017-03-31', override: 'A', reason: 'Data are late' }, 'A'],
    ['overridden without a reason', { due: '2017-03-31', override: 'A' }, 'R'],
    [
      'overridden until yesterday',
      { due: '2017-03-31', override: 'A', reason: 'Late', until: '2017-03-31' },
      'R',
    ],
    [
      'overridden where no rating can be made',
      { due: '2017-04-01', override: 'G', reason: 'Seen on site' },
      'G',
    ],
  ])('rates an action %s', (_, inputs, rating) => {
    expect(actionRatingColumn.calculate({ ...blank, ...inputs })).toBe(rating);
  });
});
