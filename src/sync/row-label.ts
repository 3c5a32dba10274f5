import { clip } from '../table/shown-text.ts';
import type { ReadRow } from '../table/table-row.ts';

/** What people call a row: its key, else the first text that it holds, else its number. */
export function rowLabel(row: ReadRow): string {
  if (row.rowKey !== null) return clip(row.rowKey);
  const texts = Object.entries(row.values).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && name !== row.definition.rowId ? [value] : [],
  );
  return texts[0] === undefined ? `row ${row.rowNumber}` : clip(texts[0]);
}
