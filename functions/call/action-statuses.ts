import type { ActionStatus } from '../../src/indicator/action-rag.ts';
import { Choices } from './choices.ts';

/** How far an action says it is; a withdrawn one is not rated. */
export const actionStatuses = new Choices<ActionStatus | 'withdrawn'>(
  'status',
  ['not started', 'in progress', 'ongoing', 'complete', 'withdrawn'],
  {
    'not yet started': 'not started',
    started: 'in progress',
    underway: 'in progress',
    'under way': 'in progress',
    'on track': 'in progress',
    delayed: 'in progress',
    late: 'in progress',
    continuous: 'ongoing',
    completed: 'complete',
    done: 'complete',
    finished: 'complete',
    closed: 'complete',
    achieved: 'complete',
    delivered: 'complete',
    cancelled: 'withdrawn',
    superseded: 'withdrawn',
  },
);
