import type { SetCell } from '../../src/workbook/change.ts';
import { ExcelKeptTexts } from '../../src/workbook/excel/excel-kept-texts.ts';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook.ts';
import type { ExcelAccess } from '../../src/workbook/excel/run-batch.ts';
import type { KeptTexts } from '../../src/workbook/kept-texts.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { CellMarks } from '../excel/cell-marks.ts';
import { Jobs } from './jobs.ts';
import { type Kept, keptFrom } from './kept.ts';
import type { PaneStore } from './pane-store.ts';

export type Engine = typeof import('./engine.ts').engine;

/** The last change of ours, and what takes it back. */
interface Undoable {
  readonly title: string;
  readonly changes: readonly SetCell[];
}

const mostUndoable = 50;
/** What the pane remembers is kept under this key. */
const keptKey = 'pane';

/** What the jobs of the pane share: the workbook as it was last read, and what is remembered of it. */
export class Session {
  readonly access: ExcelAccess;
  /** What the add-in keeps in the workbook itself. */
  readonly keptTexts: KeptTexts;
  readonly store: PaneStore;
  readonly jobs: Jobs;
  readonly marks: CellMarks;
  readonly engine: Engine;
  readonly workbook: ExcelWorkbook;
  snapshot: WorkbookSnapshot;
  kept: Kept;
  /** How many cells carried our marks when the workbook was opened. */
  markedBefore = 0;
  /** What fixing all would do, a sentence each; `null` until that is worked out. */
  fixSentences: readonly string[] | null = null;
  readonly #onShown: (() => void)[] = [];
  /** What can be taken back, the last on top. */
  readonly #undoable: Undoable[] = [];

  private constructor(
    tools: Pick<
      Session,
      'access' | 'keptTexts' | 'store' | 'jobs' | 'engine' | 'workbook' | 'snapshot' | 'kept'
    >,
  ) {
    this.access = tools.access;
    this.keptTexts = tools.keptTexts;
    this.store = tools.store;
    this.jobs = tools.jobs;
    this.engine = tools.engine;
    this.workbook = tools.workbook;
    this.snapshot = tools.snapshot;
    this.kept = tools.kept;
    this.marks = new CellMarks(tools.access);
  }

  /**
   * Opens the workbook that Excel shows, and reads it and what the pane has kept in it.
   *
   * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  static async open(access: ExcelAccess, store: PaneStore, engine: Engine): Promise<Session> {
    const workbook = await engine.ExcelWorkbook.open(access);
    const snapshot = await workbook.read();
    const keptTexts = new ExcelKeptTexts(access);
    const kept = keptFrom(await keptTexts.read(keptKey));
    return new Session({ access, keptTexts, store, jobs: new Jobs(store), engine, workbook, snapshot, kept });
  }

  get sheetNames(): string[] {
    return this.snapshot.sheets.map(({ name }) => name);
  }

  /** Calls back each time the plan was read again and shown. */
  whenShown(listener: () => void): void {
    this.#onShown.push(listener);
  }

  /** Tells the views that come later that the plan was read again and shown. */
  tellShown(): void {
    for (const listener of this.#onShown) listener();
  }

  /** Reads the workbook again: one round trip. */
  async read(): Promise<WorkbookSnapshot> {
    this.snapshot = await this.workbook.read();
    return this.snapshot;
  }

  /** Changes what is kept in the workbook, there and here. */
  async keep(part: Partial<Kept>): Promise<void> {
    this.kept = { ...this.kept, ...part };
    await this.keptTexts.write(keptKey, JSON.stringify(this.kept));
  }

  /** The last change of ours that can be taken back. */
  get lastUndoable(): Undoable | null {
    return this.#undoable.at(-1) ?? null;
  }

  /** Remembers a change that can be taken back; one that cannot be makes those before it unsafe to take back. */
  remember(undoable: Undoable | null): void {
    if (undoable === null) this.#undoable.length = 0;
    else this.#undoable.push(undoable);
    if (this.#undoable.length > mostUndoable) this.#undoable.shift();
    this.#showUndo();
  }

  /** Forgets the last change that can be taken back. */
  forgetLast(): void {
    this.#undoable.pop();
    this.#showUndo();
  }

  #showUndo(): void {
    const last = this.lastUndoable;
    this.store.patch({ undo: last === null ? null : { title: last.title } });
  }
}
