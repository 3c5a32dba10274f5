import type { IsoDate } from '../../grid/serial-date.ts';
import type { ActionReport } from './action-report.ts';
import type { IndicatorReport } from './indicator-report.ts';

/** What makes an action an exception. */
export type ActionExceptionKind = 'red' | 'overdue' | 'no-update';

/** Why an action is one, in facts; `reasonText` of the wording makes the sentence. */
export type ExceptionReason =
  | { readonly kind: 'override'; readonly reason: string; readonly until: IsoDate | null }
  /** With `isRatedGreen` a person rated it Green all the same. */
  | {
      readonly kind: 'overdue';
      readonly days: number;
      readonly due: IsoDate;
      readonly isRatedGreen: boolean;
    }
  /** So much is done where so much of the time has gone, both 0 to 1. */
  | { readonly kind: 'behind-schedule'; readonly done: number; readonly gone: number }
  /** Nothing was heard since this meeting; `last` is the last dated word, `null` where there is none. */
  | { readonly kind: 'no-update'; readonly since: IsoDate; readonly last: IsoDate | null }
  /** The plan rates it red and does not say why: only its lead can. */
  | { readonly kind: 'none-given' };

/** An action that needs the board's eye; each stands once, with all that is the matter. */
export interface ActionException {
  readonly action: ActionReport;
  readonly kinds: readonly ActionExceptionKind[];
  readonly reasons: readonly ExceptionReason[];
}

/** What makes an indicator an exception: worse than its trajectory, nothing measured, or nothing to reach. */
export type IndicatorExceptionKind = 'behind' | 'no-data' | 'no-target';

export interface IndicatorException {
  readonly indicator: IndicatorReport;
  readonly kinds: readonly IndicatorExceptionKind[];
  /** How much worse than expected, in its unit, above 0; `null` where it is not behind. */
  readonly behindBy: number | null;
}

/** What needs the board's eye: the red first, then the longest overdue. */
export interface ReportExceptions {
  readonly actions: readonly ActionException[];
  readonly indicators: readonly IndicatorException[];
  /**
   * The day that updates are counted from: the meeting compared with, or the as-at date of an older workbook; `null` where
   * none is known, and then nothing is called silent.
   */
  readonly lastMeeting: IsoDate | null;
}
