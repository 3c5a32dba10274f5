import type { RowDraft, TableDefinition } from '../../table/define-table.ts';

/** How the sheet of a table looks: what its definition does not say. */
export interface SheetLook<D extends TableDefinition> {
  readonly title: string;
  /** A second line under the table's help. */
  readonly tip?: string;
  readonly tabColour: string;
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  /** Widths in characters. */
  readonly widths: { readonly [Name in keyof D['columns']]: number };
  /** Columns kept as text, since Excel would turn what people type ("2/3", "2014/15") into a date or a number. */
  readonly textColumns: readonly (keyof D['columns'])[];
  /** Number formats other than those of the columns' kinds. */
  readonly formats?: { readonly [Name in keyof D['columns']]?: string };
  /** Columns whose content stands in the middle. */
  readonly centred?: readonly (keyof D['columns'])[];
  /** The number format of a single cell, by what its row holds; the column's when it gives none. */
  readonly cellFormat?: (row: RowDraft<D>, column: keyof D['columns']) => string | undefined;
}
