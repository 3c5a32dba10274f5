import { cellValue } from '../grid/cell.ts';
import type { PlanTableName } from '../plan/snapshot/plan-reader.ts';
import type { PlanTable } from '../plan/snapshot/plan-table.ts';
import { readPlan } from '../plan/snapshot/read-plan.ts';
import { isDateSetting } from '../plan/tables/plan-settings.ts';
import { codecOfColumn } from '../table/codec-of-column.ts';
import type { TableRow } from '../table/table-row.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { canonicalCell } from './canonical-cell.ts';
import { enteredRatings } from './entered-ratings.ts';

/** The tables that say what the plan is, in this order. Who was sent it and how it was read are none of its content. */
export const contentTables = [
  'settings',
  'objectives',
  'ambitions',
  'actions',
  'updates',
  'indicators',
  'measurements',
  'evidence',
] as const satisfies readonly PlanTableName[];

/**
 * What a plan says, as one text: the same for two workbooks exactly when they say the same.
 *
 * The form, version 1: for each table a line with its name, then a line for each row, each line ended by a line feed. A
 * row is a JSON array of pairs of column name (as code calls it) and value, filled cells only, by column name; rows are
 * in the order of their lines. Dates are `YYYY-MM-DD`, in the settings too; a number in a column of texts is its
 * shortest text; line ends are line feeds. A cell that cannot be read is `["?", what it shows]`. Row IDs, columns of
 * somebody else's and blank rows are left out, and so is a rating that is a formula or what our formula comes to.
 *
 * @returns Independent of the order of rows and columns, header aliases, formats, and of formulas frozen to their values.
 */
export function canonicalPlan(snapshot: WorkbookSnapshot): string {
  const { tables } = readPlan(snapshot);
  const ratings = enteredRatings(snapshot);
  return contentTables
    .map((name) => {
      // The rows of all tables are looked at alike.
      const table = tables[name] as unknown as PlanTable;
      const lines = table.rows
        .map((row) => canonicalRow(table, row, ratings))
        .filter((line) => line !== '[]')
        .toSorted(byCodeUnits);
      return [table.definition.name, ...lines].map((line) => `${line}\n`).join('');
    })
    .join('');
}

function canonicalRow(
  { definition }: PlanTable,
  row: TableRow,
  ratings: ReadonlyMap<number, string>,
): string {
  const { grid, dateSystem, columnIndexes } = row.located;
  const values: Readonly<Record<string, unknown>> = row.values;
  const isDate = isDateSetting(values['setting']);
  const pairs = Object.entries(definition.columns).flatMap(([name, column]) => {
    const columnIndex = columnIndexes.get(name);
    if (columnIndex === undefined || name === definition.rowId) return [];
    const value = column.computed
      ? (ratings.get(row.rowIndex) ?? null)
      : canonicalCell({
          raw: cellValue(row.cell(name)),
          typed: values[name],
          isFaulty: row.faults.includes(name),
          codec: codecOfColumn(column),
          isDate,
          context: { dateSystem, numberFormat: grid.numberFormat(row.rowIndex, columnIndex) },
        });
    return value === null ? [] : [[name, value] as const];
  });
  return JSON.stringify(pairs.toSorted(([left], [right]) => byCodeUnits(left, right)));
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
