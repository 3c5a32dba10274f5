import type { Side } from '../merge/merge-result.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import { makeRowId } from '../table/row-id.ts';
import type { Refusal } from '../workbook/change.ts';
import { busy } from './mark-guards.ts';
import { linesOf, type PlannedEdit } from './planned-edit.ts';
import { refusedPlace } from './refused-place.ts';
import { type Decided, RoundLedger } from './round-ledger.ts';
import { stillToDo } from './still-to-do.ts';
import { stoppedReport } from './stopped-report.ts';
import { struckLines, struckRefusal } from './struck-lines.ts';
import { markChanges, type SyncMark } from './sync-mark.ts';
import type { SyncOptions, SyncPair } from './sync-pair.ts';
import type { SyncRecord, UndoableChange } from './sync-record.ts';
import type { SyncedChange, SyncRefusal, SyncReport } from './sync-report.ts';
import { writeRemote } from './write-remote.ts';

/** What has landed on the partner's spreadsheet, and the number of the round that its mark bears since. */
interface WrittenRemote {
  readonly landed: readonly PlannedEdit[];
  readonly round: number;
}

/**
 * Writes what a round has decided: the record first, then the partner's spreadsheet, then the plan, then the record again.
 * In that order a round that is cut off anywhere leaves what the next one can go on from.
 */
export class RoundWriter {
  readonly #pair: SyncPair;
  readonly #options: SyncOptions;
  readonly #decided: Decided;
  readonly #ledger: RoundLedger;
  readonly #edits: Readonly<Record<Side, readonly PlannedEdit[]>>;
  readonly #at: Date;
  readonly #refused: SyncRefusal[];
  #struck: readonly SyncedChange[] = [];

  constructor(pair: SyncPair, options: SyncOptions, decided: Decided) {
    this.#pair = pair;
    this.#options = options;
    this.#decided = decided;
    this.#at = options.now?.() ?? new Date();
    this.#ledger = new RoundLedger(decided, this.#at, options);
    this.#edits = {
      local: decided.rounds.flatMap(({ edits }) => edits.local),
      remote: decided.rounds.flatMap(({ edits }) => edits.remote),
    };
    this.#refused = decided.rounds.flatMap(({ refused }) => refused);
  }

  async run(tell: (doing: string, done: number) => void): Promise<SyncReport> {
    const { local, remote } = this.#edits;
    if (this.#options.isDryRun) return this.#report('done', local, remote);
    if (local.length + remote.length === 0) return this.#keepNews();
    const { record, mark } = this.#decided;
    const pairId = mark?.pairId ?? record?.pairId ?? makeRowId();
    const next: SyncMark = {
      pairId,
      round: Math.max(mark?.round ?? 0, record?.round ?? 0) + 1,
      write: makeRowId(),
      fence: this.#decided.fence,
    };
    const planned = this.#ledger.record({
      pairId,
      undo: this.#ledger.undo(local, remote, [...local, ...remote]),
      intent: remote.length > 0 ? { id: next.write ?? '', patches: alone(remote) } : null,
    });
    await this.#pair.store.save(planned);
    let written: WrittenRemote = { landed: [], round: planned.round };
    if (remote.length > 0) {
      tell('Writing to the partner’s spreadsheet', 3);
      const outcome = await this.#writeRemote(next, planned);
      if ('status' in outcome) return outcome;
      written = outcome;
    }
    tell('Writing to the plan', 4);
    const cameIn = await this.#writePlan(pairId, written);
    tell('Done', 5);
    return { ...this.#report('done', cameIn, written.landed), goesOn: this.#decided.hasLeaving };
  }

  /** Nothing is to be written to a table: only what was seen, settled or asked is kept. */
  async #keepNews(): Promise<SyncReport> {
    const hasNews = this.#ledger.hasNews();
    if (hasNews) {
      await this.#pair.store.save(this.#ledger.record({ undo: this.#decided.record?.undo ?? null }));
      await this.#writeLocal([], []);
    }
    return { ...this.#report('done', [], []), goesOn: hasNews && this.#decided.hasLeaving };
  }

  /** @returns What has landed, or the report of a round that has to end here. */
  async #writeRemote(mark: SyncMark, planned: SyncRecord): Promise<WrittenRemote | SyncReport> {
    const { record, base, snapshots, rounds } = this.#decided;
    const definitions = rounds.map(({ definition }) => definition);
    // The conflicts stay: people are shown them. What was read may have been behind, so nothing new is agreed on.
    const asIfNever = () =>
      this.#pair.store.save({ ...planned, base, intent: null, undo: record?.undo ?? null });
    const outcome = await writeRemote(this.#pair.remote, {
      definitions,
      edits: this.#edits.remote,
      marks: markChanges(snapshots.remote, mark),
      mark,
      asRead: snapshots.remote,
    }).catch(async (error: unknown) => {
      await asIfNever();
      throw error;
    });
    if (outcome.kind === 'unknown') return this.#report('unknown', [], []);
    if (outcome.kind === 'overtaken') {
      await asIfNever();
      return stoppedReport([busy], this.#options);
    }
    const { landed, strayed, doubtful, vanished, refused } = outcome;
    this.#ledger.land(landed);
    this.#ledger.doubt(doubtful);
    this.#ledger.forget(vanished);
    this.#struck = struckLines(definitions, doubtful);
    this.#refused.push(...this.#struck.map(struckRefusal));
    this.#refuse('remote', refused);
    this.#refused.push(...strayed.flatMap(strayRefusal));
    return { landed, round: landed.length + strayed.length > 0 ? mark.round : planned.round };
  }

  /** Writes the plan's own edits and log, and the record before and after, so that no moment is without one that holds. */
  async #writePlan(pairId: string, { landed, round }: WrittenRemote): Promise<readonly PlannedEdit[]> {
    const { store } = this.#pair;
    const { local } = this.#edits;
    const whileWriting = (edits: readonly PlannedEdit[]): SyncRecord => {
      const undo = this.#ledger.undo(edits, landed, edits);
      return {
        ...this.#ledger.record({ pairId, round, undo }),
        base: this.#ledger.whileWriting(edits),
      };
    };
    if (local.length > 0) {
      await store.save(whileWriting(local)).catch(async (error: unknown) => {
        // What went out, and what it may have hit, stands in the log at least.
        await this.#writeLocal([], landed);
        throw error;
      });
    }
    const cameIn = await this.#writeLocal(local, landed).catch(async (error: unknown) => {
      const toDo = new Set(await stillToDo(this.#pair.local, local));
      await store.save(whileWriting(local.filter((edit) => !toDo.has(edit))));
      throw error;
    });
    const isUndoable = [...cameIn, ...landed].some(({ line }) => line !== null);
    const undo = isUndoable ? this.#ledger.undo(cameIn, landed) : (this.#decided.record?.undo ?? null);
    await store.save(this.#ledger.record({ pairId, round, undo }));
    return cameIn;
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
    this.#ledger.land(ours);
    this.#ledger.keepDoubt();
    this.#refuse('local', refused);
    return ours;
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
      goesOn: false,
    };
  }
}

function strayRefusal({ line }: PlannedEdit): SyncRefusal[] {
  if (line === null) return [];
  const { table, row } = line;
  const sentence = `"${row}" moved in the very moment in which it was written. What was hit instead was put back: sync once more.`;
  return [{ side: 'remote', table, sheet: table, cell: null, row, sentence }];
}

/** Patches that hang on a single edit: only these are known to hold once the write is. */
function alone(edits: readonly PlannedEdit[]) {
  return edits.flatMap(({ effect }) => (effect?.waitsFor === 1 ? [effect.patch] : []));
}

function withoutName({ name: _, ...line }: UndoableChange): SyncedChange {
  return line;
}
