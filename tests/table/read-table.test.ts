import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { plainGrid } from '../../src/grid/grid.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { readTable } from '../../src/table/read-table.ts';
import { readTables } from '../../src/table/read-tables.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const loans = defineTable({
  name: 'Loans',
  columns: {
    book: column('Book', z.string().min(1), { aliases: ['Title'] }),
    copy: column('Copy', z.int().min(1)),
    member: column('Member', z.string().nullable()),
    due: column('Due', z.iso.date().nullable()),
    state: column('State', z.enum(['out', 'back']).nullable()),
    share: column('Share', z.number().min(0).max(1).nullable(), { optional: true }),
    rowId: column('Row ID', z.string().nullable()),
  },
  rowId: 'rowId',
  key: ['book', 'copy'],
});

const header = ['Book', 'Copy', 'Member', 'Due', 'State', 'Share', 'Row ID'];

function read(...rows: Cell[][]) {
  return readTable(loans, plainGrid([header, ...rows]));
}

function faults(...rows: Cell[][]) {
  return read(...rows).issues.map((issue) => `${issue.cell} ${issueSentence(issue)}`);
}

describe('readTable', () => {
  it('gives typed values, addresses and names of rows', () => {
    const { rows, issues } = read(['Emma', 1, null, 42826, 'out', 0.5, 'k4']);
    expect(issues).toEqual([]);
    expect(rows[0]?.values).toEqual({
      book: 'Emma',
      copy: 1,
      member: null,
      due: '2017-04-01',
      state: 'out',
      share: 0.5,
      rowId: 'k4',
    });
    expect(rows[0]).toMatchObject({
      complete: true,
      rowIndex: 1,
      rowNumber: 2,
      rowId: 'k4',
      rowKey: 'Emma 1',
    });
    expect(rows[0]?.address('due')).toBe('D2');
    expect(rows[0]?.cell('due')).toBe(42826);
  });

  it('leaves out rows that show nothing, and rows of which only the Row ID is left', () => {
    const { rows, issues } = read(
      [null, ' ', '\u00a0'],
      [null, null, null, null, null, null, 'k4'],
      ['Emma', 1, null],
    );
    expect(rows.map((row) => row.rowNumber)).toEqual([4]);
    expect(issues).toEqual([]);
  });

  it('says which cell is blank, of another kind, or shows an error', () => {
    expect(faults([null, 1], ['Emma', 'two'], ['Emma', 2, { error: '#REF!' }])).toEqual([
      'A2 Book is blank. Enter a value.',
      'B3 Copy must be a whole number, but the cell holds the text "two".',
      'C4 Member shows the error #REF!. Mend the formula or enter a value.',
    ]);
  });

  it('holds null where a cell has a fault, and calls the row incomplete', () => {
    const { rows } = read(['Emma', 'two', 'M1']);
    expect(rows[0]).toMatchObject({ complete: false, values: { book: 'Emma', copy: null, member: 'M1' } });
  });

  it('reports rows with the key or the Row ID of a row above', () => {
    expect(
      faults(['Emma', 1, null, null, null, null, 'k4'], [' emma', 1, null, null, null, null, 'k4']),
    ).toEqual([
      'B3 " emma 1" stands twice, also in B2. Give one of them another reference.',
      'G3 This row has the same hidden Row ID (k4) as the one at G2. Clear it in the copy; it gets a new one.',
    ]);
  });
});

describe('fixes of readTable', () => {
  const certain: Cell[] = ['Emma', ' 2 ', 'M1', '1 April 2017', 'OUT', '45%', 'k4'];

  function workbookOf(...rows: Cell[][]) {
    return new MemoryWorkbook({ sheets: [{ name: 'Loans', rows: [header, ...rows] }] });
  }

  async function readFrom(workbook: MemoryWorkbook) {
    return readTables(await workbook.read(), { loans }).tables.loans;
  }

  it('mend what is certain, in the row wherever it was moved to, and read without a fault after', async () => {
    const workbook = workbookOf(certain, ['Persuasion', 1]);
    const fixes = (await readFrom(workbook)).issues.flatMap(({ fix }) => fix ?? []);
    expect(fixes.map(({ title }) => title)).toEqual([
      'Replace it by 2',
      'Replace it by 1 April 2017',
      'Replace it by out',
      'Replace it by 45%',
    ]);
    const target = (await readFrom(workbook)).located?.target;
    if (!target) throw new Error('no table');
    await workbook.apply([
      { kind: 'remove-row', target, rowIndex: 1, expected: certain },
      { kind: 'append-row', target, cells: certain },
    ]);
    const { refused } = await workbook.apply(fixes.flatMap(({ changes }) => changes));
    expect(refused).toEqual([]);
    const { rows, issues } = await readFrom(workbook);
    expect(issues).toEqual([]);
    expect(rows[1]?.values).toMatchObject({ copy: 2, due: '2017-04-01', state: 'out', share: 0.45 });
  });

  it('are refused where the cell has changed meanwhile', async () => {
    const workbook = workbookOf(certain);
    const { issues } = await readFrom(workbook);
    await workbook.apply([
      { kind: 'set-cell', sheet: 'Loans', rowIndex: 1, columnIndex: 1, expected: ' 2 ', value: 3 },
    ]);
    const { refused } = await workbook.apply(issues.flatMap(({ fix }) => fix?.changes ?? []));
    expect(refused.map(({ reason, found }) => [reason, found])).toEqual([['cell-changed', 3]]);
  });

  it('are choices where they are not certain, and none where a formula stands', async () => {
    const { issues } = read(['Emma', 1, null, '01/04/2017'], ['Persuasion', { formula: '"2"', value: '2' }]);
    expect(issues.map(({ fix, choices }) => [fix, choices?.map(({ title }) => title)])).toEqual([
      [undefined, ['Replace it by 1 April 2017', 'Replace it by 4 January 2017']],
      [undefined, undefined],
    ]);
  });
});

describe('rows of readTable', () => {
  const sums = defineTable({
    name: 'Sums',
    columns: {
      a: column('A', z.number().nullable()),
      sum: column('Sum', z.number().nullable(), { computed: true }),
    },
  });
  const rowNumbers = (...rows: Cell[][]) =>
    readTable(sums, plainGrid([['A', 'Sum', 'Remark', ''], ...rows])).rows.map((row) => row.rowNumber);

  it('are those in which a person wrote something, be it beside the table’s own columns', () => {
    const formula = { formula: 'A2*2', value: 0 };
    expect(
      rowNumbers([1, formula], [null, formula], [null, formula, formula], [null, formula, 'later']),
    ).toEqual([2, 5]);
  });

  it('are all that formulas fill, where the table has nothing else', () => {
    const { rows } = readTable(
      defineTable({ name: 'Sums', columns: { sum: sums.columns.sum } }),
      plainGrid([['Sum'], [{ formula: '1+1', value: 2 }], [{ formula: '""', value: '' }]]),
    );
    expect(rows.map((row) => row.values.sum)).toEqual([2]);
  });

  it('have the value of a formula, and keep its cell', () => {
    const [row] = readTable(
      sums,
      plainGrid([
        ['A', 'Sum'],
        [1, { formula: 'A2*2', value: 2 }],
      ]),
    ).rows;
    expect(row?.values).toEqual({ a: 1, sum: 2 });
    expect(row?.cell('sum')).toEqual({ formula: 'A2*2', value: 2 });
  });

  it('have no address, cell or value in a column that is missing', () => {
    const [row] = readTable(loans, plainGrid([['Book', 'Due', 'State'], ['Emma']])).rows;
    expect(row).toMatchObject({ complete: false, faults: ['copy'], values: { copy: null, share: null } });
    expect([row?.address('copy'), row?.cell('copy')]).toEqual([null, null]);
    expect(row?.cells).toEqual(['Emma', null, null]);
  });

  it('are none in a grid without a header row', () => {
    const { rows, located, issues } = readTable(loans, plainGrid([]));
    expect([rows, located, issues.map(({ code }) => code)]).toEqual([[], null, ['table/no-header-row']]);
  });
});
