import type { Issue } from '../../../src/issue/issue.ts';

/** Where an issue is, as people say it: "Actions F5 · C3 B". */
export function issuePlace({ sheet, table, cell, rowKey }: Issue): string {
  const where = [sheet ?? table ?? 'Workbook', cell].filter((part) => part !== null).join(' ');
  return rowKey === null || rowKey === '' ? where : `${where} · ${rowKey}`;
}

/** The sheet that an issue is listed under. */
export function issueSheet({ sheet, table }: Issue): string {
  return sheet ?? table ?? 'Workbook';
}
