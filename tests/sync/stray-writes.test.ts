import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { syncRound } from '../../src/sync/sync-round.ts';
import { NotSentError, OutcomeUnknownError } from '../../src/workbook/access-errors.ts';
import { ByNumberBook } from './support/by-number-book.ts';
import { addRow, deleteRow, HookedBook, rowsOf, type } from './support/people.ts';
import { headers, sharedTasks, TextStore, taskBook } from './support/two-sides.ts';

const rows: readonly Cell[][] = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
  ['3', 'A', 'Third', null, null, 'r3'],
];

/** A plan and a spreadsheet that writes by row number, synced once. */
async function syncedPair() {
  const local = new HookedBook(taskBook(rows));
  const remote = new ByNumberBook(rows);
  const pair = { local, remote, store: new TextStore(), tables: () => [sharedTasks] };
  await syncRound(pair);
  remote.writes = 0;
  return pair;
}

function byId(all: readonly (readonly Cell[])[]) {
  return new Map(all.filter((row) => row[5] !== null && row[5] !== undefined).map((row) => [row[5], row]));
}

describe('a write that slips, since somebody moved rows in the very moment', () => {
  const moves: readonly (readonly [string, (book: ByNumberBook) => void])[] = [
    [
      'sorted the rows',
      (book) => (book.rows = [headers, rows[2] ?? [], rows[0] ?? [], rows[1] ?? []].map((row) => [...row])),
    ],
    ['inserted a row at the top of the table', (book) => book.rows.splice(1, 0, [])],
    ['inserted a row above the headers', (book) => book.rows.unshift([])],
    ['deleted the row above', (book) => book.rows.splice(1, 1)],
    [
      'moved a column',
      (book) =>
        (book.rows = book.rows.map((row) => [
          row[2] ?? null,
          row[0] ?? null,
          row[1] ?? null,
          ...row.slice(3),
        ])),
    ],
  ];

  it.each(moves)('is put right when somebody %s', async (_, move) => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = (count) => count === 1 && move(pair.remote);
    const report = await syncRound(pair);
    expect(report.status).toBe('done');
    pair.remote.beforeWrite = null;
    for (let round = 0; round < 2; round++) await syncRound(pair, { confirmed: ['mass-removal'] });
    const ours = byId(await rowsOf(pair.local));
    expect(ours.get('r2')).toEqual(['2', 'A', 'Ours', null, null, 'r2']);
    expect(ours.get('r3')).toEqual(rows[2]);
    const [notes, ids] = ['Notes', 'Row ID'].map((header) => {
      const head = pair.remote.rows.find((row) => row.includes('Row ID')) ?? [];
      return head.indexOf(header);
    });
    const theirs = pair.remote.rows.map((row) => [row[ids ?? -1], row[notes ?? -1]]);
    expect(theirs).toContainEqual(['r2', 'Ours']);
    expect(theirs).toContainEqual(['r3', 'Third']);
    expect(theirs).toContainEqual(['Row ID', 'Notes']);
  });

  it('is told of', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = (count) => count === 1 && pair.remote.rows.splice(1, 0, []);
    expect((await syncRound(pair)).refused.map(({ sentence }) => sentence)).toEqual([
      '"2" moved in the very moment in which it was written. What was hit instead was put back: sync once more.',
    ]);
  });

  it('puts back a row that was removed instead of another', async () => {
    const pair = await syncedPair();
    await deleteRow(pair.local, 'r2');
    pair.remote.beforeWrite = (count) => count === 1 && pair.remote.rows.splice(1, 0, []);
    await syncRound(pair);
    pair.remote.beforeWrite = null;
    expect([...byId(pair.remote.rows).keys()].sort()).toEqual(['Row ID', 'r1', 'r2', 'r3']);
    await syncRound(pair);
    expect([...byId(pair.remote.rows).keys()].sort()).toEqual(['Row ID', 'r1', 'r3']);
    expect((await rowsOf(pair.local)).map((row) => row[5])).toEqual(['r1', 'r3']);
  });

  it('puts a row right that came in while somebody moved a column', async () => {
    const pair = await syncedPair();
    await addRow(pair.local, ['4', 'A', 'Fourth', 'Late', 0.1, 'r4']);
    pair.remote.beforeWrite = (count) => {
      if (count === 1) pair.remote.rows = pair.remote.rows.map((row) => [row[5] ?? null, ...row.slice(0, 5)]);
    };
    await syncRound(pair);
    expect(pair.remote.rows[4]).toEqual(['r4', '4', 'A', 'Fourth', 'Late', 0.1]);
    expect(await syncRound(pair)).toMatchObject({ status: 'done', conflicts: [], cameIn: [], wentOut: [] });
  });

  it.each([
    ['cannot be put right', (count: number) => count === 2 && raise(new NotSentError('no way through'))],
    [
      'may or may not be put right',
      (count: number) => count === 2 && raise(new OutcomeUnknownError('no answer')),
    ],
  ])('makes a conflict of what it hit when it %s', async (_, beforeWrite) => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = (count) => {
      if (count === 1)
        pair.remote.rows = [headers, ...[rows[1], rows[0], rows[2]].map((row) => row ?? [])].map((row) => [
          ...row,
        ]);
      beforeWrite(count);
    };
    await syncRound(pair);
    pair.remote.beforeWrite = null;
    const report = await syncRound(pair);
    expect(report.conflicts).toMatchObject([
      { rowId: 'r1', reason: 'never-agreed', local: 'First', remote: 'Ours' },
    ]);
    expect((await rowsOf(pair.local)).map((row) => row[2])).toEqual(['First', 'Ours', 'Third']);
  });

  it('is told and logged with what stood there, when it cannot be put right', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    // A row that nobody has synced yet, and that the write falls on: no other place holds its text.
    pair.remote.beforeWrite = (count) => {
      if (count === 1) pair.remote.rows.splice(2, 0, ['9', 'A', 'Typed just now', null, null, null]);
      if (count === 2) raise(new NotSentError('no way through'));
    };
    const read = pair.remote.read.bind(pair.remote);
    let isFirst = true;
    pair.remote.read = async () => {
      // It stood there when it was read, further down.
      if (isFirst) pair.remote.rows.push(['8', 'A', 'New', null, null, null]);
      isFirst = false;
      return read();
    };
    const told: unknown[] = [];
    const report = await syncRound(pair, {
      companions: ({ struck }) => {
        told.push(...struck);
        return [];
      },
    });
    const hit = report.refused.filter(({ sentence }) => sentence.includes('could not be put back'));
    expect(told.length).toBe(hit.length);
    expect(told).not.toEqual([]);
    const befores = told.map((line) => Object(line).before);
    const gone = [...rows.map((row) => row[2]), 'New'].filter(
      (text) => !pair.remote.rows.some((row) => row.includes(text ?? null)),
    );
    for (const text of gone) expect(JSON.stringify(befores)).toContain(String(text));
  });

  it('brings a row back that went just then, rather than take it for removed', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = (count) => count === 1 && pair.remote.rows.splice(1, 1);
    await syncRound(pair);
    pair.remote.beforeWrite = null;
    await syncRound(pair);
    expect((await rowsOf(pair.local)).map((row) => row[5])).toEqual(['r1', 'r2', 'r3']);
    expect([...byId(pair.remote.rows).keys()]).toContain('r1');
  });

  it('makes a conflict of what it hit when nobody learnt that it was made', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = () => {
      pair.remote.rows = [headers, ...[rows[1], rows[0], rows[2]].map((row) => row ?? [])].map((row) => [
        ...row,
      ]);
    };
    const read = pair.remote.read.bind(pair.remote);
    pair.remote.afterWrite = () => {
      pair.remote.read = async () => raise(new NotSentError('cut off'));
      raise(new OutcomeUnknownError('no answer'));
    };
    expect((await syncRound(pair)).status).toBe('unknown');
    Object.assign(pair.remote, { read, beforeWrite: null, afterWrite: null });
    const report = await syncRound(pair);
    expect(report.conflicts).toMatchObject([
      { rowId: 'r1', reason: 'never-agreed', local: 'First', remote: 'Ours' },
      { rowId: 'r2', reason: 'never-agreed', local: 'Ours', remote: 'Second' },
    ]);
  });

  it('loses what was typed into the very cell between reading and writing, and nothing beside it', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r2', 'Notes', 'Ours');
    pair.remote.beforeWrite = (count) => {
      const row = pair.remote.rows[2];
      if (count === 1 && row) [row[2], row[3]] = ['Typed too late', 'Late'];
    };
    await syncRound(pair);
    await syncRound(pair);
    expect(pair.remote.rows[2]).toEqual(['2', 'A', 'Ours', 'Late', null, 'r2']);
    expect((await rowsOf(pair.local))[1]).toEqual(['2', 'A', 'Ours', 'Late', null, 'r2']);
  });
});

function raise(error: Error): never {
  throw error;
}
