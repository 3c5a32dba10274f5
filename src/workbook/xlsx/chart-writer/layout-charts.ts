import { type CellRange, formatColumn } from '../../../grid/address.ts';
import { cellValue } from '../../../grid/cell.ts';
import type { ChartLayout, SheetLayout } from '../../sheet-layout.ts';
import type { ChartContent } from './chart-content.ts';

const letters = 10;

/** A chart of a layout with the cells it is of, and what stands in them. */
export function layoutChart(
  chart: ChartLayout,
  { name, rows }: Pick<SheetLayout, 'name' | 'rows'>,
): ChartContent {
  const { source, series, kind, title, valueAxis } = chart;
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columnOf = (offset: number) => {
    const columnIndex = source.columnIndex + offset;
    const column = formatColumn(columnIndex);
    const [first, last] = [source.rowIndex + 1, source.rowIndex + source.rowCount];
    return {
      formula: `${sheet}!$${column}$${first}:$${column}$${last}`,
      values: rows
        .slice(source.rowIndex, source.rowIndex + source.rowCount)
        .map((row) => cellValue(row[columnIndex]?.value ?? null)),
    };
  };
  const categories = columnOf(0);
  return {
    kind,
    title,
    letters,
    categories: { formula: categories.formula, texts: categories.values.map((value) => String(value ?? '')) },
    series: series.map((look, index) => {
      const { formula, values } = columnOf(index + 1);
      const numbers = values.map((value) => (typeof value === 'number' ? value : null));
      return { ...look, values: { formula, numbers } };
    }),
    ...(valueAxis === undefined ? {} : { valueAxis }),
  };
}

/** What keeps a chart out of a sheet, as the end of a sentence; `null` where nothing does. */
export function chartProblem({ source, series, title, place }: ChartLayout): string | null {
  if (series.length === 0 || series.length !== source.columnCount - 1)
    return `the chart "${title}" has ${series.length} series for ${source.columnCount - 1} columns of numbers`;
  const isEmpty = ({ rowCount, columnCount }: CellRange) => rowCount < 1 || columnCount < 1;
  return isEmpty(source) || isEmpty(place) ? `the chart "${title}" has no cells` : null;
}
