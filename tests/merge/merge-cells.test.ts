import { describe, expect, it } from 'vitest';
import { NoRowIdColumnError } from '../../src/merge/errors.ts';
import type { TableSide } from '../../src/merge/table-side.ts';
import type { TableDefinition } from '../../src/table/define-table.ts';
import { type ColumnName, merge, mergeTasks, noChanges, rowsOf, side, type Task, tasks } from './tasks.ts';

/** Merges one cell of a column, and says what came of it in a word. */
function outcome(
  column: ColumnName,
  [base, local, remote]: readonly Task['title'][],
  definition?: TableDefinition,
) {
  const row = (value: Task['title']) => [
    { id: 'k1', ref: 'A', title: 'Open', notes: 'n', status: 's', [column]: value },
  ];
  const { changes, conflicts, merged } = mergeTasks(row(base), row(local), row(remote), definition);
  const toLocal = changes.local.cells.map(({ value }) => `to local: ${value}`);
  const toRemote = changes.remote.cells.map(({ value }) => `to remote: ${value}`);
  const asked = conflicts.map(({ reason }) => reason);
  return [...toLocal, ...toRemote, ...asked, `merged: ${rowsOf(merged)[0]?.[column]}`].join(', ');
}

const appendOnly = { ...tasks, appendOnly: true };

describe('cells', () => {
  it.each([
    ['[M12] one side edited', 'title', ['a', 'b', 'a'], 'to remote: b, merged: b'],
    ['[M12] the other side edited', 'title', ['a', 'a', 'b'], 'to local: b, merged: b'],
    ['[M12] one side cleared', 'title', ['a', 'a', null], 'to local: null, merged: null'],
    ['[M13] both made the same edit', 'title', ['a', 'b', 'b'], 'merged: b'],
    ['[M13] both made the same edit in a column of the board', 'ref', ['a', 'b', 'b'], 'merged: b'],
    ['[M14] both edited', 'title', ['a', 'b', 'c'], 'both-edited, merged: a'],
    ['[M14] one edited, one cleared', 'title', ['a', 'b', null], 'both-edited, merged: a'],
    ['[M14] both edited a column of the partner', 'status', ['a', 'b', 'c'], 'both-edited, merged: a'],
    ['[M15] the same without a base', 'title', [undefined, 'b', 'b'], 'merged: b'],
    ['[M15] different without a base', 'title', [undefined, 'b', 'c'], 'never-agreed, merged: undefined'],
    [
      '[M15] blank on one side without a base',
      'title',
      [undefined, 'b', null],
      'never-agreed, merged: undefined',
    ],
    ['[M16] a trailing space', 'title', ['a', 'a', 'a '], 'to local: a , merged: a '],
    ['[M16] another letter case', 'title', ['a', 'A', 'a'], 'to remote: A, merged: A'],
    [
      '[M16] another Unicode form',
      'title',
      ['\u00e9', '\u00e9', 'e\u0301'],
      'to local: e\u0301, merged: e\u0301',
    ],
    ['[M16] a number and its text', 'title', [1, 1, '1'], 'to local: 1, merged: 1'],
    ['[M16] true and its text', 'title', [true, true, 'true'], 'to local: true, merged: true'],
    [
      '[M16] a sum that is not quite the number',
      'title',
      [0.3, 0.1 + 0.2, 0.3],
      'to remote: 0.30000000000000004, merged: 0.30000000000000004',
    ],
    ['[M16] zero and negative zero', 'title', [0, -0, 0], 'merged: 0'],
    ['[M16] no number, twice', 'title', [Number.NaN, Number.NaN, Number.NaN], 'merged: NaN'],
    ['[M17] unreadable on one side', 'title', ['a', undefined, 'b'], 'merged: a'],
    ['[M17] unreadable on both', 'title', ['a', undefined, undefined], 'merged: a'],
    ['[M18] the board edited its column', 'ref', ['a', 'b', 'a'], 'to remote: b, merged: b'],
    ['[M18] the partner edited a column of the board', 'ref', ['a', 'a', 'b'], 'not-owner, merged: a'],
    ['[M18] the partner edited its column', 'status', ['a', 'a', 'b'], 'to local: b, merged: b'],
    ['[M18] the board edited a column of the partner', 'status', ['a', 'b', 'a'], 'not-owner, merged: a'],
  ] as const)('%s', (_, column, values, expected) => {
    expect(outcome(column, values)).toBe(expected);
  });

  it.each([
    ['[M21] one side edited', ['a', 'b', 'a'], 'append-only, merged: a'],
    ['[M21] the other side edited', ['a', 'a', 'b'], 'append-only, merged: a'],
    ['[M21] both made the same edit', ['a', 'b', 'b'], 'merged: b'],
  ] as const)('in an append-only table: %s', (_, values, expected) => {
    expect(outcome('title', values, appendOnly)).toBe(expected);
  });

  it('[M21] adds rows to an append-only table, and passes on no removal', () => {
    const old = { id: 'k1', title: 'May' };
    const typed = { id: null, title: 'June' };
    const { changes, conflicts, held } = mergeTasks([old], [old], [typed], appendOnly);
    expect(conflicts).toMatchObject([{ kind: 'row', reason: 'append-only', rowId: 'k1', remote: null }]);
    expect(changes.local).toMatchObject({ added: [{ rowId: 'new1' }], removed: [] });
    expect(held).toEqual([]);
  });

  it('[M17] says which cells it held, and adds the rest of a new row', () => {
    const unread = { id: 'k1', title: undefined, notes: 'n' };
    const { held, changes, merged } = mergeTasks([], [], [unread]);
    expect(held).toEqual([{ kind: 'cell', side: 'remote', rowId: 'k1', column: 'title' }]);
    expect(changes.local.added).toEqual([{ rowId: 'k1', values: { ref: null, notes: 'n', status: null } }]);
    expect(rowsOf(merged)).toMatchObject([{ title: null, notes: 'n' }]);
    const mended = mergeTasks(rowsOf(merged), rowsOf(merged), [{ ...unread, title: 'Read at last' }]);
    expect(mended.changes.local.cells).toMatchObject([{ column: 'title', value: 'Read at last' }]);
  });

  it('[M19] leaves out what formulas fill, and what the definition does not know', () => {
    const table = (total: number): TableSide => ({
      rowIds: ['k1'],
      columns: new Map([
        ['title', ['a']],
        ['total', [total]],
        ['theirs', [total]],
      ]),
    });
    const { changes, merged } = merge(tasks, { base: table(1), local: table(2), remote: table(3) });
    expect(changes).toEqual({ local: noChanges, remote: noChanges });
    expect([...merged.columns.keys()]).toEqual(['title']);
  });

  it('[M20] holds a column that one side lacks, and keeps what was agreed in it', () => {
    const base = side([{ id: 'k1', title: 'a', notes: 'n' }]);
    const local = side([
      { id: 'k1', title: 'a', notes: 'edited' },
      { id: 'k2', title: 'b', notes: 'new' },
    ]);
    const remote = side([{ id: 'k1', title: 'a' }], ['ref', 'title', 'status']);
    const { held, changes, merged, conflicts } = merge(tasks, { base, local, remote });
    expect(held).toEqual([{ kind: 'column', side: 'remote', column: 'notes' }]);
    expect(changes.remote).toMatchObject({ cells: [], added: [{ rowId: 'k2', values: { title: 'b' } }] });
    expect(changes.remote.added[0]?.values).not.toHaveProperty('notes');
    expect(merged.columns.get('notes')).toEqual(['n', null]);
    expect(conflicts).toEqual([]);
  });

  it('[M20] passes on what was typed meanwhile once the column is there again', () => {
    const base = side([{ id: 'k1', notes: 'n' }]);
    const local = side([{ id: 'k1', notes: 'edited' }]);
    const { changes } = merge(tasks, { base, local, remote: base });
    expect(changes.remote.cells).toMatchObject([{ column: 'notes', expected: 'n', value: 'edited' }]);
  });

  it('[M26] names columns in the order of the definition, whatever the order of the sides', () => {
    const rows = [{ id: 'k1', title: 'a' }];
    const { merged } = merge(tasks, {
      base: side(rows, ['status', 'title']),
      local: side(rows, ['title', 'status']),
      remote: side(rows, ['status', 'title']),
    });
    expect([...merged.columns.keys()]).toEqual(['title', 'status']);
  });

  it('[M27] takes odd Row IDs and short columns for data', () => {
    const odd = ['__proto__', 'constructor', '', ' '].map((id) => ({ id, title: id }));
    expect(mergeTasks(odd, odd, odd).merged.rowIds).toEqual(odd.map(({ id }) => id));
    const short = { rowIds: ['k1', 'k2'], columns: new Map([['title', ['a']]]) };
    const { held } = merge(tasks, { base: short, local: short, remote: short });
    expect(held).toMatchObject([
      { kind: 'cell', side: 'local', rowId: 'k2' },
      { kind: 'cell', side: 'remote', rowId: 'k2' },
    ]);
  });

  it('[M27] refuses a table without a Row ID column', () => {
    const { rowId, ...without } = tasks;
    expect(() => mergeTasks([], [], [], without)).toThrow(NoRowIdColumnError);
    expect(rowId).toBe('rowId');
  });
});
