import type { Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import { mendFix } from './cell-issue.ts';
import type { Reference, TableDefinition } from './define-table.ts';
import { nearest } from './nearest.ts';
import { plainKey } from './plain-key.ts';
import { clip } from './shown-text.ts';
import type { ReadRow, TableRow } from './table-row.ts';

/** A table's definition with its rows: what references are checked between. */
export interface ReadRows {
  readonly definition: TableDefinition;
  readonly rows: readonly TableRow[];
  /** `false` when the table was not found: nothing that refers to it can be checked. */
  readonly isFound: boolean;
}

/** Different unknown values a suggestion is sought for; the rest are reported without one. */
const mostSuggestions = 200;

/**
 * The references that lead nowhere: values of a column that no row of the other table has. Case and spaces around make
 * no difference. References to tables that are missing, or are not among these, are not checked.
 */
export function checkReferences(tables: readonly ReadRows[]): Issue[] {
  const byName = new Map(tables.map((table) => [table.definition.name, table]));
  return tables.flatMap((table) =>
    Object.entries<Reference | undefined>(table.definition.references ?? {}).flatMap(([name, reference]) => {
      const target = reference && byName.get(reference.table);
      return reference && target?.isFound ? unknownReferences(table, name, reference, target) : [];
    }),
  );
}

function unknownReferences(table: ReadRows, name: string, reference: Reference, target: ReadRows): Issue[] {
  const { definition } = table;
  const known = new Map<string, string>();
  for (const { values } of target.rows) {
    const value = values[reference.column];
    if (value !== null && value !== undefined && value !== '') known.set(plainKey(value), String(value));
  }
  const suggestions = new Map<string, string | null>();
  const suggest = (value: string) => {
    if (!suggestions.has(value) && suggestions.size < mostSuggestions) {
      suggestions.set(value, nearest(value, known.values()));
    }
    return suggestions.get(value) ?? null;
  };
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const cell = row.values[name];
    if (cell === null || cell === undefined || cell === '') continue;
    for (const value of referencesIn(cell, reference)) {
      if (known.has(plainKey(value))) continue;
      const near = suggest(value);
      const place = {
        table: definition.name,
        sheet: row.located.sheet,
        cell: row.address(name),
        rowId: row.rowId,
        rowKey: row.rowKey,
      };
      const parameters = { value: clip(value), table: reference.table, nearest: near };
      issues.push(
        makeIssue('row/unknown-reference', parameters, place, choices(table, row, name, near, reference)),
      );
    }
  }
  return issues;
}

/** The references a cell's value holds: itself, or several apart by ";" or ",". */
function referencesIn(value: unknown, { many }: Reference): string[] {
  if (!many) return [String(value)];
  return String(value)
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One wrong reference in a cell of several is left for a person to mend. */
function choices(
  { definition }: ReadRows,
  row: TableRow,
  name: string,
  near: string | null,
  { many }: Reference,
) {
  const columnIndex = row.located.columnIndexes.get(name);
  if (near === null || many || columnIndex === undefined || typeof row.cell(name) === 'object') return {};
  return { choices: [mendFix(definition, row as ReadRow, columnIndex, { value: near, shown: near })] };
}
