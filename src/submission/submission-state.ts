import type { Issue } from '../issue/issue.ts';
import type { Validation } from '../validation/validate-plan.ts';
import { issueKey } from './issue-key.ts';
import type { LastSubmission } from './last-submission.ts';

/** A warning that must be acknowledged, and the reason once it was. */
export interface Acknowledgement {
  /** Tells the warning from others for as long as it stays the same. */
  readonly key: string;
  readonly issue: Issue;
  /** `null` until somebody gave one. */
  readonly reason: string | null;
}

/** Whether a plan may go to the board, and what stands against it. */
export interface SubmissionState {
  /** Each an obstacle: the plan goes to the board without errors only. */
  readonly errors: readonly Issue[];
  readonly warnings: readonly Acknowledgement[];
  /** The last row of the Submissions table. */
  readonly last: LastSubmission | null;
  /** The name typed last time in this workbook; empty the first time. */
  readonly submittedBy: string;
}

/**
 * What stands between a plan and the board: its errors, and its warnings with the reasons given so far.
 *
 * @param acknowledgements - Reasons by the key of a warning; a blank one counts as none, one for no warning is ignored.
 */
export function submissionState(
  validation: Pick<Validation, 'issues'>,
  acknowledgements: ReadonlyMap<string, string>,
  last: LastSubmission | null = null,
): SubmissionState {
  const errors = validation.issues.filter(({ severity }) => severity === 'error');
  const seen = new Map<string, number>();
  const warnings = validation.issues
    .filter(({ severity }) => severity === 'warning')
    .map((issue) => {
      const key = numbered(issueKey(issue), seen);
      const reason = acknowledgements.get(key)?.trim() ?? '';
      return { key, issue, reason: reason === '' ? null : reason };
    });
  return { errors, warnings, last, submittedBy: last?.submittedBy ?? '' };
}

/** Whether nothing stands against the submission: no error, and a reason for every warning. */
export function canSubmit({ errors, warnings }: Pick<SubmissionState, 'errors' | 'warnings'>): boolean {
  return errors.length === 0 && warnings.every(({ reason }) => reason !== null);
}

/** Of issues that nothing but their place tells apart, each is acknowledged by itself. */
function numbered(key: string, seen: Map<string, number>): string {
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} ${count}`;
}
