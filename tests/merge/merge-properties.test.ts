import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeResult, Side } from '../../src/merge/merge-result.ts';
import type { MergeSides } from '../../src/merge/row-slots.ts';
import type { TableSide } from '../../src/merge/table-side.ts';
import { applyChanges } from './apply-changes.ts';
import { anySides } from './arbitrary-sides.ts';
import { outcomeText, sorted, tableText } from './outcome-text.ts';
import { columnNames, definitions, merge, noChanges, rowsOf, sharedTasks, side, tasks } from './tasks.ts';

const numRuns = 3_000;
const tableKinds = fc.constantFrom('owned', 'shared', 'append-only' as const);
const noneChanged = { local: noChanges, remote: noChanges };

function afterwards(sides: MergeSides, { merged, changes }: MergeResult): MergeSides {
  return {
    base: merged,
    local: applyChanges(sides.local, changes.local),
    remote: applyChanges(sides.remote, changes.remote),
  };
}

/** A table that any side may have after a round: every value is known, each row has its Row ID and holds something. */
const settled = fc
  .tuple(anySides, fc.constantFrom('base', 'local', 'remote' as const))
  .map(([sides, which]) => {
    const seen = new Set<string>();
    const rows = rowsOf(sides[which]).flatMap((row) => {
      if (row.id === null || seen.has(row.id)) return [];
      seen.add(row.id);
      return [
        {
          ref: row.ref ?? 'r',
          title: row.title ?? null,
          notes: row.notes ?? null,
          status: row.status ?? null,
          id: row.id,
        },
      ];
    });
    return side(rows);
  });

describe('merging any tables', () => {
  it('[M22] takes the edits of one side, or those both made, and no others', () => {
    const property = fc.property(settled, settled, (base, edited) => {
      for (const sides of [
        { base, local: edited, remote: base },
        { base, local: base, remote: edited },
        { base, local: edited, remote: edited },
      ]) {
        const { merged, conflicts } = merge(sharedTasks, sides);
        expect(tableText(merged)).toEqual(tableText(edited));
        expect(conflicts).toEqual([]);
      }
      expect(merge(tasks, { base, local: base, remote: base }).changes).toEqual(noneChanged);
    });
    fc.assert(property, { numRuns });
  });

  it('[M23] has nothing to change a second time', () => {
    const property = fc.property(tableKinds, anySides, (kind, sides) => {
      const first = merge(definitions[kind], sides);
      const second = merge(definitions[kind], afterwards(sides, first));
      expect(second.changes).toEqual(noneChanged);
      expect(sorted(second.conflicts)).toEqual(sorted(first.conflicts));
      expect(tableText(second.merged)).toEqual(tableText(first.merged));
    });
    fc.assert(property, { numRuns });
  });

  it('[M24] mirrors when the sides are swapped', () => {
    const mirrored = { board: 'partner', partner: 'board', shared: 'shared' } as const;
    const property = fc.property(tableKinds, anySides, (kind, { base, local, remote }) => {
      const columns = Object.entries(definitions[kind].columns).map(([name, one]) => [
        name,
        { ...one, owner: mirrored[one.owner ?? 'board'] },
      ]);
      const straight = merge(definitions[kind], { base, local, remote });
      const swapped = merge(
        { ...definitions[kind], columns: Object.fromEntries(columns) },
        { base, local: remote, remote: local },
      );
      const other = { local: 'remote', remote: 'local' } as const;
      expect(outcomeText(swapped, { side: (given) => other[given] })).toEqual(outcomeText(straight));
    });
    fc.assert(property, { numRuns });
  });

  it('[M25] loses nothing that was typed', () => {
    const property = fc.property(tableKinds, anySides, (kind, sides) => {
      const marked = { ...sides, local: mark(sides, 'local'), remote: mark(sides, 'remote') };
      const result = merge(definitions[kind], marked);
      const after = afterwards(marked, result);
      const kept = JSON.stringify([rowsOf(after.local), rowsOf(after.remote), result.conflicts]);
      for (const typed of JSON.stringify([rowsOf(marked.local), rowsOf(marked.remote)]).match(/typed-\w+/g) ??
        []) {
        expect(kept).toContain(typed);
      }
    });
    fc.assert(property, { numRuns });
  });

  it('[M26] comes to the same whatever the order of rows and columns, and leaves the tables as they are', () => {
    const property = fc.property(
      tableKinds,
      anySides,
      fc.infiniteStream(fc.nat(1_000)),
      (kind, sides, order) => {
        const before = structuredClone(sides);
        const straight = outcomeText(merge(definitions[kind], sides), { place: contentOf(sides) });
        expect(sides).toEqual(before);
        const shuffled = {
          base: shuffle(sides.base, order),
          local: shuffle(sides.local, order),
          remote: shuffle(sides.remote, order),
        };
        expect(outcomeText(merge(definitions[kind], shuffled), { place: contentOf(shuffled) })).toEqual(
          straight,
        );
        expect(merge(definitions[kind], sides)).toEqual(merge(definitions[kind], sides));
      },
    );
    fc.assert(property, { numRuns });
  });
});

/** The side with every value that is not the base's replaced by one that stands nowhere else. */
function mark(sides: MergeSides, which: Side): TableSide {
  const base = new Map(rowsOf(sides.base).map((row) => [row.id, row]));
  const rows = rowsOf(sides[which]).map((row, index) => {
    const agreed = row.id === null ? undefined : base.get(row.id);
    const values = columnNames.flatMap((name) => {
      const isTyped = typeof row[name] === 'string' && row[name] !== agreed?.[name];
      return isTyped ? [[name, `typed-${which}${index}${name}`]] : [];
    });
    return { ...row, ...Object.fromEntries(values) };
  });
  return side(
    rows,
    columnNames.filter((name) => sides[which].columns.has(name)),
  );
}

function contentOf(sides: MergeSides) {
  return (which: Side, rowIndex: number) => rowsOf(sides[which])[rowIndex];
}

function shuffle(table: TableSide, order: Iterator<number>): TableSide {
  const by = (): number => order.next().value ?? 0;
  const rows = rowsOf(table).map((row) => ({ row, rank: by() }));
  const names = columnNames.filter((name) => table.columns.has(name)).map((name) => ({ name, rank: by() }));
  return side(
    rows.sort((one, other) => one.rank - other.rank).map(({ row }) => row),
    names.sort((one, other) => one.rank - other.rank).map(({ name }) => name),
  );
}
