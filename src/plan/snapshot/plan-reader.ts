import type { CellValue } from '../../grid/cell.ts';
import type { Issue } from '../../issue/issue.ts';
import { checkReferences } from '../../table/check-references.ts';
import type { TableDefinition } from '../../table/define-table.ts';
import { isBlankText } from '../../table/is-blank.ts';
import { locateTables } from '../../table/locate-table.ts';
import { plainKey } from '../../table/plain-key.ts';
import { readTable } from '../../table/read-table.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { planTables } from '../plan.ts';
import type { PlanTable } from './plan-table.ts';

/** The name code calls a plan table by. */
export type PlanTableName = keyof typeof planTables;

/** A plan as it stands in a workbook. */
export interface PlanSnapshot {
  readonly snapshot: WorkbookSnapshot;
  readonly tables: { readonly [Name in PlanTableName]: PlanTable<(typeof planTables)[Name]> };
  /** The plan's settings by name, those left blank not among them. */
  readonly setting: (name: string) => Exclude<CellValue, null> | null;
  /** What is wrong with tables, headers and cells. */
  readonly issues: readonly Issue[];
}

/**
 * Finds and reads the tables of a plan in a workbook, a table at a step for those who must not block: each step yields
 * the rows read so far. Nothing is missed in silence: what cannot be read is an issue.
 */
export function* planReader(snapshot: WorkbookSnapshot): Generator<number, PlanSnapshot> {
  const names = Object.keys(planTables) as PlanTableName[];
  const locations = locateTables(
    snapshot,
    names.map((name) => planTables[name]),
  );
  const issues: Issue[] = [];
  const tables = new Map<PlanTableName, PlanTable>();
  let rowCount = 0;
  for (const [index, name] of names.entries()) {
    const definition: TableDefinition = planTables[name];
    const location = locations[index];
    issues.push(...(location?.issues ?? []));
    const located = location?.located ?? null;
    const reading = located === null ? { rows: [], issues: [] } : readTable(definition, located);
    for (const issue of reading.issues) issues.push(issue);
    tables.set(name, { definition, located, rows: reading.rows });
    rowCount += reading.rows.length;
    yield rowCount;
  }
  const found = [...tables.values()].map((table) => ({ ...table, isFound: table.located !== null }));
  for (const issue of checkReferences(found)) issues.push(issue);
  const settings = readSettings(tables.get('settings'));
  return {
    snapshot,
    // The map has each name once, with the table of its definition.
    tables: Object.fromEntries(tables) as unknown as PlanSnapshot['tables'],
    setting: (name) => settings.get(plainKey(name)) ?? null,
    issues,
  };
}

function readSettings(table: PlanTable | undefined): ReadonlyMap<string, Exclude<CellValue, null>> {
  const settings = new Map<string, Exclude<CellValue, null>>();
  for (const { values } of table?.rows ?? []) {
    const { setting, value } = values as { readonly setting: string | null; readonly value: CellValue };
    if (setting === null || value === null || (typeof value === 'string' && isBlankText(value))) continue;
    const key = plainKey(setting);
    if (!settings.has(key)) settings.set(key, value);
  }
  return settings;
}
