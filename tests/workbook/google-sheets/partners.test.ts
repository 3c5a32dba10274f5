import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import type { RefusalReason } from '../../../src/workbook/change.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import type { Operation } from '../../../workbench/google-sheets/side-door/operation.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { actionsSheet, actionsTarget, cellsOf, removeAction, setAction } from '../contract/plan-source.ts';
import { accessTo, createByPartner } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

async function open(...operations: readonly Operation[]) {
  const other = { name: 'Other', rows: [['theirs']] };
  const id = await createByPartner(google, { sheets: [actionsSheet, other] });
  google.sideDoor.edit(id, (person) => {
    for (const operation of operations) person.do(operation);
  });
  return { id, workbook: openGoogleSpreadsheet(accessTo(google.url), id) };
}

const edit = setAction(3, 'Open the hub', 'Open two hubs');

/** What a partner did since the reading that our change was made from, and where the change ended up. */
const edits: readonly (readonly [string, readonly Operation[], string, readonly Cell[]])[] = [
  [
    'sorted the rows',
    [{ do: 'sort', range: 'Actions!A4:D6', by: 'A', descending: true }],
    'A6:B6',
    ['A1', 'Open two hubs'],
  ],
  [
    'moved a row up',
    [{ do: 'move-rows', tab: 'Actions', from: 4, before: 7 }],
    'A6:B6',
    ['A1', 'Open two hubs'],
  ],
  [
    'inserted rows above',
    [{ do: 'insert-rows', tab: 'Actions', before: 1, count: 2 }],
    'A6:B6',
    ['A1', 'Open two hubs'],
  ],
  [
    'inserted rows between',
    [{ do: 'insert-rows', tab: 'Actions', before: 4 }],
    'A5:B5',
    ['A1', 'Open two hubs'],
  ],
  [
    'inserted a column',
    [{ do: 'insert-columns', tab: 'Actions', before: 'B' }],
    'A4:C4',
    ['A1', null, 'Open two hubs'],
  ],
  [
    'moved a column',
    [{ do: 'move-columns', tab: 'Actions', from: 'C', before: 'B' }],
    'A4:C4',
    ['A1', 42826, 'Open two hubs'],
  ],
  [
    'renamed the tab',
    [{ do: 'rename-tab', tab: 'Actions', to: 'Our plan' }],
    'A4:B4',
    ['A1', 'Open two hubs'],
  ],
  [
    'filtered our row away',
    [{ do: 'filter', range: 'Actions!A3:D6', by: 'A', hidden: ['A1'] }],
    'A4:B4',
    ['A1', 'Open two hubs'],
  ],
  ['hid the tab', [{ do: 'hide-tab', tab: 'Actions' }], 'A4:B4', ['A1', 'Open two hubs']],
];

/** What a partner did that leaves nothing to change. */
const refusals: readonly (readonly [string, readonly Operation[], RefusalReason])[] = [
  ['edited the cell', [{ do: 'type', cell: 'Actions!B4', text: 'Theirs' }], 'cell-changed'],
  ['emptied the cell', [{ do: 'clear', range: 'Actions!B4' }], 'cell-changed'],
  ['renamed the header', [{ do: 'type', cell: 'Actions!B3', text: 'Task' }], 'column-changed'],
  ['deleted the column', [{ do: 'delete-columns', tab: 'Actions', from: 'B' }], 'column-changed'],
  [
    'moved the column out of the table',
    [{ do: 'move-columns', tab: 'Actions', from: 'B', before: 'A' }],
    'column-changed',
  ],
  ['deleted the row', [{ do: 'delete-rows', tab: 'Actions', from: 4 }], 'row-missing'],
  ['erased the Row ID', [{ do: 'clear', range: 'Actions!D4' }], 'row-missing'],
  ['pasted the row twice', [{ do: 'copy-rows', tab: 'Actions', from: 4, to: 7 }], 'row-ambiguous'],
  ['emptied the tab', [{ do: 'clear-tab', tab: 'Actions' }], 'table-missing'],
  ['deleted the tab', [{ do: 'delete-tab', tab: 'Actions' }], 'table-missing'],
  ['protected the cell', [{ do: 'protect', range: 'Actions!A4:D4' }], 'sheet-protected'],
];

describe('our change lands in its row and column after a partner', () => {
  it.each(edits)('%s', async (_, operations, address, cells) => {
    const { workbook } = await open(...operations);
    expect((await workbook.apply([edit])).refused).toEqual([]);
    expect(await cellsOf(workbook, address)).toEqual([cells]);
  });
});

describe('our change is refused after a partner', () => {
  it.each(refusals)('%s', async (_, operations, reason) => {
    const { workbook, id } = await open(...operations);
    const before = google.sideDoor.list().find((file) => file.id === id);
    expect((await workbook.apply([edit])).refused).toEqual([expect.objectContaining({ reason })]);
    expect(google.sideDoor.list().find((file) => file.id === id)).toEqual(before);
  });
});

describe('a tab that was duplicated', () => {
  it('is no second table: the first one is changed', async () => {
    const { workbook } = await open({ do: 'duplicate-tab', tab: 'Actions', to: 'Copy' });
    const { sheets } = await workbook.read();
    const tables = sheets.flatMap((sheet) =>
      sheet.tables.map((table) => [sheet.name, formatRange(table.range)]),
    );
    expect(tables).toEqual([['Actions', 'A3:D6']]);
    expect((await workbook.apply([edit])).refused).toEqual([]);
    const copy = sheets.findIndex(({ name }) => name === 'Copy');
    expect(await cellsOf(workbook, 'B4', copy)).toEqual([['Open the hub']]);
  });
});

describe('what a partner does between our reading and our write', () => {
  const append = { kind: 'append-row', target: actionsTarget, cells: ['A4', 'Ours', null, 'r4'] } as const;

  it.each([
    ['', []],
    [
      ', also where something stands beside it',
      [{ do: 'type', cell: 'Actions!G9', text: 'beside' } as const],
    ],
  ])('right below the table is not overwritten by rows of ours%s', async (_, operations) => {
    const { workbook, id } = await open(...operations);
    const asRead = await workbook.read();
    google.sideDoor.beforeRequest({ on: 'spreadsheets.batchUpdate' }, () => {
      google.sideDoor.edit(id, (person) => person.type('Actions!B7', 'Theirs'));
    });
    const { after } = await workbook.apply([append], { asRead });
    expect(after?.sheets[0]?.grid.rows.slice(6, 8)).toEqual([
      ['A4', 'Ours', null, 'r4'],
      [null, 'Theirs'],
    ]);
    expect(after?.sheets[0]?.tables[0]?.range.rowCount).toBe(6);
  });

  it('shows in what came after, so that a write that fell on another row is found out', async () => {
    const { workbook, id } = await open();
    const asRead = await workbook.read();
    google.sideDoor.beforeRequest({ on: 'spreadsheets.batchUpdate' }, () => {
      google.sideDoor.edit(id, (person) => person.do({ do: 'insert-rows', tab: 'Actions', before: 4 }));
    });
    const { after } = await workbook.apply([setAction(4, 'Train the staff', 'New')], { asRead });
    expect(after?.sheets[0]?.grid.rows.slice(3, 6).map((row) => row[1] ?? null)).toEqual([
      null,
      'New',
      'Train the staff',
    ]);
  });

  it('to a table that we shorten leaves the rows that it did not touch', async () => {
    const { workbook } = await open({ do: 'type', cell: 'Actions!A7', text: 'A9' });
    const { refused } = await workbook.apply([removeAction(4), append]);
    expect(refused).toEqual([]);
    const rows = await cellsOf(workbook, 'A4:A7');
    expect(rows.flat()).toEqual(['A1', 'A3', 'A9', 'A4']);
  });
});

describe('what people typed', () => {
  it.each([
    ['en_GB', '2/3/2025', 45718],
    ['en_US', '2/3/2025', 45691],
  ] as const)('as a date in %s is the day that they saw', async (locale, typed, serial) => {
    const local = await startGoogleSheets({ locale });
    try {
      const id = local.sideDoor.create('Partner', 'officer@stand-in.example');
      const tab = local.sideDoor.list()[0]?.tabs[0] ?? '';
      local.sideDoor.edit(id, (person) => person.type(`'${tab}'!A1`, typed));
      const workbook = openGoogleSpreadsheet(accessTo(local.url), id);
      const { sheets } = await workbook.read();
      expect(sheets[0]?.grid.rows).toEqual([[serial]]);
      expect(sheets[0]?.grid.numberFormat(0, 0)).toMatch(/d.*m|m.*d/);
    } finally {
      await local.close();
    }
  });

  it.each([
    ['=1+1', { formula: '1+1', value: 2 }],
    ["'=1+1", '=1+1'],
    ["'+44 20", '+44 20'],
    ['TRUE', true],
    ["'TRUE", 'TRUE'],
    ['1.0', 1],
    ["'1.0", '1.0'],
    ['10%', 0.1],
    [' two ', ' two '],
    ['=NA()', { formula: 'NA()', value: { error: '#N/A' } }],
    ['=1/0', { formula: '1/0', value: { error: '#DIV/0!' } }],
  ])('as %s is read as what it is', async (typed, cell) => {
    const { workbook } = await open({ do: 'type', cell: 'Other!A1', text: typed });
    expect(await cellsOf(workbook, 'A1', 1)).toEqual([[cell]]);
  });
});
