import type { RowValues } from '../merge/merge-result.ts';
import { rowLabel } from '../sync/row-label.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import type { Binding, RowMatch } from './binding/bind-sheet.ts';
import { readPartnerTables } from './partner-rows.ts';
import { partnerTableNames, partnerTables } from './partner-tables.ts';
import { sharedTables } from './shared-tables.ts';

/** A row of a partner's own spreadsheet that the plan does not have: it becomes a new one there. */
export interface NewRow {
  readonly table: string;
  /** What people call the row. */
  readonly label: string;
  /** Row of the sheet, counted from 1. */
  readonly rowNumber: number;
}

/**
 * The rows of an existing spreadsheet that match none of the plan and will come in as new ones.
 *
 * @param plan - Its rows have Row IDs.
 * @param matches - Those that count; a row whose match was declined is a new one.
 */
export function newRows(
  plan: WorkbookSnapshot,
  organisation: string,
  theirs: WorkbookSnapshot,
  { matches, doubtful }: { readonly matches: readonly RowMatch[] } & Pick<Binding, 'doubtful'>,
): NewRow[] {
  const all = readPartnerTables(plan);
  const read = readPartnerTables(theirs);
  const shared = sharedTables(plan, organisation);
  return partnerTableNames.flatMap((name, index) => {
    const table = partnerTables[name].name;
    const bound = new Set(
      [...matches, ...doubtful]
        .filter((one) => one.table === table)
        .map(({ partner: { rowNumber } }) => rowNumber),
    );
    const ids = new Set(all[name].rows.map(({ rowId }) => rowId));
    const rows = read[name].rows as readonly unknown[] as readonly ReadRow[];
    return rows.flatMap((row): NewRow[] => {
      const { rowId, rowNumber, values } = row;
      const isNew = !bound.has(rowNumber) && (rowId === null || !ids.has(rowId));
      const admission = shared[index]?.admit(values as RowValues);
      return isNew && admission && 'fill' in admission ? [{ table, label: rowLabel(row), rowNumber }] : [];
    });
  });
}
