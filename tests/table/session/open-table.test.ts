import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { column } from '../../../src/table/column.ts';
import { defineTable } from '../../../src/table/define-table.ts';
import { RowNotInTableError, RowValueError, TablePlaceError } from '../../../src/table/errors.ts';
import type { OpenTable } from '../../../src/table/session/open-table.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import type { NewRow, OpenRow, RowPatch } from '../../../src/table/session/row-types.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import { loansTable, openLibrary, stockTable } from './library.ts';

describe('finding rows', () => {
  it('gives all of them, by loop or list', async () => {
    const { loans } = await openLibrary();
    expect(loans.all().map(({ rowKey }) => rowKey)).toEqual(['Emma', 'Persuasion']);
    expect([...loans].map(({ rowId }) => rowId)).toEqual(['k4', 'm7']);
    expect(loans.definition).toBe(loansTable);
  });

  it('takes values, a function or a Row ID', async () => {
    const { loans } = await openLibrary();
    expect(loans.find({ state: 'back', member: null })?.rowId).toBe('m7');
    expect(loans.find({ state: 'back', member: 'M1' })).toBeUndefined();
    expect(loans.find(({ values }) => (values.fee ?? 0) > 1)?.rowId).toBe('m7');
    expect(loans.filter({ overdue: null }).map(({ rowId }) => rowId)).toEqual(['m7']);
    expect(loans.get('k4')?.address('due')).toBe('C2');
    expect(loans.get('none')).toBeUndefined();
  });

  it('sees what is pending', async () => {
    const { loans } = await openLibrary();
    loans.update('k4', { state: 'back' });
    loans.remove('m7');
    loans.insert({ book: 'Ivanhoe', state: 'back' });
    expect(loans.filter({ state: 'back' }).map(({ values, state }) => [values.book, state])).toEqual([
      ['Emma', 'updated'],
      ['Ivanhoe', 'inserted'],
    ]);
    expect(loans.get('m7')).toBeUndefined();
  });

  it('shows rows with faults as drafts, which an update can mend', async () => {
    const { loans } = await openLibrary([['Emma', 'M1', 'soon', 'lost', null, null, 'k4']]);
    const row = loans.get('k4');
    expect(row).toMatchObject({
      complete: false,
      faults: ['due', 'state'],
      values: { due: null, state: null },
    });
    expect(loans.issues.map(({ code }) => code)).toEqual(['header/unknown', 'cell/type', 'cell/not-in-list']);
    loans.update('k4', { due: '2017-05-01', state: 'out' });
    expect(row).toMatchObject({ complete: true, values: { due: '2017-05-01', state: 'out' } });
  });
});

describe('insert', () => {
  it('refuses what does not fit, naming the column', async () => {
    const { loans } = await openLibrary();
    const insert = (values: object) => () => loans.insert(values as never);
    expect(insert({ book: '' })).toThrow(RowValueError);
    expect(insert({ book: '' })).toThrow(/^Loans\.book: Too small/);
    expect(insert({})).toThrow('Loans.book: a value is required, and none was given');
    expect(insert({ book: 'Emma', fee: -1 })).toThrow(/^Loans\.fee: /);
    expect(insert({ book: 'Emma', due: '31/12/2017' })).toThrow(/^Loans\.due: /);
    expect(insert({ book: 'Emma', overdue: true })).toThrow(
      'Loans.overdue: formulas fill this column; it is only read',
    );
    expect(insert({ book: 'Emma', rowId: 'x' })).toThrow('Loans.rowId: Row IDs are made by the table');
    expect(insert({ book: 'Emma', shelf: 3 })).toThrow('Loans.shelf: the table has no column of this name');
    expect(insert({ book: 'Emma', constructor: 3 })).toThrow('Loans.constructor: the table has no column');
    expect(insert({ book: '  ' })).toThrow(
      'Loans.book: the value would be read as a blank, and a value is required',
    );
    expect(loans.all()).toHaveLength(2);
  });

  it('refuses a row in which nothing would show', async () => {
    const notes = defineTable({ name: 'Notes', columns: { note: column('Note', z.string().nullable()) } });
    const book = await openTables(
      new MemoryWorkbook({ sheets: [{ name: 'Notes', rows: [['Note'], ['a']] }] }),
    );
    expect(() => book.table(notes).insert({ note: ' ' })).toThrow('Notes.note: the row is blank');
  });

  it('gives ids that no other row has, and none where the sheet has no place for them', async () => {
    const { loans, stock } = await openLibrary();
    const ids = new Set(
      Array.from({ length: 200 }, (_, index) => loans.insert({ book: `Book ${index}` }).rowId),
    );
    expect(ids.size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[bcdfghjkmnpqrtvwxy][346789bcdfghjkmnpqrtvwxy]{9}$/);
    expect(stock.insert({ code: 'B1', count: 1 }).rowId).toBeNull();
  });

  it('can be changed and taken back before it is committed', async () => {
    const { workbook, book, loans } = await openLibrary();
    const kept = loans.insert({ book: 'Ivanhoe', fee: 1 });
    const id = kept.rowId;
    loans.update(kept, { fee: null, member: 'M3' });
    expect(kept.rowId).toBe(id);
    loans.remove(loans.insert({ book: 'Waverley' }));
    await book.commit();
    const rows = (await workbook.read()).sheets[0]?.grid.rows ?? [];
    expect(rows.slice(3)).toEqual([['Ivanhoe', 'M3', null, 'out', null, null, id, null]]);
  });

  it('writes two-way transforms back, and says what one-way ones lack', async () => {
    const hours = z.codec(z.number(), z.string(), {
      decode: (minutes) => `${minutes / 60} h`,
      encode: (text) => Number.parseFloat(text) * 60,
    });
    const visits = defineTable({
      name: 'Visits',
      columns: {
        who: column(
          'Who',
          z.string().transform((text) => text.toUpperCase()),
        ),
        size: column(
          'Size',
          z
            .string()
            .transform((text) => text.length)
            .nullable(),
        ),
        time: column('Time', hours),
      },
    });
    const workbook = new MemoryWorkbook({
      sheets: [
        {
          name: 'Visits',
          rows: [
            ['Who', 'Size', 'Time'],
            ['a', 'xy', 90],
          ],
        },
      ],
    });
    const book = await openTables(workbook);
    const table = book.table(visits);
    expect(table.all()[0]?.values).toEqual({ who: 'A', size: 2, time: '1.5 h' });
    const row = table.insert({ who: 'b', time: '2 h' });
    expect(row.values).toEqual({ who: 'B', size: null, time: '2 h' });
    expect(() => table.update(row, { size: 3 })).toThrow(/^Visits\.size: .*z\.codec\(\) makes that two-way/);
    await book.commit();
    expect((await workbook.read()).sheets[0]?.grid.rows[2]).toEqual(['b', null, 120]);
  });
});

describe('update', () => {
  it('makes no change of a value that stands there already', async () => {
    const { book, loans } = await openLibrary();
    loans.update('k4', { member: 'M2' });
    loans.update('k4', { member: 'M1', book: 'Emma' });
    expect(book.pending).toEqual([]);
    expect(loans.get('k4')?.state).toBe('unchanged');
  });

  it('expects what was read, however often a cell is updated', async () => {
    const { book, loans } = await openLibrary();
    loans.update('k4', { member: 'M2' });
    loans.update('k4', { member: 'M3', fee: undefined });
    expect(book.pending).toMatchObject([
      { expected: 'M1', value: 'M3', anchor: { columnIndex: 6, value: 'k4' } },
    ]);
  });

  it('shows a date as a date where the cell had no format, and keeps a format that is there', async () => {
    const { book, loans } = await openLibrary();
    loans.update('k4', { due: '2017-05-01' });
    const plain = defineTable({ name: 'Plain', columns: { day: column('Day', z.iso.date()) } });
    const other = await openTables(
      new MemoryWorkbook({ sheets: [{ name: 'Plain', rows: [['Day'], [42_826]] }] }),
    );
    const days = other.table(plain);
    days.update(days.all()[0] as OpenRow<typeof plain>, { day: '2017-05-01' });
    expect(book.pending[0]).not.toHaveProperty('numberFormat');
    expect(other.pending[0]).toMatchObject({ numberFormat: 'd mmm yyyy', expected: 42_826, value: 42_856 });
  });

  it('finds rows without Row IDs by a key of one column, when no other row has it', async () => {
    const { book, stock } = await openLibrary();
    stock.update(stock.find({ code: 'A2' }) as OpenRow<typeof stockTable>, { count: 9 });
    expect(book.pending).toMatchObject([{ anchor: { columnIndex: 0, value: 'A2' } }]);
    const twice = new MemoryWorkbook({
      sheets: [
        {
          name: 'Stock',
          rows: [
            ['Code', 'Count'],
            ['A', 1],
            ['A', 2],
          ],
        },
      ],
    });
    const other = await openTables(twice);
    const rows = other.table(stockTable);
    rows.update(rows.all()[1] as OpenRow<typeof stockTable>, { count: 9 });
    expect(other.pending[0]).not.toHaveProperty('anchor');
    expect((await other.commit()).refused).toEqual([]);
    expect(rows.all().map(({ values }) => values.count)).toEqual([1, 9]);
  });

  it('refuses computed columns, Row IDs and rows that are not there', async () => {
    const { loans } = await openLibrary();
    const row = loans.get('k4') as OpenRow<typeof loansTable>;
    expect(() => loans.update(row, { overdue: true } as never)).toThrow(RowValueError);
    expect(() => loans.update(row, { rowId: 'x' } as never)).toThrow(RowValueError);
    expect(() => loans.update('none', { fee: 1 })).toThrow(
      'The table Loans has no row with the Row ID "none".',
    );
    loans.remove(row);
    expect(() => loans.update(row, { fee: 1 })).toThrow(RowNotInTableError);
    expect(() => loans.remove(row)).toThrow('The row ("Emma") is not in the table Loans, or no longer.');
  });
});

describe('a table that the workbook lacks', () => {
  const missing = defineTable({ name: 'Fines', columns: { fine: column('Fine', z.string()) } });

  it('has no rows and says so in its issues; inserting throws', async () => {
    const { book } = await openLibrary();
    const fines = book.table(missing);
    expect(fines.all()).toEqual([]);
    expect(fines.located).toBeNull();
    expect(fines.issues.map(({ code }) => code)).toEqual(['table/missing']);
    expect(() => fines.insert({ fine: 'x' })).toThrow(TablePlaceError);
  });

  it('refuses values for a column that the sheet lacks, and takes rows without them', async () => {
    const book = await openTables(
      new MemoryWorkbook({ sheets: [{ name: 'Stock', rows: [['Code'], ['A1']] }] }),
    );
    const wide = defineTable({
      name: 'Stock',
      columns: {
        code: column('Code', z.string()),
        note: column('Note', z.string().nullable(), { optional: true }),
      },
    });
    const stock = book.table(wide);
    expect(() => stock.insert({ code: 'A2', note: 'x' })).toThrow(
      'The sheet "Stock" has no column "Note" for Stock.note. Add it to the header row, then refresh.',
    );
    expect(() => stock.update(stock.all()[0] as OpenRow<typeof wide>, { note: 'x' })).toThrow(
      TablePlaceError,
    );
    stock.insert({ code: 'A2' });
    await book.commit();
    expect(stock.all().map(({ values }) => values)).toEqual([
      { code: 'A1', note: null },
      { code: 'A2', note: null },
    ]);
  });
});

describe('types', () => {
  type Loans = typeof loansTable;

  it('of new rows ask for what must be given, and know no computed column or Row ID', () => {
    expectTypeOf<NewRow<Loans>>().toExtend<{
      readonly book: string;
      readonly state?: 'out' | 'back' | undefined;
    }>();
    expectTypeOf<keyof NewRow<Loans>>().toEqualTypeOf<'book' | 'member' | 'due' | 'state' | 'fee'>();
    expectTypeOf<{ book: string }>().toExtend<NewRow<Loans>>();
    expectTypeOf<{ member: string }>().not.toExtend<NewRow<Loans>>();
  });

  it('of patches know no computed column or Row ID', () => {
    expectTypeOf<keyof RowPatch<Loans>>().toEqualTypeOf<'book' | 'member' | 'due' | 'state' | 'fee'>();
    expectTypeOf<RowPatch<Loans>['fee']>().toEqualTypeOf<number | null | undefined>();
  });

  it('of complete rows are those of the schema', () => {
    type Complete = Extract<OpenRow<Loans>, { complete: true }>;
    expectTypeOf<Complete['values']['book']>().toEqualTypeOf<string>();
    expectTypeOf<OpenRow<Loans>['values']['book']>().toEqualTypeOf<string | null>();
    expectTypeOf<OpenTable<Loans>['find']>().toBeCallableWith({ state: 'out' });
  });
});
