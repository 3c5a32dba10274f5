import { polaritySpellings, toleranceSpellings } from '../../src/indicator/spellings.ts';
import { Choices } from './choices.ts';

/** Which way of an indicator is good. */
export const polarities = new Choices(
  'polarity',
  ['higher', 'lower', 'within range', 'none'],
  polaritySpellings,
);

/** How a tolerance is counted. */
export const toleranceModes = new Choices(
  'way to count a tolerance',
  ['percent', 'points', 'absolute'],
  toleranceSpellings,
);
