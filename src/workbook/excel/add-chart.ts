/// <reference types="office-js" />
import type { ChartLayout, ChartSeriesLayout } from '../sheet-layout.ts';
import { blockRange } from './write-cells.ts';
import { bytesAnAction } from './write-step.ts';

const lineStyles = { solid: 'Continuous', dash: 'Dash', dot: 'Dot', none: 'None' } as const;
const markers = { circle: 'Circle', diamond: 'Diamond', square: 'Square', dash: 'Dash' } as const;
/** Actions on a chart itself, and on each of its series. */
const [chartActions, seriesActions] = [14, 12];

/** About how many bytes a chart takes in a request. */
export function chartBytes({ series }: ChartLayout): number {
  return (chartActions + seriesActions * series.length) * bytesAnAction;
}

/**
 * A chart of cells of a sheet. Excel's programs can give a chart no text alternative and no pattern: its title says what it
 * is, and the cells beside it hold its numbers.
 */
export function addChart(sheet: Excel.Worksheet, layout: ChartLayout): void {
  const { kind, title, source, place, series, valueAxis = {} } = layout;
  const isLine = kind === 'line';
  const chart = sheet.charts.add(isLine ? 'LineMarkers' : 'BarStacked', blockRange(sheet, source), 'Columns');
  chart.title.text = title;
  chart.legend.position = 'Top';
  const corner = (rowIndex: number, columnIndex: number) => sheet.getCell(rowIndex, columnIndex);
  chart.setPosition(
    corner(place.rowIndex, place.columnIndex),
    corner(place.rowIndex + place.rowCount - 1, place.columnIndex + place.columnCount - 1),
  );
  if (isLine) chart.displayBlanksAs = 'Interplotted';
  const axis = chart.axes.valueAxis;
  if (valueAxis.min !== undefined) axis.minimum = valueAxis.min;
  if (valueAxis.max !== undefined) axis.maximum = valueAxis.max;
  if (valueAxis.step !== undefined) axis.majorUnit = valueAxis.step;
  if (valueAxis.numberFormat !== undefined) axis.numberFormat = valueAxis.numberFormat;
  // The first category stands at the top, as in the table.
  if (!isLine) chart.axes.categoryAxis.reversePlotOrder = true;
  for (const [index, look] of series.entries()) styleSeries(chart.series.getItemAt(index), look, isLine);
}

function styleSeries(series: Excel.ChartSeries, look: ChartSeriesLayout, isLine: boolean): void {
  const { name, colour, dash = 'solid', marker, labels } = look;
  series.name = name;
  if (isLine) {
    series.format.line.color = `#${colour}`;
    series.format.line.lineStyle = lineStyles[dash];
    series.markerStyle = marker === undefined ? 'None' : markers[marker];
    series.markerBackgroundColor = `#${colour}`;
    series.markerForegroundColor = `#${colour}`;
    return;
  }
  series.format.fill.setSolidColor(`#${colour}`);
  series.format.line.color = '#1B1B1B';
  if (labels === undefined) return;
  series.hasDataLabels = true;
  // A part that is not there has no label.
  series.dataLabels.numberFormat = `${labels.numberFormat};;;`;
}
