import { describe, expect, it } from 'vitest';
import { emptySide } from '../../src/merge/table-side.ts';
import { merge, mergeTasks, noChanges, side, tasks } from './tasks.ts';

const one = { id: 'k1', ref: 'A', title: 'Open a hub', notes: 'By June' };
const two = { id: 'k2', ref: 'B', title: 'Train staff', notes: 'All wards' };

describe('Row IDs', () => {
  it('[M7] [M9] takes a row pasted twice for itself and new rows', () => {
    const copy = { ...one, title: 'Open another' };
    const { changes, conflicts, merged } = mergeTasks([one], [one], [copy, one, copy]);
    expect(changes.remote.rowIds).toEqual([
      { rowIndex: 0, expected: 'k1', rowId: 'new1' },
      { rowIndex: 2, expected: 'k1', rowId: 'new2' },
    ]);
    expect(changes.local.cells).toEqual([]);
    expect(changes.local.added.map(({ rowId, values }) => [rowId, values['title']])).toEqual([
      ['new1', 'Open another'],
      ['new2', 'Open another'],
    ]);
    expect(conflicts).toEqual([]);
    expect(merged.rowIds).toEqual(['k1', 'new1', 'new2']);
  });

  it('[M7] compares copies with the other side where the base has no such row', () => {
    const copy = { ...one, title: 'Open another' };
    const { changes, conflicts } = mergeTasks([], [one], [copy, one]);
    expect(changes.remote.rowIds).toEqual([{ rowIndex: 0, expected: 'k1', rowId: 'new1' }]);
    expect(conflicts).toEqual([]);
  });

  it('[M7] settles copies on both sides without regard to who comes first', () => {
    const copies = [
      { ...one, title: 'A' },
      { ...one, title: 'B' },
    ];
    const { changes, conflicts } = mergeTasks([], copies, copies.toReversed());
    expect(conflicts).toEqual([]);
    expect(changes.local.rowIds).toMatchObject([{ rowIndex: 1, expected: 'k1' }]);
    expect(changes.remote.rowIds).toMatchObject([{ rowIndex: 0, expected: 'k1' }]);
  });

  it('[M8] gives a row its erased Row ID back', () => {
    const local = [one, { ...two, title: 'Train all staff' }];
    const { changes, merged, conflicts } = mergeTasks([one, two], local, [one, { ...two, id: null }]);
    expect(changes.remote.rowIds).toEqual([{ rowIndex: 1, expected: null, rowId: 'k2' }]);
    expect(changes.remote.cells).toMatchObject([{ rowId: 'k2', rowIndex: 1, value: 'Train all staff' }]);
    expect(changes.local).toEqual(noChanges);
    expect(merged.rowIds).toEqual(['k1', 'k2']);
    expect(conflicts).toEqual([]);
  });

  it('[M8] knows a new row again whose Row ID did not arrive the last time', () => {
    const { changes, merged } = mergeTasks([], [one], [{ ...one, id: null }]);
    expect(changes.remote.rowIds).toEqual([{ rowIndex: 0, expected: null, rowId: 'k1' }]);
    expect(changes.local).toEqual(noChanges);
    expect(merged.rowIds).toEqual(['k1']);
  });

  it('[M8] gives all rows that hold the same their Row IDs back, or none', () => {
    const twin = { ...one, id: 'k3' };
    const nameless = { ...one, id: null };
    const all = mergeTasks([one, twin], [one, twin], [nameless, nameless]);
    expect(all.changes.remote.rowIds.map(({ rowId }) => rowId).sort()).toEqual(['k1', 'k3']);
    const fewer = mergeTasks([one, twin], [one, twin], [nameless]);
    expect(fewer.changes).toEqual({ local: noChanges, remote: noChanges });
    expect(fewer.conflicts).toMatchObject([{ reason: 'row-id-erased' }, { reason: 'row-id-erased' }]);
  });

  it('[M9] gives a typed row a Row ID and adds it on the other side', () => {
    const typed = { id: null, title: 'Map services' };
    const { changes, merged } = mergeTasks([one], [one], [one, typed]);
    expect(changes.remote.rowIds).toEqual([{ rowIndex: 1, expected: null, rowId: 'new1' }]);
    expect(changes.local.added).toMatchObject([{ rowId: 'new1', values: { title: 'Map services' } }]);
    expect(merged.rowIds).toEqual(['k1', 'new1']);
  });

  it('[M9] makes no Row ID that is taken', () => {
    const { changes } = mergeTasks([], [{ ...one, id: 'new1' }], [{ id: null, title: 'Map services' }]);
    expect(changes.remote.rowIds).toMatchObject([{ rowId: 'new2' }]);
  });

  it('[M10] asks whether a row without a Row ID is the one that is missing', () => {
    const edited = { ...two, id: null, title: 'Train nobody' };
    const { changes, conflicts, held, merged } = mergeTasks([one, two], [one, two], [edited, one]);
    expect(conflicts).toMatchObject([
      { kind: 'row', reason: 'row-id-erased', rowId: 'k2', local: { title: 'Train staff' }, remote: null },
    ]);
    expect(held).toEqual([{ kind: 'row', side: 'remote', rowIndex: 0 }]);
    expect(changes).toEqual({ local: noChanges, remote: noChanges });
    expect(merged.rowIds).toEqual(['k1', 'k2']);
  });

  it('[M10] counts a copy pasted over another row as one without a Row ID', () => {
    const { changes, conflicts } = mergeTasks([one, two], [one, two], [one, one]);
    expect(conflicts).toMatchObject([{ reason: 'row-id-erased', rowId: 'k2' }]);
    expect(changes.local).toEqual(noChanges);
  });

  it('[M11] trusts no base in which the Row ID stands twice', () => {
    const { conflicts } = mergeTasks([one, { ...one, title: 'Other' }], [one], [{ ...one, title: 'Other' }]);
    expect(conflicts).toMatchObject([{ reason: 'never-agreed', column: 'title', base: undefined }]);
  });

  it('[M11] reads a base row without a Row ID as none', () => {
    const { changes } = mergeTasks([{ ...one, id: null }], [one], []);
    expect(changes.remote.added).toMatchObject([{ rowId: 'k1' }]);
  });

  it('[M15] finds differences, and no removals, where the base is lost', () => {
    const sides = { base: emptySide, local: side([one, two]), remote: side([{ ...one, notes: null }]) };
    const { changes, conflicts } = merge(tasks, sides);
    expect(conflicts).toMatchObject([
      { reason: 'never-agreed', column: 'notes', local: 'By June', remote: null },
    ]);
    expect(changes.local).toEqual(noChanges);
    expect(changes.remote).toMatchObject({ cells: [], removed: [], added: [{ rowId: 'k2' }] });
  });
});
