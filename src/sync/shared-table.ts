import type { RowValues } from '../merge/merge-result.ts';
import type { TableDefinition } from '../table/define-table.ts';

/** A table that the plan and a partner's spreadsheet have in common, as the partner sees it. */
export interface SharedTable {
  /** Both sides are read by it. A column that formulas fill in the plan is no computed one here: its values go out. */
  readonly definition: TableDefinition;
  /** Names of the columns that formulas fill in the plan: never written there. */
  readonly calculated: readonly string[];
  /** Names of columns of figures in which 67% is meant as 67: a cell that shows a percentage holds 0.67 and is not read. */
  readonly plainFigures?: readonly string[];
  /** Whether a row of the plan is the partner's. */
  readonly isShared: (values: RowValues) => boolean;
  /** The columns that `isShared` looks at: where one cannot be read, a row that was shared stays shared. */
  readonly sharedBy: readonly string[];
  /** What becomes of a row that the partner added. */
  readonly admit: (values: RowValues) => Admission;
}

/**
 * A partner's new row is taken, with what is filled into its blank cells; or it is refused.
 *
 * `because` says why, as the end of a sentence without a full stop, like "it belongs to Leisure Trust".
 */
export type Admission = { readonly fill: RowValues } | { readonly because: string };
