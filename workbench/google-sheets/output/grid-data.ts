import type { Area } from '../a1/grid-range.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { type Mask, masked, maskOf } from '../mask/field-mask.ts';
import type { DimensionProperties, GridData, RowData } from '../schema/messages.ts';
import type { Dimension, Sheet } from '../state/sheet.ts';
import { type CellMasks, cellData, cellMasks } from './cell-data.ts';

/** Height of a row and width of a column that nobody changed, in pixels. */
const defaultSize = { ROWS: 21, COLUMNS: 100 } as const;

/** The cells and sizes of an area as the API shows them; blank rows and cells at the ends are left out. */
export function gridData(calculation: Calculation, sheet: Sheet, area: Area, mask: Mask): GridData {
  const data: GridData = {};
  const wants = (field: string) => maskOf(mask, field);
  if (wants('startRow') && area.startRow > 0) data.startRow = area.startRow;
  if (wants('startColumn') && area.startColumn > 0) data.startColumn = area.startColumn;
  const rowMask = wants('rowData');
  if (rowMask) {
    const rowData = rows(calculation, sheet, area, rowMask);
    if (rowData.length > 0) data.rowData = rowData;
  }
  const rowMetadata = wants('rowMetadata');
  if (rowMetadata)
    data.rowMetadata = sizes(calculation, sheet, 'ROWS', area.startRow, area.endRow, rowMetadata);
  const columnMetadata = wants('columnMetadata');
  if (columnMetadata)
    data.columnMetadata = sizes(
      calculation,
      sheet,
      'COLUMNS',
      area.startColumn,
      area.endColumn,
      columnMetadata,
    );
  return data;
}

function rows(calculation: Calculation, sheet: Sheet, area: Area, mask: Mask): RowData[] {
  const valueMask = maskOf(mask, 'values');
  const masks = valueMask && cellMasks(valueMask);
  const found: RowData[] = [];
  let filled = 0;
  const end = Math.min(area.endRow, sheet.usedRowCount);
  for (let rowIndex = area.startRow; rowIndex < end; rowIndex += 1) {
    const last = lastCell(sheet.cellsOf(rowIndex), area);
    found.push(last < 0 || !masks ? {} : row(calculation, sheet, rowIndex, area.startColumn, last, masks));
    if (last >= 0) filled = found.length;
  }
  found.length = filled;
  return found;
}

/** The index of the last cell of a row within an area, or -1. */
function lastCell(cells: ReturnType<Sheet['cellsOf']>, area: Area): number {
  if (cells === undefined) return -1;
  for (let index = Math.min(area.endColumn, cells.length) - 1; index >= area.startColumn; index -= 1)
    if (cells[index] !== undefined) return index;
  return -1;
}

function row(
  calculation: Calculation,
  sheet: Sheet,
  rowIndex: number,
  start: number,
  last: number,
  masks: CellMasks,
): RowData {
  const cells = sheet.cellsOf(rowIndex) ?? [];
  const values: NonNullable<RowData['values']> = [];
  for (let index = start; index <= last; index += 1) {
    const cell = cells[index];
    values.push(cell === undefined ? {} : cellData(calculation, sheet, rowIndex, index, cell, masks));
  }
  return { values };
}

function sizes(
  calculation: Calculation,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  mask: Mask,
): DimensionProperties[] {
  const kept = dimension === 'ROWS' ? sheet.parts.rowMetadata : sheet.parts.columnMetadata;
  const metadata = Map.groupBy(
    calculation.document.developerMetadata.filter(({ location }) => {
      const range = location?.dimensionRange;
      return range?.dimension === dimension && (range.sheetId ?? 0) === sheet.sheetId;
    }),
    ({ location }) => location?.dimensionRange?.startIndex ?? 0,
  );
  const list: DimensionProperties[] = [];
  const plain = cut({ pixelSize: defaultSize[dimension] }, mask);
  for (let index = start; index < end; index += 1) {
    const own = kept[index];
    const developerMetadata = metadata.get(index);
    if (own === undefined && developerMetadata === undefined) list.push(plain);
    else
      list.push(
        cut(
          { pixelSize: defaultSize[dimension], ...own, ...(developerMetadata && { developerMetadata }) },
          mask,
        ),
      );
  }
  return list;
}

function cut(value: DimensionProperties, mask: Mask): DimensionProperties;
function cut(value: object, mask: Mask): unknown {
  return masked(value, mask);
}
