import { action, type RuleCase, soundObjectives, withActions } from './rule-case.ts';

const bank = (cells = {}) => action({ action: 'Increase the time bank scheme by 10%', ...cells });
const bankElsewhere = (cells = {}) =>
  action({
    ref: 'A',
    objective: 'B3',
    action: 'To grow and increase time banking facilities by 10%',
    ...cells,
  });
const pilot = (cells = {}) => action({ ref: 'G', action: 'Social prescribing pilot', ...cells });
const pilotElsewhere = (cells = {}) =>
  action({
    ref: 'H',
    objective: 'B3',
    action: 'Develop and deliver a pilot of social prescribing in Northtown, Southtown and Easttown',
    ...cells,
  });
const undated = { start: null, due: null };

/** The same work in two places, and places that refer to each other. */
export const sameWorkCases: readonly RuleCase[] = [
  {
    code: 'action/same-action-twice',
    title: 'the same words under two objectives',
    plan: withActions(action(), action({ objective: 'B3', ref: 'C' })),
    at: ['Actions!C3'],
  },
  {
    code: 'action/same-action-twice',
    title: 'nearly the same words under two objectives',
    plan: withActions(bank(), action({ ref: 'B', action: 'Train bus drivers' }), bankElsewhere()),
    at: ['Actions!C4'],
  },
  {
    code: 'action/same-action-twice',
    title: 'a short title within a long one',
    plan: withActions(pilot(), action({ ref: 'B', action: 'Train bus drivers' }), pilotElsewhere()),
    at: ['Actions!C4'],
  },
  {
    code: 'action/same-action-twice',
    title: 'steps of one work under one objective are alike',
    plan: withActions(
      action({ action: 'Develop the primary care strategy' }),
      action({ ref: 'B', action: 'Develop the primary care strategy delivery plans' }),
    ),
    at: [],
  },
  {
    code: 'action/same-action-twice',
    title: 'common words alone are no likeness',
    plan: withActions(
      action({ action: 'Develop a plan for the new service' }),
      action({ objective: 'B3', ref: 'B', action: 'Develop a plan with the new partners' }),
    ),
    at: [],
  },
  {
    code: 'action/same-action-twice',
    title: 'See also names the other one',
    plan: withActions(pilot({ seeAlso: 'B3 H' }), pilotElsewhere()),
    at: [],
  },
  {
    code: 'action/cross-reference-differs',
    title: 'See also names an action with another lead',
    plan: withActions(pilot({ seeAlso: 'B3 H', leads: 'Head of Sport' }), pilotElsewhere()),
    at: ['Actions!E2'],
  },
  {
    code: 'action/cross-reference-differs',
    title: 'a pilot of 18 months here and of 12 months there',
    plan: withActions(
      pilot({ seeAlso: 'B3 H', delivery: '18 months pilot exercise', ...undated }),
      pilotElsewhere({ delivery: 'October 2016 to October 2017', ...undated }),
    ),
    at: ['Actions!H2'],
  },
  {
    code: 'action/cross-reference-differs',
    title: 'a remark that names the objective only',
    plan: withActions(
      bank({
        action: 'Increase the time bank scheme by 10% [Cross-referenced with Action Plan B3]',
        delivery: 'April 2017',
        ...undated,
      }),
      pilotElsewhere(),
      bankElsewhere({ delivery: 'April 2016', ...undated }),
    ),
    at: ['Actions!H2'],
  },
  {
    code: 'action/cross-reference-differs',
    title: 'both places agree',
    plan: withActions(pilot({ seeAlso: 'B3 H' }), pilotElsewhere()),
    at: [],
  },
  {
    code: 'action/cross-reference-differs',
    title: 'the objective referred to has no such action',
    plan: withActions(
      bank({ seeAlso: 'B3' }),
      action({ objective: 'B3', action: 'Train bus drivers', leads: 'Nurse' }),
    ),
    at: [],
  },
  {
    code: 'row/unknown-reference',
    title: 'See also names nothing',
    plan: withActions(action({ seeAlso: 'B3 Z' })),
    at: ['Actions!R2'],
  },
  {
    code: 'row/unknown-reference',
    title: 'See also names a plan that is elsewhere',
    plan: withActions(action({ seeAlso: 'B9' })),
    at: [],
  },
  {
    code: 'action/see-also-elsewhere',
    title: 'an objective of another plan',
    plan: withActions(action({ seeAlso: 'B9' })),
    at: ['Actions!R2'],
  },
  {
    code: 'action/see-also-elsewhere',
    title: 'an objective of this plan',
    plan: withActions(action({ seeAlso: 'B3' })),
    at: [],
  },
  {
    code: 'action/same-action-twice',
    title: 'phases of one work are told apart by their numbers',
    plan: withActions(
      action({ action: 'Open gardens for neighbours, phase 1' }),
      action({ objective: 'B3', action: 'Open gardens for neighbours, phase 2' }),
    ),
    at: [],
  },
  {
    code: 'row/unknown-reference',
    title: 'an update of an action that is not there',
    plan: { ...withActions(action()), updates: [{ action: 'C3 Z', date: '2017-03-01', update: 'Done' }] },
    at: ['Updates!A2'],
  },
  {
    code: 'row/unknown-reference',
    title: 'an update in another spelling',
    plan: { ...withActions(action()), updates: [{ action: 'c3-a', date: '2017-03-01', update: 'Done' }] },
    at: [],
  },
  {
    code: 'row/unknown-reference',
    title: 'an objective that is not there',
    plan: { objectives: soundObjectives, actions: [action({ objective: 'D4' })] },
    at: ['Actions!B2'],
  },
];
