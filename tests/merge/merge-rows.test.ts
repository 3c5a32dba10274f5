import { describe, expect, it } from 'vitest';
import { merge, mergeTasks, noChanges, rowsOf, side, tasks } from './tasks.ts';

const one = { id: 'k1', ref: 'A', title: 'Open a hub' };
const two = { id: 'k2', ref: 'B', title: 'Train staff' };

describe('rows', () => {
  it('[M1] takes a row with another reference for the same row, edited', () => {
    const { changes, conflicts } = mergeTasks(
      [one, two],
      [
        { ...one, ref: 'B' },
        { ...two, ref: 'A' },
      ],
      [one, two],
    );
    expect(changes.remote.cells.map(({ rowId, value }) => [rowId, value])).toEqual([
      ['k1', 'B'],
      ['k2', 'A'],
    ]);
    expect(changes.remote.added).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  it('[M2] sees no change in a sorted side, and edits the row where it stands now', () => {
    const sorted = mergeTasks([one, two], [one, two], [two, one]);
    expect(sorted.changes).toEqual({ local: noChanges, remote: noChanges });
    const edited = mergeTasks([one, two], [one, { ...two, title: 'Train all staff' }], [two, one]);
    expect(edited.changes.remote.cells).toEqual([
      { rowId: 'k2', rowIndex: 0, column: 'title', expected: 'Train staff', value: 'Train all staff' },
    ]);
  });

  it('[M3] adds on each side what the other added, whoever owns the columns', () => {
    const mine = { id: 'k3', status: 'Done' };
    const theirs = { id: 'k4', ref: 'D' };
    const { merged, changes } = mergeTasks([one], [one, mine], [theirs, one]);
    expect(changes.remote.added).toEqual([
      { rowId: 'k3', values: { ref: null, title: null, notes: null, status: 'Done' } },
    ]);
    expect(changes.local.added).toEqual([
      { rowId: 'k4', values: { ref: 'D', title: null, notes: null, status: null } },
    ]);
    expect(merged.rowIds).toEqual(['k1', 'k3', 'k4']);
  });

  it('[M3] [M15] merges a row that both added cell by cell', () => {
    const { conflicts, changes, merged } = mergeTasks([], [one], [{ ...one, title: 'Open two' }]);
    expect(conflicts).toEqual([
      {
        kind: 'cell',
        reason: 'never-agreed',
        rowId: 'k1',
        column: 'title',
        base: undefined,
        local: 'Open a hub',
        remote: 'Open two',
      },
    ]);
    expect(rowsOf(merged)).toEqual([{ id: 'k1', ref: 'A', title: undefined, notes: null, status: null }]);
    expect(changes).toEqual({ local: noChanges, remote: noChanges });
  });

  it('[M4] passes a removal on where nobody changed the row', () => {
    const { merged, changes, conflicts } = mergeTasks([one, two], [one, two], [two]);
    expect(changes.local).toEqual({ ...noChanges, removed: [{ rowId: 'k1', rowIndex: 0 }] });
    expect(merged.rowIds).toEqual(['k2']);
    expect(conflicts).toEqual([]);
  });

  it('[M4] has nothing to do for a row that both removed', () => {
    const { merged, changes } = mergeTasks([one, two], [two], [two]);
    expect(merged.rowIds).toEqual(['k2']);
    expect(changes).toEqual({ local: noChanges, remote: noChanges });
  });

  it('[M5] keeps a row that one side removed and the other edited, and asks', () => {
    const edited = { ...one, title: 'Open three' };
    const { merged, changes, conflicts } = mergeTasks([one], [], [edited]);
    expect(conflicts).toEqual([
      {
        kind: 'row',
        reason: 'removed-and-edited',
        rowId: 'k1',
        base: { ref: 'A', title: 'Open a hub', notes: null, status: null },
        local: null,
        remote: { ref: 'A', title: 'Open three', notes: null, status: null },
      },
    ]);
    expect(changes).toEqual({ local: noChanges, remote: noChanges });
    expect(rowsOf(merged)).toEqual([{ ...one, notes: null, status: null }]);
  });

  it.each([
    ['could not be read', side([{ ...one, notes: undefined }])],
    ['never was on the other side', side([{ ...one, notes: 'Ours only' }])],
  ])('[M5] takes a value that %s for an edit', (_, local) => {
    const base = side([one], ['ref', 'title', 'status']);
    const { conflicts, changes } = merge(tasks, {
      base,
      local,
      remote: side([], ['ref', 'title', 'status']),
    });
    expect(conflicts).toMatchObject([{ kind: 'row', reason: 'removed-and-edited', rowId: 'k1' }]);
    expect(changes.local.removed).toEqual([]);
  });

  it('[M6] neither adds nor removes a row of blanks', () => {
    const blank = { id: 'k9' };
    const added = mergeTasks([one], [one, blank], [one]);
    expect(added.changes.remote).toEqual(noChanges);
    expect(added.held).toEqual([{ kind: 'row', side: 'local', rowIndex: 1 }]);
    const removed = mergeTasks([one, blank], [one, blank], [one]);
    expect(removed.changes.local).toEqual(noChanges);
    expect(removed.held).toEqual([{ kind: 'row', side: 'local', rowIndex: 1 }]);
  });
});
