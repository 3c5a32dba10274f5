import { describe, expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { undoSync } from '../../src/sync/undo-sync.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { addRow, deleteRow, HookedBook, pairOf, rowsOf, type } from './support/people.ts';

const rows = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
  ['3', 'A', 'Third', null, null, 'r3'],
];

async function syncedPair() {
  const pair = pairOf(rows);
  await syncRound(pair);
  return pair;
}

describe('taking the last round back', () => {
  it('takes back the very first one too, and the next round finds the same to do', async () => {
    const pair = pairOf(rows, [['9', 'A', 'New', null, null, 'p9']]);
    const first = await syncRound(pair, { confirmed: ['mass-removal'] });
    expect(first).toMatchObject({ cameIn: [{ rowId: 'p9' }], wentOut: [{}, {}, {}] });
    await undoSync(pair);
    expect(await rowsOf(pair.local)).toEqual(rows);
    expect(await rowsOf(pair.remote)).toEqual([['9', 'A', 'New', null, null, 'p9']]);
    const again = await syncRound(pair);
    expect(again).toMatchObject({ status: 'done', cameIn: [{ rowId: 'p9' }], wentOut: [{}, {}, {}] });
  });

  it('finds rows where they are now, and brings back those that went', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await deleteRow(pair.local, 'r2');
    await addRow(pair.local, ['4', 'A', 'Fourth', null, null, 'r4']);
    await syncRound(pair);
    await deleteRow(pair.remote, 'r3');
    await addRow(pair.remote, ['3', 'A', 'Third', null, null, 'r3']);
    expect(await undoSync(pair)).toMatchObject({ status: 'done', moved: [] });
    expect((await rowsOf(pair.remote)).toSorted()).toEqual(rows);
    expect((await rowsOf(pair.local)).map((row) => row[5])).toEqual(['r1', 'r3', 'r4']);
  });

  it('leaves what was changed since, and says so', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await addRow(pair.local, ['4', 'A', 'Fourth', null, null, 'r4']);
    await syncRound(pair);
    await type(pair.remote, 'r1', 'Notes', 'Theirs');
    await type(pair.remote, 'r4', 'Done', 1);
    const { moved } = await undoSync(pair);
    expect(moved.map(({ sentence }) => sentence).toSorted()).toEqual([
      '"4" stays as it is in the partner’s spreadsheet: the row was edited since.',
      'Notes of "1" stays as it is in the partner’s spreadsheet: it was changed since.',
    ]);
    expect((await rowsOf(pair.remote)).map((row) => row[2])).toEqual(['Theirs', 'Second', 'Third', 'Fourth']);
  });

  it('touches neither of two rows with one Row ID', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await syncRound(pair);
    await addRow(pair.remote, ['1', 'A', 'Ours', 'On track', 0.5, 'r1']);
    const { moved } = await undoSync(pair);
    expect(moved.map(({ sentence }) => sentence)).toEqual([
      'Notes of "1" stays as it is in the partner’s spreadsheet: its Row ID stands there twice.',
    ]);
  });

  it('takes no pasted copy for the row that it was copied from, though that was cleared', async () => {
    const pair = await syncedPair();
    const added = ['4', 'A', 'Fourth', null, null, 'r4'];
    await addRow(pair.local, added);
    await syncRound(pair);
    await addRow(pair.remote, added);
    const { sheets } = await pair.remote.read();
    const rowIndex = sheets[0]?.grid.rows.findIndex((row) => row[5] === 'r4') ?? -1;
    for (const [columnIndex, expected] of ['4', 'A', 'Fourth'].entries())
      await pair.remote.apply([
        { kind: 'set-cell', sheet: sheets[0]?.name ?? '', rowIndex, columnIndex, expected, value: null },
      ]);
    const { moved, restored } = await undoSync(pair);
    expect(restored.remote).toEqual([]);
    expect(moved.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('its Row ID stands there twice'),
    ]);
    expect((await rowsOf(pair.remote)).at(-1)).toEqual(added);
  });

  it('still takes the last round with edits back after one that only gave Row IDs', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await syncRound(pair);
    await type(pair.remote, 'r3', 'Row ID', null);
    expect(await syncRound(pair)).toMatchObject({ status: 'done', cameIn: [], wentOut: [] });
    expect((await undoSync(pair)).restored.remote).toMatchObject([{ rowId: 'r1', after: 'First' }]);
    expect((await undoSync(pair)).status).toBe('nothing');
  });

  it('loses nothing when it stops half way, and can be tried again', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await type(pair.remote, 'r2', 'Status', 'Theirs');
    await syncRound(pair);
    pair.local.calm();
    pair.local.hooks = {
      beforeApply: () => {
        throw new Error('Excel was closed');
      },
    };
    await expect(undoSync(pair)).rejects.toThrow('Excel was closed');
    pair.local.calm();
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('First');
    await undoSync(pair);
    expect((await rowsOf(pair.local)).map((row) => row[3])).toEqual(['On track', null, null]);
    const report = await syncRound(pair);
    expect(report).toMatchObject({
      conflicts: [],
      cameIn: [{ after: 'Theirs' }],
      wentOut: [{ after: 'Ours' }],
    });
  });

  it('leaves the edits for the next round when it stops half way and is not tried again', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await type(pair.remote, 'r2', 'Status', 'Theirs');
    await syncRound(pair);
    pair.local.hooks = {
      beforeApply: () => {
        throw new Error('Excel was closed');
      },
    };
    await expect(undoSync(pair)).rejects.toThrow('Excel was closed');
    pair.local.calm();
    await syncRound(pair);
    expect(await rowsOf(pair.local)).toEqual(await rowsOf(pair.remote));
    expect((await rowsOf(pair.local)).map((row) => [row[2], row[3]])).toEqual([
      ['Ours', 'On track'],
      ['Second', 'Theirs'],
      ['Third', null],
    ]);
  });

  it('asks before it trusts a reading that does not show yet what was taken back', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await syncRound(pair);
    const { sheets } = await pair.remote.book.read();
    await undoSync(pair);
    const behind = new HookedBook(
      new MemoryWorkbook({ sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.grid.rows })) }),
    );
    expect(await syncRound({ ...pair, remote: behind })).toMatchObject({
      status: 'stopped',
      guards: [{ code: 'older-state' }],
    });
  });
});
