import { statusSpellings } from '../../src/indicator/spellings.ts';
import { Choices } from './choices.ts';

/** How far an action says it is; a withdrawn one is not rated. */
export const actionStatuses = new Choices(
  'status',
  ['not started', 'in progress', 'ongoing', 'delayed', 'complete', 'withdrawn'],
  statusSpellings,
);
