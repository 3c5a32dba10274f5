import { describe, expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { addRow, deleteRow, pairOf, rowsOf, type } from './support/people.ts';

const rows = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
];
const key = 'Tasks/r1/notes';

/** A pair with one conflict, in the notes of the first row. */
async function clashing() {
  const pair = pairOf(rows);
  await syncRound(pair);
  await type(pair.local, 'r1', 'Notes', 'Ours');
  await type(pair.remote, 'r1', 'Notes', 'Theirs');
  expect((await syncRound(pair)).conflicts).toMatchObject([{ key, picks: ['local', 'remote', 'both'] }]);
  pair.local.calm();
  pair.remote.calm();
  return pair;
}

describe('settling a conflict', () => {
  it.each([
    ['local', 'Ours'],
    ['remote', 'Theirs'],
    ['both', 'Ours\nTheirs'],
  ] as const)('with %s leaves both sides with that', async (pick, value) => {
    const pair = await clashing();
    expect(await syncRound(pair, { resolutions: [{ key, pick }] })).toMatchObject({
      conflicts: [],
      resolved: [{ pick }],
    });
    expect((await rowsOf(pair.local))[0]?.[2]).toBe(value);
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe(value);
  });

  it.each(['local', 'remote', 'both'] as const)(
    'with %s does nothing once a side has moved on',
    async (pick) => {
      const pair = await clashing();
      await type(pair.remote, 'r1', 'Notes', 'Theirs, later');
      const report = await syncRound(pair, { resolutions: [{ key, pick }] });
      expect(report).toMatchObject({ resolved: [], cameIn: [], wentOut: [] });
      expect(report.conflicts).toMatchObject([{ key, local: 'Ours', remote: 'Theirs, later' }]);
    },
  );

  it('with what somebody saw does nothing where a round that failed has found something else since', async () => {
    const pair = await clashing();
    const seen = { local: 'Ours', remote: 'Theirs' };
    await type(pair.remote, 'r1', 'Notes', 'Theirs, unseen');
    await type(pair.local, 'r2', 'Notes', 'Ours too');
    pair.remote.hooks = {
      beforeApply: () => {
        throw new Error('cut off');
      },
    };
    await expect(syncRound(pair)).rejects.toThrow('cut off');
    pair.remote.calm();
    const report = await syncRound(pair, { resolutions: [{ key, pick: 'local', seen }] });
    expect(report.resolved).toEqual([]);
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('Theirs, unseen');
  });

  it('with a pick that nobody was offered does nothing', async () => {
    const pair = await clashing();
    pair.store.text = null;
    expect(await syncRound(pair, { resolutions: [{ key, pick: 'local' }] })).toMatchObject({
      resolved: [],
      wentOut: [],
    });
  });

  it('with both, where only the partner’s side landed, keeps both texts and never doubles one', async () => {
    const pair = await clashing();
    pair.local.hooks = { beforeApply: () => type(pair.local.book, 'r1', 'Notes', 'Ours, later') };
    await syncRound(pair, { resolutions: [{ key, pick: 'both' }] });
    pair.local.calm();
    expect((await rowsOf(pair.local))[0]?.[2]).toBe('Ours, later');
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('Ours\nTheirs');
    expect((await syncRound(pair)).conflicts).toMatchObject([
      { local: 'Ours, later', remote: 'Ours\nTheirs' },
    ]);
  });

  it('with both, where only the plan’s side landed, keeps both texts and never doubles one', async () => {
    const pair = await clashing();
    pair.remote.hooks = {
      beforeApply: (count) => count === 1 && type(pair.remote.book, 'r1', 'Notes', 'Theirs, later'),
    };
    await syncRound(pair, { resolutions: [{ key, pick: 'both' }] });
    pair.remote.calm();
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('Theirs, later');
    expect((await syncRound(pair)).conflicts).toMatchObject([
      { local: 'Ours\nTheirs', remote: 'Theirs, later' },
    ]);
  });
});

describe('both texts', () => {
  it('wait where a row cannot be told from its copy, until that has a Row ID of its own', async () => {
    const pair = await clashing();
    // A copy that holds the same: neither can be told from the other until it has a Row ID of its own.
    await addRow(pair.local, ['1', 'A', 'Ours', 'On track', 0.5, 'r1']);
    const report = await syncRound(pair, { resolutions: [{ key, pick: 'both' }] });
    expect(report).toMatchObject({ resolved: [], conflicts: [{ key, local: 'Ours', remote: 'Theirs' }] });
    expect(report.refused.map(({ sentence }) => sentence)).toEqual([
      '"1" was not changed, since another row has its Row ID and holds the same. If it is still so after the next sync, clear the Row ID of the copy.',
    ]);
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('Theirs');
    await syncRound(pair, { resolutions: [{ key, pick: 'both' }] });
    expect((await rowsOf(pair.remote))[0]?.[2]).toBe('Ours\nTheirs');
    expect((await rowsOf(pair.local))[0]?.[2]).toBe('Ours\nTheirs');
  });
});

describe('what a conflict can be settled with', () => {
  it('is not both names of a row, nor both of whom it belongs to', async () => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await type(pair.remote, 'r1', 'Ref', '1b');
    await type(pair.remote, 'r2', 'Who', 'B');
    expect((await syncRound(pair)).conflicts).toMatchObject([
      { column: 'Ref', picks: ['local', 'remote'] },
      { column: 'Who', picks: ['local', 'remote'] },
    ]);
  });

  it('is not a removal as long as the row holds what cannot be read', async () => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await deleteRow(pair.local, 'r1');
    await type(pair.remote, 'r1', 'Done', 'half of it');
    const first = await syncRound(pair, { confirmed: ['mass-removal'] });
    expect(first.conflicts).toMatchObject([{ rowId: 'r1', reason: 'removed-and-edited', picks: ['remote'] }]);
    await type(pair.remote, 'r1', 'Done', 0.75);
    const second = await syncRound(pair);
    expect(second.conflicts).toMatchObject([{ picks: ['local', 'remote'] }]);
    await syncRound(pair, { resolutions: [{ key: 'Tasks/r1', pick: 'local' }] });
    expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r2']);
  });

  it('is none where a row went to another partner: the last words come in, then the row leaves', async () => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await type(pair.local, 'r1', 'Who', 'B');
    await type(pair.remote, 'r1', 'Notes', 'Theirs');
    expect(await syncRound(pair)).toMatchObject({
      conflicts: [],
      cameIn: [{ rowId: 'r1', column: 'Notes', after: 'Theirs' }],
      wentOut: [{ rowId: 'r1', column: 'Who', after: 'B' }],
      goesOn: true,
    });
    expect(await syncRound(pair, { confirmed: ['mass-removal'], continues: true })).toMatchObject({
      cameIn: [],
      wentOut: [{ rowId: 'r1', kind: 'row-removed' }],
      goesOn: false,
    });
    expect((await rowsOf(pair.local)).map((row) => row[5])).toEqual(['r1', 'r2']);
    expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r2']);
  });

  it('is told side by side where the plan changed the same cell of a row that it handed on', async () => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await type(pair.local, 'r1', 'Who', 'B');
    await type(pair.local, 'r1', 'Notes', 'Ours');
    await type(pair.remote, 'r1', 'Notes', 'Theirs');
    const { conflicts } = await syncRound(pair);
    expect(conflicts).toMatchObject([{ key: 'Tasks/r1/notes', local: 'Ours', remote: 'Theirs' }]);
    await syncRound(pair, { resolutions: [{ key: 'Tasks/r1/notes', pick: 'both' }] });
    await syncRound(pair, { confirmed: ['mass-removal'], continues: true });
    expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r2']);
    expect((await rowsOf(pair.local))[0]).toContain('Ours\nTheirs');
  });

  it('is only the plan’s value where a formula of the plan gives it', async () => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await type(pair.local, 'r1', 'Ref', { formula: '"1"&"c"', value: '1c' });
    await type(pair.remote, 'r1', 'Ref', '1b');
    const { conflicts } = await syncRound(pair);
    expect(conflicts).toMatchObject([{ local: '1c', remote: '1b', picks: ['local'] }]);
    await syncRound(pair, { resolutions: [{ key: 'Tasks/r1/ref', pick: 'remote' }] });
    expect((await rowsOf(pair.local))[0]?.[0]).toEqual({ formula: '"1"&"c"', value: '1c' });
    await syncRound(pair, { resolutions: [{ key: 'Tasks/r1/ref', pick: 'local' }] });
    expect((await rowsOf(pair.remote))[0]?.[0]).toBe('1c');
  });
});
