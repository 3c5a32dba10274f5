import fc from 'fast-check';
import type { MergeSides } from '../../src/merge/row-slots.ts';
import type { MergeValue } from '../../src/merge/table-side.ts';
import { type ColumnName, columnNames, side, type Task } from './tasks.ts';

/** Something a person does to a table; a row is the number of one, taken round the table's length. */
type Act =
  | { readonly kind: 'edit'; readonly row: number; readonly column: ColumnName; readonly value: MergeValue }
  | { readonly kind: 'remove' | 'copy' | 'erase-id' | 'move-up'; readonly row: number }
  | { readonly kind: 'type'; readonly value: string }
  | { readonly kind: 'add'; readonly id: string; readonly value: string }
  | { readonly kind: 'drop-column'; readonly column: ColumnName };

interface Script {
  readonly rows: readonly Task[];
  readonly names: readonly ColumnName[];
}

const name = fc.constantFrom(...columnNames);
const row = fc.nat(9);
const word = fc.constantFrom('a', 'b', 'c', 'b ');
const value: fc.Arbitrary<MergeValue> = fc.oneof(
  { weight: 8, arbitrary: word },
  fc.constantFrom(null, undefined, 1, '1', true, 0.5),
);
const plainAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), row, column: name, value }) },
  fc.record({ kind: fc.constantFrom('remove' as const, 'move-up' as const), row }),
  fc.record({ kind: fc.constant('add' as const), id: fc.constantFrom('k7', 'k8', 'k9'), value: word }),
  fc.record({ kind: fc.constant('drop-column' as const), column: name }),
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: plainAct },
  fc.record({ kind: fc.constantFrom('copy' as const, 'erase-id' as const), row }),
  fc.record({ kind: fc.constant('type' as const), value: word }),
);

const startRows = fc
  .array(fc.record({ ref: value, title: value, notes: value, status: value }), { maxLength: 5 })
  .map((rows) => rows.map((values, index): Task => ({ id: `k${index}`, ...values })));

/** A table and what became of it in the base (a loss), on the board's side and on the partner's. */
function sidesOf(one: fc.Arbitrary<Act>): fc.Arbitrary<MergeSides> {
  const acts = fc.array(one, { maxLength: 6 });
  const damage = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(plainAct, { maxLength: 2 }));
  return fc.tuple(startRows, damage, acts, acts).map(([rows, base, local, remote]) => {
    const made = (all: readonly Act[]) => {
      const script = all.reduce(perform, { rows, names: columnNames });
      return side(script.rows, script.names);
    };
    return { base: made(base), local: made(local), remote: made(remote) };
  });
}

/** Sides in which each row has a Row ID of its own. */
export const plainSides = sidesOf(plainAct);

/** Sides in which rows are pasted twice, typed without a Row ID, or lose it. */
export const anySides = sidesOf(act);

function perform({ rows, names }: Script, one: Act): Script {
  const at = 'row' in one && rows.length > 0 ? one.row % rows.length : -1;
  const target = rows[at];
  switch (one.kind) {
    case 'type':
      return { rows: [...rows, { id: null, title: one.value }], names };
    case 'add':
      return rows.some(({ id }) => id === one.id)
        ? { rows, names }
        : { rows: [{ id: one.id, title: one.value }, ...rows], names };
    case 'drop-column':
      return { rows, names: names.filter((kept) => kept !== one.column) };
  }
  if (target === undefined) return { rows, names };
  switch (one.kind) {
    case 'edit':
      return { rows: rows.with(at, { ...target, [one.column]: one.value }), names };
    case 'remove':
      return { rows: rows.toSpliced(at, 1), names };
    case 'copy':
      return { rows: [...rows, target], names };
    case 'erase-id':
      return { rows: rows.with(at, { ...target, id: null }), names };
    case 'move-up':
      return { rows: [target, ...rows.toSpliced(at, 1)], names };
  }
}
