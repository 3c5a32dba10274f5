import { formatColumn } from '../../grid/address.ts';
import type { ChartContent, ChartSeriesContent } from '../../workbook/xlsx/chart-writer/chart-content.ts';
import type { LineChart, RagChart } from '../charts/chart.ts';
import { type PlainSeries, plainLines, plainRatings } from '../charts/plain-series.ts';
import type { Wording } from '../wording/wording.ts';
import { slideLook } from './slide-look.ts';

/** An indicator as a chart of PowerPoint. */
export function lineContent(chart: LineChart, wording: Wording): ChartContent {
  const { categories, series, valueAxis } = plainLines(chart, wording);
  return { kind: 'line', ...places(categories, series), valueAxis };
}

/** Bars whose names have room in the letters of the slides. */
const mostLargeBars = 12;
const smallLetters = 11;

/** Ratings counted as a chart of PowerPoint. */
export function ragContent(chart: RagChart): ChartContent {
  const { categories, series } = plainRatings(chart);
  // So many labels find room only in smaller letters; PowerPoint leaves out what does not fit.
  const letters = categories.length > mostLargeBars ? smallLetters : slideLook.text - 2;
  return { kind: 'stacked-bar', ...places(categories, series), letters };
}

/** The library's workbook has the categories in column A and each series in a column of its own, names above. */
function places(categories: readonly string[], series: readonly PlainSeries[]) {
  const last = categories.length + 1;
  return {
    letters: slideLook.text - 2,
    workbookRelationship: 'rId1',
    categories: { formula: `Sheet1!$A$2:$A$${last}`, texts: categories },
    series: series.map(({ values, ...look }, index): ChartSeriesContent => {
      const column = formatColumn(index + 1);
      return {
        ...look,
        nameFormula: `Sheet1!$${column}$1`,
        values: { formula: `Sheet1!$${column}$2:$${column}$${last}`, numbers: values },
      };
    }),
  };
}
