import type { BookChart, BookChartSeries, BookSheet } from '../book/book-sheet.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { checkAllowed } from '../book/sheet-protection.ts';
import { invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument, wholeArgument } from './arguments.ts';
import { colourArgument } from './colour-argument.ts';

/** Kinds that this host knows; it draws none of them. */
const kinds = new Set(['LineMarkers', 'BarStacked']);

/** The charts of a sheet: `Excel.ChartCollection`. */
export function chartCollection(book: ExcelBook, sheet: BookSheet): HostObject {
  const find = (chart: BookChart | undefined) => {
    if (!chart) throw itemNotFound();
    return chartObject(sheet, chart);
  };
  return new HostObject('ChartCollection', {
    get: { Count: () => sheet.charts.length },
    items: () => sheet.charts.map(find),
    call: {
      Add: (type, source, seriesBy) => {
        checkAllowed(sheet);
        const kind = textArgument(type, 'the kind of chart');
        const place = placeOf(source);
        if (!kinds.has(kind)) throw invalidArgument(`charts of the kind ${kind} are not made by this host`);
        if (!place || seriesBy !== 'Columns')
          throw invalidArgument('a chart is made of the columns of a range');
        const chart: BookChart = {
          id: book.nextId(),
          type: kind,
          source: place.range,
          series: Array.from({ length: place.range.columnCount - 1 }, (_, index) => newSeries(index)),
          title: '',
          legend: 'Right',
          place: undefined,
          blanks: 'NotPlotted',
          isReversed: false,
          axis: new Map(),
        };
        sheet.charts.push(chart);
        return find(chart);
      },
      GetCount: () => sheet.charts.length,
      GetItemAt: (index) => find(sheet.charts[Number(index)]),
    },
  });
}

function newSeries(index: number): BookChartSeries {
  const name = `Series${index + 1}`;
  return {
    name,
    fill: undefined,
    line: undefined,
    lineStyle: 'Automatic',
    marker: 'Automatic',
    hasLabels: false,
    labelFormat: 'General',
  };
}

function chartObject(sheet: BookSheet, chart: BookChart): HostObject {
  return new HostObject('Chart', {
    id: chart.id,
    get: { Id: () => chart.id, ChartType: () => chart.type, DisplayBlanksAs: () => chart.blanks },
    set: {
      DisplayBlanksAs: (value) => {
        chart.blanks = textArgument(value, 'what stands for blanks');
      },
    },
    objects: {
      Axes: () => axesObject(chart),
      Legend: () =>
        textMember(
          'ChartLegend',
          'Position',
          () => chart.legend,
          (text) => {
            chart.legend = text;
          },
        ),
      Series: () => seriesCollection(chart),
      Title: () =>
        textMember(
          'ChartTitle',
          'Text',
          () => chart.title,
          (text) => {
            chart.title = text;
          },
        ),
    },
    call: {
      Delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
      SetPosition: (start, end) => {
        const [first, last] = [placeOf(start)?.range, placeOf(end)?.range];
        if (!first) throw invalidArgument('a chart stands from one cell to another');
        const { rowIndex, columnIndex } = first;
        const corner = last ?? first;
        const rowCount = corner.rowIndex + corner.rowCount - rowIndex;
        const columnCount = corner.columnIndex + corner.columnCount - columnIndex;
        chart.place = { rowIndex, columnIndex, rowCount, columnCount };
      },
    },
  });
}

/** An object of which only one text counts. */
function textMember(
  type: string,
  name: string,
  read: () => string,
  write: (text: string) => void,
): HostObject {
  return new HostObject(type, {
    get: { [name]: read },
    set: { [name]: (value) => write(textArgument(value, name)) },
  });
}

function axesObject(chart: BookChart): HostObject {
  const setting = (name: string) => (value: unknown) => {
    chart.axis.set(name, value);
  };
  const names = ['Minimum', 'Maximum', 'MajorUnit', 'NumberFormat'];
  return new HostObject('ChartAxes', {
    objects: {
      CategoryAxis: () =>
        new HostObject('ChartAxis', {
          get: { ReversePlotOrder: () => chart.isReversed },
          set: {
            ReversePlotOrder: (value) => {
              chart.isReversed = value === true;
            },
          },
        }),
      ValueAxis: () =>
        new HostObject('ChartAxis', {
          get: Object.fromEntries(names.map((name) => [name, () => chart.axis.get(name)])),
          set: Object.fromEntries(names.map((name) => [name, setting(name)])),
        }),
    },
  });
}

function seriesCollection({ series }: BookChart): HostObject {
  const find = (index: unknown) => {
    const found = series[wholeArgument(index, 'the index', 0)];
    if (!found) throw itemNotFound();
    return seriesObject(found);
  };
  return new HostObject('ChartSeriesCollection', {
    get: { Count: () => series.length },
    items: () => series.map(seriesObject),
    call: { GetCount: () => series.length, GetItemAt: find },
  });
}

function seriesObject(series: BookChartSeries): HostObject {
  const ignored = (value: unknown) => {
    colourArgument(value);
  };
  return new HostObject('ChartSeries', {
    get: {
      Name: () => series.name,
      HasDataLabels: () => series.hasLabels,
      MarkerStyle: () => series.marker,
    },
    set: {
      Name: (value) => {
        series.name = textArgument(value, 'the name');
      },
      HasDataLabels: (value) => {
        series.hasLabels = value === true;
      },
      MarkerStyle: (value) => {
        series.marker = textArgument(value, 'the marker');
      },
      // Marks have the colour of their line here.
      MarkerBackgroundColor: ignored,
      MarkerForegroundColor: ignored,
    },
    objects: {
      DataLabels: () =>
        textMember(
          'ChartDataLabels',
          'NumberFormat',
          () => series.labelFormat,
          (text) => {
            series.labelFormat = text;
          },
        ),
      Format: () => seriesFormat(series),
    },
  });
}

function seriesFormat(series: BookChartSeries): HostObject {
  return new HostObject('ChartSeriesFormat', {
    objects: {
      Fill: () =>
        new HostObject('ChartFill', {
          call: {
            Clear: () => {
              series.fill = undefined;
            },
            SetSolidColor: (value) => {
              series.fill = colourArgument(value);
            },
          },
        }),
      Line: () =>
        new HostObject('ChartLineFormat', {
          get: { Color: () => series.line, LineStyle: () => series.lineStyle },
          set: {
            Color: (value) => {
              series.line = colourArgument(value);
            },
            LineStyle: (value) => {
              series.lineStyle = textArgument(value, 'the style of the line');
            },
          },
        }),
    },
  });
}
