import type { IssueCode, IssueParameters } from '../issue/catalogue.ts';
import type { Fix, Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { TableDefinition } from '../table/define-table.ts';
import type { LocatedTable } from '../table/located-table.ts';

/** Where a fault is: a table, and the row and column of it where it has them. */
export interface Place {
  readonly table: { readonly definition: TableDefinition; readonly located: LocatedTable | null };
  readonly row?: {
    readonly rowId: string | null;
    readonly rowKey: string | null;
    address(name: string): string | null;
  };
  /** Column name, not header. */
  readonly column?: string;
  /** A cell that is in none of the table's columns, by its address; on another sheet when `sheet` says so. */
  readonly cell?: string;
  readonly sheet?: string;
}

/** How a fault can be mended: one certain way, or ways to choose from. */
interface Mending {
  readonly fix?: Fix;
  readonly choices?: readonly Fix[];
}

/** Reports an issue. */
export type Report = <Code extends IssueCode>(
  code: Code,
  place: Place,
  parameters: IssueParameters[Code],
  mending?: Mending,
) => void;

/** Gives the function that rules report with; what they report is added to `issues`. */
export function reportTo(issues: Issue[]): Report {
  return (code, { table: { definition, located }, row, column, cell, sheet }, parameters, mending) => {
    const place = {
      table: definition.name,
      sheet: sheet ?? located?.sheet ?? null,
      cell: cell ?? (row && column !== undefined ? cellOf(row, column, definition) : null),
      rowId: row?.rowId ?? null,
      rowKey: row?.rowKey ?? null,
    };
    // The parameters are those of the code, which the compiler cannot follow into the union.
    issues.push(makeIssue(code, parameters, place, mending) as Issue);
  };
}

/** A fault in a column that is not there is shown at the first column of the row that is. */
function cellOf(
  row: { address(name: string): string | null },
  column: string,
  { columns }: TableDefinition,
): string | null {
  const address = row.address(column);
  if (address !== null) return address;
  for (const name of Object.keys(columns)) {
    const other = row.address(name);
    if (other !== null) return other;
  }
  return null;
}
