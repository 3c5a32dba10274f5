import type { TableDefinition } from '../../table/define-table.ts';
import type { LocatedTable } from '../../table/located-table.ts';
import type { TableRow } from '../../table/table-row.ts';

/** A table of a plan as it stands in a workbook; without a place and rows where the workbook has it not. */
export interface PlanTable<D extends TableDefinition = TableDefinition> {
  readonly definition: D;
  readonly located: LocatedTable | null;
  readonly rows: readonly TableRow<D>[];
}

/** Whether the sheet has a column, so that a blank in it is a choice and not just absence. */
export function hasColumn<D extends TableDefinition>(
  { located }: PlanTable<D>,
  column: keyof D['columns'] & string,
): boolean {
  return located?.columnIndexes.has(column) ?? false;
}
