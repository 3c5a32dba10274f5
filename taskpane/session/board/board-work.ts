import type { PlanSnapshot } from '../../../src/plan/snapshot/plan-reader.ts';
import { reportSheetNames } from '../../../src/report/sheet/report-sheet-names.ts';
import type { BoardReport } from '../../../src/report/value/board-report.ts';
import type { BoardChoices, BoardPack, BoardState, KeptSubmission } from '../board-state.ts';
import type { JobTools } from '../jobs.ts';
import type { Session } from '../session.ts';
import { checkPlan } from '../views-of-plan.ts';
import { packSummary } from './pack-summary.ts';
import type { ReportEngine } from './report-engine.ts';

/** What a look at the plan came to: the pack in short, and the report where one can be made. */
export interface SeenPack {
  readonly pack: BoardPack;
  readonly report: BoardReport | null;
}

/** What the jobs of the Board view share: what people chose, and the pack as it was last looked at. */
export class BoardWork {
  readonly session: Session;
  readonly engine: ReportEngine;
  /** The plan as it was last read. */
  #read: PlanSnapshot | null = null;
  #hash: { readonly snapshot: Session['snapshot']; readonly text: Promise<string> } | null = null;
  #chosen: Partial<BoardChoices> = {};
  #submissions: readonly KeptSubmission[] = [];
  #pack: BoardPack | null = null;
  /** What the pack was made of, by `#standing`. */
  #seenStanding: string | null = null;
  /** What the pack was made with; another object as soon as somebody chooses. */
  #seenChoices: Partial<BoardChoices> | null = null;
  /** By content hash, whether the workbook keeps what the plan said. */
  readonly #isKept = new Map<string, boolean>();

  constructor(session: Session, engine: ReportEngine) {
    this.session = session;
    this.engine = engine;
  }

  get #plan(): PlanSnapshot {
    const { snapshot } = this.session;
    if (this.#read?.snapshot !== snapshot) this.#read = this.engine.readPlan(snapshot);
    return this.#read;
  }

  /** The content hash of the plan as it was last read, worked out once. */
  #contentHash(): Promise<string> {
    const { engine, snapshot } = this.session;
    if (this.#hash?.snapshot !== snapshot) this.#hash = { snapshot, text: engine.planContentHash(snapshot) };
    return this.#hash.text;
  }

  /** Until somebody says otherwise, the meeting is the one that the plan was last submitted for. */
  get choices(): BoardChoices {
    const last = this.#plan.tables.submissions.rows.at(-1)?.values.boardDate ?? null;
    return { meetingDate: last, since: 'last', years: '2014/15', isDraft: false, ...this.#chosen };
  }

  choose(part: Partial<BoardChoices>): void {
    this.#chosen = { ...this.#chosen, ...part };
    this.show();
  }

  /** Whether the pack is of other choices, or there is none yet. */
  get isUnseen(): boolean {
    return this.#pack === null || this.#seenChoices !== this.#chosen;
  }

  /** Shows what is known. */
  show(isChanged = false): void {
    const { store, snapshot } = this.session;
    if (store.get().plan === 'none') {
      store.patch({ board: null });
      return;
    }
    const board: BoardState = {
      choices: this.choices,
      submissions: this.#submissions,
      sheets: reportSheetNames(snapshot),
      pack: this.#pack,
      isStale: isChanged || this.isUnseen,
    };
    store.patch({ board });
  }

  /** After the plan was read again: what was said of it holds where it says the same as before. */
  async lookAgain(): Promise<void> {
    const standing = await this.#standing();
    await this.#readSubmissions();
    this.show(this.#pack !== null && this.#seenStanding !== standing);
  }

  /** All of the workbook that the pack tells of: what the plan says, and what was submitted. */
  async #standing(): Promise<string> {
    const submitted = this.#plan.tables.submissions.rows.map(({ values }) => values);
    return JSON.stringify([await this.#contentHash(), submitted]);
  }

  /**
   * Validates the plan as it was last read, makes its report, and shows it in short.
   *
   * @throws The signal's reason when it is aborted.
   */
  async look(tools: JobTools): Promise<SeenPack> {
    const { session } = this;
    const { check } = session.store.get();
    if (check === null || check.isStale) await checkPlan(session, tools);
    tools.signal.throwIfAborted();
    await this.#readSubmissions();
    const seen = await this.#see();
    tools.signal.throwIfAborted();
    this.#pack = seen.pack;
    this.show();
    return seen;
  }

  async #see(): Promise<SeenPack> {
    const { session, engine } = this;
    const validation = session.store.get().check?.validation ?? null;
    const plan = this.#plan;
    const { choices } = this;
    this.#seenChoices = this.#chosen;
    this.#seenStanding = await this.#standing();
    const contentHash = await this.#contentHash();
    const errors = validation?.issues.filter(({ severity }) => severity === 'error') ?? [];
    const pack: BoardPack = {
      contentHash,
      errors,
      submitted: submittedAs(plan, contentHash),
      summary: null,
      fault: null,
    };
    if (validation === null || validation.asAt === null) {
      const fault =
        'The plan has no reporting date to judge it at. Fill in “Reporting date” on the Plan sheet.';
      return { pack: { ...pack, fault }, report: null };
    }
    if (errors.length > 0 && !choices.isDraft) return { pack, report: null };
    const { meetingDate, since: which, years, isDraft } = choices;
    const since =
      which === 'none'
        ? null
        : await engine.earlierSubmission(plan, session.keptTexts, {
            contentHash,
            meetingDate,
            ...(which === 'last' ? {} : { which }),
          });
    const report = await engine.boardReport(plan, {
      asAt: validation.asAt,
      since,
      meetingDate,
      isDraft,
      issues: validation.counts,
      wording: { years },
    });
    return { pack: { ...pack, summary: await packSummary(engine, report) }, report };
  }

  async #readSubmissions(): Promise<void> {
    const { session, engine } = this;
    const current = await this.#contentHash();
    const found = new Map<string, KeptSubmission>();
    for (const { values } of this.#plan.tables.submissions.rows) {
      const contentHash = values.contentHash?.trim() ?? '';
      // Compared with itself, a plan has not changed.
      if (contentHash === '' || contentHash === current) continue;
      if (this.#isKept.get(contentHash) !== true) {
        const kept = await engine.readKeptSubmission(session.keptTexts, contentHash);
        this.#isKept.set(contentHash, kept !== null);
      }
      if (this.#isKept.get(contentHash) !== true) continue;
      // The same plan for a later meeting: the later row tells of it, and stands where that meeting does.
      found.delete(contentHash);
      const { at, boardDate, submittedBy } = values;
      found.set(contentHash, { contentHash, at, boardDate, submittedBy });
    }
    this.#submissions = [...found.values()].toReversed();
  }
}

function submittedAs({ tables }: PlanSnapshot, contentHash: string): KeptSubmission | null {
  const row = tables.submissions.rows.findLast(({ values }) => values.contentHash?.trim() === contentHash);
  if (row === undefined) return null;
  const { at, boardDate, submittedBy } = row.values;
  return { contentHash, at, boardDate, submittedBy };
}
