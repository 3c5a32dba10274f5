import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { plainGrid } from '../../src/grid/grid.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { readTable } from '../../src/table/read-table.ts';

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
