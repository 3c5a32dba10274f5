import type { FormulaChanges } from '../../src/sharing/freeze-formulas.ts';
import { applyChanges, cells } from './apply-changes.ts';
import type { Notice, PaneActions } from './pane-state.ts';
import type { Session } from './session.ts';
import { showAgain } from './views-of-plan.ts';

type FormulaActions = Pick<
  PaneActions,
  'freeze' | 'convertToPlain' | 'prepareToShare' | 'repair' | 'restoreFormulas'
>;

/** What the Formulas view does. */
export function formulaActions(session: Session): FormulaActions {
  const { jobs, engine } = session;
  return {
    freeze: () =>
      jobs.run('Freezing formulas to values', () =>
        replaceFormulas(
          session,
          engine.freezeFormulas,
          (count) => `${cells(count)} frozen to the values they show.`,
        ),
      ),
    convertToPlain: () =>
      jobs.run('Converting to plain formulas', () =>
        replaceFormulas(
          session,
          engine.convertFormulas,
          (count) => `${cells(count)} converted to Excel's own functions.`,
        ),
      ),
    prepareToShare: () =>
      jobs.run('Preparing to share', () =>
        replaceFormulas(
          session,
          engine.prepareToShare,
          (count) =>
            `${cells(count)} converted or frozen: the workbook now shows the same to people without the add-in.`,
        ),
      ),
    repair: () =>
      jobs.run('Repairing formulas', async () => {
        const { changes, kept } = engine.repairFormulas(await session.read());
        if (changes.length === 0) return { kind: 'info', text: 'No formula needs repair.' };
        const notice = await applyChanges(session, changes, {
          title: `Repair of ${cells(changes.length)}`,
          done: `${cells(changes.length)} repaired and calculated again.`,
        });
        return withKept(notice, kept);
      }),
    restoreFormulas: () =>
      jobs.run('Putting formulas back', async () => {
        const { formulaUndo } = session.kept;
        if (formulaUndo.length === 0) return { kind: 'info', text: 'There is nothing to put back.' };
        const { applied, refused } = await session.workbook.apply(formulaUndo);
        // What was refused stays to be put back: the person may restore the cell and try again.
        await session.keep({
          formulaUndo: refused.flatMap(({ change }) => (change.kind === 'set-cell' ? [change] : [])),
        });
        session.remember(null);
        await showAgain(session);
        const details = refused.map((refusal) => engine.refusalSentence(refusal));
        return {
          kind: details.length > 0 ? 'warning' : 'success',
          text: `${cells(applied.length)} calculate again${details.length > 0 ? `; ${details.length} were refused` : ''}.`,
          details,
        };
      }),
  };
}

/** Replaces formulas, and keeps in the workbook what puts them back. */
async function replaceFormulas(
  session: Session,
  make: (snapshot: Session['snapshot']) => FormulaChanges,
  done: (count: number) => string,
): Promise<Notice> {
  const { engine } = session;
  const { changes, undo, kept } = make(await session.read());
  if (changes.length === 0) {
    const text = kept.length === 0 ? 'No cell has a formula of the add-in.' : 'No formula could be replaced.';
    return withKept({ kind: 'info', text }, kept);
  }
  // The log is written first: a formula that is gone must be known to somebody even if Excel is closed between the two.
  const before = session.kept.formulaUndo;
  await session.keep({ formulaUndo: engine.mergeUndo(before, undo) });
  const { applied, refused } = await session.workbook.apply(changes);
  const isApplied = new Set<unknown>(applied);
  const landed = undo.filter((_, index) => isApplied.has(changes[index]));
  if (refused.length > 0) await session.keep({ formulaUndo: engine.mergeUndo(before, landed) });
  session.remember(null);
  await showAgain(session);
  const details = refused.map((refusal) => engine.refusalSentence(refusal));
  const notice: Notice = {
    kind: details.length > 0 ? 'warning' : 'success',
    text: `${done(applied.length)} "Put formulas back" undoes it, tomorrow too.`,
    details,
  };
  return withKept(notice, kept);
}

function withKept(notice: Notice, kept: FormulaChanges['kept']): Notice {
  if (kept.length === 0) return notice;
  const reasons = kept.map(
    ({ sheet, address, reason }) => `${sheet} ${address} was left as it is: ${reason}.`,
  );
  return { ...notice, kind: 'warning', details: [...(notice.details ?? []), ...reasons] };
}
