import type { Failure, Outcome } from './outcome.ts';
import type { Polarity } from './polarity.ts';
import { type XmrOptions, xmrChart } from './xmr-chart.ts';

/** Whether a process, left as it is, can be expected to meet its target. */
export type Assurance = 'Consistently hits' | 'Consistently misses' | 'Hit or miss';

export interface AssuranceOptions extends XmrOptions {
  /** Which way is good; higher by default. */
  readonly polarity?: Polarity | null | undefined;
}

const noTarget: Failure = { error: '#N/A', reason: 'Target not set' };
const noLimits: Failure = {
  error: '#N/A',
  reason: 'Limits need at least 2 neighbouring points that are not blank.',
};
const noPolarity: Failure = {
  error: '#N/A',
  reason: 'Without a polarity of higher or lower there is no target to hit.',
};
const notFinite: Failure = { error: '#NUM!', reason: 'The target must be a finite number.' };

/**
 * Whether a target lies beyond the limits of common cause at the end of a series, and on which side.
 *
 * @param values - One value a period in order of time.
 * @param target - In the unit of the values; on a limit it is hit or miss.
 * @example assurance([10, 12, 11, 12, 10], 30) // -> { value: 'Consistently misses' }
 * @source NHS England, Making Data Count: assurance icons.
 */
export function assurance(
  values: readonly (number | null)[],
  target: number | null,
  options: AssuranceOptions = {},
): Outcome<Assurance> {
  const polarity = options.polarity ?? 'higher';
  if (target === null) return noTarget;
  if (!Number.isFinite(target)) return notFinite;
  if (polarity !== 'higher' && polarity !== 'lower') return noPolarity;
  const chart = xmrChart(values, options);
  if ('error' in chart) return chart;
  const last = chart.value.at(-1);
  if (last === undefined || last.lower === null || last.upper === null) return noLimits;
  if (target > last.upper)
    return { value: polarity === 'higher' ? 'Consistently misses' : 'Consistently hits' };
  if (target < last.lower)
    return { value: polarity === 'higher' ? 'Consistently hits' : 'Consistently misses' };
  return { value: 'Hit or miss' };
}
