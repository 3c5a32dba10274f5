import type { SheetSnapshot, WorkbookSnapshot } from '../workbook.ts';
import type { GoogleState, SheetState } from './google-state.ts';

/** What the port tells of a spreadsheet; sheets without cells are none of it. */
export function toSnapshot(
  { title, sheets }: GoogleState,
  wants: (sheet: SheetState) => boolean,
): WorkbookSnapshot {
  return {
    name: title,
    // Google counts days from 30 December 1899, which is Excel's way from 1 March 1900 on.
    dateSystem: '1900',
    sheets: sheets.filter((sheet) => sheet.hasCells && wants(sheet)).map(toSheet),
  };
}

function toSheet({ title, visibility, rows, formats, tables }: SheetState): SheetSnapshot {
  return {
    name: title,
    visibility,
    grid: {
      rows,
      numberFormat: (rowIndex, columnIndex) => formats[rowIndex]?.[columnIndex] ?? 'General',
    },
    tables: tables.map(({ name, sheet, range, totalsRowCount }) => ({ name, sheet, range, totalsRowCount })),
  };
}
