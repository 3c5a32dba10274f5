import { NotSentError, OutcomeUnknownError, RejectedError } from '../../../src/workbook/access-errors.ts';
import type { Change } from '../../../src/workbook/change.ts';
import type {
  ApplyOptions,
  ApplyResult,
  Workbook,
  WorkbookSnapshot,
} from '../../../src/workbook/workbook.ts';
import { heldValues } from './held-values.ts';
import { judgeWrite } from './judge-write.ts';
import { tokensIn } from './ledger.ts';
import { fillDown, type ModelBook } from './model-book.ts';
import type { Round, World } from './world.ts';

/** Thrown by the plan's side of a model, as when Excel stops in the middle. */
class ExcelStopped extends Error {
  override readonly name = 'ExcelStopped';
}

/** What a round has seen and written of one of its workbooks. */
export class WatchedPort implements Workbook {
  readonly name: string;
  readonly side: 'local' | 'remote';
  readonly reads: WorkbookSnapshot[] = [];
  /** What each reading holds, as `heldValues` has it. */
  readonly held: ReadonlySet<string>[] = [];
  /** What stood there right after a write of this round. */
  readonly written = new Set<string>();
  readonly #world: World;
  readonly #round: Round;
  readonly #book: ModelBook;
  /** How many rounds had written when this one read. */
  #seenWrites = 0;
  #hasWritten = false;
  other: WatchedPort | null = null;

  constructor(world: World, round: Round, side: 'local' | 'remote') {
    this.#world = world;
    this.#round = round;
    this.side = side;
    this.#book = side === 'local' ? round.plan.book : round.spreadsheet.book;
    this.name = this.#book.name;
  }

  get #held(): Set<string> {
    return this.side === 'local' ? this.#round.plan.everHeld : this.#round.spreadsheet.everHeld;
  }

  async read(): Promise<WorkbookSnapshot> {
    const world = this.#world;
    const round = this.#round;
    await world.between(round);
    if (this.side === 'local') {
      if (world.strikes('plan cannot be read', 0.01, round)) throw new ExcelStopped('no reading');
    } else {
      if (world.strikes('read not sent', 0.02, round)) throw new NotSentError('not sent');
      if (world.strikes('read rejected', 0.01, round)) throw new RejectedError('too-many-calls', 'rejected');
    }
    const stale = this.side === 'remote' ? round.spreadsheet.older.at(-1) : undefined;
    const isStale = stale !== undefined && world.strikes('read is behind', 0.02, round);
    const snapshot = (isStale ? stale : this.#book).snapshot();
    this.#seenWrites = round.spreadsheet.writes;
    this.#see(snapshot);
    world.tell(`-- reads ${this.name}`);
    return snapshot;
  }

  #see(snapshot: WorkbookSnapshot): void {
    const held = heldValues(snapshot, this.#world.circumstances.tables, this.side === 'local');
    this.reads.push(snapshot);
    this.held.push(held);
    for (const value of held) this.#held.add(value);
  }

  async apply(changes: readonly Change[], options: ApplyOptions = {}): Promise<ApplyResult> {
    const world = this.#world;
    const round = this.#round;
    round.persisted ??= new Set(round.record?.conflicts.map(({ key }) => key));
    const isByNumber = this.side === 'remote' && world.circumstances.host === 'by-number';
    let asRead = options.asRead;
    if (isByNumber && !asRead) {
      await world.between(round);
      asRead = this.#book.snapshot();
      this.#see(asRead);
    }
    await world.between(round);
    return this.side === 'local'
      ? this.#applyLocal(changes)
      : this.#applyRemote(changes, options.allOrNothing ?? false, isByNumber ? asRead : undefined);
  }

  async #applyLocal(changes: readonly Change[]): Promise<ApplyResult> {
    const world = this.#world;
    if (world.strikes('Excel stops before the write', 0.02, this.#round)) throw new ExcelStopped('before');
    const isPartial = changes.length > 1 && world.strikes('plan refuses in part', 0.04, this.#round);
    const refused = isPartial ? changes.filter(() => world.random.happens(0.4)) : [];
    const rest = changes.filter((change) => !refused.includes(change));
    const result = await this.#write(() => this.#book.applyChecked(rest, false));
    if (world.strikes('Excel stops after the write', 0.02, this.#round)) throw new ExcelStopped('after');
    const more = refused.map((change) => ({ change, reason: 'sheet-protected' as const }));
    return { applied: result.applied, refused: [...result.refused, ...more] };
  }

  async #applyRemote(
    changes: readonly Change[],
    allOrNothing: boolean,
    asRead: WorkbookSnapshot | undefined,
  ): Promise<ApplyResult> {
    const world = this.#world;
    const round = this.#round;
    if (world.strikes('write not sent', 0.02, round)) throw new NotSentError('not sent');
    if (world.strikes('write rejected', 0.02, round)) throw new RejectedError('unavailable', 'rejected');
    if (world.strikes('outcome unknown, not written', 0.03, round)) throw new OutcomeUnknownError('unknown');
    const result = await this.#write(() =>
      asRead
        ? this.#book.applyByNumber(changes, asRead, allOrNothing)
        : this.#book.applyChecked(changes, allOrNothing),
    );
    if (world.strikes('outcome unknown, written', 0.03, round)) throw new OutcomeUnknownError('unknown');
    return result;
  }

  async #write(job: () => Promise<ApplyResult | null>): Promise<ApplyResult> {
    const world = this.#world;
    const round = this.#round;
    const { spreadsheet } = round;
    const isFirstWrite = !this.#hasWritten;
    const before = this.#book.clone();
    const textBefore = JSON.stringify(before.sheets);
    const result = await job();
    if (result !== null) this.#noteTooLong(result);
    if (this.side === 'local') fillDown(this.#book);
    if (result === null) {
      round.hadTrouble = true;
      throw new RejectedError('not-valid', 'a sheet is gone');
    }
    world.tell(
      `-- writes to ${this.name}: ${changeTexts(result.applied)}${result.refused.length > 0 ? `; refused ${result.refused.map(({ reason }) => reason).join(', ')}` : ''}`,
    );
    if (result.applied.length === 0 || JSON.stringify(this.#book.sheets) === textBefore) return result;
    this.#hasWritten = true;
    world.version += 1;
    round.effectiveWrites += 1;
    if (this.side === 'remote') {
      if (spreadsheet.holder !== null && spreadsheet.holder !== round)
        world.fault('S13', 'a round wrote while another one held the lease');
      if (spreadsheet.writes !== this.#seenWrites && world.circumstances.host === 'checked')
        world.fault('S13', 'a round wrote though another one had written since it read');
      spreadsheet.writes += 1;
      this.#seenWrites = spreadsheet.writes;
      world.remember(spreadsheet, before);
      if (world.circumstances.host === 'by-number') this.#noteFallen(before);
    }
    const read = this.reads.at(-1);
    // What slipped from its row is put back as it was, whatever it was.
    const isRepair = this.side === 'remote' && !isFirstWrite;
    if (read && !isRepair)
      judgeWrite(world, {
        round,
        side: this.side,
        changes: result.applied,
        before,
        after: this.#book,
        read,
        // The spreadsheet is read again where no answer came: what was decided was decided by the first reading.
        otherRead: this.other?.reads.at(this.side === 'local' ? 0 : -1) ?? null,
      });
    const { tables } = world.circumstances;
    for (const value of heldValues(this.#book.snapshot(), tables, this.side === 'local')) {
      this.#held.add(value);
      this.written.add(value);
    }
    return result;
  }

  /** A text that no cell of Excel can hold is put back by nobody once a write has slipped onto it. */
  #noteTooLong({ refused }: ApplyResult): void {
    const { ledger } = this.#world;
    for (const { change, reason } of refused) {
      if (this.side !== 'remote' || reason !== 'text-too-long') continue;
      for (const token of tokensIn(change.kind === 'append-row' ? change.cells : change)) {
        if (!ledger.fallen.has(token))
          this.#world.count('known loss: in a text beyond 32,767 characters, or its row, hit by a slip');
        ledger.fallen.add(token);
      }
    }
  }

  /** What was typed after the reading and stood in the very cells that were written is gone, and nobody can know. */
  #noteFallen(before: ModelBook): void {
    const { ledger } = this.#world;
    const after = this.#book.tokens();
    const read = JSON.stringify(this.reads.at(-1)?.sheets.map(({ grid }) => grid.rows) ?? []);
    for (const token of before.tokens()) {
      // What was read is known: it is put back, or told and logged.
      if (after.has(token) || read.includes(token.replace(/^[nd]/, ''))) continue;
      ledger.fallen.add(token);
      this.#world.count('known loss: typed between reading and writing, into the very cell');
      this.#world.tell(`(${token} is written over, and nobody can know)`);
    }
  }
}

function changeTexts(changes: readonly Change[]): string {
  return changes
    .map((change) => {
      if (change.kind === 'set-cell')
        return `${change.sheet}!R${change.rowIndex + 1}C${change.columnIndex + 1} ${clipped(change.expected)} > ${clipped(change.value)}`;
      if (change.kind === 'append-row') return `add ${clipped(change.cells)}`;
      if (change.kind === 'remove-row')
        return `remove row ${change.rowIndex + 1} ${clipped(change.expected)}`;
      return `add sheet ${change.layout.name}`;
    })
    .join('; ');
}

function clipped(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
