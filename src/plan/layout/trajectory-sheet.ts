import type { CellStyle, LayoutCell, SheetLayout } from '../../workbook/sheet-layout.ts';
import type { Indicator } from '../plan.ts';
import { bodyBorder, headerStyle, helpStyle, tabColours, tableStyleName, titleStyle } from './look.ts';
import { ragRules } from './rag-rules.ts';
import { headerRowIndex, spareRows } from './table-sheet.ts';
import { trajectoryColumns } from './trajectory-columns.ts';
import { valueFormat } from './value-format.ts';

const trajectoryTableName = 'Trajectory';

/** More years than this come from a slip of the pen, not from a strategy. */
const mostYears = 30;
/** Rows that wait for indicators in a plan that has none yet. */
const waitingRows = 10;

const help =
  'Where each indicator should be, year by year, and where it is. Calculated: nothing is typed here.';
const tip =
  'A row for each row of Indicators, in the same order: for a new indicator drag the corner of this table down. Expected is for the reporting date; each year’s value is due on its 1 April.';

interface ColumnLook {
  readonly width: number;
  readonly style?: CellStyle;
  /** Holds values of the row's indicator, shown with its decimals. */
  readonly isValue?: true;
}

const centred: CellStyle = { horizontal: 'centre' };

/** Widths and kinds of the columns that are not years. */
const columnLooks = new Map<
  string,
  { readonly width: number; readonly style?: CellStyle; readonly isValue?: true }
>([
  ['Indicator', { width: 12, style: centred }],
  ['Measure', { width: 48 }],
  ['Previous', { width: 11, isValue: true }],
  ['Previous period', { width: 16, style: centred }],
  ['Latest', { width: 11, isValue: true }],
  ['Latest period', { width: 16, style: centred }],
  ['Expected', { width: 11, isValue: true }],
  ['RAG', { width: 8, style: centred }],
  ['Direction', { width: 20, style: centred }],
  ['Forecast', { width: 11, isValue: true }],
]);
const yearLook: ColumnLook = { width: 10, isValue: true };

/**
 * The sheet of trajectories: formulas only, their values not yet calculated.
 *
 * @param startYear - The first year shown for a plan whose indicators name none.
 */
export function trajectorySheet(indicators: readonly Indicator[], startYear: number): SheetLayout {
  const columns = trajectoryColumns(yearsOf(indicators, startYear)).map((column) => ({
    ...column,
    look: columnLooks.get(column.header) ?? yearLook,
  }));
  const rowCount = indicators.length === 0 ? waitingRows : indicators.length;
  const body = Array.from({ length: rowCount }, (_, rowIndex) => {
    const numberFormat = valueFormat(indicators[rowIndex]?.decimals ?? null);
    return columns.map(({ formula, look }): LayoutCell => {
      const format = numberFormat === undefined || !look.isValue ? {} : { numberFormat };
      return {
        value: { formula, value: null },
        style: { ...columnStyle(look), ...format, border: bodyBorder },
      };
    });
  });
  const ragIndex = columns.findIndex(({ header }) => header === 'RAG');
  return {
    name: trajectoryTableName,
    tabColour: tabColours.figures,
    rows: [
      [{ value: 'Trajectory', style: titleStyle }],
      [{ value: help, style: helpStyle }],
      [{ value: tip, style: helpStyle }],
      columns.map(({ header }) => ({
        value: header,
        style: headerStyle('computed', header === 'Measure' ? undefined : 'centre'),
      })),
      ...body,
    ],
    columnWidths: columns.map(({ look }) => look.width),
    columnStyles: new Map(columns.map(({ look }, index) => [index, columnStyle(look)])),
    frozenRows: headerRowIndex + 1,
    frozenColumns: 2,
    tables: [
      {
        name: trajectoryTableName,
        range: {
          rowIndex: headerRowIndex,
          columnIndex: 0,
          rowCount: rowCount + 1,
          columnCount: columns.length,
        },
        headers: columns.map(({ header }) => header),
        style: tableStyleName,
        columnFormulas: new Map(columns.map(({ formula }, index) => [index, formula])),
      },
    ],
    rules: ragRules({
      rowIndex: headerRowIndex + 1,
      columnIndex: ragIndex,
      rowCount: rowCount + spareRows,
      columnCount: 1,
    }),
    landscape: true,
  };
}

function columnStyle(look: ColumnLook): CellStyle {
  return { wrap: true, vertical: 'top', ...look.style };
}

/** From the first baseline year to the last target year. */
function yearsOf(indicators: readonly Indicator[], startYear: number): number[] {
  const years = indicators
    .flatMap(({ baselineYear, targetYear }) => [baselineYear, targetYear])
    .filter((year) => year !== null);
  const first = years.length === 0 ? startYear : Math.min(...years);
  const last = years.length < 2 ? first + 5 : Math.max(...years);
  return Array.from({ length: Math.min(mostYears, last - first + 1) }, (_, index) => first + index);
}
