import { describe, expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import type { AppendRow } from '../../src/workbook/change.ts';
import { type } from './support/people.ts';
import { headers, sharedTasks, TextStore, taskBook } from './support/two-sides.ts';

const rows = [1, 2, 3, 4].map((number) => [`${number}`, 'A', `Note ${number}`, null, null, `r${number}`]);

async function cells(book: ReturnType<typeof taskBook>) {
  return (await book.read()).sheets[0]?.grid.rows.slice(1) ?? [];
}

function pairOf() {
  const local = taskBook(rows);
  const remote = taskBook(rows);
  return { local, remote, store: new TextStore(), tables: () => [sharedTasks] };
}

const target = (rowCount: number): AppendRow['target'] => ({
  sheet: 'Tasks',
  table: 'Tasks',
  range: { rowIndex: 0, columnIndex: 0, rowCount, columnCount: headers.length },
  headers,
});

describe('what a partner completes later', () => {
  it('comes in, where the cell could not be read when the row came in', async () => {
    const pair = pairOf();
    await syncRound(pair);
    // "Done" wants a number: the row comes in without it.
    const cellsOf = ['5', 'A', 'New', null, 'soon', null];
    await pair.remote.apply([{ kind: 'append-row', target: target(5), cells: cellsOf }]);
    const first = await syncRound(pair);
    expect(first.refused.map(({ sentence }) => sentence).join(' ')).toContain(
      'Until then both sides keep theirs.',
    );
    expect((await cells(pair.local)).at(-1)?.slice(0, 5)).toEqual(['5', 'A', 'New', null, null]);
    await pair.remote.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 5, columnIndex: 4, expected: 'soon', value: 0.5 },
    ]);
    const second = await syncRound(pair);
    expect(second).toMatchObject({ status: 'done', conflicts: [], refused: [] });
    expect((await cells(pair.local)).at(-1)?.slice(0, 5)).toEqual(['5', 'A', 'New', null, 0.5]);
  });
});

describe('rows that are missing', () => {
  it('are asked about though the plan has edited some of them', async () => {
    const pair = pairOf();
    await syncRound(pair);
    await pair.local.apply([
      { kind: 'set-cell', sheet: 'Tasks', rowIndex: 1, columnIndex: 2, expected: 'Note 1', value: 'Ours' },
      {
        kind: 'set-cell',
        sheet: 'Tasks',
        rowIndex: 2,
        columnIndex: 2,
        expected: 'Note 2',
        value: 'Ours too',
      },
    ]);
    await pair.remote.apply(
      rows.slice(0, 3).map((expected, index) => ({
        kind: 'remove-row' as const,
        target: target(5),
        rowIndex: index + 1,
        expected,
      })),
    );
    const before = await cells(pair.local);
    const report = await syncRound(pair);
    expect(report).toMatchObject({ status: 'stopped', guards: [{ code: 'mass-removal' }] });
    expect(report.guards[0]?.sentence).toContain('3 rows of Tasks are missing');
    expect(await cells(pair.local)).toEqual(before);
  });
});

describe('a row that goes from the plan while the record cannot be saved', () => {
  it('is not taken for removed by the officer when somebody brings it back', async () => {
    const pair = pairOf();
    await syncRound(pair);
    const last = rows[3] ?? [];
    await pair.remote.apply([{ kind: 'remove-row', target: target(5), rowIndex: 4, expected: last }]);
    const { store } = pair;
    const save = store.save.bind(store);
    let saves = 0;
    store.save = async (record) => {
      saves += 1;
      // What is saved before the plan is written goes through; what follows it does not.
      if (!(await cells(pair.local)).some((row) => row[5] === 'r4')) throw new Error('the disk is full');
      await save(record);
    };
    await expect(syncRound(pair)).rejects.toThrow('the disk is full');
    expect(saves).toBeGreaterThan(1);
    store.save = save;
    // Another officer's copy still has the row, and its sync brings it back.
    await pair.remote.apply([{ kind: 'append-row', target: target(4), cells: last }]);
    await syncRound(pair);
    expect((await cells(pair.remote)).map((row) => row[5])).toContain('r4');
    expect((await cells(pair.local)).map((row) => row[5])).toContain('r4');
  });
});

describe('a cell that comes into the plan while the record cannot be saved', () => {
  it('is not taken for typed by the officer when somebody changes it back', async () => {
    const pair = pairOf();
    await syncRound(pair);
    const notes = (table: readonly (readonly unknown[])[]) => table.find((row) => row[5] === 'r4')?.[2];
    await type(pair.remote, 'r4', 'Notes', 'Half way');
    const { store } = pair;
    const save = store.save.bind(store);
    store.save = async (record) => {
      // What is saved before the plan is written goes through; what follows it does not.
      if (notes(await cells(pair.local)) === 'Half way') throw new Error('the disk is full');
      await save(record);
    };
    await expect(syncRound(pair)).rejects.toThrow('the disk is full');
    store.save = save;
    await type(pair.remote, 'r4', 'Notes', 'Note 4');
    // Nobody typed "Half way" into the plan, so it does not go out over what stands there.
    expect(await syncRound(pair)).toMatchObject({
      wentOut: [],
      conflicts: [{ rowId: 'r4', local: 'Half way', remote: 'Note 4', reason: 'never-agreed' }],
    });
  });
});
