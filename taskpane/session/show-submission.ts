import type { Validation } from '../../src/validation/validate-plan.ts';
import type { Session } from './session.ts';

/** Shows what stands between the plan and the board, by the validation of the workbook as it was last read. */
export async function showSubmission(session: Session, validation: Validation): Promise<void> {
  const { engine, snapshot, kept, store } = session;
  const last = engine.lastSubmission(snapshot, await engine.planContentHash(snapshot));
  const state = engine.submissionState(validation, new Map(Object.entries(kept.acknowledgements)), last);
  store.patch({ submission: { ...state, submittedBy: kept.submittedBy || state.submittedBy } });
}
