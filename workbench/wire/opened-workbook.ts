import type { IStyleData } from '@univerjs/core';
import type { CellRange } from '../../src/grid/address.ts';
import type { Cell } from '../../src/grid/cell.ts';
import type { DateSystem } from '../../src/grid/serial-date.ts';
import type { SheetVisibility } from '../../src/workbook/sheet-visibility.ts';
import type { CustomXmlPart } from '../../src/workbook/xlsx/custom-xml.ts';

/** A workbook as the server sends it to the page. */
export interface OpenedWorkbook {
  readonly name: string;
  /** Tells these contents of the file from any other: a page saves over no others. */
  readonly opening: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly OpenedSheet[];
  /** What programs keep in the file, this add-in among them. */
  readonly xmlParts: readonly CustomXmlPart[];
  /** The looks of cells, by the numbers that sheets give them. */
  readonly styles: readonly IStyleData[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly activeSheet: number;
  /** What the page cannot show of this workbook, in sentences. */
  readonly remarks: readonly string[];
}

export interface OpenedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly (readonly Cell[])[];
  readonly tables: readonly OpenedTable[];
  readonly look: SheetLook;
}

export interface OpenedTable {
  readonly name: string;
  readonly range: CellRange;
  readonly totalsRowCount: number;
}

/** A number for a row or column, counted from 0. */
type ByLine = readonly (readonly [line: number, value: number])[];

/** How a sheet looks. Widths and heights are in pixels of 96 an inch. */
export interface SheetLook {
  readonly tabColour: string;
  readonly showGridlines: boolean;
  readonly isProtected: boolean;
  /** Number of the style of each cell, by row and column; -1 for none. */
  readonly cellStyles: readonly (readonly number[])[];
  readonly columnWidths: ByLine;
  readonly rowHeights: ByLine;
  /** Number formats of whole columns, for cells that are typed later. */
  readonly columnFormats: readonly (readonly [column: number, format: string])[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merged: readonly CellRange[];
  readonly validations: readonly OpenedValidation[];
  readonly rules: readonly OpenedRule[];
  readonly notes: readonly {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly text: string;
  }[];
}

/** A rule for what may be typed, in the words of Excel's own API for programs. */
export interface OpenedValidation {
  readonly range: CellRange;
  readonly rule: unknown;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

/** A conditional format with a formula. */
export interface OpenedRule {
  readonly range: CellRange;
  readonly formula: string;
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}
