import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/grid/cell.ts';
import { pairRows, type StateRow } from '../../../workbench/saving/pair-rows.ts';

const rows = (...cells: readonly (readonly Cell[])[]): StateRow[] =>
  cells.map((each, index) => ({ rowIndex: index + 1, cells: each }));

const cases: readonly {
  readonly title: string;
  readonly before: StateRow[];
  readonly now: StateRow[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed?: readonly number[];
  readonly added?: readonly number[];
  readonly isReordered?: boolean;
}[] = [
  {
    title: 'a cell edited',
    before: rows(['a', 'r1'], ['b', 'r2']),
    now: rows(['a', 'r1'], ['c', 'r2']),
    pairs: [
      [1, 1],
      [2, 2],
    ],
  },
  {
    title: 'rows sorted are found by their Row ID',
    before: rows(['a', 'r1'], ['b', 'r2'], ['c', 'r3']),
    now: rows(['c', 'r3'], ['a', 'r1'], ['x', 'r2']),
    pairs: [
      [1, 2],
      [2, 3],
      [3, 1],
    ],
    isReordered: true,
  },
  {
    title: 'a row taken out',
    before: rows(['a', 'r1'], ['b', 'r2'], ['c', 'r3']),
    now: rows(['a', 'r1'], ['c', 'r3']),
    pairs: [
      [1, 1],
      [3, 2],
    ],
    removed: [2],
  },
  {
    title: 'a row without Row ID put below',
    before: rows(['a', 'r1']),
    now: rows(['a', 'r1'], ['b', null]),
    pairs: [[1, 1]],
    added: [2],
  },
  {
    title: 'a row put in between is new, and out of order',
    before: rows(['a', 'r1'], ['b', 'r2']),
    now: rows(['a', 'r1'], ['n', null], ['b', 'r2']),
    pairs: [
      [1, 1],
      [2, 3],
    ],
    added: [2],
    isReordered: true,
  },
  {
    title: 'rows without any Row ID are told by their contents, then by their place',
    before: rows(['a', null], ['b', null], ['c', null]),
    now: rows(['a', null], ['x', null], ['c', null]),
    pairs: [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  },
  {
    title: 'the same Row ID twice pairs once',
    before: rows(['a', 'r1']),
    now: rows(['a', 'r1'], ['copy', 'r1']),
    pairs: [[1, 1]],
    added: [2],
  },
];

describe('pairRows', () => {
  it.each(cases)('$title', ({ before, now, pairs, removed = [], added = [], isReordered = false }) => {
    const found = pairRows(before, now, 1);
    expect({
      pairs: found.pairs.map(([left, right]) => [left.rowIndex, right.rowIndex]),
      removed: found.removed.map(({ rowIndex }) => rowIndex),
      added: found.added.map(({ rowIndex }) => rowIndex),
      isReordered: found.isReordered,
    }).toEqual({ pairs, removed, added, isReordered });
  });
});
