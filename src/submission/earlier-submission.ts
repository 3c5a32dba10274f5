import type { IsoDate } from '../grid/serial-date.ts';
import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import type { KeptTexts } from '../workbook/kept-texts.ts';
import { readKeptSubmission } from './kept-submissions.ts';
import type { Since } from './since.ts';

export interface EarlierOptions {
  /** The plan as it stands, by `planContentHash`. */
  readonly contentHash: string;
  /** The meeting the report is for: submissions for it are no earlier ones. */
  readonly meetingDate?: IsoDate | null;
  /** Which one: its board date, or its content hash or the beginning of that. Default: the last before this meeting. */
  readonly which?: string;
}

/**
 * The submission that a report is compared with, with what was kept of it.
 *
 * Without `which` it is the last one for an earlier meeting; where the meeting is not known, the last one that is not the
 * plan as it stands.
 *
 * @returns `null` where there is none.
 */
export async function earlierSubmission(
  { tables }: PlanSnapshot,
  kept: KeptTexts,
  { contentHash, meetingDate = null, which }: EarlierOptions,
): Promise<Since | null> {
  const submissions = tables.submissions.rows.map(({ values }) => ({
    boardDate: values.boardDate,
    submittedBy: values.submittedBy,
    at: values.at,
    contentHash: values.contentHash?.trim() || null,
  }));
  const isEarlier = ({ boardDate, contentHash: hash }: (typeof submissions)[number]) =>
    meetingDate !== null && boardDate !== null ? boardDate < meetingDate : hash !== contentHash;
  const found = submissions.findLast((submission) =>
    which === undefined ? isEarlier(submission) : isCalled(submission, which),
  );
  if (found === undefined) return null;
  const plan = found.contentHash === null ? null : await readKeptSubmission(kept, found.contentHash);
  return { ...found, workbook: null, plan };
}

function isCalled(
  { boardDate, contentHash }: { readonly boardDate: IsoDate | null; readonly contentHash: string | null },
  which: string,
): boolean {
  if (boardDate === which) return true;
  const hash = which.replace(/^hwb1:/, '').toLowerCase();
  return /^[0-9a-f]{6,64}$/.test(hash) && (contentHash?.replace(/^hwb1:/, '').startsWith(hash) ?? false);
}
