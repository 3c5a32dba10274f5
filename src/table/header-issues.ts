import { formatAddress, formatColumn } from '../grid/address.ts';
import { gridCell } from '../grid/grid.ts';
import type { Fix, Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { TableDefinition } from './define-table.ts';
import { isBlankCell } from './is-blank.ts';
import type { LocatedTable } from './located-table.ts';
import type { HeaderMatch } from './match-headers.ts';
import { nearest } from './nearest.ts';
import { clip } from './shown-text.ts';

/** Headers a suggestion is sought for: a sheet of thousands of unknown columns gets none beyond. */
const mostSuggestions = 200;

/** What is wrong with a table's headers: missing, meant twice, unknown, or blank above values. */
export function headerIssues(
  definition: TableDefinition,
  located: LocatedTable,
  match: HeaderMatch,
): Issue[] {
  const { range, headers, sheet } = located;
  const place = { table: definition.name, sheet };
  const address = (offset: number) =>
    formatAddress({ rowIndex: range.rowIndex, columnIndex: range.columnIndex + offset });
  const missing = match.missing.filter((name) => !definition.columns[name]?.optional);
  const issues: Issue[] = missing.map((name) =>
    makeIssue('header/missing', { header: definition.columns[name]?.header ?? name }, place),
  );
  for (const { offset, first } of match.duplicates) {
    const parameters = { header: clip(headers[offset] ?? ''), otherCell: address(first) };
    issues.push(makeIssue('header/duplicate', parameters, { ...place, cell: address(offset) }));
  }
  const wanted = match.missing.map((name) => definition.columns[name]?.header ?? name);
  for (const [index, offset] of match.unknown.entries()) {
    const header = headers[offset] ?? '';
    if (header.trim() === '') {
      if (!hasValues(located, offset)) continue;
      const column = formatColumn(range.columnIndex + offset);
      issues.push(makeIssue('header/blank', { column }, { ...place, cell: address(offset) }));
      continue;
    }
    const near = index < mostSuggestions ? nearest(header, wanted) : null;
    const parameters = { header: clip(header), nearest: near };
    const choices =
      near === null || located.table !== null ? {} : { choices: [renaming(located, offset, near)] };
    issues.push(makeIssue('header/unknown', parameters, { ...place, cell: address(offset) }, choices));
  }
  return issues;
}

/** The headers of Excel tables are renamed in Excel; those of plain blocks are cells like others. */
function renaming({ sheet, range, grid, target }: LocatedTable, offset: number, header: string): Fix {
  const columnIndex = range.columnIndex + offset;
  const expected = gridCell(grid, range.rowIndex, columnIndex);
  return {
    title: `Rename the header to "${header}"`,
    changes: [
      { kind: 'set-cell', sheet, rowIndex: range.rowIndex, columnIndex, expected, value: header, target },
    ],
  };
}

function hasValues({ grid, range }: LocatedTable, offset: number): boolean {
  const end = Math.min(range.rowIndex + range.rowCount, grid.rows.length);
  for (let rowIndex = range.rowIndex + 1; rowIndex < end; rowIndex++) {
    if (!isBlankCell(grid.rows[rowIndex]?.[range.columnIndex + offset] ?? null)) return true;
  }
  return false;
}
