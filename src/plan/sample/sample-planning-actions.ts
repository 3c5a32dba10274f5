import { actionsOf } from './sample-action.ts';

const shared = { leads: 'Principal Planning Officer', organisation: 'Eastmere Borough Council' };
const localPlan = 'Local Plan (core strategy); statement of community involvement';

/** What the planning service does for strong neighbourhoods. */
export const planningActions = actionsOf('B3', [
  {
    ...shared,
    ref: 'K',
    action: 'Adopt the design guide as part of the development plan.',
    outcome: 'New homes that are better laid out and better connected; residents take pride in them.',
    delivery: 'October 2016',
    start: '2016-01-01',
    due: '2016-10-31',
    status: 'Delayed',
    percentComplete: 0.9,
    progress: 'Consultation closed with 212 replies; adoption goes to the June cabinet.',
    ragOverride: 'A',
    overrideReason: 'All work is done but the cabinet’s decision, which is on its agenda for June.',
    overrideUntil: '2017-06-30',
    references: localPlan,
  },
  {
    ...shared,
    ref: 'L',
    action: 'Have every major application for new homes reviewed by the housing and planning panel.',
    outcome: 'The right mix of homes, better laid out, in new neighbourhoods.',
    delivery: 'Ongoing',
    status: 'Ongoing',
    progress: 'All nine applications of the year were reviewed.',
    references: localPlan,
  },
  {
    ...shared,
    ref: 'M',
    action: 'Create a residents’ forum for the Local Plan.',
    outcome: 'Residents share in decisions about the places they live in.',
    delivery: 'September 2016 (meets every quarter)',
    start: '2016-05-01',
    due: '2016-09-30',
    status: 'Complete',
    percentComplete: 1,
    progress: 'The forum first met on 22 September; two meetings since.',
    references: localPlan,
  },
  {
    ...shared,
    ref: 'N',
    action: 'Keep the youth forum at the table in planning, housing and regeneration.',
    outcome: 'Young people share in decisions about the places they live in.',
    delivery: 'Ongoing (meets every quarter)',
    status: 'Ongoing',
    references: localPlan,
  },
  {
    ...shared,
    ref: 'O',
    action: 'Write this objective into the policies and sites of the new Local Plan.',
    outcome: 'A plan that makes strong neighbourhoods a condition of growth.',
    delivery: 'Ongoing - 2020',
    status: 'Ongoing',
    progress: 'Issues and options are published; the draft plan follows in 2018.',
    references: 'Emerging Local Plan; see the local development scheme for its stages',
  },
]);
