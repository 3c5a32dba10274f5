import { CellBeingEditedError } from '../../src/workbook/excel/errors.ts';
import type { ExcelAccess } from '../../src/workbook/excel/run-batch.ts';
import { explainError } from '../excel/explain-error.ts';
import { watchChanges } from '../excel/watch-changes.ts';
import type { Board } from './board/board-actions.ts';
import type { SaveFile } from './board-state.ts';
import { checkActions } from './check-actions.ts';
import { formulaActions } from './formula-actions.ts';
import type { GatewayAccess } from './gateway-access.ts';
import { importActions } from './import-actions.ts';
import type { PaneActions } from './pane-state.ts';
import type { PaneStore } from './pane-store.ts';
import type { Partners } from './partners/partner-actions.ts';
import { Session } from './session.ts';
import { submitActions } from './submit-actions.ts';
import { showAgain, showPlan } from './views-of-plan.ts';

const pauseWhileBusy = 500;

/** What syncing needs is a part of the bundle of its own: most people never share a plan. */
const loadPartners = () => import(/* webpackChunkName: "partners" */ './partners/partner-actions.ts');

/** The same holds for the board pack. */
const loadBoard = () => import(/* webpackChunkName: "board" */ './board/board-actions.ts');

type PartnerActions = Partners['actions'];
type BoardActions = Board['actions'];
type JobActions = Omit<
  PaneActions,
  'show' | 'dismissNotice' | 'refresh' | 'cancel' | keyof PartnerActions | keyof BoardActions
>;

type ArgumentsOf<Action> = Action extends (...args: infer Args) => unknown ? Args : never;

/** A part that is loaded when its view is opened. */
interface LaterPart<Actions> {
  readonly actions: Actions;
  readonly open: () => Promise<void>;
}

/**
 * The pane's work on the workbook that Excel shows: opens it, does what the views ask for, and looks again when people
 * change cells.
 */
export class PaneSession {
  readonly #access: ExcelAccess;
  readonly #store: PaneStore;
  readonly #partners: () => Promise<Partners | null>;
  readonly #board: () => Promise<Board | null>;
  #session: Session | null = null;
  #jobActions: JobActions | null = null;
  #opening: Promise<void> | null = null;
  /** Stops the look that a change of cells has started. */
  #background: AbortController | null = null;
  /** Starts the look that had to wait. */
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param save - Gives files that the pane made to the person. */
  constructor(access: ExcelAccess, store: PaneStore, gateway: GatewayAccess, save: SaveFile) {
    this.#access = access;
    this.#store = store;
    this.#partners = this.#once(async (session) => (await loadPartners()).openPartners(session, gateway));
    this.#board = this.#once(async (session) => (await loadBoard()).openBoard(session, save));
  }

  /** Opens the workbook and shows its plan; where Excel cannot answer, says why, and Refresh tries again. */
  open(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      if (!this.#session) this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    this.#store.patch({ busy: { title: 'Reading the workbook', share: null, canCancel: false } });
    try {
      const { engine } = await import(/* webpackChunkName: "engine" */ './engine.ts');
      const session = await Session.open(this.#access, this.#store, engine);
      this.#session = session;
      this.#jobActions = {
        ...checkActions(session),
        ...formulaActions(session),
        ...importActions(session),
        ...submitActions(session),
      };
      showPlan(session);
      session.markedBefore = await session.marks.learn(session.sheetNames);
      await watchChanges(this.#access, () => void this.#lookAgain(session));
      this.#store.patch({ busy: null });
    } catch (error) {
      this.#store.patch({ busy: null, notice: { kind: 'error', text: explainError(error) } });
    }
  }

  /** After people have changed cells: everything is read again, and validated again where it was before. */
  async #lookAgain(session: Session): Promise<void> {
    clearTimeout(this.#waiting);
    this.#background?.abort();
    if (session.jobs.isBusy) {
      // The job may have read the workbook before the change.
      this.#lookLater(session);
      return;
    }
    const controller = new AbortController();
    this.#background = controller;
    const { check, notice } = this.#store.get();
    // What was said of the plan before the change is no longer news.
    this.#store.patch({
      check: check && { ...check, isStale: true },
      notice: notice?.kind === 'success' ? null : notice,
    });
    try {
      await showAgain(session, { signal: controller.signal });
    } catch (error) {
      if (controller.signal.aborted) return;
      // Nobody asked for this look, so nobody is told that Excel lets it wait while they type.
      if (error instanceof CellBeingEditedError) this.#lookLater(session);
      else this.#store.patch({ notice: { kind: 'info', text: explainError(error) } });
    }
  }

  #lookLater(session: Session): void {
    this.#waiting = setTimeout(() => void this.#lookAgain(session), pauseWhileBusy);
  }

  /** What the views call. Before the workbook is open, everything but moving about opens it first. */
  readonly actions: PaneActions = {
    show: (view) => {
      this.#store.patch({ view });
      if (view === 'partners') void this.#openView(this.#partners);
      if (view === 'board') void this.#openView(this.#board);
    },
    dismissNotice: () => this.#store.patch({ notice: null }),
    cancel: () => this.#session?.jobs.cancel(),
    refresh: async () => {
      const session = await this.#opened();
      await session?.jobs.run('Reading the workbook', async () => {
        await showAgain(session);
        return null;
      });
    },
    ...this.#forwarded(),
    ...this.#forwardedToPartners(),
    ...this.#forwardedToBoard(),
  };

  #forwarded(): JobActions {
    const call =
      <Name extends keyof JobActions>(name: Name) =>
      async (...args: Parameters<JobActions[Name]>): Promise<void> => {
        await this.#opened();
        const action = this.#jobActions?.[name] as
          | ((...args: Parameters<JobActions[Name]>) => unknown)
          | undefined;
        this.#background?.abort();
        await action?.(...args);
      };
    return {
      newPlan: call('newPlan'),
      readDocuments: call('readDocuments'),
      decideReading: call('decideReading'),
      writeImport: call('writeImport'),
      dropImport: call('dropImport'),
      validate: call('validate'),
      goTo: call('goTo'),
      mend: call('mend'),
      certainFixes: () => this.#jobActions?.certainFixes() ?? [],
      fixAll: call('fixAll'),
      undo: call('undo'),
      mark: call('mark'),
      clearMarks: call('clearMarks'),
      acknowledge: call('acknowledge'),
      submit: call('submit'),
      freeze: call('freeze'),
      convertToPlain: call('convertToPlain'),
      prepareToShare: call('prepareToShare'),
      repair: call('repair'),
      restoreFormulas: call('restoreFormulas'),
    };
  }

  #forwardedToPartners(): PartnerActions {
    const call = this.#forwardTo(() => this.#partners());
    return {
      connect: call('connect'),
      // Nobody asked for it, so it stops nothing that goes on.
      lookAtGateway: async () => (await this.#partners())?.actions.lookAtGateway(),
      signIn: call('signIn'),
      share: call('share'),
      confirmMatches: call('confirmMatches'),
      dismissShared: call('dismissShared'),
      sync: call('sync'),
      pick: call('pick'),
      pickAll: call('pickAll'),
      undoSync: call('undoSync'),
      goToRow: call('goToRow'),
    };
  }

  #forwardedToBoard(): BoardActions {
    const call = this.#forwardTo(() => this.#board());
    return {
      lookAtPack: call('lookAtPack'),
      choosePack: call('choosePack'),
      makePack: call('makePack'),
      addPackSheets: call('addPackSheets'),
    };
  }

  /** Makes what calls the actions of a part that is loaded by then. */
  #forwardTo<Actions extends PartnerActions | BoardActions>(load: () => Promise<LaterPart<Actions> | null>) {
    return <Name extends keyof Actions>(name: Name) =>
      async (...args: ArgumentsOf<Actions[Name]>): Promise<void> => {
        const part = await load();
        const action = part?.actions[name] as ((...args: ArgumentsOf<Actions[Name]>) => unknown) | undefined;
        this.#background?.abort();
        await action?.(...args);
      };
  }

  /** Loads a part once; `null` where it cannot be had, which is then said. */
  #once<Part>(load: (session: Session) => Promise<Part>): () => Promise<Part | null> {
    let loading: Promise<Part> | null = null;
    return async () => {
      const session = await this.#opened();
      if (session === null) return null;
      loading ??= load(session);
      try {
        return await loading;
      } catch (error) {
        loading = null;
        this.#store.patch({ notice: { kind: 'error', text: explainError(error) } });
        return null;
      }
    };
  }

  async #openView(load: () => Promise<{ readonly open: () => Promise<void> } | null>): Promise<void> {
    try {
      await (await load())?.open();
    } catch (error) {
      this.#store.patch({ notice: { kind: 'error', text: explainError(error) } });
    }
  }

  async #opened(): Promise<Session | null> {
    await this.open();
    return this.#session;
  }
}
