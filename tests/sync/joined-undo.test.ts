import { expect, it } from 'vitest';
import { joinedUndo } from '../../src/sync/joined-undo.ts';
import type { SyncUndo, UndoableChange } from '../../src/sync/sync-record.ts';

const place = { table: 'Tasks', rowId: 'r1', row: '1' };
const cell = (name: string, before: string | null, after: string | null): UndoableChange => ({
  ...place,
  kind: 'cell',
  column: name,
  name,
  before,
  after,
});
const undo = (parts: Partial<SyncUndo>): SyncUndo => ({
  at: 'now',
  local: [],
  remote: [],
  patches: [],
  ...parts,
});

it('a cell that two rounds changed goes back to what stood before the first', () => {
  const joined = joinedUndo(
    undo({ remote: [cell('rag', 'G', 'A'), cell('status', 'x', 'y')] }),
    undo({ at: 'later', remote: [cell('rag', 'A', 'R')] }),
  );
  expect(joined).toEqual({
    at: 'later',
    local: [],
    remote: [cell('rag', 'G', 'R'), cell('status', 'x', 'y')],
    patches: [],
  });
});

it('what a second round wrote into a row that the first one added is part of the row', () => {
  const added = {
    ...place,
    kind: 'row-added',
    column: null,
    name: null,
    before: null,
    after: { ref: '1' },
  } as const;
  const joined = joinedUndo(undo({ local: [added] }), undo({ local: [cell('rag', null, 'B')] }));
  expect(joined.local).toEqual([{ ...added, after: { ref: '1', rag: 'B' } }]);
});

it('a row that a second round removed comes back as it was before the first', () => {
  const removed = {
    ...place,
    kind: 'row-removed',
    column: null,
    name: null,
    before: { ref: '1', who: 'B' },
    after: null,
  } as const;
  const joined = joinedUndo(undo({ remote: [cell('who', 'A', 'B')] }), undo({ remote: [removed] }));
  expect(joined.remote).toEqual([{ ...removed, before: { ref: '1', who: 'A' } }]);
});

it('the base goes back by the newer patches first', () => {
  const patch = (value: string) => ({ table: 'Tasks', rowId: 'r1', values: { rag: value } });
  const joined = joinedUndo(undo({ patches: [patch('G')] }), undo({ patches: [patch('A')] }));
  expect(joined.patches).toEqual([patch('A'), patch('G')]);
});
