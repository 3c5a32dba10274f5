import { parseColumn } from '../grid/address.ts';
import type { Issue } from '../issue/issue.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';

const gravity = { error: 0, warning: 1, advice: 2 } as const;

/** Puts issues in the order a person walks through a workbook: sheet, row, column, the gravest first. */
export function sortIssues(issues: readonly Issue[], { sheets }: WorkbookSnapshot): Issue[] {
  const sheetIndexes = new Map(sheets.map(({ name }, index) => [name, index]));
  const keyed = issues.map((issue) => ({
    issue,
    sheet: issue.sheet === null ? -1 : (sheetIndexes.get(issue.sheet) ?? sheets.length),
    place: placeKey(issue.cell),
  }));
  keyed.sort(
    (left, right) =>
      left.sheet - right.sheet ||
      left.place - right.place ||
      gravity[left.issue.severity] - gravity[right.issue.severity] ||
      (left.issue.code < right.issue.code ? -1 : Number(left.issue.code > right.issue.code)),
  );
  return keyed.map(({ issue }) => issue);
}

/** Row and column as one number; a fault without a cell comes before all cells. */
function placeKey(cell: string | null): number {
  const match = cell === null ? null : /^([A-Z]+)(\d+)$/.exec(cell);
  return match ? Number(match[2]) * 20_000 + parseColumn(match[1] ?? 'A') : -1;
}
