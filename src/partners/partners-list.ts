import { planTables } from '../plan/plan.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import type { ReadRow } from '../table/table-row.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { organisationKey } from './organisation.ts';
import { spreadsheetIdOf } from './spreadsheet-address.ts';

/** A row of the Partners table. */
export interface PartnerEntry {
  readonly organisation: string;
  /** What stands in the column Google Sheet; `null` where the plan is not shared with them yet. */
  readonly address: string | null;
  /** The spreadsheet's id; `null` where there is no address, or one that is none. */
  readonly spreadsheetId: string | null;
  readonly row: ReadRow;
}

export interface PartnersList {
  readonly located: LocatedTable;
  readonly entries: readonly PartnerEntry[];
}

/** The organisations that a plan is shared with; `null` where it has no Partners table. */
export function partnersList(plan: WorkbookSnapshot): PartnersList | null {
  const definitions = Object.values(planTables);
  const place = locateTables(plan, definitions)[definitions.indexOf(planTables.partners)];
  if (!place?.located) return null;
  const rows = readTable(planTables.partners, place.located).rows;
  return {
    located: place.located,
    entries: rows.flatMap((row) => {
      const { organisation, googleSheet } = row.values;
      if (organisation === null || organisation.trim() === '') return [];
      const address = googleSheet?.trim() || null;
      return {
        organisation: organisation.trim(),
        address,
        spreadsheetId: address === null ? null : spreadsheetIdOf(address),
        // A row of a table that was read is one, whatever its definition.
        row: row as unknown as ReadRow,
      };
    }),
  };
}

export function entryOf(list: PartnersList | null, organisation: string): PartnerEntry | null {
  const key = organisationKey(organisation);
  return list?.entries.find((entry) => organisationKey(entry.organisation) === key) ?? null;
}
