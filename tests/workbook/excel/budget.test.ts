import { afterEach, describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { AppendRow, Change } from '../../../src/workbook/change.ts';
import { actionsSheet, actionsTarget, removeAction, setAction, setCell } from '../contract/plan-source.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

const bigHeaders = ['Ref', 'Action', 'Due', 'Row ID'];
const bigRows = Array.from({ length: 5_000 }, (_, row) => [
  `R${row}`,
  `Do the work of row ${row}`,
  42_826 + row,
  `r${row}`,
]);
const big = {
  sheets: [
    {
      name: 'Actions',
      rows: [bigHeaders, ...bigRows],
      tables: [{ name: 'Actions', range: parseRange('A1:D5001') }],
    },
  ],
};

describe('round trips', () => {
  it('are one for reading', async () => {
    const host = hostOf({ sheets: [actionsSheet, { name: 'Other', rows: [['x']] }] });
    const workbook = await openIn(host);
    host.resetTraffic();
    await workbook.read();
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('are one to read and one to write for any set of changes', async () => {
    const host = hostOf({ sheets: [actionsSheet, { name: 'Other', rows: [['x']] }] });
    const workbook = await openIn(host);
    const append: AppendRow = {
      kind: 'append-row',
      target: actionsTarget,
      cells: ['A4', 'More', null, 'r4'],
    };
    const changes: Change[] = [
      setAction(3, 'Open the hub', 'Open two hubs'),
      removeAction(4),
      append,
      setCell('A1', 'x', 'y', 'Other'),
      { kind: 'add-sheet', layout: { name: 'New', rows: [[{ value: 1 }]], columnWidths: [10] } },
    ];
    host.resetTraffic();
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(host.traffic.roundTrips).toBe(2);
  });

  it('are none for no changes, and none to write when all are refused', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host);
    host.resetTraffic();
    await workbook.apply([]);
    expect(host.traffic.roundTrips).toBe(0);
    await workbook.apply([setCell('B4', 'Never', 'New')]);
    expect(host.traffic.roundTrips).toBe(1);
  });

  it('are one more when a sheet came since the last read', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host);
    host.book.addSheet('Later');
    host.resetTraffic();
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Actions', 'Later']);
    expect(host.traffic.roundTrips).toBe(2);
  });

  it('need no more when a sheet is gone that was known', async () => {
    const host = hostOf({ sheets: [actionsSheet, { name: 'Other', rows: [['x']] }] });
    const workbook = await openIn(host);
    host.book.removeSheet(host.book.sheet('Other'));
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['Actions']);
  });

  it('stay two and the request under 1 MB for 5,000 rows', async () => {
    const host = hostOf(big);
    const workbook = await openIn(host);
    const target = { ...actionsTarget, range: parseRange('A1:D5001'), headers: bigHeaders };
    const changes = bigRows.map(
      ([, action, , id], row): Change => ({
        kind: 'set-cell',
        sheet: 'Actions',
        rowIndex: row + 1,
        columnIndex: 1,
        expected: action ?? null,
        value: `Done: ${row}`,
        target,
        anchor: { columnIndex: 3, value: id ?? null },
      }),
    );
    host.resetTraffic();
    const { applied } = await workbook.apply(changes);
    expect(applied.length).toBe(5_000);
    expect(host.traffic.roundTrips).toBe(2);
    expect(host.traffic.requestBytes).toBeLessThan(1_000_000);
  });

  it('become several when an answer would be larger than Excel on the web gives', async () => {
    const text = 'A long progress report. '.repeat(40);
    const rows = Array.from({ length: 3_000 }, (_, row) => [text, row]);
    const host = hostOf({ sheets: [{ name: 'Long', rows }] });
    const workbook = await openIn(host);
    const { sheets } = await workbook.read();
    expect(sheets[0]?.grid.rows).toEqual(rows);
    expect(host.traffic.roundTrips).toBeGreaterThan(2);
  });

  it('are few even then: 5,000 rows of 20 columns beside small sheets', async () => {
    const cells = Array.from({ length: 20 }, (_, column) => `Column ${column} of an action with words`);
    const rows = Array.from({ length: 5_000 }, () => cells);
    const small = ['Plan', 'Objectives', 'Updates'].map((name) => ({ name, rows: [[name]] }));
    const host = hostOf({ sheets: [...small, { name: 'Actions', rows }] });
    const workbook = await openIn(host);
    host.resetTraffic();
    const { sheets } = await workbook.read();
    expect(sheets.map(({ grid }) => grid.rows.length)).toEqual([1, 1, 1, 5_000]);
    expect(sheets[3]?.grid.rows.at(-1)).toEqual(cells);
    expect(host.traffic.roundTrips).toBeLessThan(12);
  });
});

describe('in Excel', () => {
  it('a text stays a text whatever it looks like, and needs no text format', async () => {
    const host = hostOf({ sheets: [{ name: 'Actions', rows: [['x']] }] });
    const workbook = await openIn(host);
    await workbook.apply([setCell('A1', 'x', 'March 2017')]);
    expect(host.book.sheet('Actions').grid.cell(0, 0)).toBe('March 2017');
  });

  it('our own changes raise no events, those of people do', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host);
    const heard: unknown[] = [];
    await host.library.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await workbook.apply([setAction(3, 'Open the hub', 'New')]);
    expect(heard).toEqual([]);
    host.book.emit({
      kind: 'changed',
      sheetId: host.book.sheet('Actions').id,
      address: 'B4',
      changeType: 'RangeEdited',
    });
    await expect.poll(() => heard).toEqual(['B4']);
  });

  it('a cell that is being edited is told in plain words, and events are on again', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host);
    host.book.isEditing = true;
    await expect(workbook.read()).rejects.toThrow('Press Enter or Esc in Excel');
    host.book.isEditing = false;
    expect((await workbook.read()).sheets.length).toBe(1);
    expect(host.book.eventsEnabled).toBe(true);
  });

  it('a refused request says what Excel calls it', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host);
    const { book } = host;
    const { addSheet } = book;
    book.addSheet = (name) => {
      book.isStructureProtected = true;
      return addSheet.call(book, name);
    };
    const layout = { name: 'New', rows: [], columnWidths: [] };
    await expect(workbook.apply([{ kind: 'add-sheet', layout }])).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    expect(book.eventsEnabled).toBe(true);
  });

  it('unlocked cells of a protected sheet are set without touching the locked ones between them', async () => {
    const unlocked = [parseRange('B4:B4'), parseRange('B6:B6'), parseRange('D5:D6')];
    const host = hostOf({ sheets: [{ ...actionsSheet, unlocked }] });
    const workbook = await openIn(host);
    const changes = [
      setCell('B4', 'Open the hub', 'New'),
      setCell('B6', 'Tell the story', 'Newer'),
      setCell('D5', 'r2', 'x'),
      setCell('D6', 'r3', 'y'),
    ];
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(host.book.sheet('Actions').grid.cell(5, 1)).toBe('Newer');
  });

  it('that does not know merged areas, changes are made all the same', async () => {
    const host = hostOf({ sheets: [actionsSheet] });
    const workbook = await openIn(host, 12);
    const append: AppendRow = {
      kind: 'append-row',
      target: actionsTarget,
      cells: ['A4', 'More', null, 'r4'],
    };
    expect((await workbook.apply([append])).refused).toEqual([]);
    expect((await workbook.read()).sheets[0]?.tables[0]?.range).toEqual(parseRange('A3:D7'));
  });
});
