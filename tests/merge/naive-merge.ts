import type { Side } from '../../src/merge/merge-result.ts';
import type { MergeSides } from '../../src/merge/row-slots.ts';
import type { MergeValue, TableSide } from '../../src/merge/table-side.ts';
import type { TableDefinition } from '../../src/table/define-table.ts';
import { columnNames } from './tasks.ts';

/** What came of a merge, a line for each thing. */
export interface NaiveOutcome {
  readonly merged: readonly string[];
  readonly events: readonly string[];
}

type Rows = ReadonlyMap<string, Readonly<Record<string, MergeValue>>>;

/**
 * The rules of SPEC.md as one would write them down without regard to speed, for sides in which each row has a Row ID of
 * its own: row by row, cell by cell, on objects.
 */
export function naiveMerge(definition: TableDefinition, sides: MergeSides): NaiveOutcome {
  const tables = { base: rowsById(sides.base), local: rowsById(sides.local), remote: rowsById(sides.remote) };
  const merged: string[] = [];
  const events: string[] = [];
  const has = (side: 'base' | Side, name: string) => sides[side].columns.has(name);
  const used = columnNames.filter((name) =>
    ['base', 'local', 'remote'].some((one) => has(one as Side, name)),
  );
  const both = used.filter((name) => has('local', name) && has('remote', name));
  for (const name of used) {
    for (const side of ['local', 'remote'] as const)
      if (!has(side, name)) events.push(`${side} lacks ${name}`);
  }
  const keep = (id: string, cellOf: (name: string) => MergeValue) => {
    const names = used.filter((name) => has('base', name) || both.includes(name));
    merged.push([id, ...names.map((name) => `${name}=${show(cellOf(name))}`)].join(' '));
  };

  for (const id of new Set([...tables.base.keys(), ...tables.local.keys(), ...tables.remote.keys()])) {
    const base = tables.base.get(id);
    const local = tables.local.get(id);
    const remote = tables.remote.get(id);
    const only = local ?? remote;
    const stands: Side = local ? 'local' : 'remote';
    if (local && remote) {
      const values: Record<string, MergeValue> = { ...base };
      for (const name of both) {
        const [was, ours, theirs] = [base?.[name], local[name], remote[name]];
        const verdict = judge(definition, name, was, ours, theirs);
        if (verdict === 'ours' || verdict === 'same') values[name] = ours;
        if (verdict === 'theirs') values[name] = theirs;
        if (verdict === 'ours') events.push(`remote ${id}.${name}: ${show(theirs)} to ${show(ours)}`);
        else if (verdict === 'theirs') events.push(`local ${id}.${name}: ${show(ours)} to ${show(theirs)}`);
        else if (verdict === 'unread') {
          if (ours === undefined) events.push(`unread local ${id}.${name}`);
          if (theirs === undefined) events.push(`unread remote ${id}.${name}`);
        } else if (verdict !== 'same') {
          events.push(`${verdict} ${id}.${name}: ${show(was)}, ${show(ours)}, ${show(theirs)}`);
        }
      }
      keep(id, (name) => values[name]);
    } else if (only && !base) {
      for (const name of both) if (only[name] === undefined) events.push(`unread ${stands} ${id}.${name}`);
      const known = both.filter((name) => only[name] !== undefined);
      if (known.every((name) => only[name] === null)) events.push(`held ${stands} ${id}`);
      else {
        const cells = known.map((name) => `${name}=${show(only[name])}`);
        events.push(`added to ${stands === 'local' ? 'remote' : 'local'} ${id} ${cells.join(' ')}`);
        keep(id, (name) => (known.includes(name as never) ? only[name] : null));
      }
    } else if (only && base) {
      const present = columnNames.filter((name) => has(stands, name));
      const isEdited = present.some(
        (name) => only[name] === undefined || only[name] !== (base[name] ?? null),
      );
      if (present.every((name) => only[name] === null)) events.push(`held ${stands} ${id}`);
      else if (definition.appendOnly) events.push(`append-only ${stands} keeps ${id}`);
      else if (isEdited) events.push(`removed-and-edited ${stands} keeps ${id}`);
      else {
        events.push(`removed on ${stands} ${id}`);
        continue;
      }
      keep(id, (name) => base[name]);
    }
  }
  return { merged: merged.sort(), events: events.sort() };
}

function judge(
  { columns, appendOnly }: TableDefinition,
  name: string,
  was: MergeValue,
  ours: MergeValue,
  theirs: MergeValue,
) {
  if (ours === undefined || theirs === undefined) return 'unread';
  if (ours === theirs) return 'same';
  if (was === undefined) return 'never-agreed';
  if (was !== ours && was !== theirs) return 'both-edited';
  if (appendOnly) return 'append-only';
  const owner = columns[name]?.owner ?? 'board';
  const editor = was === ours ? 'partner' : 'board';
  if (owner !== 'shared' && owner !== editor) return 'not-owner';
  return editor === 'board' ? 'ours' : 'theirs';
}

function rowsById({ rowIds, columns }: TableSide): Rows {
  return new Map(
    rowIds.map((id, index) => [
      String(id),
      Object.fromEntries([...columns].map(([name, values]) => [name, values[index]])),
    ]),
  );
}

export function show(value: MergeValue): string {
  return value === undefined ? 'unknown' : JSON.stringify(value);
}
