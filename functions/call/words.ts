import type { Polarity, ToleranceMode } from '../../src/indicator/polarity.ts';
import { Choices } from './choices.ts';

/** Which way of an indicator is good. */
export const polarities = new Choices<Polarity>('polarity', ['higher', 'lower', 'within range', 'none'], {
  high: 'higher',
  'higher is better': 'higher',
  increase: 'higher',
  low: 'lower',
  'lower is better': 'lower',
  decrease: 'lower',
  range: 'within range',
  neutral: 'none',
});

/** How a tolerance is counted. */
export const toleranceModes = new Choices<ToleranceMode>(
  'way to count a tolerance',
  ['percent', 'points', 'absolute'],
  {
    '%': 'percent',
    percentage: 'percent',
    'percentage points': 'points',
  },
);
