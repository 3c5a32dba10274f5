import { planLayouts } from '../plan/layout/plan-layouts.ts';
import { planLooks } from '../plan/layout/plan-looks.ts';
import { tableSheet } from '../plan/layout/table-sheet.ts';
import { emptyPlan, planTables } from '../plan/plan.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { locateTables } from '../table/locate-table.ts';
import { makeRowId } from '../table/row-id.ts';
import { setCell } from '../table/session/make-change.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { Change } from '../workbook/change.ts';
import type { SheetLayout } from '../workbook/sheet-layout.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { PartnerError } from './errors.ts';
import { freeSheetName } from './free-sheet-name.ts';
import { type PartnerTable, partnerRows } from './partner-rows.ts';
import { partnerTableNames } from './partner-tables.ts';

/** What a plan that is shared cannot do without; the other tables are made where they are missing. */
const neededTables = [planTables.actions, planTables.indicators];
const madeTables: readonly TableDefinition[] = [
  planTables.updates,
  planTables.measurements,
  planTables.partners,
  planTables.syncLog,
];

/** What sharing adds to a plan before its rows go out. */
export interface PlanRoom {
  readonly changes: readonly Change[];
  /** The sheets that are added. */
  readonly sheets: readonly string[];
  /** How many rows get a Row ID. */
  readonly rowIds: number;
}

/**
 * What a plan lacks to be shared: sheets for what comes from partners, and Row IDs of the partner's rows. A Row ID that
 * an earlier row has already is replaced, since it tells nothing.
 *
 * @throws PartnerError where the plan has no actions or indicators, or a shared table has no column for Row IDs.
 */
export function planRoom(plan: WorkbookSnapshot, organisation: string): PlanRoom {
  const definitions = Object.values(planTables);
  const places = locateTables(plan, definitions);
  const isThere = (definition: TableDefinition) =>
    places[definitions.findIndex(({ name }) => name === definition.name)]?.located != null;
  for (const definition of neededTables) {
    if (!isThere(definition))
      throw new PartnerError(
        `"${plan.name}" has no table ${definition.name}, so there is no plan in it to share. Begin or import one first.`,
      );
  }
  const empty = planLayouts(emptyPlan);
  const layouts = madeTables
    .filter((definition) => !isThere(definition))
    .map((definition): SheetLayout => {
      const { name, sheet = name } = definition;
      const layout =
        empty.find((one) => one.name === sheet) ?? tableSheet(planTables.syncLog, [], planLooks.syncLog);
      return { ...layout, name: freeSheetName(plan, sheet) };
    });
  const rows = partnerRows(plan, organisation);
  const rowIds = partnerTableNames.flatMap((name) => rowIdChanges(rows[name] as unknown as PartnerTable));
  return {
    changes: [...rowIds, ...layouts.map((layout): Change => ({ kind: 'add-sheet', layout }))],
    sheets: layouts.map(({ name }) => name),
    rowIds: rowIds.length,
  };
}

function rowIdChanges({ located, rows }: PartnerTable): Change[] {
  if (located === null) return [];
  const read = rows as readonly unknown[] as readonly ReadRow[];
  const taken = new Set(read.flatMap(({ rowId }) => rowId ?? []));
  const seen = new Set<string>();
  return read.flatMap((row) => {
    const { definition, rowId } = row;
    const name = definition.rowId ?? '';
    if (!located.columnIndexes.has(name)) {
      const header = definition.columns[name]?.header ?? 'Row ID';
      throw new PartnerError(
        `The table ${definition.name} has no column "${header}", which tells its rows apart. Add a last column with that header in Excel and leave its cells blank; then share again.`,
      );
    }
    if (rowId !== null && !seen.has(rowId)) {
      seen.add(rowId);
      return [];
    }
    const id = makeRowId((other) => taken.has(other));
    taken.add(id);
    return [setCell(definition, row, name, id, {})];
  });
}
