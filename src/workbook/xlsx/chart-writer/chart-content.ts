import type { ChartAxisLayout, ChartSeriesLayout } from '../../sheet-layout.ts';

/** A chart with all that its part holds: the cells it is of, and what stood in them. */
export interface ChartContent {
  readonly kind: 'line' | 'stacked-bar';
  /** Written above the chart; left out where something else names it. */
  readonly title?: string;
  readonly categories: { readonly formula: string; readonly texts: readonly string[] };
  readonly series: readonly ChartSeriesContent[];
  readonly valueAxis?: ChartAxisLayout;
  /** Size of letters in points. */
  readonly letters: number;
  /** The relationship to the workbook with the cells, where they stand in another file. */
  readonly workbookRelationship?: string;
}

/** A series with its numbers, `null` where there is none, and the cells they are in. */
export interface ChartSeriesContent extends ChartSeriesLayout {
  readonly values: { readonly formula: string; readonly numbers: readonly (number | null)[] };
  /** The cell that names it, where there is one. */
  readonly nameFormula?: string;
}
