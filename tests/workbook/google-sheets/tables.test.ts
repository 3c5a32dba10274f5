import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatRange, parseRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import type { AppendRow, RemoveRow } from '../../../src/workbook/change.ts';
import { gridRange } from '../../../src/workbook/google-sheets/grid-range.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import type { MemorySheetSource } from '../../../src/workbook/memory/memory-sheet.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import {
  actionsSheet,
  actionsTarget,
  cellsOf,
  headers,
  removeAction,
  setAction,
  setCell,
} from '../contract/plan-source.ts';
import { accessTo, createFrom, ourToken, plainClient } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets({ keepBodies: true });
});
afterAll(() => google.close());

const added: AppendRow = { kind: 'append-row', target: actionsTarget, cells: ['A4', 'Write', 42887, 'r4'] };

async function open(source: Partial<MemorySheetSource> = {}) {
  const sheets = [{ ...actionsSheet, ...source }];
  const id = await createFrom(google.url, { sheets });
  const partner = plainClient(google.url, ourToken);
  const workbook = openGoogleSpreadsheet(accessTo(google.url), id);
  return { id, partner, workbook };
}

async function tablesOf(workbook: Workbook) {
  const { sheets } = await workbook.read();
  return sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, formatRange(range)]));
}

type Partner = ReturnType<typeof plainClient>;

/** The named ranges as they stand at Google, which the port does not tell. */
async function namedRanges(partner: Partner, id: string) {
  const { namedRanges } = await partner.get(id);
  return (namedRanges ?? []).map(({ name, range }) => [name, range?.startRowIndex, range?.endRowIndex]);
}

async function type(partner: Partner, id: string, address: string, values: readonly string[]) {
  const { rowIndex, columnIndex } = parseRange(address);
  const rows = [{ values: values.map((stringValue) => ({ userEnteredValue: { stringValue } })) }];
  const start = { sheetId: 1, rowIndex, columnIndex };
  await partner.update(id, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}

describe('a table', () => {
  it('takes in what people type below it, and its named range holds that after the next write', async () => {
    const { id, partner, workbook } = await open();
    await type(partner, id, 'A7', ['A9', 'Theirs', '', 'r9']);
    expect(await tablesOf(workbook)).toEqual([['Actions', 'A3:D7']]);
    expect(await namedRanges(partner, id)).toEqual([['HWB_Actions', 2, 6]]);
    const change = { ...setAction(3, 'Theirs', 'Ours'), anchor: { columnIndex: 3, value: 'r9' } };
    expect((await workbook.apply([change])).refused).toEqual([]);
    expect(await namedRanges(partner, id)).toEqual([['HWB_Actions', 2, 7]]);
    expect(await cellsOf(workbook, 'A7:D7')).toEqual([['A9', 'Ours', null, 'r9']]);
  });

  it('loses rows at its end that people emptied, but one', async () => {
    const { id, partner, workbook } = await open();
    const range = gridRange(1, parseRange('A4:D6'));
    await partner.update(id, [{ updateCells: { range, fields: 'userEnteredValue' } }]);
    expect(await tablesOf(workbook)).toEqual([['Actions', 'A3:D4']]);
  });

  it.each([
    ['whose header was emptied', { updateCells: { range: gridRange(1, parseRange('A3:D3')), fields: '*' } }],
    ['whose named range was deleted', { deleteNamedRange: { namedRangeId: 'its id' } }],
  ])('%s is none', async (_, request) => {
    const { id, partner, workbook } = await open();
    const namedRangeId = (await partner.get(id)).namedRanges?.[0]?.namedRangeId ?? '';
    await partner.update(id, [
      'deleteNamedRange' in request ? { deleteNamedRange: { namedRangeId } } : request,
    ]);
    expect(await tablesOf(workbook)).toEqual([]);
  });

  it('lets a new table take the name of one whose header was emptied', async () => {
    const { id, partner, workbook } = await open();
    await partner.update(id, [{ updateCells: { range: gridRange(1, parseRange('A3:D3')), fields: '*' } }]);
    const layout = {
      name: 'New',
      columnWidths: [],
      rows: [headers.map((value) => ({ value }))],
      tables: [{ name: 'actions', range: parseRange('A1:D2'), headers }],
    };
    expect((await workbook.apply([{ kind: 'add-sheet', layout }])).refused).toEqual([]);
    expect(await tablesOf(workbook)).toEqual([['actions', 'A1:D2']]);
  });

  it('without its named range is found again as a block, by its sheet and headers', async () => {
    const { id, partner, workbook } = await open();
    const namedRangeId = (await partner.get(id)).namedRanges?.[0]?.namedRangeId ?? '';
    await partner.update(id, [{ deleteNamedRange: { namedRangeId } }]);
    const changes = [setAction(3, 'Open the hub', 'New'), removeAction(4), added];
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(await cellsOf(workbook, 'A4:B6')).toEqual([
      ['A1', 'New'],
      ['A3', 'Tell the story'],
      ['A4', 'Write'],
    ]);
  });

  it('grows beyond the end of the sheet', async () => {
    const rows = [
      headers,
      ...Array.from({ length: 11 }, (_, index) => [`A${index}`, 'x', null, `r${index}`]),
    ];
    const range = parseRange('A1:D12');
    const { workbook } = await open({ rows, tables: [{ name: 'Actions', range }] });
    const append = { ...added, target: { ...actionsTarget, range } };
    const { refused } = await workbook.apply([append, append, setCell('A1', 'Ref', 'x')]);
    expect(refused.map(({ reason }) => reason)).toEqual(['not-supported']);
    expect(await tablesOf(workbook)).toEqual([['Actions', 'A1:D14']]);
    expect(await cellsOf(workbook, 'A12:D14')).toEqual([['A10', 'x', null, 'r10'], added.cells, added.cells]);
  });

  it.each([
    ['at the end of the sheet', 6, undefined, 'PASTE_DATA_VALIDATION'],
    ['beside something else', 12, 'beside', 'PASTE_DATA_VALIDATION'],
    ['among blank rows', 12, undefined, 'inheritFromBefore'],
  ])('gives its new rows %s the looks and drop-downs of the row above', async (_, rowCount, beside, how) => {
    const { id, partner, workbook } = await open();
    const userEnteredFormat = {
      textFormat: { italic: true },
      numberFormat: { type: 'NUMBER', pattern: '0.0' },
    };
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }] };
    const range = gridRange(1, parseRange('B4:B6'));
    const cell = { userEnteredFormat, dataValidation: { condition, strict: true } };
    const properties = { sheetId: 1, gridProperties: { rowCount } };
    await partner.update(id, [
      { repeatCell: { range, cell, fields: 'userEnteredFormat,dataValidation' } },
      { updateSheetProperties: { properties, fields: 'gridProperties.rowCount' } },
    ]);
    if (beside !== undefined) await type(partner, id, 'F8', [beside]);
    expect((await workbook.apply([added, added])).refused).toEqual([]);
    expect(JSON.stringify(google.requests.at(-1))).toContain(how);
    const [data] = (await partner.get(id)).sheets?.[0]?.data ?? [];
    for (const row of [6, 7]) {
      const { dataValidation, userEnteredFormat: format } = data?.rowData?.[row]?.values?.[1] ?? {};
      expect(dataValidation).toMatchObject(cell.dataValidation);
      expect(format).toMatchObject(userEnteredFormat);
    }
  });

  it('gives new rows the looks of its rows, and not of its header, also where all of them go', async () => {
    const { id, partner, workbook } = await open();
    const italic = { userEnteredFormat: { textFormat: { italic: true } } };
    const range = gridRange(1, parseRange('A4:D6'));
    await partner.update(id, [{ repeatCell: { range, cell: italic, fields: 'userEnteredFormat' } }]);
    const changes = [...[3, 4, 5].map(removeAction), added, { ...added, cells: ['A5', null, null, 'r5'] }];
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(await tablesOf(workbook)).toEqual([['Actions', 'A3:D5']]);
    const [data] = (await partner.get(id)).sheets?.[0]?.data ?? [];
    const looks = [3, 4].map((row) => data?.rowData?.[row]?.values?.[0]?.userEnteredFormat);
    expect(looks).toEqual([italic.userEnteredFormat, italic.userEnteredFormat]);
  });

  it('lets go of all its rows where those above are frozen and the sheet ends with them', async () => {
    const { id, partner, workbook } = await open({ tables: [] });
    const properties = { sheetId: 1, gridProperties: { rowCount: 6, frozenRowCount: 3 } };
    const fields = 'gridProperties.rowCount,gridProperties.frozenRowCount';
    await partner.update(id, [{ updateSheetProperties: { properties, fields } }]);
    const target = { ...actionsTarget, table: null };
    const changes = [3, 4, 5].map((row) => ({ ...removeAction(row), target }));
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const { sheets } = await partner.get(id);
    expect(sheets?.[0]?.properties?.gridProperties).toMatchObject({ rowCount: 4, frozenRowCount: 3 });
  });

  it('keeps a formula that every row has, with the number of its own row', async () => {
    const formula = (row: number): Cell => ({ formula: `A${row}&"!"`, value: null });
    const rows = [headers, ['A1', formula(2), null, 'r1'], ['A2', formula(3), null, 'r2']];
    const range = parseRange('A1:D3');
    const { workbook } = await open({ rows, tables: [{ name: 'Actions', range }] });
    const target = { ...actionsTarget, range };
    await workbook.apply([{ kind: 'append-row', target, cells: ['A3', null, null, 'r3'] }]);
    const [[cell] = []] = await cellsOf(workbook, 'B4');
    expect(cell).toMatchObject({ formula: 'A4&"!"' });
  });
});

describe('tables below each other', () => {
  const lower = headers.map((header) => `${header} 2`);
  const rows = [...actionsSheet.rows, [], lower, ['B1', 'x', null, 's1'], ['B2', 'y', null, 's2']];
  const tables = [
    { name: 'Actions', range: parseRange('A3:D6') },
    { name: 'Lower', range: parseRange('A8:D10') },
  ];
  const target = { sheet: 'Actions', table: 'Lower', range: parseRange('A8:D10'), headers: lower };
  const removeLower: RemoveRow = {
    kind: 'remove-row',
    target,
    rowIndex: 8,
    expected: ['B1', 'x', null, 's1'],
  };

  it('both keep their rows and their named ranges when rows come and go in both', async () => {
    const { id, partner, workbook } = await open({ rows, tables });
    const changes = [added, removeLower, { ...added, target, cells: ['B3', 'z', null, 's3'] }] as const;
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(await tablesOf(workbook)).toEqual([
      ['Actions', 'A3:D7'],
      ['Lower', 'A9:D11'],
    ]);
    expect(await namedRanges(partner, id)).toEqual([
      ['HWB_Actions', 2, 7],
      ['HWB_Lower', 8, 11],
    ]);
    expect(await cellsOf(workbook, 'A7:D11')).toEqual([
      added.cells,
      [null, null, null, null],
      lower,
      ['B2', 'y', null, 's2'],
      ['B3', 'z', null, 's3'],
    ]);
  });

  it('are not torn where something stands beside them', async () => {
    const beside = rows.map((row, index) => (index === 8 ? [...row, null, 'beside'] : row));
    const { workbook } = await open({ rows: beside, tables });
    const { refused } = await workbook.apply([removeAction(3), added]);
    expect(refused).toEqual([
      expect.objectContaining({
        reason: 'not-supported',
        detail: 'the table Lower below would move with it',
      }),
    ]);
    expect(await tablesOf(workbook)).toEqual([
      ['Actions', 'A3:D7'],
      ['Lower', 'A8:D10'],
    ]);
    expect((await cellsOf(workbook, 'F9'))[0]).toEqual(['beside']);
  });
});

describe('columns that a partner added right beside a table', () => {
  const notes = ['Our notes', null, 'second', 'third'];
  const rows = actionsSheet.rows.map((row, index) =>
    index < 2 ? row : [...Array.from(headers, (_, column) => row[column] ?? null), notes[index - 2] ?? null],
  );

  it('go along with the rows', async () => {
    const { workbook } = await open({ rows });
    expect((await workbook.apply([removeAction(3), added])).refused).toEqual([]);
    expect(await cellsOf(workbook, 'D4:E6')).toEqual([
      ['r2', 'second'],
      ['r3', 'third'],
      ['r4', null],
    ]);
  });

  it('go along also where something else stands further to the right', async () => {
    const wide = rows.map((row, index) => (index < 3 ? row : [...row, null, `far ${index}`]));
    const { workbook } = await open({ rows: wide });
    expect((await workbook.apply([removeAction(3), added])).refused).toEqual([]);
    expect(await cellsOf(workbook, 'D4:G6')).toEqual([
      ['r2', 'second', null, 'far 3'],
      ['r3', 'third', null, 'far 4'],
      ['r4', null, null, 'far 5'],
    ]);
  });

  it('go along also where the table is a plain block by now', async () => {
    const wide = rows.map((row, index) => (index < 3 ? row : [...row, null, `far ${index}`]));
    const { workbook } = await open({ rows: wide, tables: [] });
    expect((await workbook.apply([removeAction(3), removeAction(4)])).refused).toEqual([
      expect.objectContaining({ change: removeAction(4), reason: 'not-supported' }),
    ]);
    expect(await cellsOf(workbook, 'D4:G6')).toEqual([
      ['r2', 'second', null, 'far 3'],
      ['r3', 'third', null, 'far 4'],
      [null, null, null, 'far 5'],
    ]);
  });

  it('keep a row that they hold something for', async () => {
    const { workbook } = await open({ rows });
    expect((await workbook.apply([removeAction(4)])).refused).toEqual([
      expect.objectContaining({
        reason: 'not-supported',
        detail: 'Actions!E5 beside the row holds something that would be lost',
      }),
    ]);
    expect((await cellsOf(workbook, 'D5:E5'))[0]).toEqual(['r2', 'second']);
  });
});

describe('a protected range of ours', () => {
  it('takes in the rows that people typed below what it protected', async () => {
    const { id, partner, workbook } = await open();
    const protectedRange = { range: gridRange(1, parseRange('D4:D6')), description: 'Row IDs' };
    await partner.update(id, [{ addProtectedRange: { protectedRange } }]);
    await type(partner, id, 'A7', ['A9', 'Theirs']);
    expect((await workbook.apply([added])).refused).toEqual([]);
    const [protection] = (await partner.get(id)).sheets?.[0]?.protectedRanges ?? [];
    expect(protection?.range).toMatchObject({ startRowIndex: 3, endRowIndex: 8 });
  });

  it('grows with its table, and those that end elsewhere do not', async () => {
    const { id, partner, workbook } = await open();
    const protect = (address: string) => ({
      addProtectedRange: {
        protectedRange: { range: gridRange(1, parseRange(address)), description: address },
      },
    });
    await partner.update(id, ['A4:B6', 'D4:D5', 'A1:D2', 'D5:D6'].map(protect));
    const changes = [removeAction(3), added, { ...added, cells: ['A5'] }];
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const { sheets } = await partner.get(id);
    const ranges = (sheets?.[0]?.protectedRanges ?? []).map(({ description, range }) => [
      description,
      range?.startRowIndex ?? 0,
      range?.endRowIndex,
    ]);
    expect(ranges.toSorted()).toEqual([
      ['A1:D2', 0, 2],
      ['A4:B6', 3, 7],
      ['D4:D5', 3, 4],
      ['D5:D6', 3, 7],
    ]);
  });
});
