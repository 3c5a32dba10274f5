import type { Ambition, Objective } from '../plan.ts';
import { identifyRows } from './sample-row.ts';

export const sampleObjectives: readonly Objective[] = identifyRows('obj', [
  {
    ref: 'C3',
    goal: 'C – Good emotional health',
    objective: 'Fewer people are lonely or cut off from others',
    leads: 'Head of Adult Social Care',
    boardLead: 'Cabinet Member for Adult Services',
  },
  {
    ref: 'B3',
    goal: 'B – Places that keep people well',
    objective: 'Neighbourhoods are strong and people know each other',
    leads: 'Head of Communities; Head of Adult Social Care',
    boardLead: 'Chair of the Voluntary Sector Forum',
  },
]);

export const sampleAmbitions: readonly Ambition[] = identifyRows('amb', [
  {
    objective: 'C3',
    number: '1',
    ambition: 'Nobody leaves hospital to an empty house without a plan for company and support.',
  },
  {
    objective: 'C3',
    number: '2',
    ambition: 'Every carer is offered advice, a break and somebody to talk to.',
  },
  { objective: 'B3', number: '1', ambition: 'A community hub within a short bus ride of every home.' },
  { objective: 'B3', number: '2', ambition: 'Eastmere is recognised as dementia friendly.' },
]);
