import type { ImportResult } from '../../src/importing/assemble/import-documents.ts';
import type { ReadingDecision } from '../../src/importing/preview/reading-decision.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { AddSheet } from '../../src/workbook/change.ts';
import type { Notice, PaneActions } from './pane-state.ts';
import type { Session } from './session.ts';
import { showAgain } from './views-of-plan.ts';

type ImportActions = Pick<
  PaneActions,
  'newPlan' | 'readDocuments' | 'decideReading' | 'writeImport' | 'dropImport'
>;

/** Reading documents is a part of the bundle of its own: most people never need it. */
const loadReader = () => import(/* webpackChunkName: "import" */ './import-engine.ts');
type Reader = Awaited<ReturnType<typeof loadReader>>;

/** What the Plan view does where there is no plan yet. */
export function importActions(session: Session): ImportActions {
  const { jobs, store, engine } = session;
  let reader: Reader | null = null;
  let result: ImportResult | null = null;
  const decisions = new Map<number, ReadingDecision>();
  const drop = () => {
    result = null;
    decisions.clear();
    store.patch({ importPreview: null });
  };
  return {
    newPlan: ({ title, board, reportingDate }) =>
      jobs.run('Making the plan', () =>
        writePlan(
          session,
          engine.blankPlan(reportingDate, {
            ...(title.trim() === '' ? {} : { title: title.trim() }),
            ...(board.trim() === '' ? {} : { board: board.trim() }),
          }),
          'The plan is made. Begin with the Objectives sheet, then Actions and Indicators.',
        ),
      ),
    readDocuments: (documents) =>
      jobs.run('Reading the documents', async ({ onProgress }) => {
        reader ??= await loadReader();
        const read = await reader.importDocuments(documents, { onProgress });
        drop();
        const preview = reader.importPreview(read);
        if (preview.tables.every(({ table }) => table === 'Plan')) return noPlanIn(preview.documents);
        result = read;
        store.patch({ importPreview: preview });
        return null;
      }),
    decideReading: (id, decision) => {
      if (result === null || reader === null) return;
      decisions.set(id, decision);
      store.patch({ importPreview: reader.importPreview(result, decisions) });
    },
    writeImport: () =>
      jobs.run('Writing the plan', async () => {
        if (result === null || reader === null) return null;
        const { plan } = reader.decideReadings(result, decisions);
        const notice = await writePlan(
          session,
          plan,
          `Imported ${result.documents.join(', ')}. The Import notes sheet keeps every guess. Validate the plan next.`,
        );
        if (notice.kind === 'success') drop();
        return notice;
      }),
    dropImport: drop,
  };
}

function noPlanIn(documents: readonly string[]): Notice {
  return {
    kind: 'warning',
    text: `No objective, action or indicator was found in ${documents.join(', ')}. A plan is best read from a table whose first row names its columns, such as Action, Lead and Delivery date.`,
  };
}

/** Writes a whole plan into the workbook: all of its sheets, or none. */
async function writePlan(session: Session, plan: Plan, done: string): Promise<Notice> {
  const { engine } = session;
  const layouts = engine.layoutsInDateSystem(engine.planLayouts(plan), session.snapshot.dateSystem);
  const changes = layouts.map((layout): AddSheet => ({ kind: 'add-sheet', layout }));
  const { refused } = await session.workbook.apply(changes, { allOrNothing: true });
  const reasons = refused.filter(({ reason }) => reason !== 'others-refused');
  if (refused.length > 0) {
    return {
      kind: 'error',
      text: 'Nothing was written: this workbook has sheets or tables of those names. Open a new workbook for the plan, or rename them.',
      details: reasons.map((refusal) => engine.refusalSentence(refusal)),
    };
  }
  session.remember(null);
  await showAgain(session);
  return { kind: 'success', text: done };
}
