import { isCertain } from '../../src/issue/is-certain.ts';
import type { Session } from './session.ts';
import { showSubmission } from './show-submission.ts';

interface CheckOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Shows how the plan stands in the workbook as it was last read. */
export function showPlan(session: Session): void {
  const { engine, snapshot, store, kept } = session;
  store.patch({
    workbookName: snapshot.name,
    plan: engine.readPlan(snapshot),
    formulas: { ...engine.formulaCounts(snapshot), undoable: kept.formulaUndo.length },
  });
  session.tellShown();
}

/**
 * Validates the workbook as it was last read, and shows what was found and how near the plan is to the board.
 *
 * @throws The signal's reason when it is aborted.
 */
export async function checkPlan(session: Session, options: CheckOptions = {}): Promise<void> {
  const { engine, snapshot, store } = session;
  const validation = await engine.validatePlan(snapshot, options);
  session.fixSentences = null;
  store.patch({
    check: {
      validation,
      isStale: false,
      markedCells: store.get().check?.markedCells ?? session.markedBefore,
    },
  });
  await showSubmission(session, validation);
  if (!validation.issues.some(isCertain)) return;
  const { fixes } = await engine.certainFixes(snapshot, options.signal ? { signal: options.signal } : {});
  session.fixSentences = fixes.map(({ sentence }) => sentence);
  const { check } = store.get();
  if (check !== null) store.patch({ check: { ...check } });
}

/** Reads the workbook again and shows all of it anew; issues only where Validate was pressed before. */
export async function showAgain(session: Session, options: CheckOptions = {}): Promise<void> {
  await session.read();
  showPlan(session);
  if (session.store.get().check !== null) await checkPlan(session, options);
}
