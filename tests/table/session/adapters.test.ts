import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RowDraft } from '../../../src/table/define-table.ts';
import { newTableSheet } from '../../../src/table/new-table-sheet.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import { createXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { loansTable, stockTable } from './library.ts';

const loan: RowDraft<typeof loansTable> = {
  book: 'Emma',
  member: '0042',
  due: '2017-04-01',
  state: 'out',
  fee: null,
  overdue: null,
  rowId: 'k4',
};
const sheets = [
  newTableSheet(loansTable, [loan, { ...loan, book: 'Persuasion', due: null, rowId: 'm7' }]),
  newTableSheet(stockTable),
];
const folder = mkdtempSync(join(tmpdir(), 'open-tables-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function memory(): Promise<Workbook> {
  const workbook = new MemoryWorkbook({ sheets: [] });
  await workbook.apply(sheets.map((layout) => ({ kind: 'add-sheet', layout })));
  return workbook;
}

describe.each([
  ['memory', memory],
  ['an xlsx file', () => createXlsxFile(join(folder, 'library.xlsx'), sheets, { overwrite: true })],
])('a session on %s', (_, make) => {
  it('reads what the sheet was made of', async () => {
    const book = await openTables(await make());
    const loans = book.table(loansTable);
    expect(loans.issues).toEqual([]);
    expect(loans.get('k4')?.values).toEqual(loan);
    expect(book.table(stockTable).all()).toEqual([]);
  });

  it('inserts, updates and removes, and reads the same again', async () => {
    const workbook = await make();
    const book = await openTables(workbook);
    const loans = book.table(loansTable);
    const stock = book.table(stockTable);
    loans.update('k4', { due: '2017-05-02', member: '=1+1', fee: 0.5 });
    loans.remove('m7');
    const inserted = loans.insert({ book: 'Ivanhoe', due: '1920-06-01', member: '2/3' });
    stock.insert({ code: '007', count: 1 });
    stock.insert({ code: 'A2', count: 2 });
    expect((await book.commit()).refused).toEqual([]);
    const again = (await openTables(workbook)).table(loansTable);
    expect(again.issues).toEqual([]);
    expect(again.all().map(({ values }) => values)).toEqual([
      { ...loan, due: '2017-05-02', member: '=1+1', fee: 0.5 },
      { ...loan, book: 'Ivanhoe', due: '1920-06-01', member: '2/3', rowId: inserted.rowId },
    ]);
    expect(stock.all().map(({ values, rowNumber }) => [values.code, values.count, rowNumber])).toEqual([
      ['007', 1, 2],
      ['A2', 2, 3],
    ]);
    expect(inserted.rowNumber).toBe(3);
  });

  it('refuses what was changed since', async () => {
    const workbook = await make();
    const book = await openTables(workbook);
    const other = await openTables(workbook);
    other.table(loansTable).update('k4', { member: 'M9' });
    await other.commit();
    book.table(loansTable).update('k4', { member: 'M2' });
    const { refused } = await book.commit();
    expect(refused.map(({ reason, found }) => [reason, found])).toEqual([['cell-changed', 'M9']]);
    expect(book.table(loansTable).get('k4')?.values.member).toBe('M9');
  });
});
