import { partnerDefinitions } from '../../../src/partners/partner-tables.ts';
import type { SyncPlace } from '../../../src/sync/sync-report.ts';
import { locateTables } from '../../../src/table/locate-table.ts';
import { readTable } from '../../../src/table/read-table.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';

/**
 * Where the cell or row that a line of a sync is about stands in the plan; a row by its first cell.
 *
 * @returns `null` where the plan does not have it.
 */
export function findPlanCell(
  plan: WorkbookSnapshot,
  { table, rowId, column }: Pick<SyncPlace, 'table' | 'rowId' | 'column'>,
): { readonly sheet: string; readonly cell: string } | null {
  const definition = partnerDefinitions.find(({ name }) => name === table);
  const located = locateTables(plan, partnerDefinitions).find(
    (_, index) => partnerDefinitions[index] === definition,
  )?.located;
  if (definition === undefined || !located) return null;
  const row = readTable(definition, located).rows.find((one) => one.rowId === rowId);
  const names = Object.entries(definition.columns).flatMap(([name, { header }]) =>
    column === null || header === column ? [name] : [],
  );
  const cell = names.map((name) => row?.address(name)).find((address) => address != null);
  return cell == null ? null : { sheet: located.sheet, cell };
}
