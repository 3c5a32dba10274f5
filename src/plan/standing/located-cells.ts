import { gridCell } from '../../grid/grid.ts';
import { headerKey } from '../../table/define-table.ts';
import { locateTables } from '../../table/locate-table.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { PlanCells, TableCells } from '../layout/plan-cells.ts';
import { planTables } from '../plan.ts';

/**
 * The cells of a plan's tables wherever they are found: by table name, sheet name or header row, under any of their
 * header aliases. So a plan whose Excel tables somebody turned into plain ranges still shows how it stands.
 */
export function locatedCells(snapshot: WorkbookSnapshot): PlanCells {
  const definitions = Object.values(planTables);
  const cells = new Map<string, TableCells>();
  for (const [index, { located }] of locateTables(snapshot, definitions).entries()) {
    const definition = definitions[index];
    if (located === null || definition === undefined) continue;
    const { sheet, range, headers, grid } = located;
    const columnIndexes = new Map(
      Object.entries(definition.columns).map(([name, { header }]) => [
        headerKey(header),
        located.columnIndexes.get(name),
      ]),
    );
    cells.set(definition.name, {
      sheet,
      range,
      headers,
      rowCount: range.rowCount - 1,
      cell: (header, rowIndex) => {
        const columnIndex = columnIndexes.get(headerKey(header));
        return columnIndex === undefined ? null : gridCell(grid, range.rowIndex + 1 + rowIndex, columnIndex);
      },
    });
  }
  return { dateSystem: snapshot.dateSystem, get: (table) => cells.get(table) };
}
