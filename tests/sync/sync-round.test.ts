import { describe, expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { undoSync } from '../../src/sync/undo-sync.ts';
import { sharedTasks, TextStore, taskBook } from './support/two-sides.ts';

const rows = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
  ['3', 'B', 'Not theirs', null, null, 'r3'],
];

async function cells(book: ReturnType<typeof taskBook>) {
  return (await book.read()).sheets[0]?.grid.rows.slice(1);
}

describe('a round', () => {
  it('brings what each side changed to the other', async () => {
    const local = taskBook(rows);
    const remote = taskBook(rows.slice(0, 2));
    const store = new TextStore();
    const pair = { local, remote, store, tables: () => [sharedTasks] };
    const first = await syncRound(pair);
    expect(first).toMatchObject({ status: 'done', cameIn: [], wentOut: [], conflicts: [] });
    await remote.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 1, columnIndex: 3, expected: 'On track', value: 'Late' },
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 2, columnIndex: 2, expected: 'Second', value: 'Theirs' },
      {
        kind: 'append-row',
        target: {
          sheet: 'Tasks',
          table: 'Tasks',
          range: { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: 6 },
          headers: ['Ref', 'Who', 'Notes', 'Status', 'Done', 'Row ID'],
        },
        cells: ['4', null, 'New', null, null, null],
      },
    ]);
    await local.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 1, columnIndex: 0, expected: '1', value: '1a' },
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 2, columnIndex: 2, expected: 'Second', value: 'Ours' },
    ]);
    const second = await syncRound(pair);
    expect(second.status).toBe('done');
    expect(second.refused).toEqual([]);
    expect(second.conflicts.map(({ key }) => key)).toEqual(['Tasks/r2/notes']);
    const third = await syncRound(pair, { resolutions: [{ key: 'Tasks/r2/notes', pick: 'both' }] });
    expect(third.conflicts).toEqual([]);
    expect(await cells(remote)).toEqual((await cells(local))?.filter((row) => row[1] === 'A'));
    expect(await cells(local)).toMatchObject([
      ['1a', 'A', 'First', 'Late', 0.5, 'r1'],
      ['2', 'A', 'Ours\nTheirs', null, null, 'r2'],
      ['3', 'B', 'Not theirs', null, null, 'r3'],
      ['4', 'A', 'New', null, null, expect.any(String)],
    ]);
    const { text } = store;
    expect(await syncRound(pair)).toMatchObject({ status: 'done', cameIn: [], wentOut: [] });
    expect(store.text).toBe(text);
  });
});

describe('undo', () => {
  it('puts back what the last round wrote on both sides, and says what was changed since', async () => {
    const local = taskBook(rows);
    const remote = taskBook(rows.slice(0, 2));
    const pair = { local, remote, store: new TextStore(), tables: () => [sharedTasks] };
    await syncRound(pair);
    await remote.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 1, columnIndex: 3, expected: 'On track', value: 'Late' },
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 2, columnIndex: 3, expected: null, value: 'Done' },
    ]);
    await local.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 1, columnIndex: 0, expected: '1', value: '1a' },
    ]);
    await syncRound(pair);
    await local.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 2, columnIndex: 3, expected: 'Done', value: 'Nearly' },
    ]);
    const report = await undoSync(pair);
    expect(report.moved.map(({ sentence }) => sentence)).toEqual([
      'Status of "2" stays as it is in the plan: it was changed since.',
    ]);
    expect(await cells(local)).toEqual([
      ['1a', 'A', 'First', 'On track', 0.5, 'r1'],
      ['2', 'A', 'Second', 'Nearly', null, 'r2'],
      ['3', 'B', 'Not theirs', null, null, 'r3'],
    ]);
    expect(await cells(remote)).toEqual([
      ['1', 'A', 'First', 'Late', 0.5, 'r1'],
      ['2', 'A', 'Second', 'Done', null, 'r2'],
    ]);
    expect((await undoSync(pair)).status).toBe('nothing');
  });
});
