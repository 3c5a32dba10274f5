import { formatColumn } from '../grid/address.ts';
import type { Side } from '../merge/merge-result.ts';
import { headerKey, type TableDefinition } from '../table/define-table.ts';
import type { TableLocation } from '../table/locate-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { headerText } from '../workbook/header-text.ts';

export const whose: Readonly<Record<Side, string>> = {
  local: 'the plan',
  remote: 'the partner’s spreadsheet',
};

const earlier: Readonly<Record<Side, string>> = {
  local: 'an earlier copy of the plan',
  remote: 'its version history (in Google Sheets: File, Version history)',
};

/** Why a table was not found, and what would do: its tab has another name or is gone, or nothing of it is on the tab. */
export function tableMissing(side: Side, definition: TableDefinition, { issues }: TableLocation): string {
  const { name, sheet = name } = definition;
  const bare = issues.find(({ code }) => code === 'table/no-header-row');
  if (bare === undefined)
    return `The table ${name} was not found in ${whose[side]}. Give its tab the name "${sheet}" again, or restore the tab from ${earlier[side]}; then sync again.`;
  return `The tab "${bare.sheet ?? sheet}" of ${whose[side]} is empty, or the header row of ${name} is gone from it. Restore it from ${earlier[side]}; then sync again.`;
}

/** Which columns a table lacks, and where those stand that were only moved out of it. */
export function columnsMissing(
  side: Side,
  { name }: TableDefinition,
  located: LocatedTable,
  headers: readonly string[],
): string {
  const moved = headers.flatMap((header) => {
    const column = columnBeside(located, header);
    return column === null ? [] : [{ header, column }];
  });
  const gone = headers.filter((header) => !moved.some((one) => one.header === header));
  const parts: string[] = [];
  if (gone.length > 0) {
    const quoted = gone.map((header) => `"${header}"`).join(', ');
    parts.push(
      `${name} in ${whose[side]} has no column ${quoted}. Was a header renamed, or a column deleted? Put it right, then sync again.`,
    );
  }
  if (moved.length > 0) {
    const places = moved.map(({ header, column }) => `"${header}" to column ${column}`).join(', ');
    const it = moved.length === 1 ? 'it' : 'them';
    parts.push(
      `A column was moved out of the table ${name} in ${whose[side]}: ${places} of the tab "${located.sheet}". Move ${it} back between the other columns of the table, then sync again.`,
    );
  }
  return parts.join(' ');
}

/** The letter of the column outside of a table that bears a header of it; `null` where none does. */
function columnBeside({ grid, range }: LocatedTable, header: string): string | null {
  const row = grid.rows[range.rowIndex] ?? [];
  const at = row.findIndex(
    (cell, index) =>
      (index < range.columnIndex || index >= range.columnIndex + range.columnCount) &&
      headerKey(headerText(cell)) === headerKey(header),
  );
  return at < 0 ? null : formatColumn(at);
}
