import type { Cell } from '../../grid/cell.ts';

export type DocumentFormat = 'text' | 'tsv' | 'csv' | 'xlsx' | 'docx';

/** A document as its reader found it: blocks in reading order, with nothing interpreted and nothing dropped. */
export interface SourceDocument {
  /** File name, for notes and messages. */
  readonly name: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly text: string;
  readonly place: string;
}

/** A table as printed: a page break in the document usually ends one and starts the next. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** Where it stands, for people: "line 12", "sheet Plan, row 4". */
  readonly place: string;
}

export interface SourceCell {
  /** The text as found, line breaks as "\n", tags and look-alike letters still in it. */
  readonly text: string;
  /** The typed cell where the format has types (xlsx): a number, a serial date. */
  readonly cell?: Cell;
  /** The number format of a typed cell. */
  readonly numberFormat?: string;
  /** How many columns the cell covers, where the format says so. Default 1. */
  readonly columnSpan?: number;
}
