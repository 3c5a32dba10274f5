import type { Side } from '../merge/merge-result.ts';
import { emptySide } from '../merge/table-side.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import { makeRowId } from '../table/row-id.ts';
import type { Refusal } from '../workbook/change.ts';
import { agreedBase } from './agreed-base.ts';
import { type BasePatch, type BaseTables, basePatches, doubtPlaces, patchBase } from './base-patch.ts';
import { BaseTable } from './base-table.ts';
import { joinedUndo } from './joined-undo.ts';
import { busy, markGuards } from './mark-guards.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { readSides, type Snapshots } from './read-sides.ts';
import { refusedPlace } from './refused-place.ts';
import type { Repair } from './repair-strays.ts';
import { sameConflicts } from './same-conflicts.ts';
import { struckLines, struckRefusal } from './struck-lines.ts';
import { markChanges, readMark, type SyncMark } from './sync-mark.ts';
import type { SyncOptions, SyncPair } from './sync-pair.ts';
import type { SyncRecord, UndoableChange } from './sync-record.ts';
import type { SyncConflict, SyncedChange, SyncGuard, SyncRefusal, SyncReport } from './sync-report.ts';
import { planTable, type TableRound } from './table-round.ts';
import { writeRemote } from './write-remote.ts';

/**
 * Brings a plan and a partner's spreadsheet together: reads both, merges, and writes to each what the other changed. The
 * rules and what holds whatever goes wrong are in `README.md`.
 *
 * @returns What it came to; a round that was stopped by a guard has written nothing.
 * @throws NotSentError or RejectedError when the spreadsheet cannot be reached or refuses; what the plan's workbook throws.
 *   Nothing is lost then: the next round goes on from what is there.
 */
export async function syncRound(pair: SyncPair, options: SyncOptions = {}): Promise<SyncReport> {
  const held = pair.lease && !options.isDryRun ? await pair.lease.take() : undefined;
  if (held === null) return stopped([busy], options);
  try {
    return await round(pair, options, held?.fence ?? 0);
  } finally {
    await held?.release();
  }
}

async function round(pair: SyncPair, options: SyncOptions, fence: number): Promise<SyncReport> {
  const { local, remote, store } = pair;
  const tell = (doing: string, done: number) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ doing, done, total: 5 });
  };
  tell('Reading the plan', 0);
  const record = await store.load();
  const before = await local.read();
  tell('Reading the partner’s spreadsheet', 1);
  const remoteRead = await remote.read();
  tell('Comparing', 2);
  const snapshots: Snapshots = { before, remote: remoteRead, local: await local.read() };
  const mark = readMark(remoteRead);
  const tables = pair.tables(snapshots.local);
  const base = agreedBase(record, mark, { tables, remote: remoteRead });
  const sides = readSides(tables, snapshots, (table) => tableOf(base, table));
  const structure = [...markGuards(record, mark, fence), ...sides.guards].filter(isOpen(options));
  if (structure.length > 0) return stopped(structure, options);
  const shown = record?.conflicts ?? [];
  const rounds = sides.readings.map((readings) =>
    planTable(
      readings,
      tableOf(base, readings.local.shared.definition.name),
      shown,
      options.resolutions ?? [],
    ),
  );
  const guards = rounds.flatMap((table) => table.guards).filter(isOpen(options));
  const conflicts = rounds.flatMap((table) => table.conflicts);
  if (guards.length > 0) return { ...stopped(guards, options), conflicts };
  return new Writing(pair, options, { record, base, mark, fence, snapshots, rounds, conflicts }).run(tell);
}

/** All that a round knows once it has decided to write. */
interface Decided {
  readonly record: SyncRecord | null;
  /** What was agreed when the round began. */
  readonly base: BaseTables;
  readonly mark: SyncMark | null;
  readonly fence: number;
  readonly snapshots: Snapshots;
  readonly rounds: readonly TableRound[];
  readonly conflicts: readonly SyncConflict[];
}

class Writing {
  readonly #pair: SyncPair;
  readonly #options: SyncOptions;
  readonly #decided: Decided;
  readonly #agreed: BaseTables;
  readonly #edits: Readonly<Record<Side, readonly PlannedEdit[]>>;
  readonly #at: Date;
  readonly #refused: SyncRefusal[];
  #doubtful: readonly Repair[] = [];
  #struck: readonly SyncedChange[] = [];

  constructor(pair: SyncPair, options: SyncOptions, decided: Decided) {
    this.#pair = pair;
    this.#options = options;
    this.#decided = decided;
    this.#agreed = new Map([
      ...decided.base,
      ...decided.rounds.map((table) => [table.definition.name, table.base] as const),
    ]);
    this.#edits = {
      local: decided.rounds.flatMap(({ edits }) => edits.local),
      remote: decided.rounds.flatMap(({ edits }) => edits.remote),
    };
    this.#at = options.now?.() ?? new Date();
    this.#refused = decided.rounds.flatMap(({ refused }) => refused);
  }

  async run(tell: (doing: string, done: number) => void): Promise<SyncReport> {
    const { record, snapshots, mark } = this.#decided;
    const { remote, store } = this.#pair;
    if (this.#options.isDryRun) return this.#report('done', this.#edits.local, this.#edits.remote);
    const hasEdits = this.#edits.local.length + this.#edits.remote.length > 0;
    if (!hasEdits) {
      if (this.#hasNews()) {
        await store.save(this.#record({ undo: record?.undo ?? null }));
        await this.#writeLocal([], []);
      }
      return this.#report('done', [], []);
    }
    const pairId = mark?.pairId ?? record?.pairId ?? makeRowId();
    const next: SyncMark = {
      pairId,
      round: Math.max(mark?.round ?? 0, record?.round ?? 0) + 1,
      write: makeRowId(),
      fence: this.#decided.fence,
    };
    const writesRemote = this.#edits.remote.length > 0;
    const planned = this.#record({
      pairId,
      undo: this.#undo(this.#edits.local, this.#edits.remote, [...this.#edits.local, ...this.#edits.remote]),
      intent: writesRemote ? { id: next.write ?? '', patches: alone(this.#edits.remote) } : null,
    });
    await store.save(planned);
    let landed: readonly PlannedEdit[] = [];
    let roundNumber = planned.round;
    if (writesRemote) {
      tell('Writing to the partner’s spreadsheet', 3);
      const definitions = this.#decided.rounds.map(({ definition }) => definition);
      const marks = markChanges(snapshots.remote, next);
      const outcome = await writeRemote(remote, {
        definitions,
        edits: this.#edits.remote,
        marks,
        mark: next,
        asRead: snapshots.remote,
      }).catch(async (error: unknown) => {
        await store.save({ ...planned, intent: null, undo: record?.undo ?? null });
        throw error;
      });
      if (outcome.kind === 'unknown') return this.#report('unknown', [], []);
      if (outcome.kind === 'overtaken') {
        await store.save({ ...planned, intent: null, undo: record?.undo ?? null });
        return stopped([busy], this.#options);
      }
      landed = outcome.landed;
      if (landed.length + outcome.strayed.length > 0) roundNumber = next.round;
      this.#land(landed);
      this.#doubt(outcome.doubtful);
      doubtPlaces(this.#agreed, outcome.vanished);
      this.#struck = struckLines(definitions, outcome.doubtful);
      this.#refused.push(...this.#struck.map(struckRefusal));
      this.#refuse('remote', outcome.refused);
      this.#refused.push(...outcome.strayed.flatMap(strayRefusal));
    }
    tell('Writing to the plan', 4);
    // Should the rest never be saved: a row that is gone here by our own hand is no removal of the officer's.
    if (this.#edits.local.some(({ change }) => change.kind === 'remove-row')) {
      const undo = this.#undo(this.#edits.local, landed, this.#edits.local);
      await store.save({
        ...this.#record({ pairId, round: roundNumber, undo }),
        base: this.#withoutRemoved(),
      });
    }
    const cameIn = await this.#writeLocal(this.#edits.local, landed).catch(async (error: unknown) => {
      await store.save(this.#record({ pairId, round: roundNumber, undo: this.#undo([], landed) }));
      throw error;
    });
    const isUndoable = [...cameIn, ...landed].some(({ line }) => line !== null);
    const undo = isUndoable ? this.#undo(cameIn, landed) : (record?.undo ?? null);
    await store.save(this.#record({ pairId, round: roundNumber, undo }));
    tell('Done', 5);
    return this.#report('done', cameIn, landed);
  }

  /** What is agreed on, without the rows that are about to go from the plan. */
  #withoutRemoved(): BaseTables {
    const base = new Map([...this.#agreed].map(([table, side]) => [table, new BaseTable(side)]));
    for (const { change, table, rowId } of this.#edits.local) {
      if (change.kind === 'remove-row' && rowId !== null) base.get(table)?.setRow(rowId, null);
    }
    return base;
  }

  /** @returns The edits that have landed in the plan. */
  async #writeLocal(
    edits: readonly PlannedEdit[],
    landed: readonly PlannedEdit[],
  ): Promise<readonly PlannedEdit[]> {
    const { rounds, snapshots, record, conflicts } = this.#decided;
    const known = new Set(record?.conflicts.map(({ key }) => key));
    const news = {
      at: this.#at,
      cameIn: linesOf(edits),
      wentOut: linesOf(landed),
      conflicts: conflicts.filter(({ key }) => !known.has(key)),
      resolved: rounds.flatMap(({ resolved }) => resolved),
      struck: this.#struck,
    };
    const isSettled = (record?.conflicts.length ?? 0) > conflicts.length;
    const isNews = isSettled || Object.values(news).some((part) => Array.isArray(part) && part.length > 0);
    const companions = isNews
      ? (this.#options.companions?.({ ...news, open: conflicts }, snapshots.local) ?? [])
      : [];
    const changes = [...edits.map(({ change }) => change), ...companions];
    if (changes.length === 0) return [];
    const { applied, refused } = await this.#pair.local.apply(changes, { asRead: snapshots.local });
    const done = new Set(applied);
    const ours = edits.filter(({ change }) => done.has(change));
    this.#land(ours);
    this.#doubt(this.#doubtful);
    this.#refuse('local', refused);
    return ours;
  }

  #land(edits: readonly PlannedEdit[]): void {
    for (const { effect } of edits) {
      if (effect === null) continue;
      effect.waitsFor -= 1;
      if (effect.waitsFor === 0) patchBase(this.#agreed, [effect.patch]);
    }
  }

  /** What was hit by mistake is agreed on no more: the next round asks, and takes nothing for an edit. */
  #doubt(places: readonly Repair[]): void {
    this.#doubtful = places;
    doubtPlaces(this.#agreed, places);
  }

  #refuse(side: Side, refusals: readonly Refusal[]): void {
    const edits = new Map(this.#edits[side].map((edit) => [edit.change, edit]));
    for (const refusal of refusals) {
      const line = edits.get(refusal.change)?.line ?? null;
      this.#refused.push({
        side,
        ...refusedPlace(refusal.change),
        row: line?.row ?? '',
        table: line?.table ?? '',
        sentence: refusalSentence(refusal),
      });
    }
  }

  /** Whether the record has to be written although nothing else is. */
  #hasNews(): boolean {
    const { record, base, conflicts } = this.#decided;
    if (record === null || record.intent !== null || record.round !== this.#seenRound) return true;
    return !sameConflicts(record.conflicts, conflicts) || basePatches(base, this.#agreed).length > 0;
  }

  /** What the mark says counts, be it older than what the plan saw: somebody was asked about that. */
  get #seenRound(): number {
    return this.#decided.mark?.round ?? 0;
  }

  #record(parts: Partial<SyncRecord>): SyncRecord {
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
  #undo(
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
    return this.#options.continues && record?.undo ? joinedUndo(record.undo, undo) : undo;
  }

  #report(
    status: SyncReport['status'],
    cameIn: readonly PlannedEdit[],
    wentOut: readonly PlannedEdit[],
  ): SyncReport {
    return {
      status,
      isDryRun: this.#options.isDryRun ?? false,
      cameIn: linesOf(cameIn).map(withoutName),
      wentOut: linesOf(wentOut).map(withoutName),
      conflicts: this.#decided.conflicts,
      resolved: this.#decided.rounds.flatMap(({ resolved }) => resolved),
      refused: this.#refused,
      guards: [],
    };
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

function strayRefusal({ line }: PlannedEdit): SyncRefusal[] {
  if (line === null) return [];
  const { table, row } = line;
  const sentence = `"${row}" moved in the very moment in which it was written. What was hit instead was put back: sync once more.`;
  return [{ side: 'remote', table, sheet: table, cell: null, row, sentence }];
}

function stopped(guards: readonly SyncGuard[], { isDryRun = false }: SyncOptions): SyncReport {
  return {
    status: 'stopped',
    isDryRun,
    cameIn: [],
    wentOut: [],
    conflicts: [],
    resolved: [],
    refused: [],
    guards,
  };
}

function isOpen({ confirmed = [] }: SyncOptions): (guard: SyncGuard) => boolean {
  return ({ code, canConfirm }) => !(canConfirm && confirmed.includes(code));
}

function tableOf(base: BaseTables, table: string): BaseTable {
  return base.get(table) ?? new BaseTable(emptySide);
}

/** Patches that hang on a single edit: only these are known to hold once the write is. */
function alone(edits: readonly PlannedEdit[]) {
  return edits.flatMap(({ effect }) => (effect?.waitsFor === 1 ? [effect.patch] : []));
}

function linesOf(edits: readonly PlannedEdit[]): UndoableChange[] {
  return edits.flatMap(({ line }) => (line === null ? [] : [line]));
}

function withoutName({ name: _, ...line }: UndoableChange): SyncedChange {
  return line;
}
