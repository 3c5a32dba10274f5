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
        const changes = engine.submissionChanges(snapshot, {
          boardDate,
          submittedBy,
          at: new Date(),
          contentHash: await engine.planContentHash(snapshot),
          counts: check.validation.counts,
          acknowledgements: submission.warnings,
        });
        const { refused } = await session.workbook.apply(changes, { allOrNothing: true });
        const [refusal] = refused;
        if (refusal) return { kind: 'error', text: `Not submitted. ${engine.refusalSentence(refusal)}` };
        await session.keep({ submittedBy: submittedBy.trim() });
        session.remember(null);
        await showAgain(session);
        return {
          kind: 'success',
          text: `Submitted for the board of ${engine.formatDate(boardDate)}. The Submissions sheet has a row with the counts, the reasons and a fingerprint of the plan.`,
        };
      }),
  };
}
