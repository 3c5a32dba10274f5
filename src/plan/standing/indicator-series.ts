import type { RagCode } from '../../indicator/rag-code.ts';

/** A point of a chart. */
export interface SeriesPoint {
  /** Where it stands on the time axis, in strategy years: 2016 is the year 2016/17. */
  readonly year: number;
  /** When it is from, as people write it, like "2015/16". */
  readonly period: string;
  readonly value: number;
}

/** What a chart of an indicator shows: where it should go, where it is, where it is heading. */
export interface IndicatorSeries {
  /** Objective and Ref, like "C3 1". */
  readonly indicator: string;
  readonly measure: string;
  readonly unit: string;
  /** Decimals to show; `null` where the plan does not say. */
  readonly decimals: number | null;
  readonly trajectory: readonly SeriesPoint[];
  readonly actuals: readonly SeriesPoint[];
  /** The least-squares forecast at the target year, with its 95 % limits; `null` under three actuals. */
  readonly forecast: (SeriesPoint & { readonly lower: number; readonly upper: number }) | null;
  readonly rag: RagCode | null;
  readonly direction: string | null;
}
