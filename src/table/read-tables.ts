import type { Issue } from '../issue/issue.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { checkReferences } from './check-references.ts';
import type { TableDefinition } from './define-table.ts';
import { locateTables } from './locate-table.ts';
import { readTable, type TableReading } from './read-table.ts';

/** The readings of several tables, by the name code calls them, and all their issues. */
export interface TablesReading<Ds extends Readonly<Record<string, TableDefinition>>> {
  readonly tables: { readonly [Name in keyof Ds]: TableReading<Ds[Name]> };
  /** What is wrong, table by table from the top, and then the references that lead nowhere. */
  readonly issues: readonly Issue[];
}

/**
 * Finds and reads several tables of a workbook, and checks what refers to what.
 *
 * @param definitions - The tables, by the name code calls them.
 */
export function readTables<const Ds extends Readonly<Record<string, TableDefinition>>>(
  snapshot: WorkbookSnapshot,
  definitions: Ds,
): TablesReading<Ds> {
  const list = Object.entries<TableDefinition>(definitions);
  const locations = locateTables(
    snapshot,
    list.map(([, definition]) => definition),
  );
  const issues: Issue[] = [];
  const readings = list.map(([name, definition], index): readonly [string, TableReading] => {
    const { located = null, issues: found = [] } = locations[index] ?? {};
    if (located === null) {
      for (const issue of found) issues.push(issue);
      return [name, { rows: [], issues: found, located }];
    }
    const reading = readTable(definition, located);
    for (const issue of [...found, ...reading.issues]) issues.push(issue);
    return [name, { ...reading, issues: [...found, ...reading.issues] }];
  });
  const rows = readings.map(([, reading], index) => ({
    definition: (list[index] as [string, TableDefinition])[1],
    rows: reading.rows,
    isFound: reading.located !== null,
  }));
  for (const issue of checkReferences(rows)) issues.push(issue);
  return { tables: Object.fromEntries(readings) as unknown as TablesReading<Ds>['tables'], issues };
}
