import { cellsEqual } from '../../grid/cell.ts';
import type { Change, Refusal } from '../../workbook/change.ts';
import type { ApplyOptions, ReadOptions, Workbook, WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { TableDefinition } from '../define-table.ts';
import { CommitUnderWayError, ReadAfterCommitError } from '../errors.ts';
import { refusalSentence } from '../refusal-sentence.ts';
import { OpenTable } from './open-table.ts';
import { type PendingEdit, TableState } from './table-state.ts';

/** A change that was not made, with the row it was for and a sentence for people. */
export interface RefusedEdit extends Refusal {
  /** Name of the table. */
  readonly table: string;
  readonly rowId: string | null;
  readonly rowKey: string | null;
  /** What was not done, where, why, and what would do. */
  readonly sentence: string;
  /** Whether it waits for the next commit: only when nothing but another change's refusal stood against it. */
  readonly isPending: boolean;
}

export interface CommitResult {
  readonly applied: readonly Change[];
  readonly refused: readonly RefusedEdit[];
}

/** An open workbook as tables. */
export class TableBook {
  readonly #workbook: Workbook;
  readonly #readOptions: ReadOptions;
  readonly #tables = new Map<TableDefinition, { readonly state: TableState; readonly table: unknown }>();
  #snapshot: WorkbookSnapshot;
  #commits = 0;
  /** Commits and refreshes run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(workbook: Workbook, snapshot: WorkbookSnapshot, readOptions: ReadOptions) {
    this.#workbook = workbook;
    this.#snapshot = snapshot;
    this.#readOptions = readOptions;
  }

  /** What the workbook is called. */
  get name(): string {
    return this.#snapshot.name;
  }

  /**
   * A table of the workbook, typed by its definition. A table that is not there has no rows, and says so in its issues.
   */
  table<D extends TableDefinition>(definition: D): OpenTable<D> {
    const known = this.#tables.get(definition);
    if (known) return known.table as OpenTable<D>;
    const state = new TableState(definition, this.#snapshot);
    const table = new OpenTable(definition, state, () => {
      if (this.#commits > 0) throw new CommitUnderWayError();
    });
    this.#tables.set(definition, { state, table });
    return table;
  }

  /** The changes that wait for a commit, of all tables. */
  get pending(): readonly Change[] {
    return this.#pending().map(({ change }) => change);
  }

  /**
   * Writes all that is pending, of all tables, as one set of compare-and-set changes, and reads the workbook again.
   *
   * Each change lands only where what it replaces still stands. What is refused comes back as values and is no longer
   * pending, since what it was made on has changed: the rows now show what the workbook holds. With `allOrNothing`, a
   * change that was held back only by another's refusal stays pending.
   *
   * @throws ReadAfterCommitError when the changes were made but the workbook could not be read again.
   */
  async commit(options: ApplyOptions = {}): Promise<CommitResult> {
    this.#commits++;
    try {
      return await this.#next(() => this.#commit(options));
    } finally {
      this.#commits--;
    }
  }

  /** Reads the workbook again. What is pending stays so, still expecting the cells it was made on. */
  refresh(): Promise<void> {
    return this.#next(() => this.#read());
  }

  /**
   * Forgets all that is pending.
   *
   * @throws CommitUnderWayError between the call of `commit` and its end.
   */
  discard(): void {
    if (this.#commits > 0) throw new CommitUnderWayError();
    for (const { state } of this.#tables.values()) state.discard();
  }

  async #commit(options: ApplyOptions): Promise<CommitResult> {
    const edits = this.#pending();
    if (edits.length === 0) return { applied: [], refused: [] };
    const result = await this.#workbook.apply(
      edits.map(({ change }) => change),
      options,
    );
    const refusals = refusalsByChange(edits, result.refused);
    const applied: Change[] = [];
    const refused: RefusedEdit[] = [];
    for (const edit of edits) {
      const refusal = refusals.get(edit.change);
      if (refusal) refused.push(refusedEdit(edit, refusal));
      else applied.push(edit.change);
      if (refusal?.reason !== 'others-refused') edit.settle(refusal ? 'refused' : 'applied');
    }
    try {
      await this.#read();
    } catch (error) {
      throw new ReadAfterCommitError({ applied, refused }, error);
    }
    return { applied, refused };
  }

  async #read(): Promise<void> {
    this.#snapshot = await this.#workbook.read(this.#readOptions);
    for (const { state } of this.#tables.values()) state.reload(this.#snapshot);
  }

  #pending(): PendingEdit[] {
    return [...this.#tables.values()].flatMap(({ state }) => state.pending());
  }

  #next<Result>(job: () => Promise<Result>): Promise<Result> {
    const run = this.#queue.then(job, job);
    this.#queue = run;
    return run;
  }
}

/**
 * Opens a workbook as tables: reads it once, and gives tables to work on.
 *
 * @param workbook - Any adapter: a file, memory, or what else stands behind the port.
 */
export async function openTables(workbook: Workbook, options: ReadOptions = {}): Promise<TableBook> {
  return new TableBook(workbook, await workbook.read(options), options);
}

/** Changes that came back over a network are equal to ours, not the same objects. */
function refusalsByChange(edits: readonly PendingEdit[], refused: readonly Refusal[]): Map<Change, Refusal> {
  const ours = new Set(edits.map(({ change }) => change));
  let byText: Map<string, Change> | null = null;
  const found = new Map<Change, Refusal>();
  for (const refusal of refused) {
    byText ??= ours.has(refusal.change)
      ? null
      : new Map(edits.map(({ change }) => [JSON.stringify(change), change]));
    const change = ours.has(refusal.change) ? refusal.change : byText?.get(JSON.stringify(refusal.change));
    if (change && !isDone(change, refusal)) found.set(change, refusal);
  }
  return found;
}

/** A cell that already holds what was to be written needs no refusal: an earlier try had landed, or two people agree. */
function isDone(change: Change, { reason, found }: Refusal): boolean {
  return (
    change.kind === 'set-cell' &&
    reason === 'cell-changed' &&
    found !== undefined &&
    cellsEqual(found, change.value)
  );
}

function refusedEdit({ table, row, change }: PendingEdit, refusal: Refusal): RefusedEdit {
  return {
    ...refusal,
    change,
    table: table.name,
    rowId: row.rowId,
    rowKey: row.rowKey,
    sentence: refusalSentence({ ...refusal, change }),
    isPending: refusal.reason === 'others-refused',
  };
}
