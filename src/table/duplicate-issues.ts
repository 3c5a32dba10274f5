import type { Fix, Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { TableDefinition } from './define-table.ts';
import { keyOf } from './key-of.ts';
import { clip } from './shown-text.ts';
import type { ReadRow } from './table-row.ts';

/** Rows that share their key or their Row ID with a row above them. */
export function duplicateIssues(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  return [...duplicateKeys(definition, rows), ...duplicateRowIds(definition, rows)];
}

function duplicateKeys(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  const last = definition.key?.at(-1);
  if (last === undefined) return [];
  return copies(rows, (row) => keyOf(definition, row)).map(({ row, first }) => {
    const parameters = { key: clip(row.rowKey ?? ''), otherCell: first.address(last) ?? '' };
    return makeIssue('row/duplicate-key', parameters, placeOf(definition, row, last));
  });
}

/** Which of two rows is the copy nobody can tell: clearing the lower one is offered, not done. */
function duplicateRowIds(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  const { rowId } = definition;
  if (rowId === undefined) return [];
  return copies(rows, (row) => row.rowId).map(({ row, first }) => {
    const parameters = { id: clip(row.rowId ?? ''), otherCell: first.address(rowId) ?? '' };
    const choices = [clearing(row, rowId)];
    return makeIssue('row/duplicate-id', parameters, placeOf(definition, row, rowId), { choices });
  });
}

/** The rows that have the name of a row above them, with the first that has it. */
function copies(rows: readonly ReadRow[], nameOf: (row: ReadRow) => string | null) {
  const seen = new Set<string>();
  const found: { readonly row: ReadRow; readonly name: string }[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) continue;
    const known = seen.size;
    seen.add(name);
    if (seen.size === known) found.push({ row, name });
  }
  if (found.length === 0) return [];
  // Only now, when there are copies, is it worth knowing where the first of each stands.
  const firsts = new Map<string, ReadRow>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== null && !firsts.has(name)) firsts.set(name, row);
  }
  return found.map(({ row, name }) => ({ row, first: firsts.get(name) ?? row }));
}

function clearing(row: ReadRow, rowId: string): Fix {
  const { sheet, target, columnIndexes } = row.located;
  return {
    title: 'Clear the Row ID of this row',
    changes: [
      {
        kind: 'set-cell',
        sheet,
        rowIndex: row.rowIndex,
        columnIndex: columnIndexes.get(rowId) ?? 0,
        expected: row.cell(rowId),
        value: null,
        target,
      },
    ],
  };
}

function placeOf(definition: TableDefinition, row: ReadRow, name: string) {
  return {
    table: definition.name,
    sheet: row.located.sheet,
    cell: row.address(name),
    rowId: row.rowId,
    rowKey: row.rowKey,
  };
}
