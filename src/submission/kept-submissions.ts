import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import type { KeptTexts } from '../workbook/kept-texts.ts';
import type { SubmittedPlan } from './submitted-plan.ts';
import { formatSubmittedPlan, parseSubmittedPlan } from './submitted-plan-text.ts';

/** Submissions whose plan is kept in the workbook: those of two years and more; older ones make room. */
const mostKept = 12;

/** What the workbook keeps a submitted plan under. */
function keptKey(contentHash: string): string {
  return `submission-${contentHash.replaceAll(/[^A-Za-z0-9]/g, '-').slice(0, 100)}`;
}

/**
 * Keeps what a plan said when it was submitted, so that a later report can tell what has changed. The plans of the oldest
 * submissions go when there are more than twelve.
 *
 * @param plan - The plan as it was read for the submission: its Submissions table tells of the earlier ones.
 */
export async function keepSubmission(
  kept: KeptTexts,
  plan: PlanSnapshot,
  submitted: SubmittedPlan,
): Promise<void> {
  await kept.write(keptKey(submitted.contentHash), await formatSubmittedPlan(submitted));
  const hashes = [...new Set(submittedHashes(plan).filter((hash) => hash !== submitted.contentHash))];
  // One goes with each that comes.
  const oldest = hashes.at(-mostKept);
  if (oldest !== undefined) await kept.write(keptKey(oldest), null);
}

/** What was kept of the submission with a content hash; `null` where nothing was, or it is not what was submitted. */
export async function readKeptSubmission(
  kept: KeptTexts,
  contentHash: string,
): Promise<SubmittedPlan | null> {
  const text = await kept.read(keptKey(contentHash));
  const plan = text === null ? null : await parseSubmittedPlan(text);
  return plan?.contentHash === contentHash ? plan : null;
}

function submittedHashes({ tables }: PlanSnapshot): string[] {
  return tables.submissions.rows.flatMap(({ values }) => values.contentHash?.trim() || []);
}
