import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { checkReferences } from '../../src/table/check-references.ts';
import { column } from '../../src/table/column.ts';
import { defineTable } from '../../src/table/define-table.ts';
import { readTables } from '../../src/table/read-tables.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const members = defineTable({
  name: 'Members',
  columns: { code: column('Code', z.string()), name: column('Name', z.string().nullable()) },
  key: ['code'],
});
const loans = defineTable({
  name: 'Loans',
  columns: {
    book: column('Book', z.string()),
    member: column('Member', z.string().nullable()),
    readers: column('Readers', z.string().nullable(), { optional: true }),
  },
  references: {
    member: { table: 'Members', column: 'code' },
    readers: { table: 'Members', column: 'code', many: true },
  },
});

async function read(loanRows: Cell[][], memberRows: Cell[][] | null = [['M10'], ['M20']]) {
  const workbook = new MemoryWorkbook({
    sheets: [
      { name: 'Loans', rows: [['Book', 'Member', 'Readers'], ...loanRows] },
      ...(memberRows ? [{ name: 'Members', rows: [['Code', 'Name'], ...memberRows] }] : []),
    ],
  });
  return readTables(await workbook.read(), { loans, members });
}

describe('readTables', () => {
  it('reads several tables by the names code gives them', async () => {
    const { tables, issues } = await read([['Emma', 'M10', null]]);
    expect(issues).toEqual([]);
    expect(tables.loans.rows[0]?.values.book).toBe('Emma');
    expect(tables.members.rows).toHaveLength(2);
    const row = tables.loans.rows[0];
    if (row?.complete) expectTypeOf(row.values.book).toEqualTypeOf<string>();
    expectTypeOf(row?.values.book).toEqualTypeOf<string | null | undefined>();
  });

  it('reports a missing table once, and no references to it', async () => {
    const { tables, issues } = await read([['Emma', 'M99', null]], null);
    expect(issues.map(({ code, table }) => [code, table])).toEqual([['table/missing', 'Members']]);
    expect(tables.members).toMatchObject({ rows: [], located: null });
  });
});

describe('references', () => {
  it('may differ from what they refer to by case and spaces', async () => {
    expect((await read([['Emma', ' m10', 'M10; m20 ,M10']])).issues).toEqual([]);
  });

  it('that lead nowhere are reported with the nearest that leads somewhere', async () => {
    const { issues } = await read([
      ['Emma', 'M1O', null],
      ['Persuasion', 'Q7', 'M10, M21'],
    ]);
    expect(issues.map((issue) => `${issue.cell} ${issueSentence(issue)}`)).toEqual([
      'B2 "M1O" is not in the Members table; did you mean "M10"?',
      'B3 "Q7" is not in the Members table. Add it there or correct it here.',
      'C3 "M21" is not in the Members table; did you mean "M20"?',
    ]);
    expect(issues.map(({ choices }) => choices?.map(({ title }) => title))).toEqual([
      ['Replace it by M10'],
      undefined,
      undefined,
    ]);
  });

  it('of tables that are not at hand are not checked', async () => {
    const { tables } = await read([['Emma', 'M99', null]]);
    expect(checkReferences([{ definition: loans, rows: tables.loans.rows, isFound: true }])).toEqual([]);
  });

  it('that lead nowhere in thousands cost no minutes', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [
      `Book ${index}`,
      `Nobody at all ${index}`,
      null,
    ]);
    const known = Array.from({ length: 20_000 }, (_, index) => [`Member number ${index}`]);
    expect((await read(many, known)).issues).toHaveLength(20_000);
  });
});
