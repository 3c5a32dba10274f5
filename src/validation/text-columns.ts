import type { PlanTable } from '../plan/snapshot/plan-table.ts';
import { codecOfColumn } from '../table/codec-of-column.ts';
import { textCodec } from '../table/text-codec.ts';

/** The columns of a table that are in the sheet and hold words typed by people. */
export function textColumns({ definition, located }: PlanTable): string[] {
  return Object.entries(definition.columns).flatMap(([name, column]) => {
    const isTyped = name !== definition.rowId && !column.computed && codecOfColumn(column) === textCodec;
    return isTyped && located?.columnIndexes.has(name) ? [name] : [];
  });
}
