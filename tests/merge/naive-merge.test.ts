import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MergeResult } from '../../src/merge/merge-result.ts';
import { plainSides } from './arbitrary-sides.ts';
import { type NaiveOutcome, naiveMerge, show } from './naive-merge.ts';
import { columnNames, definitions, merge, rowsOf } from './tasks.ts';

it('[M28] comes to the same as the rules written down without regard to speed', () => {
  const kinds = fc.constantFrom('owned', 'shared', 'append-only' as const);
  const property = fc.property(kinds, plainSides, (kind, sides) => {
    const idAt = (side: 'local' | 'remote', rowIndex: number) => sides[side].rowIds[rowIndex] ?? '';
    expect(asLines(merge(definitions[kind], sides), idAt)).toEqual(naiveMerge(definitions[kind], sides));
  });
  fc.assert(property, { numRuns: 10_000 });
});

/** An outcome in the lines of the naive one. */
function asLines(
  { merged, conflicts, held, changes }: MergeResult,
  idAt: (side: 'local' | 'remote', rowIndex: number) => string,
): NaiveOutcome {
  const events = [
    ...conflicts.map((one) =>
      one.kind === 'cell'
        ? `${one.reason} ${one.rowId}.${one.column}: ${show(one.base)}, ${show(one.local)}, ${show(one.remote)}`
        : `${one.reason} ${one.local ? 'local' : 'remote'} keeps ${one.rowId}`,
    ),
    ...held.map((one) => {
      if (one.kind === 'column') return `${one.side} lacks ${one.column}`;
      if (one.kind === 'cell') return `unread ${one.side} ${one.rowId}.${one.column}`;
      return `held ${one.side} ${idAt(one.side, one.rowIndex)}`;
    }),
  ];
  for (const side of ['local', 'remote'] as const) {
    for (const { rowIndex, column, expected, value } of changes[side].cells) {
      events.push(`${side} ${idAt(side, rowIndex)}.${column}: ${show(expected)} to ${show(value)}`);
    }
    for (const { rowIndex } of changes[side].removed)
      events.push(`removed on ${side} ${idAt(side, rowIndex)}`);
    for (const { rowId, values } of changes[side].added) {
      const cells = Object.entries(values).map(([name, value]) => `${name}=${show(value)}`);
      events.push(`added to ${side} ${rowId} ${cells.join(' ')}`);
    }
  }
  const rows = rowsOf(merged).map((row) =>
    [row.id, ...columnNames.flatMap((name) => (name in row ? [`${name}=${show(row[name])}`] : []))].join(' '),
  );
  return { merged: rows.sort(), events: events.sort() };
}
