/** The words that plan columns offer in their drop-down lists, in the order people should see them. */

export const statuses = [
  'Not started',
  'In progress',
  'Ongoing',
  'Delayed',
  'Complete',
  'Withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** B complete, G on track, A at risk, R off track, N not rated. */
export const ragCodes = ['B', 'G', 'A', 'R', 'N'] as const;

/** Which way an indicator should move. */
export const polarities = ['higher', 'lower', 'within range', 'none'] as const;

/**
 * What an indicator's target is: the end of a yearly trajectory, one milestone at its due year, a benchmark (somebody
 * else's figure) standing in for a target, or not set yet.
 */
export const targetKinds = ['trajectory', 'milestone', 'benchmark', 'not set'] as const;

export const evidenceKinds = ['achievement', 'story', 'case study'] as const;
