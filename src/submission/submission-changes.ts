import { momentText } from '../dates/moment-text.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import { planLooks } from '../plan/layout/plan-looks.ts';
import { tableSheet } from '../plan/layout/table-sheet.ts';
import { planTables } from '../plan/plan.ts';
import { encodeValue } from '../table/column-writer.ts';
import type { RowOf } from '../table/define-table.ts';
import type { LocatedTable } from '../table/located-table.ts';
import { readTable } from '../table/read-table.ts';
import { makeRowId } from '../table/row-id.ts';
import { clip } from '../table/shown-text.ts';
import { parseWrittenDate } from '../table/written-date.ts';
import type { Validation } from '../validation/validate-plan.ts';
import type { AppendRow, Change } from '../workbook/change.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { SubmissionRefusedError } from './errors.ts';
import { locateSubmissions } from './last-submission.ts';
import { reasonsText } from './reasons-text.ts';
import type { Acknowledgement } from './submission-state.ts';

export interface Submission {
  /** The day of the board's meeting, `YYYY-MM-DD`. */
  readonly boardDate: IsoDate;
  /** Who hands it in, 1 to 200 characters. */
  readonly submittedBy: string;
  /** When; written in the time of the machine. */
  readonly at: Date;
  /** The hash of the plan that was validated, by `planContentHash`. */
  readonly contentHash: string;
  /** How many issues the validation has found. */
  readonly counts: Validation['counts'];
  /** Every warning of the validation, each with its reason. */
  readonly acknowledgements: readonly Acknowledgement[];
}

const submissions = planTables.submissions;
type SubmissionRow = RowOf<typeof submissions>;

const longestName = 200;

/**
 * The changes that write a submission into the workbook: a row of the Submissions table, or its sheet with the first
 * row where there is none yet.
 *
 * @param snapshot - The workbook as it was read.
 * @throws SubmissionRefusedError while there are errors or warnings without a reason, and for a date that the calendar
 *   does not have or a blank name.
 */
export function submissionChanges(snapshot: WorkbookSnapshot, submission: Submission): Change[] {
  mustBeReady(submission);
  const located = locateSubmissions(snapshot);
  const row = rowOf(submission, rowIdFor(located));
  if (located !== null) return [appendRow(located, row)];
  const options = { dateSystem: snapshot.dateSystem };
  const layout = tableSheet(submissions, [row], planLooks.submissions, options);
  return [{ kind: 'add-sheet', layout: { ...layout, name: freeName(snapshot, layout.name) } }];
}

function mustBeReady(submission: Submission): void {
  const obstacle = obstacleOf(submission);
  if (obstacle !== null) throw new SubmissionRefusedError(obstacle);
}

function obstacleOf({ boardDate, submittedBy, counts, acknowledgements }: Submission): string | null {
  if (counts.error > 0) {
    const them = counts.error === 1 ? 'it' : 'them';
    return `The plan has ${counted(counts.error, 'error')}. Mend ${them}, validate again, then submit.`;
  }
  const reasoned = acknowledgements.filter(({ reason }) => reason !== null && reason.trim() !== '').length;
  if (reasoned !== counts.warning || reasoned !== acknowledgements.length) {
    const open = Math.max(1, counts.warning - reasoned);
    const are = open === 1 ? 'is' : 'are';
    return `${counted(open, 'warning')} ${are} not acknowledged. Give a reason for each, then submit.`;
  }
  if (!/^\d/.test(boardDate) || parseWrittenDate(boardDate)[0] !== boardDate) {
    return `"${clip(boardDate)}" is not a date of the calendar. Give the day of the board’s meeting, like 2017-04-20.`;
  }
  const { length } = submittedBy.trim();
  if (length === 0) return 'The name of the person who submits the plan is missing. Type it, then submit.';
  if (length <= longestName) return null;
  return `The name of the person who submits the plan has more than ${longestName} characters. Shorten it, then submit.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function rowOf(submission: Submission, rowId: string): SubmissionRow {
  const { boardDate, submittedBy, at, contentHash, counts, acknowledgements } = submission;
  return {
    boardDate,
    submittedBy: submittedBy.trim(),
    at: momentText(at),
    contentHash,
    errors: counts.error,
    warningsAcknowledged: acknowledgements.length,
    acknowledgements: reasonsText(acknowledgements),
    rowId,
  };
}

function rowIdFor(located: LocatedTable | null): string {
  const rows = located === null ? [] : readTable(submissions, located).rows;
  const taken = new Set(rows.map(({ rowId }) => rowId));
  return makeRowId((id) => taken.has(id));
}

/** A workbook made before a column was added takes the row without it. */
function appendRow(
  { target, range, columnIndexes, dateSystem }: LocatedTable,
  row: SubmissionRow,
): AppendRow {
  const values: Readonly<Record<string, unknown>> = row;
  const names = new Map([...columnIndexes].map(([name, columnIndex]) => [columnIndex, name]));
  const cells = Array.from({ length: range.columnCount }, (_, offset) => {
    const name = names.get(range.columnIndex + offset);
    const column = Object.entries(submissions.columns).find(([key]) => key === name)?.[1];
    if (name === undefined || column === undefined) return null;
    return encodeValue(column, values[name], { table: submissions.name, column: name, dateSystem });
  });
  return { kind: 'append-row', target, cells };
}

/** A sheet of that name that holds no such table stays as it is. */
function freeName({ sheets }: WorkbookSnapshot, name: string): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${name} ${number}`;
  return candidate;
}
