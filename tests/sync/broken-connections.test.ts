import { describe, expect, it } from 'vitest';
import { syncRound } from '../../src/sync/sync-round.ts';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../../src/workbook/access-errors.ts';
import { addRow, pairOf, rowsOf, type } from './support/people.ts';

const rows = [
  ['1', 'A', 'First', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', null, null, 'r2'],
];

/** A pair that has synced once; then each side has changed a cell. */
async function editedPair() {
  const pair = pairOf(rows);
  await syncRound(pair);
  await type(pair.local, 'r1', 'Notes', 'Ours');
  await type(pair.remote, 'r2', 'Status', 'Theirs');
  pair.local.calm();
  pair.remote.calm();
  return pair;
}

const merged = [
  ['1', 'A', 'Ours', 'On track', 0.5, 'r1'],
  ['2', 'A', 'Second', 'Theirs', null, 'r2'],
];

function fail(error: Error) {
  return () => {
    throw error;
  };
}

describe('a round that breaks off', () => {
  it('goes on from what is there when it stopped after the partner’s spreadsheet was written and before the plan', async () => {
    const pair = await editedPair();
    pair.local.hooks = { beforeApply: fail(new Error('Excel was closed')) };
    await expect(syncRound(pair)).rejects.toThrow('Excel was closed');
    expect(await rowsOf(pair.remote.book)).toEqual(merged);
    expect(await rowsOf(pair.local.book)).toEqual([merged[0], rows[1]]);
    pair.local.calm();
    const report = await syncRound(pair);
    expect(report).toMatchObject({
      status: 'done',
      conflicts: [],
      wentOut: [],
      cameIn: [{ after: 'Theirs' }],
    });
    expect(await rowsOf(pair.local.book)).toEqual(merged);
  });

  it('takes an edit for one though it was made after the spreadsheet was written and before the plan was', async () => {
    const pair = await editedPair();
    pair.local.hooks = { beforeApply: fail(new Error('Excel was closed')) };
    await expect(syncRound(pair)).rejects.toThrow('Excel was closed');
    pair.local.calm();
    await type(pair.remote, 'r1', 'Notes', 'Theirs, on seeing ours');
    const report = await syncRound(pair);
    expect(report.conflicts).toEqual([]);
    expect((await rowsOf(pair.local.book))[0]?.[2]).toBe('Theirs, on seeing ours');
  });

  it.each([
    ['was not sent', new NotSentError('no way through')],
    ['was rejected', new RejectedError('too-many-calls', 'later')],
  ])('has written nothing when the write %s', async (_, error) => {
    const pair = await editedPair();
    pair.remote.hooks = { beforeApply: fail(error) };
    await expect(syncRound(pair)).rejects.toBe(error);
    expect(await rowsOf(pair.local.book)).toEqual([merged[0], rows[1]]);
    pair.remote.calm();
    expect(await syncRound(pair)).toMatchObject({ status: 'done', conflicts: [] });
    expect(await rowsOf(pair.local.book)).toEqual(merged);
    expect(await rowsOf(pair.remote.book)).toEqual(merged);
  });
});

describe('a write of which nobody knows what became', () => {
  const unknown = new OutcomeUnknownError('no answer');

  it('is known at once when the mark is there', async () => {
    const pair = await editedPair();
    pair.remote.hooks = { afterApply: fail(unknown) };
    expect(await syncRound(pair)).toMatchObject({
      status: 'done',
      conflicts: [],
      wentOut: [{ after: 'Ours' }],
    });
    pair.remote.calm();
    expect(await syncRound(pair)).toMatchObject({ status: 'done', conflicts: [], cameIn: [], wentOut: [] });
    expect(await rowsOf(pair.local.book)).toEqual(merged);
  });

  /** The write lands, the answer is lost, and so is the reading that would tell. */
  async function landedUnknown() {
    const pair = await editedPair();
    pair.remote.hooks = { afterApply: fail(unknown), beforeRead: (count) => count > 1 && fail(unknown)() };
    expect(await syncRound(pair)).toMatchObject({ status: 'unknown', cameIn: [], wentOut: [] });
    expect((await rowsOf(pair.remote.book))[0]?.[2]).toBe('Ours');
    pair.remote.calm();
    return pair;
  }

  it('counts as agreed in the next round when it landed and still stands', async () => {
    const pair = await landedUnknown();
    await type(pair.local, 'r1', 'Notes', 'Ours, once more');
    expect(await syncRound(pair)).toMatchObject({
      conflicts: [],
      wentOut: [{ before: 'Ours', after: 'Ours, once more' }],
    });
    expect(await rowsOf(pair.local.book)).toEqual(await rowsOf(pair.remote.book));
  });

  it('is asked about when it landed and the partner has typed there since', async () => {
    const pair = await landedUnknown();
    await type(pair.remote, 'r1', 'Notes', 'Theirs, later');
    const report = await syncRound(pair);
    expect(report.conflicts).toMatchObject([
      { reason: 'never-agreed', local: 'Ours', remote: 'Theirs, later' },
    ]);
    const [conflict] = report.conflicts;
    await syncRound(pair, { resolutions: [{ key: conflict?.key ?? '', pick: 'remote' }] });
    expect((await rowsOf(pair.local.book))[0]?.[2]).toBe('Theirs, later');
  });

  it('is made in the next round when it did not land, unless the partner has typed there since', async () => {
    for (const edit of [null, 'Theirs, meanwhile']) {
      const pair = await editedPair();
      pair.remote.hooks = { beforeApply: fail(unknown) };
      expect(await syncRound(pair)).toMatchObject({ status: 'unknown' });
      pair.remote.calm();
      if (edit !== null) await type(pair.remote, 'r1', 'Notes', edit);
      const report = await syncRound(pair);
      if (edit === null) expect(report).toMatchObject({ conflicts: [], wentOut: [{ after: 'Ours' }] });
      else expect(report.conflicts).toMatchObject([{ reason: 'both-edited', local: 'Ours', remote: edit }]);
    }
  });

  it('adds no row twice, whether it landed or not', async () => {
    for (const hook of ['beforeApply', 'afterApply'] as const) {
      const pair = await editedPair();
      await addRow(pair.local, ['3', 'A', 'Third', null, null, 'r3']);
      pair.remote.hooks = { [hook]: fail(unknown), beforeRead: (count) => count > 1 && fail(unknown)() };
      expect(await syncRound(pair)).toMatchObject({ status: 'unknown' });
      pair.remote.calm();
      await syncRound(pair);
      expect(await rowsOf(pair.remote.book)).toEqual([...merged, ['3', 'A', 'Third', null, null, 'r3']]);
      expect(await rowsOf(pair.local.book)).toEqual([...merged, ['3', 'A', 'Third', null, null, 'r3']]);
    }
  });
});
