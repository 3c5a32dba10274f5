import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { column } from '../../../src/table/column.ts';
import { defineTable } from '../../../src/table/define-table.ts';
import { CommitUnderWayError, ReadAfterCommitError, RowNotInTableError } from '../../../src/table/errors.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import type { Change } from '../../../src/workbook/change.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import { cellsOf, libraryWorkbook, loansTable, openLibrary, stockTable } from './library.ts';

/** A change somebody else makes, behind the session's back. */
function elsewhere(
  rowIndex: number,
  columnIndex: number,
  expected: string | null,
  value: string | null,
): Change {
  return { kind: 'set-cell', sheet: 'Loans', rowIndex, columnIndex, expected, value };
}

describe('commit', () => {
  it('writes inserts, updates and removals of several tables in one call', async () => {
    const { workbook, book, loans, stock } = await openLibrary();
    const calls: number[] = [];
    const counted = countCalls(workbook, calls);
    const counting = await openTables(counted);
    counting.table(loansTable).update('k4', { state: 'back', due: '2017-05-02' });
    counting.table(loansTable).remove('m7');
    counting.table(loansTable).insert({ book: 'Ivanhoe', due: '2017-06-01' });
    const other = counting.table(stockTable);
    other.update(other.find({ code: 'A2' }) ?? 'none', { count: 5 });
    const { applied, refused } = await counting.commit();
    expect(refused).toEqual([]);
    expect(applied.map(({ kind }) => kind)).toEqual([
      'set-cell',
      'set-cell',
      'remove-row',
      'append-row',
      'set-cell',
    ]);
    expect(calls).toEqual([5]);
    await book.refresh();
    expect(loans.all().map(({ values }) => [values.book, values.state, values.due])).toEqual([
      ['Emma', 'back', '2017-05-02'],
      ['Ivanhoe', 'out', '2017-06-01'],
    ]);
    expect(stock.all().map(({ values }) => values)).toEqual([
      { code: 'A1', count: 3 },
      { code: 'A2', count: 5 },
    ]);
    expect((await cellsOf(workbook, 'Loans'))[1]?.[7]).toBe('torn');
  });

  it('gives an inserted row its Row ID and keeps the same row object afterwards', async () => {
    const { book, loans } = await openLibrary();
    const row = loans.insert({ book: 'Ivanhoe' });
    expect(row).toMatchObject({ state: 'inserted', rowNumber: null, complete: true });
    expect(row.values).toMatchObject({ book: 'Ivanhoe', state: 'out', due: null });
    await book.commit();
    expect(row).toMatchObject({ state: 'unchanged', rowNumber: 4, rowKey: 'Ivanhoe' });
    expect(loans.get(row.rowId ?? '')).toBe(row);
    loans.update(row, { fee: 2 });
    await book.commit();
    expect(row.values.fee).toBe(2);
  });

  it('keeps the object of a row inserted into a table without Row IDs', async () => {
    const { book, stock } = await openLibrary();
    const row = stock.insert({ code: 'B1', count: 7 });
    await book.commit();
    expect(row).toMatchObject({ rowNumber: 6, state: 'unchanged' });
    expect(stock.find({ code: 'B1' })).toBe(row);
  });

  it('refuses what somebody else has changed since, says so, and shows what stands there', async () => {
    const { workbook, book, loans } = await openLibrary();
    await workbook.apply([elsewhere(1, 1, 'M1', 'M9')]);
    loans.update('k4', { member: 'M2', fee: 3 });
    const { applied, refused } = await book.commit();
    expect(applied).toHaveLength(1);
    expect(refused).toMatchObject([
      { table: 'Loans', rowId: 'k4', rowKey: 'Emma', reason: 'cell-changed', found: 'M9', isPending: false },
    ]);
    expect(refused[0]?.sentence).toBe(
      'Loans!B2 (Member) was not set to "M2": it was changed from "M1" to "M9" since it was read. Read it again and decide which is right.',
    );
    expect(loans.get('k4')?.values).toMatchObject({ member: 'M9', fee: 3 });
    expect(book.pending).toEqual([]);
  });

  it('does not refuse a cell that already holds what was to be written', async () => {
    const { workbook, book, loans } = await openLibrary();
    await workbook.apply([elsewhere(1, 1, 'M1', 'M2')]);
    loans.update('k4', { member: 'M2' });
    const { applied, refused } = await book.commit();
    expect([applied.length, refused.length]).toEqual([1, 0]);
  });

  it('finds a row that was moved by its Row ID', async () => {
    const { workbook, book, loans } = await openLibrary();
    const { sheets } = await workbook.read();
    const target = loans.located?.target;
    if (!target) throw new Error('no table');
    const first = sheets[0]?.grid.rows[1] ?? [];
    await workbook.apply([
      { kind: 'remove-row', target, rowIndex: 1, expected: first },
      { kind: 'append-row', target, cells: first },
    ]);
    loans.update('k4', { member: 'M2' });
    expect((await book.commit()).refused).toEqual([]);
    expect(loans.get('k4')).toMatchObject({ rowNumber: 3, values: { book: 'Emma', member: 'M2' } });
  });

  it('refuses changes of a row that was removed elsewhere, and of one that changed before its removal', async () => {
    const { workbook, book, loans } = await openLibrary();
    const target = loans.located?.target;
    if (!target) throw new Error('no table');
    const expected = (await cellsOf(workbook, 'Loans'))[1] ?? [];
    await workbook.apply([
      { kind: 'remove-row', target, rowIndex: 1, expected },
      elsewhere(2, 1, null, 'M5'),
    ]);
    loans.update('k4', { member: 'M2' });
    loans.remove('m7');
    const { refused } = await book.commit();
    expect(refused.map(({ reason, rowId }) => [reason, rowId])).toEqual([
      ['row-missing', 'k4'],
      ['cell-changed', 'm7'],
    ]);
    expect(loans.all().map(({ rowId }) => rowId)).toEqual(['m7']);
  });

  it('keeps pending what was held back only by the refusal of another, with allOrNothing', async () => {
    const { workbook, book, loans } = await openLibrary();
    await workbook.apply([elsewhere(1, 1, 'M1', 'M9')]);
    loans.update('k4', { member: 'M2', fee: 3 });
    const inserted = loans.insert({ book: 'Ivanhoe' });
    const { applied, refused } = await book.commit({ allOrNothing: true });
    expect(applied).toEqual([]);
    expect(refused.map(({ reason, isPending }) => [reason, isPending])).toEqual([
      ['cell-changed', false],
      ['others-refused', true],
      ['others-refused', true],
    ]);
    expect((await book.commit({ allOrNothing: true })).refused).toEqual([]);
    expect(loans.get('k4')?.values).toMatchObject({ member: 'M9', fee: 3 });
    expect(inserted.rowNumber).toBe(4);
  });

  it('calls nothing when nothing is pending', async () => {
    const calls: number[] = [];
    const book = await openTables(countCalls(libraryWorkbook(), calls));
    book.table(loansTable);
    expect(await book.commit()).toEqual({ applied: [], refused: [] });
    expect(calls).toEqual([]);
  });

  it('lets no row be changed while it is under way', async () => {
    const { book, loans } = await openLibrary();
    loans.update('k4', { member: 'M2' });
    const commit = book.commit();
    expect(() => loans.update('k4', { member: 'M3' })).toThrow(CommitUnderWayError);
    expect(() => loans.insert({ book: 'Ivanhoe' })).toThrow(CommitUnderWayError);
    expect(() => loans.remove('k4')).toThrow(CommitUnderWayError);
    expect(() => book.discard()).toThrow(CommitUnderWayError);
    await commit;
    loans.update('k4', { member: 'M3' });
    expect((await book.commit()).applied).toHaveLength(1);
  });

  it('runs one commit after the other and sends nothing twice', async () => {
    const { book, loans } = await openLibrary();
    loans.insert({ book: 'Ivanhoe' });
    const [first, second] = await Promise.all([book.commit(), book.commit()]);
    expect([first.applied.length, second.applied.length]).toEqual([1, 0]);
    expect(loans.all()).toHaveLength(3);
  });

  it('keeps all pending when the workbook cannot be reached, and can be tried again', async () => {
    const { workbook } = await openLibrary();
    let isDown = true;
    const book = await openTables({
      name: 'far away',
      read: (options) => workbook.read(options),
      apply: (changes, options) =>
        isDown ? Promise.reject(new Error('no connection')) : workbook.apply(changes, options),
    });
    const loans = book.table(loansTable);
    loans.insert({ book: 'Ivanhoe' });
    loans.update('k4', { member: 'M2' });
    await expect(book.commit()).rejects.toThrow('no connection');
    expect(book.pending).toHaveLength(2);
    isDown = false;
    expect((await book.commit()).applied).toHaveLength(2);
    expect(loans.all()).toHaveLength(3);
  });

  it('tells what was made when the workbook cannot be read again, and sends it no second time', async () => {
    const { workbook } = await openLibrary();
    let isDown = false;
    const book = await openTables({
      name: 'far away',
      read: (options) => (isDown ? Promise.reject(new Error('no connection')) : workbook.read(options)),
      apply: async (changes, options) => {
        const result = await workbook.apply(changes, options);
        isDown = true;
        return result;
      },
    });
    const loans = book.table(loansTable);
    const row = loans.insert({ book: 'Ivanhoe' });
    const failure = await book.commit().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadAfterCommitError);
    expect(failure).toMatchObject({ result: { refused: [], applied: [{ kind: 'append-row' }] } });
    expect(book.pending).toEqual([]);
    isDown = false;
    await book.refresh();
    expect(row.rowNumber).toBe(4);
  });

  it('understands refusals that came over a network as copies', async () => {
    const { workbook } = await openLibrary();
    const book = await openTables({
      name: 'far away',
      read: (options) => workbook.read(options),
      apply: async (changes, options) =>
        structuredClone(await workbook.apply(structuredClone([...changes]), options)),
    });
    const loans = book.table(loansTable);
    await workbook.apply([elsewhere(1, 1, 'M1', 'M9')]);
    loans.update('k4', { member: 'M2', fee: 3 });
    const { applied, refused } = await book.commit();
    expect(applied).toHaveLength(1);
    expect(refused.map(({ reason }) => reason)).toEqual(['cell-changed']);
  });
});

describe('refresh', () => {
  it('shows what others changed and keeps what is pending, still expecting what it was made on', async () => {
    const { workbook, book, loans } = await openLibrary();
    const emma = loans.get('k4');
    loans.update('k4', { member: 'M2' });
    await workbook.apply([elsewhere(1, 1, 'M1', 'M9'), elsewhere(2, 1, null, 'M5')]);
    await book.refresh();
    expect(loans.get('k4')).toBe(emma);
    expect(emma?.values.member).toBe('M2');
    expect(loans.get('m7')?.values.member).toBe('M5');
    expect((await book.commit()).refused).toMatchObject([{ reason: 'cell-changed', found: 'M9' }]);
    expect(emma?.values.member).toBe('M9');
  });

  it('still sends, and has refused by name, a change whose row is gone', async () => {
    const { workbook, book, loans } = await openLibrary();
    const target = loans.located?.target;
    if (!target) throw new Error('no table');
    loans.update('k4', { member: 'M2' });
    await workbook.apply([
      { kind: 'remove-row', target, rowIndex: 1, expected: (await cellsOf(workbook, 'Loans'))[1] ?? [] },
    ]);
    await book.refresh();
    expect(loans.get('k4')).toBeUndefined();
    expect((await book.commit()).refused).toMatchObject([{ reason: 'row-missing', rowKey: 'Emma' }]);
    expect(book.pending).toEqual([]);
  });
});

describe('discard', () => {
  it('forgets inserts, updates and removals', async () => {
    const { book, loans } = await openLibrary();
    loans.insert({ book: 'Ivanhoe' });
    loans.update('k4', { member: 'M2' });
    loans.remove('m7');
    book.discard();
    expect(book.pending).toEqual([]);
    expect(loans.all().map(({ values }) => [values.book, values.member])).toEqual([
      ['Emma', 'M1'],
      ['Persuasion', null],
    ]);
  });
});

function countCalls(workbook: Workbook, calls: number[]): Workbook {
  return {
    name: workbook.name,
    read: (options) => workbook.read(options),
    apply: (changes, options) => {
      calls.push(changes.length);
      return workbook.apply(changes, options);
    },
  };
}

describe('a table without Row IDs and keys', () => {
  const notes = defineTable({
    name: 'Notes',
    columns: { note: column('Note', z.string()), by: column('By', z.string().nullable()) },
  });

  async function openNotes() {
    const workbook = new MemoryWorkbook({
      sheets: [
        {
          name: 'Notes',
          rows: [
            ['Note', 'By'],
            ['a', null],
            ['b', null],
          ],
        },
      ],
    });
    const book = await openTables(workbook);
    return { workbook, book, table: book.table(notes) };
  }

  it('keeps what is pending on a row that stands where it stood', async () => {
    const { workbook, book, table } = await openNotes();
    const row = table.find({ note: 'b' });
    if (!row) throw new Error('no row');
    table.update(row, { by: 'x' });
    await workbook.apply([
      { kind: 'set-cell', sheet: 'Notes', rowIndex: 1, columnIndex: 1, expected: null, value: 'y' },
    ]);
    await book.refresh();
    expect(table.all().map(({ values }) => values.by)).toEqual(['y', 'x']);
    expect((await book.commit()).refused).toEqual([]);
    expect(table.all().map(({ values }) => values.by)).toEqual(['y', 'x']);
  });

  it('writes an inserted row, which is a new object afterwards', async () => {
    const { book, table } = await openNotes();
    const row = table.insert({ note: 'c' });
    await book.commit();
    expect(table.all().map(({ values }) => values.note)).toEqual(['a', 'b', 'c']);
    expect(() => table.update(row, { by: 'x' })).toThrow(RowNotInTableError);
  });
});
