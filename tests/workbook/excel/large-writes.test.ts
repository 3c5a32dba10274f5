import { afterEach, describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { AppendRow, Change } from '../../../src/workbook/change.ts';
import { runBatch } from '../../../src/workbook/excel/run-batch.ts';
import { partsOf } from '../../../src/workbook/excel/write-step.ts';
import { actionsSheet, actionsTarget, setCell } from '../contract/plan-source.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

const long = (row: number) => `${row} ${'A long progress report. '.repeat(42)}`.slice(0, 1_000);
const rowCount = 7_000;

/** Writes a long text into each of many rows. */
const longCells: Change[] = Array.from({ length: rowCount }, (_, row) =>
  setCell(`A${row + 1}`, null, long(row), 'Long'),
);

const longRows: AppendRow[] = Array.from({ length: rowCount }, (_, row) => ({
  kind: 'append-row',
  target: actionsTarget,
  cells: [`L${row}`, long(row), null, `long${row}`],
}));

const longSheet: Change = {
  kind: 'add-sheet',
  layout: {
    name: 'New',
    rows: Array.from({ length: rowCount }, (_, row) => [{ value: long(row) }]),
    columnWidths: [40],
  },
};

describe('a write above 5 MB', () => {
  it.each<[string, Change[]]>([
    ['cells', longCells],
    ['rows of a table', longRows],
    ['a new sheet', [longSheet]],
  ])('of %s goes over in several requests, each below it', async (_, changes) => {
    const host = hostOf({ sheets: [actionsSheet, { name: 'Long', rows: [] }] });
    const workbook = await openIn(host);
    host.resetTraffic();
    const { refused, applied } = await workbook.apply(changes);
    expect([refused, applied.length]).toEqual([[], changes.length]);
    expect(host.traffic.roundTrips).toBe(3);
    const { sheets } = await workbook.read();
    const texts = sheets
      .flatMap(({ grid }) => grid.rows.flat().map(String))
      .filter((text) => text.length > 900);
    expect(texts).toEqual(Array.from({ length: rowCount }, (__, row) => long(row)));
    const actions = sheets.find(({ name }) => name === 'Actions')?.tables[0]?.range.rowCount;
    expect(actions).toBe(changes === longRows ? 4 + rowCount : 4);
  });

  it('raises no events, in none of its requests', async () => {
    const host = hostOf({ sheets: [{ name: 'Long', rows: [] }] });
    const workbook = await openIn(host);
    const heard: string[] = [];
    host.book.listen(({ kind }) => heard.push(kind));
    await workbook.apply(longCells);
    expect(heard).toEqual([]);
    expect(host.book.eventsEnabled).toBe(true);
  });

  it('says what was written when a later request is refused', async () => {
    const host = hostOf({
      sheets: [
        { name: 'First', rows: [['x']] },
        { name: 'Long', rows: [] },
      ],
    });
    const workbook = await openIn(host);
    const { grid } = host.book.sheet('Long');
    const setCells = grid.setCells.bind(grid);
    let calls = 0;
    grid.setCells = (entries) => {
      setCells(entries);
      calls += 1;
      // A person begins to type while the first request is done.
      if (calls === 4) host.book.isEditing = true;
    };
    const writing = workbook.apply([setCell('A1', 'x', 'y', 'First'), ...longCells]);
    await expect(writing).rejects.toMatchObject({
      name: 'PartlyWrittenError',
      written: ['cells on First', 'cells on Long'],
      notWritten: ['cells on Long'],
      message: expect.stringMatching(
        /stopped between\. Written: cells on First\. Written in part: cells on Long\. .*being edited/,
      ),
    });
    expect(grid.cell(0, 0)).toBe(long(0));
    expect(grid.cell(rowCount - 1, 0)).toBeNull();
    expect(host.book.eventsEnabled).toBe(true);
  });
});

describe('an error of the library', () => {
  it('keeps its message, though the library lives in a realm of its own', async () => {
    const host = hostOf({ sheets: [{ name: 'Long', rows: [['x']] }] });
    const access = { run: host.library.Excel.run.bind(host.library.Excel), isSetSupported: () => true };
    const asking = runBatch(access, async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    await expect(asking).rejects.toThrow("(ItemNotFound): The requested resource doesn't exist.");
  });
});

describe('the parts of a block', () => {
  it('are cut by rows, then by columns, and hold every cell once', () => {
    const range = parseRange('B2:D6');
    const values = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 3 }, (__, column) => `${row}${column}`),
    );
    for (const most of [1, 708, 715, 1_000_000]) {
      const cells = partsOf({ range, values }, most).flatMap((part) =>
        part.values.flatMap((row, down) =>
          row.map((value, right) => [
            part.range.rowIndex + down - 1,
            part.range.columnIndex + right - 1,
            value,
          ]),
        ),
      );
      const all = values.flatMap((row, down) => row.map((value, right) => [down, right, value]));
      expect(cells.toSorted()).toEqual(all.toSorted());
    }
    expect(partsOf({ range, values }, 1).length).toBe(15);
    expect(partsOf({ range, values }, 1_000_000).length).toBe(1);
  });
});
