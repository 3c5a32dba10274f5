import { action, type RuleCase, withActions } from './rule-case.ts';

/** Who, what, and how it goes. */
export const actionCases: readonly RuleCase[] = [
  {
    code: 'action/no-lead',
    title: 'a blank lead',
    plan: withActions(action({ leads: null })),
    at: ['Actions!E2'],
  },
  {
    code: 'action/no-lead',
    title: 'a lead to come',
    plan: withActions(action({ leads: 'TBC' })),
    at: ['Actions!E2'],
  },
  {
    code: 'action/no-lead',
    title: 'a post leads',
    plan: withActions(action({ leads: 'Director of Public Health' })),
    at: [],
  },
  {
    code: 'action/no-outcome',
    title: 'a blank outcome',
    plan: withActions(action({ outcome: null }), action({ ref: 'B', action: 'Train bus drivers' })),
    at: ['Actions!D2'],
  },
  {
    code: 'action/no-outcome',
    title: 'a dash for an outcome',
    plan: withActions(action({ outcome: ' – ' }), action({ ref: 'B', action: 'Train bus drivers' })),
    at: ['Actions!D2'],
  },
  {
    code: 'action/no-outcome',
    title: 'a plan without outcomes',
    plan: withActions(action({ outcome: null })),
    at: [],
  },
  { code: 'action/no-outcome', title: 'an outcome', plan: withActions(action()), at: [] },
  {
    code: 'action/outcome-not-measurable',
    title: 'more of a number, without a figure or a link',
    plan: withActions(action({ outcome: 'Increase in the number of people who attend' })),
    at: ['Actions!D2'],
  },
  {
    code: 'action/outcome-not-measurable',
    title: 'a figure is given',
    plan: withActions(action({ outcome: 'Increase in the number of people who attend to 400' })),
    at: [],
  },
  {
    code: 'action/outcome-not-measurable',
    title: 'an indicator is linked',
    plan: withActions(action({ outcome: 'Increase in the number of people who attend', indicators: '1' })),
    at: [],
  },
  {
    code: 'action/target-without-base',
    title: 'ten percent more of nobody knows what',
    plan: withActions(action({ action: 'Increase membership of the choir by 10%' })),
    at: ['Actions!C2'],
  },
  {
    code: 'action/target-without-base',
    title: 'the same in the outcome, with a letter for a digit',
    plan: withActions(action({ outcome: 'Reduce falls by I0%' })),
    at: ['Actions!D2'],
  },
  {
    code: 'action/target-without-base',
    title: 'the baseline is told',
    plan: withActions(action({ action: 'Increase membership of the choir by 10% from 240 singers' })),
    at: [],
  },
  {
    code: 'action/rag-missing',
    title: 'nothing to rate from',
    plan: withActions(action({ percentComplete: null })),
    at: ['Actions!N2'],
  },
  {
    code: 'action/rag-missing',
    title: 'work that starts later',
    plan: withActions(
      action({ percentComplete: null, start: '2017-10-01', delivery: null, status: 'Not started' }),
    ),
    at: [],
  },
  {
    code: 'action/rag-missing',
    title: 'overdue work is red by itself',
    plan: withActions(action({ percentComplete: null, delivery: null, due: '2017-01-31' })),
    at: [],
  },
  {
    code: 'action/rag-missing',
    title: 'a person has rated it',
    plan: withActions(
      action({ percentComplete: null, ragOverride: 'G', overrideReason: 'As the board agreed' }),
    ),
    at: [],
  },
  {
    code: 'action/rag-missing',
    title: 'a rating was typed into the RAG column',
    plan: withActions(action({ percentComplete: null, rag: 'A' })),
    at: [],
  },
  {
    code: 'action/red-without-reason',
    title: 'rated red and silent',
    plan: withActions(action({ rag: 'R', progress: null })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/red-without-reason',
    title: 'red by its date alone, which is told as overdue',
    plan: withActions(action({ due: '2017-01-31', delivery: null, progress: null })),
    at: [],
  },
  {
    code: 'action/no-lead',
    title: 'an error value has its own issue',
    plan: withActions(action({ leads: { error: '#N/A' } })),
    at: [],
  },
  {
    code: 'action/red-without-reason',
    title: 'overdue and explained',
    plan: withActions(
      action({ due: '2017-01-31', delivery: null, progress: 'The builder went out of business' }),
    ),
    at: [],
  },
  {
    code: 'action/override-without-reason',
    title: 'an override alone',
    plan: withActions(action({ ragOverride: 'G' })),
    at: ['Actions!O2'],
  },
  {
    code: 'action/override-without-reason',
    title: 'an override with its reason',
    plan: withActions(action({ ragOverride: 'G', overrideReason: 'Money has come' })),
    at: [],
  },
  {
    code: 'action/override-expired',
    title: 'past its date',
    plan: withActions(
      action({ ragOverride: 'G', overrideReason: 'Money has come', overrideUntil: '2017-03-31' }),
    ),
    at: ['Actions!Q2'],
  },
  {
    code: 'action/override-expired',
    title: 'on its last day',
    plan: withActions(
      action({ ragOverride: 'G', overrideReason: 'Money has come', overrideUntil: '2017-04-01' }),
    ),
    at: [],
  },
  {
    code: 'action/rag-contradicts-progress',
    title: 'green, but it did not take place',
    plan: withActions(
      action({ ragOverride: 'G', overrideReason: 'x', progress: 'The launch did not take place.' }),
    ),
    at: ['Actions!M2'],
  },
  {
    code: 'action/rag-contradicts-progress',
    title: 'green, but announced for after the deadline',
    plan: withActions(
      action({
        rag: 'G',
        due: '2016-12-31',
        delivery: null,
        progress: 'A decision will be made during 2017/18.',
      }),
    ),
    at: ['Actions!M2'],
  },
  {
    code: 'action/rag-contradicts-progress',
    title: 'red, but all is done',
    plan: withActions(action({ rag: 'R', progress: 'The review is complete.' })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/rag-contradicts-progress',
    title: 'amber and late fit together',
    plan: withActions(action({ rag: 'A', progress: 'The launch did not take place.' })),
    at: [],
  },
  {
    code: 'action/rag-contradicts-progress',
    title: 'green and announced for before the deadline',
    plan: withActions(action({ rag: 'G', progress: 'The hub will be opened in May 2018.' })),
    at: [],
  },
  {
    code: 'action/progress-contradicts-itself',
    title: 'successful and not successful',
    plan: withActions(
      action({ progress: 'After successfully securing funds. Not successful with the second bid.' }),
    ),
    at: ['Actions!M2'],
  },
  {
    code: 'action/progress-contradicts-itself',
    title: 'not successful only',
    plan: withActions(action({ progress: 'The bid was not successful.' })),
    at: [],
  },
  {
    code: 'action/lead-disputed',
    title: 'somebody else’s responsibility',
    plan: withActions(action({ progress: 'NB: not the council’s responsibility.' })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/lead-disputed',
    title: 'a responsibility taken',
    plan: withActions(action({ progress: 'The council has taken responsibility.' })),
    at: [],
  },
  {
    code: 'action/complete-in-text',
    title: 'the words say it is complete, the status does not',
    plan: withActions(action({ progress: 'The needs assessment is complete. More will follow.' })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/complete-in-text',
    title: 'it will be complete later',
    plan: withActions(action({ progress: 'Plan to be completed by the second quarter.' })),
    at: [],
  },
  {
    code: 'action/complete-in-text',
    title: 'the status says so too',
    plan: withActions(action({ progress: 'Completed.', status: 'Complete', percentComplete: 1 })),
    at: [],
  },
  {
    code: 'action/status-differs-from-percent',
    title: 'complete at 80 percent',
    plan: withActions(action({ status: 'Complete', percentComplete: 0.8 })),
    at: ['Actions!L2'],
  },
  {
    code: 'action/status-differs-from-percent',
    title: 'not complete at 100 percent',
    plan: withActions(action({ percentComplete: 1 })),
    at: ['Actions!L2'],
  },
  {
    code: 'action/status-differs-from-percent',
    title: 'not started at 20 percent',
    plan: withActions(action({ status: 'Not started', percentComplete: 0.2 })),
    at: ['Actions!L2'],
  },
  {
    code: 'action/status-differs-from-percent',
    title: 'complete at 100 percent',
    plan: withActions(action({ status: 'Complete', percentComplete: 1 })),
    at: [],
  },
  {
    code: 'action/no-recent-update',
    title: 'the last update is ten months old',
    plan: {
      ...withActions(action({ progress: null })),
      updates: [{ action: 'C3 A', date: '2016-06-14', update: 'Site found' }],
    },
    at: ['Actions!M2'],
  },
  {
    code: 'action/no-recent-update',
    title: 'the words date their last update',
    plan: withActions(action({ progress: 'June 2016 update: site found' })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/no-recent-update',
    title: 'silent since it started',
    plan: withActions(action({ progress: null, start: '2016-05-01' })),
    at: ['Actions!M2'],
  },
  {
    code: 'action/no-recent-update',
    title: 'an update of this spring',
    plan: {
      ...withActions(action({ progress: null })),
      updates: [{ action: 'C3 A', date: '2017-03-01', update: 'Ground cleared' }],
    },
    at: [],
  },
  {
    code: 'action/no-recent-update',
    title: 'words without a date may be of yesterday',
    plan: withActions(action({ progress: 'The ground is cleared', start: '2015-01-01' })),
    at: [],
  },
  {
    code: 'action/no-recent-update',
    title: 'what is complete needs no update',
    plan: withActions(action({ progress: null, status: 'Complete', percentComplete: 1 })),
    at: [],
  },
  {
    code: 'lead/two-roles',
    title: 'one person, two roles',
    plan: withActions(
      action({ leads: 'Ann Example, Commissioning Manager' }),
      action({ ref: 'B', action: 'Run a lunch club', leads: 'Ann Example, Principal Planner' }),
    ),
    at: ['Actions!E3'],
  },
  {
    code: 'lead/two-roles',
    title: 'the same role twice, and the name alone',
    plan: withActions(
      action({ leads: 'Ann Example, Principal Planner' }),
      action({ ref: 'B', action: 'Run a lunch club', leads: 'Ann Example – principal planner' }),
      action({ ref: 'C', action: 'Map bus routes', leads: 'Ann Example' }),
    ),
    at: [],
  },
];
