import { planTables } from '../plan/plan.ts';
import { encodeValue } from '../table/column-writer.ts';
import { makeRowId } from '../table/row-id.ts';
import { appendRow, setCell } from '../table/session/make-change.ts';
import type { Change } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { entryOf, partnersList } from './partners-list.ts';

/** What is written of a partner into the Partners table; what is left out stays as it is. */
export interface PartnerState {
  readonly googleSheet?: string;
  /** `YYYY-MM-DD`. */
  readonly lastSynced?: string;
  /** In a few words: "2 conflicts", "in step". */
  readonly state?: string;
}

const { partners } = planTables;

/**
 * The changes that write a partner's state: into its row, or as a new one. Cells that hold it already are left alone.
 *
 * @param plan - Has a Partners table; without one there is nothing to change.
 */
export function partnerStateChanges(
  plan: WorkbookSnapshot,
  organisation: string,
  state: PartnerState,
): Change[] {
  const list = partnersList(plan);
  if (list === null) return [];
  const { dateSystem } = plan;
  const cellOf = (name: keyof PartnerState | 'organisation' | 'rowId', value: string) =>
    encodeValue(partners.columns[name], value, { table: partners.name, column: name, dateSystem });
  const wanted = (['googleSheet', 'lastSynced', 'state'] as const).flatMap((name) => {
    const value = state[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const entry = entryOf(list, organisation);
  if (entry === null) {
    const filled = [['organisation', organisation] as const, ...wanted, ['rowId', makeRowId()] as const];
    return [appendRow(list.located, new Map(filled.map(([name, value]) => [name, cellOf(name, value)])))];
  }
  const { row } = entry;
  const idColumn = list.located.columnIndexes.get(partners.rowId);
  const anchor =
    idColumn !== undefined && row.rowId !== null
      ? { anchor: { columnIndex: idColumn, value: row.rowId } }
      : {};
  return wanted.flatMap(([name, value]) => {
    const isThere = list.located.columnIndexes.has(name);
    return !isThere || row.values[name] === value
      ? []
      : [setCell(partners, row, name, cellOf(name, value), anchor)];
  });
}
