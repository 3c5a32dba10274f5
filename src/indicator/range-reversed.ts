import type { Failure } from '../statistics/outcome.ts';

/** What is wrong with a range to stay within whose ends stand the wrong way round. */
export const rangeReversed: Failure = {
  error: '#NUM!',
  reason: 'The low end of the range lies above its high end.',
};
