import type { IsoDate } from '../../grid/serial-date.ts';
import type { RagCode } from '../../indicator/rag-code.ts';

/** Where a rating comes from: worked out, set by a person with a reason, typed in the place of the formula, or nowhere. */
export type RatingSource = 'calculated' | 'override' | 'entered' | 'none';

/** What was last told of an action. */
export interface UpdateReport {
  /** What people call the action. */
  readonly action: string;
  readonly date: IsoDate | null;
  readonly organisation: string | null;
  readonly text: string;
  readonly rag: RagCode | null;
}

/** An action as the board reads of it. A blank of the plan is `null`, and texts are as the plan has them. */
export interface ActionReport {
  /** The hidden Row ID; `null` where the row has none. */
  readonly rowId: string | null;
  /** Objective and Ref, like "C3 B"; empty where the row has neither. */
  readonly key: string;
  /** What sentences call it: "C3 B", "action 5 of objective 1". */
  readonly name: string;
  readonly objective: string | null;
  readonly ref: string | null;
  readonly action: string;
  readonly outcome: string | null;
  readonly leads: string | null;
  readonly organisation: string | null;
  readonly status: string | null;
  /** 0 to 1. */
  readonly percentComplete: number | null;
  readonly start: IsoDate | null;
  /** The date it is to be done by. */
  readonly due: IsoDate | null;
  /** The column that says so: Delivery where the Due column is blank and its words name a day. */
  readonly dueFrom: 'due' | 'delivery' | null;
  /** The delivery date as people wrote it. */
  readonly delivery: string | null;
  readonly progress: string | null;
  /** N where there is nothing to rate it from. */
  readonly rag: RagCode;
  readonly ratingSource: RatingSource;
  /** Why a person rated it so. */
  readonly overrideReason: string | null;
  readonly overrideUntil: IsoDate | null;
  /** Whole days past its date on the as-at date; 0 where it is not late, closed or ongoing. */
  readonly overdueDays: number;
  /** Complete or withdrawn: nothing more is to be done. */
  readonly isClosed: boolean;
  /** The newest dated row of Updates for it up to the as-at date. */
  readonly lastUpdate: UpdateReport | null;
  /** The newest day on which anything was said of it, in Updates or in the words of Progress; `null` where none is dated. */
  readonly lastHeard: IsoDate | null;
  readonly seeAlso: string | null;
  /** Strategies or plans that it is from. */
  readonly references: string | null;
  readonly nationalOutcomes: string | null;
}
