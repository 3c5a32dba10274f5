import { formatAddress } from '../../grid/address.ts';
import { calculatedChanges } from '../../plan/layout/calculated-changes.ts';
import type { TableDefinition } from '../../table/define-table.ts';
import type { SetCell } from '../../workbook/change.ts';
import type { Rule } from '../rule.ts';

/** The formulas of a plan show what they come to; one issue a sheet, for whatever spoils one spoils them all. */
export const formulaValuesRule: Rule = {
  codes: ['formula/out-of-date'],
  look: ({ plan, report }) => ({
    *end() {
      const stale = new Map<string, SetCell[]>();
      for (const change of calculatedChanges(plan.snapshot)) {
        const others = stale.get(change.sheet);
        if (others === undefined) stale.set(change.sheet, [change]);
        else others.push(change);
      }
      for (const [sheet, changes] of stale) {
        const place = { table: tableOf(sheet), sheet, cell: formatAddress(firstOf(changes)) };
        const fix = { title: 'Write the values back', changes };
        report('formula/out-of-date', place, { sheet, count: changes.length }, { fix });
        yield;
      }
    },
  }),
};

/** The Trajectory sheet has nothing to read, so no table of the plan stands for it. */
function tableOf(name: string): { readonly definition: TableDefinition; readonly located: null } {
  return { definition: { name, columns: {} }, located: null };
}

/** The topmost cell, and of those the leftmost. */
function firstOf(changes: readonly SetCell[]): { readonly rowIndex: number; readonly columnIndex: number } {
  return changes.reduce(
    (first, { rowIndex, columnIndex }) =>
      rowIndex < first.rowIndex || (rowIndex === first.rowIndex && columnIndex < first.columnIndex)
        ? { rowIndex, columnIndex }
        : first,
    { rowIndex: Number.POSITIVE_INFINITY, columnIndex: Number.POSITIVE_INFINITY },
  );
}
