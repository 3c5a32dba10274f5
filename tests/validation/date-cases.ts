import { action, type RuleCase, withActions } from './rule-case.ts';

const dated = (delivery: string | number | null, more = {}) =>
  withActions(action({ delivery, start: null, due: null, ...more }));

/** Delivery dates, due dates, and dates in words. */
export const dateCases: readonly RuleCase[] = [
  { code: 'action/no-date', title: 'blank', plan: dated(null), at: ['Actions!H2'] },
  { code: 'action/no-date', title: 'to be confirmed', plan: dated('To be confirmed'), at: ['Actions!H2'] },
  {
    code: 'action/no-date',
    title: 'words without a date',
    plan: dated('As soon as money allows'),
    at: ['Actions!H2'],
  },
  {
    code: 'action/no-date',
    title: 'a Due date that cannot be read has its own issue',
    plan: dated(null, { due: 'Q2' }),
    at: [],
  },
  { code: 'action/no-date', title: 'ongoing', plan: dated('Ongoing'), at: [] },
  { code: 'action/no-date', title: 'a Due date is enough', plan: dated(null, { due: '2018-06-30' }), at: [] },
  {
    code: 'action/no-date',
    title: 'complete already',
    plan: dated(null, { status: 'Complete', percentComplete: 1 }),
    at: [],
  },
  {
    code: 'action/date-unclear',
    title: 'a day that does not exist',
    plan: dated('31 June 2017'),
    at: ['Actions!H2'],
  },
  { code: 'action/date-unclear', title: 'a full date', plan: dated('30 June 2018'), at: [] },
  {
    code: 'action/date-unclear',
    title: 'a Due date settles it',
    plan: dated('31 June 2017', { due: '2018-06-30' }),
    at: [],
  },
  {
    code: 'action/start-date-only',
    title: 'a pilot that begins',
    plan: dated('Pilot begins in November 2016'),
    at: ['Actions!H2'],
  },
  {
    code: 'action/start-date-only',
    title: 'from a month onwards',
    plan: dated('From January 2017 onwards'),
    at: ['Actions!H2'],
  },
  {
    code: 'action/start-date-only',
    title: 'begins and ends',
    plan: dated('Begins in October 2016 and ends in October 2017'),
    at: [],
  },
  { code: 'action/overdue', title: 'the month has passed', plan: dated('January 2017'), at: ['Actions!H2'] },
  {
    code: 'action/overdue',
    title: 'Due has passed',
    plan: dated('Ongoing', { due: '2017-03-31' }),
    at: ['Actions!J2'],
  },
  {
    code: 'action/overdue',
    title: 'a milestone has passed',
    plan: dated('New contract in place for 1 February 2017'),
    at: ['Actions!H2'],
  },
  { code: 'action/overdue', title: 'the due day is not yet late', plan: dated('1 April 2017'), at: [] },
  {
    code: 'action/overdue',
    title: 'a start that has passed is not late',
    plan: dated('Pilot begins in November 2016'),
    at: [],
  },
  {
    code: 'action/overdue',
    title: 'complete',
    plan: dated('January 2017', { status: 'Complete', percentComplete: 1 }),
    at: [],
  },
  {
    code: 'action/overdue',
    title: 'withdrawn',
    plan: dated('January 2017', { status: 'Withdrawn' }),
    at: [],
  },
  {
    code: 'action/overdue',
    title: 'rated blue',
    plan: dated('January 2017', { ragOverride: 'B', overrideReason: 'Done' }),
    at: [],
  },
  {
    code: 'action/overdue',
    title: 'nobody says at which date',
    plan: { ...dated('January 2017'), settings: [] },
    at: [],
  },
  {
    code: 'action/overdue',
    title: 'the date asked for counts',
    plan: { ...dated('June 2017'), settings: [] },
    asAt: '2017-07-02',
    at: ['Actions!H2'],
  },
  {
    code: 'action/due-differs-from-delivery',
    title: 'another month',
    plan: dated('April 2017', { due: '2017-06-30' }),
    at: ['Actions!J2'],
  },
  {
    code: 'action/due-differs-from-delivery',
    title: 'a day within the month',
    plan: dated('April 2017', { due: '2017-04-12' }),
    at: [],
  },
  {
    code: 'action/due-differs-from-delivery',
    title: 'a start says nothing of the end',
    plan: dated('Starts April 2017', { due: '2018-06-30' }),
    at: [],
  },
  {
    code: 'action/date-differs-from-text',
    title: 'a quarter before the month',
    plan: dated('October 2017', { action: 'Full compliance by end quarter 2' }),
    at: ['Actions!H2'],
  },
  {
    code: 'action/date-differs-from-text',
    title: 'another month in words',
    plan: dated('October 2018', { action: 'Open the hub by May 2018 with partners' }),
    at: ['Actions!H2'],
  },
  {
    code: 'action/date-differs-from-text',
    title: 'the same month',
    plan: dated('May 2018', { action: 'Open the hub by May 2018' }),
    at: [],
  },
  {
    code: 'action/date-differs-from-text',
    title: 'a year alone is a horizon',
    plan: dated('May 2018', { action: 'Reach 3,750 friends by 2021' }),
    at: [],
  },
  {
    code: 'action/starts-after-due',
    title: 'turned round',
    plan: dated(null, { start: '2018-05-01', due: '2018-04-30' }),
    at: ['Actions!I2'],
  },
  {
    code: 'action/starts-after-due',
    title: 'in order',
    plan: dated(null, { start: '2018-04-01', due: '2018-04-30' }),
    at: [],
  },
];
