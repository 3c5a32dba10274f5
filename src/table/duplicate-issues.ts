import type { Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { TableDefinition } from './define-table.ts';
import { plainKey } from './plain-key.ts';
import { clip } from './shown-text.ts';
import type { ReadRow } from './table-row.ts';

/** Rows that share their key or their Row ID with a row above them. */
export function duplicateIssues(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  return [...duplicateKeys(definition, rows), ...duplicateRowIds(definition, rows)];
}

function duplicateKeys(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  const { key } = definition;
  const last = key?.at(-1);
  if (!key || last === undefined) return [];
  const issues: Issue[] = [];
  const firsts = new Map<string, ReadRow>();
  for (const row of rows) {
    let text = '';
    let isWhole = true;
    for (const name of key) {
      const value = row.values[name];
      if (value === null || value === undefined || value === '') isWhole = false;
      else text += `${plainKey(value)}\n`;
    }
    if (!isWhole) continue;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, row);
    else {
      const parameters = { key: clip(row.rowKey ?? ''), otherCell: first.address(last) ?? '' };
      issues.push(makeIssue('row/duplicate-key', parameters, placeOf(definition, row, last)));
    }
  }
  return issues;
}

/** Which of two rows is the copy nobody can tell: clearing the lower one is offered, not done. */
function duplicateRowIds(definition: TableDefinition, rows: readonly ReadRow[]): Issue[] {
  const { rowId } = definition;
  if (rowId === undefined) return [];
  const issues: Issue[] = [];
  const firsts = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.rowId === null) continue;
    const first = firsts.get(row.rowId);
    if (first === undefined) {
      firsts.set(row.rowId, row);
      continue;
    }
    const columnIndex = row.located.columnIndexes.get(rowId) ?? 0;
    const clearing = {
      title: 'Clear the Row ID of this row',
      changes: [
        {
          kind: 'set-cell' as const,
          sheet: row.located.sheet,
          rowIndex: row.rowIndex,
          columnIndex,
          expected: row.cell(rowId),
          value: null,
          target: row.located.target,
        },
      ],
    };
    const parameters = { id: clip(row.rowId), otherCell: first.address(rowId) ?? '' };
    issues.push(
      makeIssue('row/duplicate-id', parameters, placeOf(definition, row, rowId), { choices: [clearing] }),
    );
  }
  return issues;
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
