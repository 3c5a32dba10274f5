import { britishNumber } from '../british-number.ts';
import { issueKind } from '../issue-kind.ts';

/** Faults of the dates of actions. */
export const actionDateIssues = {
  'action/no-date': issueKind<{ readonly action: string; readonly found: string | null }>({
    severity: 'warning',
    when: 'The action has no delivery date: it is blank, still to be set, or says nothing about time.',
    sentence: ({ action, found }) =>
      found
        ? `"${action}" has no delivery date, only "${found}". Agree a date, or write Ongoing.`
        : `"${action}" has no delivery date. Agree a date, or write Ongoing.`,
    example: { action: 'C3 H', found: 'To be confirmed' },
  }),
  'action/date-unclear': issueKind<{
    readonly found: string;
    readonly reason: string;
    readonly readings: readonly string[];
    readonly isRecurring?: boolean;
  }>({
    severity: 'warning',
    when: 'The delivery date can be read in more than one way, or names a day that does not exist.',
    sentence: ({ found, reason, readings, isRecurring = false }) =>
      `"${found}" is not clear: ${reason}. ${readings.length > 1 ? `It can mean ${readings.join(' or ')}. ` : ''}${isRecurring ? 'Say how often in other words, like "every two months".' : 'Write the date in full.'}`,
    example: {
      found: 'by the end of Q2',
      reason: 'the text names no year',
      readings: ['30 September 2016', '30 September 2017'],
    },
  }),
  'action/start-date-only': issueKind<{ readonly found: string; readonly start: string }>({
    severity: 'advice',
    when: 'The delivery date says when work starts, not when it is done.',
    sentence: ({ found, start }) =>
      `"${found}" says when the work starts (${start}), not when it is done. Add the end.`,
    example: { found: 'Pilot to begin in November 2016', start: '1 November 2016' },
  }),
  'action/overdue': issueKind<{ readonly due: string; readonly days: number; readonly asAt: string }>({
    severity: 'warning',
    when: 'The due date has passed at the as-at date, and the action is neither complete nor withdrawn.',
    sentence: ({ due, days, asAt }) =>
      `Due ${due}, so ${britishNumber(days)} ${days === 1 ? 'day' : 'days'} overdue at ${asAt}. Mark it complete, or agree a new date.`,
    example: { due: '30 April 2016', days: 336, asAt: '1 April 2017' },
  }),
  'action/due-differs-from-delivery': issueKind<{
    readonly due: string;
    readonly found: string;
    readonly reading: string;
  }>({
    severity: 'warning',
    when: 'The Due date is not the date that Delivery gives in words.',
    sentence: ({ due, found, reading }) =>
      `Due is ${due}, but Delivery says "${found}", which is ${reading}. Due counts; correct the one that is wrong.`,
    example: { due: '30 June 2017', found: 'April 2017', reading: '30 April 2017' },
  }),
  'action/date-differs-from-text': issueKind<{
    readonly found: string;
    readonly reading: string;
    readonly delivery: string;
  }>({
    severity: 'warning',
    when: 'The words of the action name another date than its delivery date.',
    sentence: ({ found, reading, delivery }) =>
      `The action says "${found}" (${reading}), but its delivery date is ${delivery}. Agree on one.`,
    example: { found: 'by end quarter 2', reading: '30 September 2014', delivery: 'October 2014' },
  }),
  'action/starts-after-due': issueKind<{ readonly start: string; readonly due: string }>({
    severity: 'warning',
    when: 'The Start date lies after the Due date.',
    sentence: ({ start, due }) => `Start is ${start}, after Due, ${due}. Correct one of the two.`,
    example: { start: '1 May 2017', due: '30 April 2017' },
  }),
} as const;
