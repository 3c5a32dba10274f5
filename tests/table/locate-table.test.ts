import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { plainGrid } from '../../src/grid/grid.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { locateTable, locateTables } from '../../src/table/locate-table.ts';
import type { SheetSnapshot, TableRegion, WorkbookSnapshot } from '../../src/workbook/workbook.ts';

const text = z.string().nullable();
const loans = defineTable({
  name: 'Loans',
  sheet: 'On loan',
  columns: {
    book: column('Book', text, { aliases: ['Title', 'Work'] }),
    member: column('Member', text),
    due: column('Due', text),
    note: column('Note', text, { optional: true }),
  },
});

function sheet(name: string, rows: Cell[][], tables: Partial<TableRegion>[] = []): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    grid: plainGrid(rows),
    tables: tables.map((table) => ({
      name: 'Table1',
      sheet: name,
      range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 },
      totalsRowCount: 0,
      ...table,
    })),
  };
}

function workbook(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'library.xlsx', dateSystem: '1900', sheets };
}

function locate(...sheets: SheetSnapshot[]) {
  return locateTable(workbook(...sheets), loans);
}

const header = ['Book', 'Member', 'Due'];
const row = ['Emma', 'M1', '1 May'];

describe('locateTable', () => {
  it('takes the Excel table of the name first, without its totals row', () => {
    const { located } = locate(
      sheet('On loan', [header, row]),
      sheet('Elsewhere', [header, row, ['Total', null, null]], [{ name: 'LOANS', totalsRowCount: 1 }]),
    );
    expect(located).toMatchObject({ sheet: 'Elsewhere', table: 'LOANS', range: { rowCount: 2 } });
    expect(located?.target).toMatchObject({ table: 'LOANS', headers: header });
  });

  it('then the sheet of the name, with the header row below titles', () => {
    const { located, issues } = locate(
      sheet(' on LOAN ', [['What is out'], [], [null, ...header], [null, ...row]]),
    );
    expect(issues).toEqual([]);
    expect(located).toMatchObject({
      table: null,
      range: { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 3 },
    });
    expect([...(located?.columnIndexes ?? [])]).toEqual([
      ['book', 1],
      ['member', 2],
      ['due', 3],
    ]);
  });

  it('takes the Excel table of a sheet that fits best, whatever it is called', () => {
    const twoTables = sheet(
      'On loan',
      [['Colour', null, null], ['red'], header, row],
      [
        { name: 'Table1', range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 1 } },
        { name: 'Table2', range: { rowIndex: 2, columnIndex: 0, rowCount: 2, columnCount: 3 } },
      ],
    );
    expect(locate(twoTables).located?.table).toBe('Table2');
  });

  it('else the one sheet or table with most of the headers, as after renaming', () => {
    expect(locate(sheet('Members', [['Name']]), sheet('Sheet2', [header, row])).located?.sheet).toBe(
      'Sheet2',
    );
    expect(locate(sheet('Sheet2', [header, row], [{}])).located?.table).toBe('Table1');
  });

  it('takes none when two would do, or the headers are fewer than half', () => {
    expect(locate(sheet('A', [header]), sheet('B', [header])).located).toBeNull();
    expect(locate(sheet('A', [['Book', 'Colour', 'Size']])).located).toBeNull();
    expect(locate(sheet('A', [['Book', 'Due', 'Colour', 'Size', 'Weight']])).located).toBeNull();
    expect(locate(sheet('A', [])).located).toBeNull();
  });

  it('says what is missing: the table, or its header row', () => {
    expect(locate(sheet('A', [])).issues.map(issueSentence)).toEqual([
      'There is no table or sheet called "On loan". Restore it, or give its sheet that name again.',
    ]);
    expect(locate(sheet('On loan', [['Colour'], ['red']])).issues.map(issueSentence)).toEqual([
      'The sheet "On loan" has no row with the headers of its table. Restore the header row: Book, Member, Due and others.',
    ]);
  });

  it('takes no row of data for the header row, though a word in it is a header', () => {
    const rows = [row, ['Due', 'M2', null], ['Ivanhoe', 'M3', '2 May']];
    const { located, issues } = locate(sheet('On loan', rows));
    expect([located, issues.map(({ code }) => code)]).toEqual([null, ['table/no-header-row']]);
    expect(locate(sheet('On loan', [['Book', 'Due'], row])).located?.range.rowIndex).toBe(0);
  });

  it('does not miss a table that may be missing', () => {
    expect(locateTable(workbook(), { ...loans, optional: true }).issues).toEqual([]);
  });

  it('passes over rows that are blank below and columns that are blank beside', () => {
    const { located } = locate(sheet('On loan', [header, row, [], [null, ' ', null, null, '']]));
    expect(located?.range).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 });
  });
});

describe('rows below an Excel table', () => {
  const range = { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 3 };
  function below(rows: Cell[][], more: Partial<TableRegion>[] = []) {
    const table = { name: 'Loans', range, totalsRowCount: 1 };
    const { issues } = locate(sheet('On loan', [header, row, ['Total'], ...rows], [table, ...more]));
    return issues.map(({ code, cell, severity }) => `${severity} ${code} ${cell}`);
  }

  it('are reported, though a blank row stands between', () => {
    expect(below([[null, 'M2'], [], ['Ivanhoe']])).toEqual([
      'warning row/outside-table B4',
      'warning row/outside-table A6',
    ]);
  });

  it('are none of the table beside it, far below, in its totals row, or only formulas', () => {
    const far = Array.from({ length: 20 }, (): Cell[] => []);
    expect(below([])).toEqual([]);
    expect(below([[null, null, null, 'note'], [{ formula: 'SUM(A2:A3)', value: 4 }], [' ']])).toEqual([]);
    expect(below([...far, ['Ivanhoe']])).toEqual([]);
  });

  it('are not those of another table, nor below it', () => {
    const other = { name: 'Other', range: { rowIndex: 4, columnIndex: 1, rowCount: 2, columnCount: 1 } };
    expect(below([['Ivanhoe'], [null, 'Colour'], [null, 'red'], ['Note']], [other])).toEqual([
      'warning row/outside-table A4',
    ]);
  });
});

describe('locateTables', () => {
  it('takes no sheet that is another table', () => {
    const shelf = defineTable({ name: 'Shelf', columns: loans.columns });
    const [first, second] = locateTables(workbook(sheet('Shelf', [header, row])), [loans, shelf]);
    expect(first?.located).toBeNull();
    expect(second?.located?.sheet).toBe('Shelf');
  });
});

describe('headers', () => {
  function headers(...texts: Cell[]) {
    const { located, issues } = locate(
      sheet('On loan', [['On loan'], texts, texts.map((_, index) => index)]),
    );
    return { located, found: issues.map((issue) => `${issue.cell} ${issueSentence(issue)}`), issues };
  }

  it('stand in any order, under aliases, in any case', () => {
    const { located, found } = headers('due', ' TITLE:', 'Member');
    expect(found).toEqual([]);
    expect([...(located?.columnIndexes ?? [])].sort()).toEqual([
      ['book', 1],
      ['due', 0],
      ['member', 2],
    ]);
  });

  it('are reported when missing, unless they may be', () => {
    expect(headers('Book', 'Due').found).toEqual([
      'null The column "Member" is missing. Add it to the header row.',
    ]);
  });

  it('are reported when two mean the same column, and the first counts', () => {
    const { located, found } = headers('Book', 'Due', 'Member', 'book ');
    expect(found).toEqual(['D2 The header "book " stands twice, also in A2. Rename or remove one.']);
    expect(located?.columnIndexes.get('book')).toBe(0);
    expect(located?.extraColumns).toEqual([3]);
    expect(headers('Title', 'Work', 'Due', 'Member').found).toEqual([
      'B2 The header "Work" stands twice, also in A2. Rename or remove one.',
    ]);
  });

  it('of their own go before aliases, wherever they stand', () => {
    const { located, found } = headers('Title', 'Book', 'Due', 'Member');
    expect(located?.columnIndexes.get('book')).toBe(1);
    expect(found).toEqual(['A2 The column "Title" is not one of this table\'s. It is kept as it is.']);
  });

  it('that are unknown are kept, with the missing one they are near to', () => {
    const { found, issues } = headers('Book', 'Membr', 'Due', 'Shelf');
    expect(found).toEqual([
      'null The column "Member" is missing. Add it to the header row.',
      'B2 The column "Membr" is not one of this table\'s; did you mean "Member"? It is kept as it is.',
      'D2 The column "Shelf" is not one of this table\'s. It is kept as it is.',
    ]);
    expect(issues[1]?.choices?.[0]).toMatchObject({
      title: 'Rename the header to "Member"',
      changes: [{ kind: 'set-cell', rowIndex: 1, columnIndex: 1, expected: 'Membr', value: 'Member' }],
    });
  });

  it('of an Excel table are not offered to be renamed from here', () => {
    const { issues } = locate(sheet('On loan', [['Book', 'Membr', 'Due'], row], [{ name: 'Loans' }]));
    expect(issues.map(({ code, choices }) => [code, choices])).toEqual([
      ['header/missing', undefined],
      ['header/unknown', undefined],
    ]);
  });

  it('that are blank are reported only above values', () => {
    const { found } = headers('Book', null, 'Member', 'Due');
    expect(found).toEqual([
      'B2 Column B holds values but has no header. Give it one; its cells are kept as they are.',
    ]);
    expect(
      locate(
        sheet('On loan', [
          ['Book', null, 'Member', 'Due'],
          ['Emma', null, 'M1', null],
        ]),
      ).issues,
    ).toEqual([]);
  });

  it('may be numbers, dates or __proto__', () => {
    const { located } = headers('Book', '__proto__', 'Member', 'Due', 2017, 'constructor', true);
    expect(located?.headers).toEqual(['Book', '__proto__', 'Member', 'Due', '2017', 'constructor', 'TRUE']);
    expect(located?.extraColumns).toEqual([1, 4, 5, 6]);
  });

  it('in thousands cost no minutes', () => {
    const wide: Cell[] = Array.from({ length: 16_384 }, (_, index) => `Column with a longer name ${index}`);
    const { located, issues } = locate(sheet('On loan', [[...header, ...wide.slice(3)], row]));
    expect(located?.extraColumns).toHaveLength(16_381);
    expect(issues).toHaveLength(16_381);
  });
});
