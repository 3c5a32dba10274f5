import type { IsoDate } from '../../src/grid/serial-date.ts';
import type { WorkbookSnapshot } from '../../src/workbook/workbook.ts';
import { explainError } from '../excel/explain-error.ts';
import type { Notice, PaneActions } from './pane-state.ts';
import type { Session } from './session.ts';
import { showSubmission } from './show-submission.ts';
import { checkPlan, showAgain, showPlan } from './views-of-plan.ts';

/** What the Submit view does. */
export function submitActions(session: Session): Pick<PaneActions, 'acknowledge' | 'submit'> {
  const { jobs, store } = session;
  return {
    acknowledge: (key, reason) =>
      jobs.run('Keeping the reason', async () => {
        const { check } = store.get();
        if (check === null) return null;
        const { [key]: _, ...others } = session.kept.acknowledgements;
        const given = reason?.trim() ?? '';
        await session.keep({ acknowledgements: given === '' ? others : { ...others, [key]: given } });
        await showSubmission(session, check.validation);
        return null;
      }),
    submit: ({ boardDate, submittedBy }) =>
      jobs.run('Submitting the plan', async (tools): Promise<Notice> => {
        // What goes to the board is the plan as it stands now, not as it stood when somebody last looked.
        const snapshot = await session.read();
        showPlan(session);
        await checkPlan(session, tools);
        const { check, submission } = store.get();
        if (check === null || submission === null) return { kind: 'info', text: 'Press Validate first.' };
        const { engine } = session;
        const contentHash = await engine.planContentHash(snapshot);
        const changes = engine.submissionChanges(snapshot, {
          boardDate,
          submittedBy,
          at: new Date(),
          contentHash,
          counts: check.validation.counts,
          acknowledgements: submission.warnings,
        });
        const { refused } = await session.workbook.apply(changes, { allOrNothing: true });
        const [refusal] = refused;
        if (refusal) return { kind: 'error', text: `Not submitted. ${engine.refusalSentence(refusal)}` };
        const fault = await keepSubmitted(session, { snapshot, asAt: check.validation.asAt, contentHash });
        await session.keep({ submittedBy: submittedBy.trim() });
        session.remember(null);
        await showAgain(session);
        const text = `Submitted for the board of ${engine.formatDate(boardDate)}. The Submissions sheet has a row with the counts, the reasons and a fingerprint of the plan.`;
        if (fault === null) return { kind: 'success', text };
        return {
          kind: 'warning',
          text: `${text} What the plan said was not kept, so board packs cannot tell later what has changed since. ${fault}`,
        };
      }),
  };
}

/**
 * Keeps what was submitted, so that a later board pack can tell what has changed.
 *
 * @returns Why it was not kept; it is submitted all the same. `null` where it was.
 */
async function keepSubmitted(
  { engine, keptTexts }: Session,
  submitted: {
    readonly snapshot: WorkbookSnapshot;
    readonly asAt: IsoDate | null;
    readonly contentHash: string;
  },
): Promise<string | null> {
  const plan = engine.readPlanTables(submitted.snapshot);
  try {
    await engine.keepSubmission(keptTexts, plan, engine.submittedPlan(plan, submitted));
    return null;
  } catch (error) {
    return explainError(error);
  }
}
