import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import type { Issue } from '../../src/issue/issue.ts';
import { makeIssue } from '../../src/issue/make-issue.ts';
import { issueKey } from '../../src/submission/issue-key.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { planSheets } from '../validation/plan-workbook.ts';
import { action, soundObjectives } from '../validation/rule-case.ts';

const plan = {
  objectives: soundObjectives,
  actions: [
    action({ due: '2017-01-31', delivery: 'January 2017' }),
    action({ ref: 'B', action: 'Train bus drivers', leads: null, outcome: null }),
    action({
      ref: 'C',
      action: 'Train bus drivers to help',
      leads: 'TBC',
      delivery: null,
      due: null,
      start: null,
    }),
  ],
};

type Rows = readonly (readonly Cell[])[];

async function keysOf(edit: (rows: Rows) => Rows = (rows) => rows) {
  const sheets = planSheets(plan).map((sheet) => {
    const rows = sheet.name === 'Actions' ? edit(sheet.rows) : sheet.rows;
    const tables = (sheet.tables ?? []).map((table) => ({
      ...table,
      range: { ...table.range, rowCount: rows.length },
    }));
    // Every cell has the format of its new place, so dates are told by their numbers.
    return { ...sheet, rows, tables, numberFormat: () => 'General' };
  });
  const { issues } = await validatePlan(await new MemoryWorkbook({ sheets }).read());
  return issues.map(issueKey);
}

describe('the key of an issue', () => {
  it('tells every issue of a plan from the others', async () => {
    const keys = await keysOf();
    expect(keys.length).toBeGreaterThan(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each<[string, (rows: Rows) => Rows]>([
    ['rows are put in between', ([head = [], ...rows]) => [head, [], [], ...rows]],
    ['rows are sorted', ([head = [], ...rows]) => [head, ...rows.toReversed()]],
    ['columns are moved', (rows) => rows.map((row) => [...row.slice(3), ...row.slice(0, 3)])],
  ])('stays when %s', async (_, edit) => {
    expect((await keysOf(edit)).toSorted()).toEqual((await keysOf()).toSorted());
  });

  const place = { table: 'Actions', sheet: 'Actions', cell: 'J5', rowId: 'act-1', rowKey: 'C3 A' };
  const overdue = makeIssue('action/overdue', { due: '1 May 2016', days: 9, asAt: '10 May 2016' }, place);
  it.each<[string, Issue, Issue, boolean]>([
    ['another cell of the same row', overdue, { ...overdue, cell: 'K9' }, true],
    ['another name of the same row', overdue, { ...overdue, rowKey: 'C3 Z' }, true],
    ['another row', overdue, { ...overdue, rowId: 'act-2' }, false],
    [
      'another name of a row without an id',
      { ...overdue, rowId: null },
      { ...overdue, rowId: null, rowKey: 'X' },
      false,
    ],
    [
      'another cell where a row has no name',
      { ...overdue, rowId: null, rowKey: null },
      { ...overdue, rowId: null, rowKey: null, cell: 'J6' },
      false,
    ],
    [
      'other words',
      overdue,
      makeIssue('action/overdue', { due: '1 May 2016', days: 10, asAt: '11 May 2016' }, place),
      false,
    ],
    [
      'the other row standing elsewhere',
      makeIssue('row/duplicate-key', { key: 'C3 A', otherCell: 'A4' }, place),
      makeIssue('row/duplicate-key', { key: 'C3 A', otherCell: 'A9' }, place),
      true,
    ],
    [
      'another header',
      makeIssue('header/missing', { header: 'Leads' }, { table: 'Actions', sheet: 'Actions' }),
      makeIssue('header/missing', { header: 'Due' }, { table: 'Actions', sheet: 'Actions' }),
      false,
    ],
  ])('with %s', (_, left, right, isSame) => {
    expect(issueKey(left) === issueKey(right)).toBe(isSame);
  });
});
