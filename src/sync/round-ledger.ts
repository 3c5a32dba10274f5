import { emptySide } from '../merge/table-side.ts';
import { makeRowId } from '../table/row-id.ts';
import { type BasePatch, type BaseTables, basePatches, doubtPlaces, patchBase } from './base-patch.ts';
import { BaseTable } from './base-table.ts';
import { joinedUndo } from './joined-undo.ts';
import { linesOf, type PlannedEdit } from './planned-edit.ts';
import type { Snapshots } from './read-sides.ts';
import type { GoneRow, Repair } from './repair-strays.ts';
import { sameConflicts } from './same-conflicts.ts';
import type { SyncMark } from './sync-mark.ts';
import type { SyncOptions } from './sync-pair.ts';
import type { SyncRecord } from './sync-record.ts';
import type { SyncConflict } from './sync-report.ts';
import type { TableRound } from './table-round.ts';

/** All that a round knows once it has decided to write. */
export interface Decided {
  readonly record: SyncRecord | null;
  /** What was agreed when the round began. */
  readonly base: BaseTables;
  readonly mark: SyncMark | null;
  readonly fence: number;
  readonly snapshots: Snapshots;
  readonly rounds: readonly TableRound[];
  readonly conflicts: readonly SyncConflict[];
  /** Whether rows take part that are somebody else's by now, for the partner's last words. */
  readonly hasLeaving: boolean;
}

/** What is agreed on while a round writes: it grows with each edit that has landed, and is what the record is made of. */
export class RoundLedger {
  readonly #decided: Decided;
  readonly #agreed: BaseTables;
  readonly #at: Date;
  readonly #continues: boolean;
  #doubtful: readonly Repair[] = [];

  constructor(decided: Decided, at: Date, { continues = false }: Pick<SyncOptions, 'continues'>) {
    this.#decided = decided;
    this.#at = at;
    this.#continues = continues;
    this.#agreed = new Map([
      ...decided.base,
      ...decided.rounds.map((table) => [table.definition.name, table.base] as const),
    ]);
  }

  get agreed(): BaseTables {
    return this.#agreed;
  }

  land(edits: readonly PlannedEdit[]): void {
    for (const { effect } of edits) {
      if (effect === null) continue;
      effect.waitsFor -= 1;
      if (effect.waitsFor === 0) patchBase(this.#agreed, [effect.patch]);
    }
  }

  /** What was hit by mistake is agreed on no more: the next round asks, and takes nothing for an edit. */
  doubt(places: readonly Repair[]): void {
    this.#doubtful = places;
    doubtPlaces(this.#agreed, places);
  }

  /** What was hit by mistake is in doubt still, whatever has landed since. */
  keepDoubt(): void {
    doubtPlaces(this.#agreed, this.#doubtful);
  }

  /** Rows that vanished in the write: nobody has taken them out, so nothing is agreed on about them. */
  forget(places: readonly GoneRow[]): void {
    doubtPlaces(this.#agreed, places);
  }

  /**
   * What is agreed on while the plan is being written, should the rest never be saved: what stands there by our own hand is
   * no edit of the officer's, and a row that is gone is no removal.
   */
  whileWriting(edits: readonly PlannedEdit[]): BaseTables {
    const base = copyOf(this.#agreed);
    for (const { change, table, rowId, effect } of edits) {
      if (rowId === null) continue;
      if (change.kind === 'remove-row') base.get(table)?.setRow(rowId, null);
      else {
        const columns = Object.keys(effect?.patch.values ?? {});
        doubtPlaces(
          base,
          columns.map((column) => ({ table, rowId, column })),
        );
      }
    }
    return base;
  }

  /** Whether the record has to be written although nothing else is. */
  hasNews(): boolean {
    const { record, base, conflicts } = this.#decided;
    if (record === null || record.intent !== null || record.round !== this.#seenRound) return true;
    return !sameConflicts(record.conflicts, conflicts) || basePatches(base, this.#agreed).length > 0;
  }

  record(parts: Partial<SyncRecord>): SyncRecord {
    const { record, mark, conflicts } = this.#decided;
    return {
      pairId: mark?.pairId ?? record?.pairId ?? makeRowId(),
      round: this.#seenRound,
      base: this.#agreed,
      conflicts,
      intent: null,
      undo: null,
      ...parts,
    };
  }

  /** @param planned - Edits of which nobody may ever know whether they landed: their rows go back as a whole. */
  undo(
    local: readonly PlannedEdit[],
    remote: readonly PlannedEdit[],
    planned: readonly PlannedEdit[] = [],
  ): SyncRecord['undo'] {
    const { base, record } = this.#decided;
    const undo = {
      at: this.#at.toISOString(),
      local: linesOf(local),
      remote: linesOf(remote),
      patches: [
        ...basePatches(this.#agreed, base).flatMap((patch) => withoutDoubt(patch, this.#doubtful)),
        ...planned.flatMap(({ effect }) =>
          effect
            ? [{ ...effect.patch, values: tableOf(base, effect.patch.table).row(effect.patch.rowId) }]
            : [],
        ),
      ],
    };
    return this.#continues && record?.undo ? joinedUndo(record.undo, undo) : undo;
  }

  /** What the mark says counts, be it older than what the plan saw: somebody was asked about that. */
  get #seenRound(): number {
    return this.#decided.mark?.round ?? 0;
  }
}

/** What was hit by mistake stays in doubt, whatever is taken back. */
function withoutDoubt(patch: BasePatch, places: readonly Repair[]): BasePatch[] {
  const { table, rowId, values } = patch;
  const here = places.filter((place) => place.table === table && place.rowId === rowId);
  if (here.some(({ column }) => column === null)) return [];
  const names = new Set(here.map(({ column }) => column));
  if (values === null || names.size === 0) return [patch];
  return [
    { ...patch, values: Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))) },
  ];
}

export function tableOf(base: BaseTables, table: string): BaseTable {
  return base.get(table) ?? new BaseTable(emptySide);
}

function copyOf(tables: BaseTables): Map<string, BaseTable> {
  return new Map([...tables].map(([table, side]) => [table, new BaseTable(side)]));
}
