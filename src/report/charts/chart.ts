import type { RagCode } from '../../indicator/rag-code.ts';

/** A round number or a year on an axis, and how it is written. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Axis {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}

export interface ChartPoint {
  /** On the axis of strategy years: 2016 is 1 April 2016, 2016.5 half a year later. */
  readonly x: number;
  readonly y: number;
  /** When it is from, worded. */
  readonly period: string;
  /** The value with its decimals and unit. */
  readonly shown: string;
}

/** A line of a chart. Roles differ by dash and marker, so that colour is never the only sign. */
export interface ChartSeries {
  readonly role: 'trajectory' | 'actual' | 'forecast';
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** Where the value of the last point is written: away from the lines that end there. */
  readonly labelPlace: 'above' | 'below';
  /** The limits about the last point of a forecast. */
  readonly limits: { readonly lower: number; readonly upper: number } | null;
}

/** The numbers behind a chart, worded: the first column heads the rows. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface AnyChart {
  /** Unique in the report: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** The text alternative: what somebody who sees the chart learns from it. */
  readonly description: string;
  readonly table: ChartTable;
}

/** An indicator over the years. */
export interface LineChart extends AnyChart {
  readonly kind: 'line';
  /** The indicator's key. */
  readonly indicator: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly series: readonly ChartSeries[];
  readonly x: Axis;
  readonly y: Axis;
}

/** Bars that a picture holds, in every form: what more there are stands in the table, and the chart says so. */
export const mostBars = 20;

/** Ratings counted: a bar for each objective, a part for each rating. */
export interface RagChart extends AnyChart {
  readonly kind: 'rag';
  readonly bars: readonly {
    /** The objective's Ref. */
    readonly label: string;
    /** Ref and what the objective is. */
    readonly name: string;
    readonly total: number;
    /** In the order of the legend; those of 0 too. Together the total. */
    readonly parts: readonly { readonly code: RagCode; readonly count: number }[];
  }[];
}

export type Chart = LineChart | RagChart;
