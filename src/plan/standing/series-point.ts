/** A point of a chart. */
export interface SeriesPoint {
  /** Where it stands on the time axis, in strategy years: 2016 is 1 April 2016, 2016.5 half a year later. */
  readonly year: number;
  /** When it is from, as people write it, like "2015/16". */
  readonly period: string;
  readonly value: number;
}

/** A point that is reckoned and not measured, with the limits that should enclose what will be measured. */
export interface SeriesForecast extends SeriesPoint {
  readonly lower: number;
  readonly upper: number;
}
