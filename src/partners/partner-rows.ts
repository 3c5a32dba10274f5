import type { RowValues } from '../merge/merge-result.ts';
import type { TableDefinition } from '../table/define-table.ts';
import { locateTables } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import type { TableRow } from '../table/table-row.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import {
  type PartnerTableName,
  partnerDefinitions,
  partnerTableNames,
  partnerTables,
} from './partner-tables.ts';
import { sharedTables } from './shared-tables.ts';

/** A shared table where it stands in a workbook, with the rows that are looked at. */
export interface PartnerTable<D extends TableDefinition = TableDefinition> {
  readonly located: LocatedTable | null;
  readonly rows: readonly TableRow<D>[];
}

export type PartnerReading = {
  readonly [Name in PartnerTableName]: PartnerTable<(typeof partnerTables)[Name]>;
};

/** The partner's rows of a plan, table by table. */
export function partnerRows(plan: WorkbookSnapshot, organisation: string): PartnerReading {
  const shared = sharedTables(plan, organisation);
  const all = readPartnerTables(plan);
  const ours = <D extends TableDefinition>({ located, rows }: PartnerTable<D>, name: PartnerTableName) => {
    const { isShared } = shared[partnerTableNames.indexOf(name)] ?? { isShared: () => false };
    return { located, rows: rows.filter(({ values }) => isShared(values as RowValues)) };
  };
  return {
    actions: ours(all.actions, 'actions'),
    indicators: ours(all.indicators, 'indicators'),
    measurements: ours(all.measurements, 'measurements'),
    updates: ours(all.updates, 'updates'),
  };
}

/** All rows of the shared tables of a workbook, which may be a plan or a partner's spreadsheet. */
export function readPartnerTables(workbook: WorkbookSnapshot): PartnerReading {
  const places = locateTables(workbook, partnerDefinitions);
  const read = <D extends TableDefinition>(definition: D, name: PartnerTableName): PartnerTable<D> => {
    const located = places[partnerTableNames.indexOf(name)]?.located ?? null;
    return { located, rows: located === null ? [] : readTable(definition, located).rows };
  };
  return {
    actions: read(partnerTables.actions, 'actions'),
    indicators: read(partnerTables.indicators, 'indicators'),
    measurements: read(partnerTables.measurements, 'measurements'),
    updates: read(partnerTables.updates, 'updates'),
  };
}
