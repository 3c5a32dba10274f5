import type { CellRange } from '../../../src/grid/address.ts';
import type { SheetVisibility } from '../../../src/workbook/sheet-visibility.ts';
import type { UniverSheet } from '../univer/univer-sheet.ts';

/** A rule for what may be typed, as a program gave it. */
interface BookValidation {
  readonly range: CellRange;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

/** A conditional format, as a program gave it. */
export interface BookFormat {
  readonly id: string;
  readonly type: string;
  /** The cells it is for; formulas are written for the first of them. */
  readonly ranges: readonly CellRange[];
  formula: string;
  stopIfTrue: boolean;
  readonly fill: { colour: string | null };
  readonly font: { colour: string | null; bold: boolean | null; italic: boolean | null };
  /** The lines that it draws, by Excel's names of the sides, like `EdgeTop`. */
  readonly borders: Map<string, { colour: string; style: string }>;
}

/** A line or the parts of bars of a chart, as a program styled it. */
export interface BookChartSeries {
  name: string;
  fill: string | undefined;
  line: string | undefined;
  lineStyle: string;
  marker: string;
  hasLabels: boolean;
  labelFormat: string;
}

/** A chart, as a program made it: this host does not draw it, and saves it with its sheet. */
export interface BookChart {
  readonly id: string;
  readonly type: string;
  readonly source: CellRange;
  readonly series: readonly BookChartSeries[];
  title: string;
  legend: string;
  place: CellRange | undefined;
  blanks: string;
  isReversed: boolean;
  /** Of the axis of values, by Excel's names. */
  readonly axis: Map<string, unknown>;
}

/** A sheet of the workbook: its cells are the grid engine's, the rest is kept here. */
export interface BookSheet {
  readonly id: string;
  readonly grid: UniverSheet;
  name: string;
  visibility: SheetVisibility;
  tabColour: string;
  showGridlines: boolean;
  /** Excel's options of a protected sheet; `undefined` while it is not. */
  protection:
    | { readonly options: Record<string, unknown>; readonly password: string | undefined }
    | undefined;
  frozen: CellRange | undefined;
  readonly validations: BookValidation[];
  readonly formats: BookFormat[];
  readonly charts: BookChart[];
  merged: CellRange[];
  /** What a program said of the locking of cells, in its order; cells are locked unless it says otherwise. */
  readonly locks: { readonly range: CellRange; readonly isLocked: boolean }[];
}

export function isWithin(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.rowIndex >= outer.rowIndex &&
    inner.columnIndex >= outer.columnIndex &&
    inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
    inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount
  );
}

/** What is left of a range without a part of it: at most four ranges. */
export function withoutPart(range: CellRange, part: CellRange): CellRange[] {
  const common = intersection(range, part);
  if (!common) return [range];
  const below = common.rowIndex + common.rowCount;
  const right = common.columnIndex + common.columnCount;
  const { rowIndex, rowCount } = common;
  return [
    { ...range, rowCount: rowIndex - range.rowIndex },
    { ...range, rowIndex: below, rowCount: range.rowIndex + range.rowCount - below },
    { ...range, rowIndex, rowCount, columnCount: common.columnIndex - range.columnIndex },
    { rowIndex, rowCount, columnIndex: right, columnCount: range.columnIndex + range.columnCount - right },
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}

export function intersection(left: CellRange, right: CellRange): CellRange | undefined {
  const rowIndex = Math.max(left.rowIndex, right.rowIndex);
  const columnIndex = Math.max(left.columnIndex, right.columnIndex);
  const rowCount = Math.min(left.rowIndex + left.rowCount, right.rowIndex + right.rowCount) - rowIndex;
  const columnCount =
    Math.min(left.columnIndex + left.columnCount, right.columnIndex + right.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : undefined;
}
