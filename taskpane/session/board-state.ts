import type { IsoDate } from '../../src/grid/serial-date.ts';
import type { Issue } from '../../src/issue/issue.ts';
import type { Wording } from '../../src/report/wording/wording.ts';

/** The forms of the pack that are files, by their endings. */
export type PackForm = 'docx' | 'pptx' | 'html';

/** What people choose of the board pack. */
export interface BoardChoices {
  /** The day of the meeting; `null` until somebody says it. */
  readonly meetingDate: IsoDate | null;
  /** What it is compared with: the last submission before the meeting, nothing, or the submission with a content hash. */
  readonly since: 'last' | 'none' | (string & {});
  readonly years: Wording['years'];
  /** Marked as a draft on every page; the only way for a plan with errors. */
  readonly isDraft: boolean;
}

/** What the Board view shows. */
export interface BoardState {
  readonly choices: BoardChoices;
  /** The submissions that can be compared with, the newest first: none that says what the plan says now. */
  readonly submissions: readonly KeptSubmission[];
  /** The sheets of the workbook that hold a board report already. */
  readonly sheets: readonly string[];
  /** `null` until the plan was looked at. */
  readonly pack: BoardPack | null;
  /** Whether plan or choices are no longer those of the pack. */
  readonly isStale: boolean;
}

/** A submission of which the workbook keeps what the plan said. */
export interface KeptSubmission {
  readonly contentHash: string;
  /** When it was submitted, as the Submissions table has it. */
  readonly at: string | null;
  readonly boardDate: IsoDate | null;
  readonly submittedBy: string | null;
}

/** What the pack will say. */
export interface BoardPack {
  readonly contentHash: string;
  /** Each an obstacle, but to a draft. */
  readonly errors: readonly Issue[];
  /** The last submission of a plan that says the same; `null` where this one was not submitted. */
  readonly submitted: KeptSubmission | null;
  /** `null` where no report can be made of the plan as it stands. */
  readonly summary: PackSummary | null;
  /** Why none can be made, where that is not for its errors. */
  readonly fault: string | null;
}

/** The pack in short. */
export interface PackSummary {
  readonly asAt: IsoDate;
  readonly actions: readonly PackCount[];
  readonly indicators: readonly PackCount[];
  readonly exceptions: {
    readonly red: number;
    readonly overdue: number;
    /** `null` where it is not known when the board last saw the plan. */
    readonly noUpdate: number | null;
    readonly behind: number;
  };
  /** What changed, in a sentence. */
  readonly changes: string;
  /** Indicators of which nothing was measured, as sentences call them. */
  readonly noData: readonly string[];
  /** What is asked of the board besides taking note. */
  readonly decisions: number;
  /** What only these people can write. */
  readonly gaps: readonly { readonly what: string; readonly who: string }[];
  /** The whole pack as a web page: no script, nothing from elsewhere. */
  readonly page: string;
}

export interface PackCount {
  readonly code: 'B' | 'G' | 'A' | 'R' | 'N';
  readonly count: number;
}

/** Gives a file to the person, as the host lets it. */
export type SaveFile = (file: {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}) => void;
