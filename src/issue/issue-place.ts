import type { Issue } from './issue.ts';

/**
 * Where an issue is, for a person.
 *
 * @returns Sheet, cell and what people call the row; empty for an issue of the whole workbook.
 * @example issuePlace({ sheet: 'Actions', cell: 'C5', rowKey: 'C3 A' }) // -> 'Actions C5 (C3 A)'
 */
export function issuePlace({ sheet, cell, rowKey }: Pick<Issue, 'sheet' | 'cell' | 'rowKey'>): string {
  const place = [sheet, cell].filter((part) => part !== null).join(' ');
  return `${place}${rowKey === null ? '' : ` (${rowKey.trim()})`}`.trim();
}
