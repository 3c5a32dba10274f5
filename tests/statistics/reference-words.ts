import type { Polarity } from '../../src/statistics/polarity.ts';

/** Our words for the polarities of the reference software. */
export const polarities: Record<string, Polarity> = {
  increase: 'higher',
  decrease: 'lower',
  high: 'higher',
  low: 'lower',
};

/** The words of the reference software for our trends. */
export const markers: Record<string, string> = {
  Increasing: 'Increasing',
  Decreasing: 'Decreasing',
  'No significant change': 'NoChange',
  'Cannot be calculated': 'CannotBeCalculated',
};

/** Values of a given count, mean and standard deviation: half below the mean, half above. */
export function valuesWith(count: number, mean: number, deviation: number): number[] {
  const pairs = Math.floor(count / 2);
  const distance = deviation * Math.sqrt((count - 1) / (2 * pairs));
  const odd = count % 2 === 1 ? [mean] : [];
  return [
    ...odd,
    ...Array.from({ length: 2 * pairs }, (_, index) => mean + (index % 2 === 0 ? distance : -distance)),
  ];
}
