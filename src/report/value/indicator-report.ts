import type { Polarity } from '../../indicator/polarity.ts';
import type { RagCode } from '../../indicator/rag-code.ts';
import type { SeriesForecast, SeriesPoint } from '../../plan/standing/series-point.ts';

/** A value and when it is from, as people wrote that. */
export interface DatedValue {
  readonly value: number;
  readonly period: string;
}

/** An indicator as the board reads of it. What is not known is `null`, and never 0. */
export interface IndicatorReport {
  readonly rowId: string | null;
  /** Objective and Ref, like "C3 1". */
  readonly key: string;
  /** What sentences call it: "C3 1", "indicator 5 of objective 1". */
  readonly name: string;
  readonly objective: string | null;
  readonly measure: string;
  readonly definition: string | null;
  readonly unit: string;
  /** Decimals to show; `null` where the plan does not say. */
  readonly decimals: number | null;
  readonly polarity: Polarity | null;
  readonly baseline: DatedValue | null;
  readonly target: number | null;
  /** The strategy year the target is to be reached in: 2021 is 1 April 2021. */
  readonly targetYear: number | null;
  readonly targetKind: string | null;
  /** The points of its chart. */
  readonly trajectory: readonly SeriesPoint[];
  readonly actuals: readonly SeriesPoint[];
  /** The last value measured; `null`: there is no data. */
  readonly latest: DatedValue | null;
  /** The trajectory's value on the as-at date. */
  readonly expected: number | null;
  /** Latest less expected, in the unit, signed so that positive is better; `null` where either is missing. */
  readonly gap: number | null;
  readonly rag: RagCode;
  /** Like "Improving (up)"; `null` where there are too few values. */
  readonly direction: string | null;
  /** Where it is heading, at the target year, with 95 % limits; those of a count or percentage go no further than it can. */
  readonly forecast: SeriesForecast | null;
  /** Whether there would be one, but with limits so wide that it says nothing. */
  readonly isForecastUncertain: boolean;
  /** Whether the latest value is as good as the target; `null` where that cannot be told. */
  readonly isTargetMet: boolean | null;
  /** Units a year from the latest value to the target; `null` where it is met, no year is left or something is missing. */
  readonly requiredChange: number | null;
  readonly nationalOutcome: string | null;
  readonly source: string | null;
}
