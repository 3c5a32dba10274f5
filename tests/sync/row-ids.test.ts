import { expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { addRow, pairOf, rowsOf, type } from './support/people.ts';

const rows = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
  ['3', 'B', 'Not theirs', null, null, 'r3'],
];

async function syncedPair() {
  const pair = pairOf(rows);
  await syncRound(pair);
  return pair;
}

it('makes a new row of one that a partner pasted twice, and leaves the original what it is', async () => {
  const pair = await syncedPair();
  await addRow(pair.remote, ['1', 'A', 'Copied and edited', 'On track', 0.5, 'r1']);
  expect(await syncRound(pair)).toMatchObject({
    conflicts: [],
    cameIn: [{ kind: 'row-added' }],
    wentOut: [],
  });
  const ours = await rowsOf(pair.local);
  expect(ours.map((row) => row[2])).toEqual(['First', 'Second', 'Not theirs', 'Copied and edited']);
  expect(new Set(ours.map((row) => row[5])).size).toBe(4);
  expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r1', 'r2', ours[3]?.[5]]);
});

it('gives a partner’s new row its Row ID and its organisation', async () => {
  const pair = await syncedPair();
  await addRow(pair.remote, ['4', null, 'New', null, null, null]);
  await syncRound(pair);
  const row = (await rowsOf(pair.local))[3];
  expect(row).toEqual(['4', 'A', 'New', null, null, expect.stringMatching(/^[a-z0-9]{10}$/)]);
  expect((await rowsOf(pair.remote))[2]).toEqual(row);
  expect(await syncRound(pair)).toMatchObject({ cameIn: [], wentOut: [], refused: [] });
});

it('counts a new row as agreed only once its Row ID and its organisation stand on both sides', async () => {
  const pair = await syncedPair();
  await addRow(pair.remote, ['4', null, 'New', null, null, null]);
  pair.remote.calm();
  // Somebody fills the organisation in by hand, so that ours is refused.
  pair.remote.hooks = {
    beforeApply: async (count) => {
      if (count > 1) return;
      const change = { sheet: 'Tasks', rowIndex: 3, columnIndex: 1, expected: null, value: 'A' };
      await pair.remote.book.apply([{ kind: 'set-cell', ...change }]);
    },
  };
  await syncRound(pair);
  pair.remote.calm();
  expect(await syncRound(pair)).toMatchObject({ status: 'done', conflicts: [] });
  expect(await rowsOf(pair.remote)).toEqual((await rowsOf(pair.local)).filter((row) => row[1] === 'A'));
});

it('refuses rows of another organisation, copies of their own rows among them', async () => {
  const pair = await syncedPair();
  await addRow(pair.remote, ['4', 'B', 'Another’s', null, null, null]);
  await addRow(pair.remote, ['1', 'B', 'First', 'On track', 0.5, 'r1']);
  await addRow(pair.remote, ['3', 'A', 'Stolen', null, null, 'r3']);
  const report = await syncRound(pair);
  expect(report.refused.map(({ sentence }) => sentence)).toEqual([
    '"4" was left out, since it belongs to B.',
    '"1" was left out, since it belongs to B.',
    '"3" was left out, since its Row ID is that of a row of the plan that is not shared with this partner. Clear the Row ID if it is a new row.',
  ]);
  expect(await rowsOf(pair.local)).toEqual(rows);
});

it('adds no second row for one of which only the Row ID was left, whether or not there is a base', async () => {
  const pair = await syncedPair();
  for (const header of ['Ref', 'Who', 'Notes', 'Status', 'Done']) await type(pair.remote, 'r1', header, null);
  for (const text of [pair.store.text, null]) {
    pair.store.text = text;
    const report = await syncRound(pair);
    expect(report.refused.map(({ sentence }) => sentence)).toEqual([
      'Row 2 was cleared. Both sides keep theirs: delete the whole row if it is to go, or fill it again.',
    ]);
    expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r1', 'r2']);
  }
  expect(await rowsOf(pair.local)).toEqual(rows);
});

it('fills no blank organisation of a row whose own in the plan cannot be read', async () => {
  const pair = await syncedPair();
  await type(pair.local, 'r1', 'Who', { error: '#REF!' });
  await type(pair.remote, 'r1', 'Who', null);
  await syncRound(pair);
  expect((await rowsOf(pair.remote))[0]?.[1]).toBeNull();
});
