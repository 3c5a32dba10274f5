import type { Failure, Outcome } from './outcome.ts';
import type { Polarity } from './polarity.ts';
import { type XmrOptions, xmrChart } from './xmr-chart.ts';

/** What the latest point of a series says. */
export type Variation =
  | 'Special cause improvement'
  | 'Special cause concern'
  | 'Special cause neutral'
  | 'Common cause';

export interface VariationOptions extends XmrOptions {
  /** Which way is good; without one a special cause is neutral. */
  readonly polarity?: Polarity | null | undefined;
}

const noPoints: Failure = { error: '#N/A', reason: 'There is no point to judge.' };

/**
 * Whether the latest point of a series shows a special cause, and whether for better or worse.
 *
 * @param values - One value a period in order of time; the latest that is not blank is judged.
 * @example variation([9, 8, 9, 7, 8, 9, 8, 30], { polarity: 'higher' }) // -> { value: 'Special cause improvement' }
 * @source NHS England, Making Data Count: variation icons.
 */
export function variation(
  values: readonly (number | null)[],
  options: VariationOptions = {},
): Outcome<Variation> {
  const chart = xmrChart(values, options);
  if ('error' in chart) return chart;
  const last = chart.value.findLast((point) => point.value !== null);
  if (last === undefined) return noPoints;
  if (last.side === null) return { value: 'Common cause' };
  const polarity = options.polarity ?? 'none';
  if (polarity !== 'higher' && polarity !== 'lower') return { value: 'Special cause neutral' };
  const good = (last.side === 'high') === (polarity === 'higher');
  return { value: good ? 'Special cause improvement' : 'Special cause concern' };
}
