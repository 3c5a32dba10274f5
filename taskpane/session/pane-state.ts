import type { IsoDate } from '../../src/grid/serial-date.ts';
import type { ImportPreview } from '../../src/importing/preview/import-preview.ts';
import type { ReadingDecision } from '../../src/importing/preview/reading-decision.ts';
import type { Fix, Issue } from '../../src/issue/issue.ts';
import type { IndicatorSeries } from '../../src/plan/standing/indicator-series.ts';
import type { PlanStanding } from '../../src/plan/standing/plan-standing.ts';
import type { SubmissionState } from '../../src/submission/submission-state.ts';
import type { Pick as ConflictPick, GuardCode, SyncPlace } from '../../src/sync/sync-report.ts';
import type { Validation } from '../../src/validation/validate-plan.ts';
import type { BoardChoices, BoardState, PackForm } from './board-state.ts';
import type { LateAction } from './late-actions.ts';
import type { PartnersState } from './partners-state.ts';

/** The views of the pane; ribbon buttons and shortcuts open each. */
export const paneViews = ['plan', 'validate', 'partners', 'submit', 'board', 'formulas'] as const;
export type PaneView = (typeof paneViews)[number];

/** Everything that the pane shows. Views read it and never change it; the session does. */
export interface PaneState {
  readonly view: PaneView;
  /** The workbook's file name; empty until it is read. */
  readonly workbookName: string;
  /** `unread` until the workbook was looked at; `none` where it holds no plan. */
  readonly plan: 'unread' | 'none' | PlanOverview;
  /** The long job under way; the buttons that would start another are disabled meanwhile. */
  readonly busy: Busy | null;
  /** What came of the last job, or what went wrong: shown, and read out by the live region. */
  readonly notice: Notice | null;
  readonly importPreview: ImportPreview | null;
  /** `null` until Validate was pressed. */
  readonly check: Check | null;
  /** The last change of ours that can be taken back with one press. */
  readonly undo: { readonly title: string } | null;
  readonly submission: SubmissionState | null;
  readonly formulas: FormulasState | null;
  /** `null` until the Partners view was opened, and where there is no plan. */
  readonly partners: PartnersState | null;
  /** `null` until the Board view was opened, and where there is no plan. */
  readonly board: BoardState | null;
}

interface Busy {
  /** Like "Validating the plan". */
  readonly title: string;
  /** How far it has come, 0 to 1; `null` where nobody knows. */
  readonly share: number | null;
  readonly canCancel: boolean;
}

export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  /** One sentence or more: what happened, and where it went wrong what would do. */
  readonly text: string;
  /** More lines, one for each thing that was refused or kept. */
  readonly details?: readonly string[];
}

/** How the plan stands. */
export interface PlanOverview {
  readonly title: string;
  readonly board: string;
  readonly standing: PlanStanding;
  /** Actions that are red or overdue, the longest overdue first. */
  readonly late: readonly LateAction[];
  /** Actions by status in the order of the list, those without one last. */
  readonly statusCounts: readonly { readonly status: string; readonly count: number }[];
  readonly series: readonly IndicatorSeries[];
}

/** What the last validation found. */
export interface Check {
  readonly validation: Validation;
  /** The plan was changed since, and is being looked at again. */
  readonly isStale: boolean;
  /** How many cells carry our marks now; 0 when there are none. */
  readonly markedCells: number;
}

interface FormulasState {
  /** Cells with formulas of ours. */
  readonly formulas: number;
  /** Of those, stuck at `#NAME?` or in the form of files. */
  readonly broken: number;
  /** Of those, that have an equivalent in plain Excel. */
  readonly convertible: number;
  /** Cells that were frozen or converted and can be put back. */
  readonly undoable: number;
}

/** What people can do in the pane. Each ends with a notice, never with an exception. */
export interface PaneActions {
  readonly show: (view: PaneView) => void;
  readonly dismissNotice: () => void;
  /** Reads the workbook again. */
  readonly refresh: () => Promise<void>;
  /** Stops the job under way. */
  readonly cancel: () => void;

  readonly newPlan: (options: {
    readonly title: string;
    readonly board: string;
    readonly reportingDate: IsoDate;
  }) => Promise<void>;
  /** Reads documents and shows what would be written, as `importPreview`. */
  readonly readDocuments: (
    documents: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ) => Promise<void>;
  /** Accepts or changes a guess of the preview. */
  readonly decideReading: (id: number, decision: ReadingDecision) => void;
  readonly writeImport: () => Promise<void>;
  readonly dropImport: () => void;

  readonly validate: () => Promise<void>;
  /** Activates a cell of the workbook. */
  readonly goTo: (place: { readonly sheet: string | null; readonly cell: string | null }) => Promise<void>;
  /** Makes one mend: the certain one, or one that was chosen. */
  readonly mend: (issue: Issue, fix: Fix) => Promise<void>;
  /** What `fixAll` would do, a sentence each. */
  readonly certainFixes: () => readonly string[];
  readonly fixAll: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;

  readonly acknowledge: (key: string, reason: string | null) => Promise<void>;
  readonly submit: (options: { readonly boardDate: IsoDate; readonly submittedBy: string }) => Promise<void>;

  /** Looks at what the board pack will say of the plan. */
  readonly lookAtPack: () => Promise<void>;
  /** Chooses for the pack, and looks at it again. */
  readonly choosePack: (part: Partial<BoardChoices>) => Promise<void>;
  /** Makes a form of the pack of the plan as it stands, and gives the file to the person. */
  readonly makePack: (form: PackForm) => Promise<void>;
  /** Adds the board report as sheets; `replaced` are sheets with a report that the person gives up for it. */
  readonly addPackSheets: (replaced: readonly string[]) => Promise<void>;

  readonly freeze: () => Promise<void>;
  readonly convertToPlain: () => Promise<void>;
  readonly prepareToShare: () => Promise<void>;
  readonly repair: () => Promise<void>;
  /** Puts back the formulas that were frozen or converted, wherever nobody has changed the cell since. */
  readonly restoreFormulas: () => Promise<void>;

  /** Takes the access code that the gateway printed, for this session; without one asks the gateway again. */
  readonly connect: (code?: string) => Promise<void>;
  /** Asks the gateway again without a word, as when people come back to the pane. */
  readonly lookAtGateway: () => Promise<void>;
  /** Opens Google's page to sign in, in the browser of the gateway's machine. */
  readonly signIn: () => Promise<void>;
  /** Shares the plan with a partner: in a new spreadsheet, or in one that exists, by its address. */
  readonly share: (options: { readonly organisation: string; readonly sheet?: string }) => Promise<void>;
  /** Answers what `share` asked of an existing spreadsheet. */
  readonly confirmMatches: (isRight: boolean) => Promise<void>;
  /** Takes away what tells of the last share. */
  readonly dismissShared: () => void;
  /** Syncs with one partner, or with all of them. `confirmed`: what a person said is right, so that the round goes on. */
  readonly sync: (organisation: string | null, confirmed?: readonly GuardCode[]) => Promise<void>;
  /** Says how a conflict is to be settled at the next sync; `null` takes that back. */
  readonly pick: (organisation: string, conflict: string, pick: ConflictPick | null) => void;
  /** Says the same of every conflict of a partner that can be settled so and is not chosen yet; `null` clears all choices. */
  readonly pickAll: (organisation: string, pick: ConflictPick | null) => void;
  /** Takes the last sync with a partner back, on both sides. */
  readonly undoSync: (organisation: string) => Promise<void>;
  /** Activates the cell or row in the plan that a line of a sync is about. */
  readonly goToRow: (place: SyncPlace) => Promise<void>;
}
