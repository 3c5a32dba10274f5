import type { ReportChanges, RowChange } from '../value/changes.ts';

/** Rows of one table that came, went or say something else. */
export interface ChangedTable {
  /** Letters and hyphens. */
  readonly id: string;
  /** The table as the plan has it. */
  readonly table: string;
  /** What one of its rows is. */
  readonly singular: string;
  readonly plural: string;
  readonly rows: readonly RowChange[];
}

/** The changes by table, what the board looks for first; tables without any are left out. */
export function changedTables(changes: ReportChanges): ChangedTable[] {
  const tables: ChangedTable[] = [
    { ...named('Actions', 'action'), rows: changes.actions },
    { ...named('Indicators', 'indicator'), rows: changes.indicators },
    { ...named('Objectives', 'objective'), rows: changes.objectives },
    { ...named('Ambitions', 'ambition'), rows: changes.ambitions },
    { ...named('Measurements', 'measurement'), rows: changes.measurements },
    { ...named('Updates', 'earlier update'), rows: changes.oldUpdates },
    { ...named('Evidence', 'earlier story', 'earlier stories'), rows: changes.oldEvidence },
    { ...named('Plan', 'setting'), rows: changes.settings },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function named(table: string, singular: string, plural = `${singular}s`): Omit<ChangedTable, 'rows'> {
  return { id: table.toLowerCase(), table, singular, plural };
}
