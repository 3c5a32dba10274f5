import { expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { addRow, deleteRow, pairOf, rowsOf, type } from './support/people.ts';

const rows = [['1', 'A', 'First', null, null, 'r1']];

it('counts nothing as agreed that the plan changed while the spreadsheet was read', async () => {
  const pair = pairOf(rows);
  await syncRound(pair);
  await type(pair.remote.book, 'r1', 'Notes', 'Done');
  pair.local.calm();
  // Both hold "Done" when each is read, and never at one time: the partner has gone on by then.
  pair.local.hooks = {
    beforeRead: async (count) => {
      if (count !== 2) return;
      await type(pair.remote.book, 'r1', 'Notes', 'Theirs');
      await type(pair.local.book, 'r1', 'Notes', 'Done');
    },
  };
  await syncRound(pair);
  pair.local.calm();
  const report = await syncRound(pair);
  expect(report.conflicts).toMatchObject([{ reason: 'both-edited', local: 'Done', remote: 'Theirs' }]);
});

it('loses nothing when the plan was changed and changed back while the spreadsheet was read', async () => {
  const pair = pairOf(rows);
  await syncRound(pair);
  await type(pair.remote.book, 'r1', 'Notes', 'Theirs');
  pair.local.calm();
  pair.remote.calm();
  pair.local.hooks = { beforeRead: (count) => count === 2 && type(pair.local.book, 'r1', 'Notes', 'First') };
  pair.remote.hooks = { beforeRead: () => type(pair.local.book, 'r1', 'Notes', 'Ours') };
  expect(await syncRound(pair)).toMatchObject({
    conflicts: [],
    cameIn: [{ before: 'First', after: 'Theirs' }],
  });
  expect(await rowsOf(pair.local.book)).toEqual([['1', 'A', 'Theirs', null, null, 'r1']]);
});

it('writes to no cell of the plan that is edited just before', async () => {
  const pair = pairOf(rows);
  await syncRound(pair);
  await type(pair.remote.book, 'r1', 'Status', 'Late');
  pair.local.hooks = { beforeApply: () => type(pair.local.book, 'r1', 'Status', 'Ours') };
  const report = await syncRound(pair);
  expect(report.refused).toMatchObject([{ side: 'local', cell: 'D2' }]);
  expect((await rowsOf(pair.local.book))[0]?.[3]).toBe('Ours');
  pair.local.calm();
  expect((await syncRound(pair)).conflicts).toMatchObject([{ local: 'Ours', remote: 'Late' }]);
});

it('finds a row of the plan that was moved just before the write', async () => {
  const pair = pairOf([...rows, ['2', 'A', 'Second', null, null, 'r2']]);
  await syncRound(pair);
  await type(pair.remote.book, 'r1', 'Status', 'Late');
  pair.local.hooks = {
    beforeApply: async () => {
      await deleteRow(pair.local.book, 'r1');
      await addRow(pair.local.book, ['1', 'A', 'First', null, null, 'r1']);
    },
  };
  await syncRound(pair);
  expect((await rowsOf(pair.local.book)).map((row) => [row[5], row[3]])).toEqual([
    ['r2', null],
    ['r1', 'Late'],
  ]);
});
