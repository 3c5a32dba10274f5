import type { CellRange } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { SheetVisibility } from './sheet-visibility.ts';

/**
 * A new sheet, described without any host: what to write, how wide, which tables, lists and rules. Each adapter renders
 * it in its own way, so that a new plan looks the same in a file and in Excel.
 */
export interface SheetLayout {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  /** Colour of the sheet tab, `RRGGBB`. */
  readonly tabColour?: string;
  /** Cells from A1 on, row by row; rows may be ragged. */
  readonly rows: readonly (readonly LayoutCell[])[];
  /** Widths by column index, in characters of the default font; 0 or left out for the default. */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Styles for whole columns, so that cells typed later are formatted too (text for "2/3", dates as dates). */
  readonly columnStyles?: ReadonlyMap<number, CellStyle>;
  /** Rows and columns that stay in view when scrolling. */
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tables?: readonly TableLayout[];
  readonly lists?: readonly ListValidation[];
  readonly rules?: readonly HighlightRule[];
  /** Charts of cells of this sheet; hosts that have no charts leave them out. */
  readonly charts?: readonly ChartLayout[];
  readonly landscape?: boolean;
  /** Whether it is printed on a single page, however small; else it is fitted to the width of pages. */
  readonly onePage?: boolean;
  /** What stands at the head of each printed page. */
  readonly pageHeader?: string;
  /** Cells that only the sheet's owner may change, where the host protects ranges of a sheet; others leave it out. */
  readonly protectedRanges?: readonly ProtectedRange[];
}

/** Cells that only the sheet's owner may change. */
export interface ProtectedRange {
  readonly range: CellRange;
  /** What is protected and why, as the host shows it to those who may not change it. */
  readonly description: string;
}

/** A cell of a layout: its content and how it looks. */
export interface LayoutCell {
  readonly value: Cell;
  readonly style?: CellStyle;
}

/** How a cell looks. Colours are `RRGGBB`. */
export interface CellStyle {
  /** Number format code; "@" keeps what is typed as text. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Font size in points. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly vertical?: 'top' | 'centre' | 'bottom';
  readonly horizontal?: 'left' | 'centre' | 'right';
  /** A thin line round the cell. */
  readonly border?: string;
  /** `false` lets the cell be edited on a protected sheet. */
  readonly locked?: boolean;
}

/** An Excel table on the sheet: its range has the header row first, whose texts stand in the layout's cells too. */
export interface TableLayout {
  readonly name: string;
  readonly range: CellRange;
  readonly headers: readonly string[];
  /** Name of a built-in table style, like "TableStyleMedium2". */
  readonly style?: string;
  /** Formulas that fill a whole column of the table, by column of its range. */
  readonly columnFormulas?: ReadonlyMap<number, string>;
}

/** A drop-down list on a range of cells. */
export interface ListValidation {
  readonly range: CellRange;
  /** The choices, or a reference to the cells that hold them, like `INDIRECT("Objectives[Ref]")`. */
  readonly choices: readonly string[] | { readonly formula: string };
  readonly title?: string;
  /** Shown when the cell is selected. */
  readonly prompt?: string;
  /** `warning` lets a person keep another value; `stop` does not. */
  readonly onOther: 'stop' | 'warning';
}

/** A conditional format: cells of a range for which the formula holds look like this. */
export interface HighlightRule {
  readonly range: CellRange;
  /** True or false, written for the top left cell of the range. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'italic' | 'colour' | 'fill'>;
}

/** A chart of cells of its sheet: lines over categories, or bars of parts. */
export interface ChartLayout {
  readonly kind: 'line' | 'stacked-bar';
  readonly title: string;
  /** What somebody who sees the chart learns from it. */
  readonly altText: string;
  /** The cells it stands over. */
  readonly place: CellRange;
  /** Its numbers without their headers: what stands along the axis in the first column, then a column for each series. */
  readonly source: CellRange;
  /** How each column of numbers is drawn, in their order. */
  readonly series: readonly ChartSeriesLayout[];
  readonly valueAxis?: ChartAxisLayout;
}

/** The axis of a chart's values; what is left out is for the host to choose. */
export interface ChartAxisLayout {
  readonly min?: number;
  readonly max?: number;
  /** From one grid line to the next. */
  readonly step?: number;
  readonly numberFormat?: string;
}

/** A line of a chart, or the parts of its bars. Marks, dashes and patterns tell it from the others without colour. */
export interface ChartSeriesLayout {
  readonly name: string;
  /** `RRGGBB` */
  readonly colour: string;
  /** Of bars. */
  readonly pattern?: 'solid' | 'diagonal' | 'dots' | 'cross';
  /** Of a line; `none` leaves its marks alone. */
  readonly dash?: 'solid' | 'dash' | 'dot' | 'none';
  readonly marker?: 'circle' | 'diamond' | 'square' | 'dash';
  /** Values written in the chart, by this number format: each of them, or the last one. */
  readonly labels?: {
    readonly which: 'all' | 'last';
    readonly numberFormat: string;
    /** Of a line: where its label stands to the point. Default `above` */
    readonly place?: 'above' | 'below';
  };
}
