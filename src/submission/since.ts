import type { IsoDate } from '../grid/serial-date.ts';
import type { SubmittedPlan } from './submitted-plan.ts';

/** What a plan is compared with: an earlier submission, or an older workbook. */
export interface Since {
  readonly boardDate: IsoDate | null;
  readonly submittedBy: string | null;
  /** When it was submitted, as the table has it. */
  readonly at: string | null;
  /** Name of the older workbook; `null` for a submission. */
  readonly workbook: string | null;
  readonly contentHash: string | null;
  /** What it said; `null` where nothing of its cells was kept. */
  readonly plan: SubmittedPlan | null;
}
