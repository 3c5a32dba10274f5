import * as z from 'zod';
import type { Cell } from '../../../src/grid/cell.ts';
import { column } from '../../../src/table/column.ts';
import { defineTable } from '../../../src/table/define-table.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';

/** A library's loans: row ids, a date, a choice, a computed column. */
export const loansTable = defineTable({
  name: 'Loans',
  columns: {
    book: column('Book', z.string().min(1)),
    member: column('Member', z.string().nullable()),
    due: column('Due', z.iso.date().nullable()),
    state: column('State', z.enum(['out', 'back']).default('out')),
    fee: column('Fee', z.number().min(0).nullable()),
    overdue: column('Overdue', z.boolean().nullable(), { computed: true }),
    rowId: column('Row ID', z.string().nullable()),
  },
  rowId: 'rowId',
  key: ['book'],
});

/** A stock list without row ids: its key tells rows apart. */
export const stockTable = defineTable({
  name: 'Stock',
  columns: {
    code: column('Code', z.string().min(1)),
    count: column('Count', z.int().min(0)),
  },
  key: ['code'],
});

const header = ['Book', 'Member', 'Due', 'State', 'Fee', 'Overdue', 'Row ID', 'Note'];

const loanRows: readonly (readonly Cell[])[] = [
  ['Emma', 'M1', 42826, 'out', null, false, 'k4', 'torn'],
  ['Persuasion', null, null, 'back', 1.5, null, 'm7', null],
];

/** The library's workbook: Loans as an Excel table, Stock as a plain block under a title. */
export function libraryWorkbook(loans = loanRows): MemoryWorkbook {
  const rows = [header, ...loans];
  return new MemoryWorkbook({
    name: 'library.xlsx',
    sheets: [
      {
        name: 'Loans',
        rows,
        numberFormat: (rowIndex, columnIndex) =>
          rowIndex > 0 && columnIndex === 2 ? 'd mmm yyyy' : 'General',
        tables: [
          {
            name: 'Loans',
            range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: header.length },
          },
        ],
      },
      {
        name: 'Stock',
        rows: [['What is on the shelves'], [], ['Code', 'Count'], ['A1', 3], ['A2', 0]],
      },
    ],
  });
}

export async function openLibrary(loans = loanRows) {
  const workbook = libraryWorkbook(loans);
  const book = await openTables(workbook);
  return { workbook, book, loans: book.table(loansTable), stock: book.table(stockTable) };
}

/** The cells of a sheet of the workbook as it stands. */
export async function cellsOf(
  workbook: MemoryWorkbook,
  sheet: string,
): Promise<readonly (readonly Cell[])[]> {
  const { sheets } = await workbook.read({ sheets: [sheet] });
  return sheets[0]?.grid.rows ?? [];
}
