import type { Change, SetCell } from '../../src/workbook/change.ts';
import type { Notice } from './pane-state.ts';
import type { Session } from './session.ts';
import { showAgain } from './views-of-plan.ts';

interface Deed {
  /** What was done, for the undo button, like "Fix 3 cells". */
  readonly title: string;
  /** The notice when all of it landed. */
  readonly done: string;
  readonly details?: readonly string[];
  /** What takes it back; left out where it follows from the changes. */
  readonly undo?: readonly SetCell[];
}

/**
 * Applies changes to the workbook in one go (one round trip to read, one to write), shows it anew, and remembers what
 * takes them back.
 *
 * @returns What to tell the person: also what was refused, and why.
 */
export async function applyChanges(
  session: Session,
  changes: readonly Change[],
  { title, done, details = [], undo }: Deed,
): Promise<Notice> {
  const { engine, snapshot } = session;
  const { applied, refused } = await session.workbook.apply(changes);
  const inverse = undo ?? engine.inverseChanges(snapshot, applied);
  if (applied.length > 0) {
    session.remember(inverse === null || inverse.length === 0 ? null : { title, changes: inverse });
    await showAgain(session);
  }
  const refusals = refused.map((refusal) => engine.refusalSentence(refusal));
  if (refusals.length === 0) return { kind: 'success', text: done, details };
  const text =
    applied.length === 0
      ? 'Nothing was changed:'
      : `${done} ${refusals.length} ${refusals.length === 1 ? 'change was' : 'changes were'} refused:`;
  return { kind: 'warning', text, details: [...refusals, ...details] };
}

/** Takes the last change of ours back, wherever nobody has changed the cell since. */
export async function undoLast(session: Session): Promise<Notice | null> {
  const last = session.lastUndoable;
  if (last === null) return null;
  const { applied, refused } = await session.workbook.apply(last.changes);
  session.forgetLast();
  await showAgain(session);
  const details = refused.map((refusal) => session.engine.refusalSentence(refusal));
  if (details.length === 0)
    return { kind: 'success', text: `Undone: ${last.title}. ${cells(applied.length)} put back.` };
  return { kind: 'warning', text: `${cells(applied.length)} put back; ${details.length} refused:`, details };
}

/** @example cells(2) // -> '2 cells' */
export function cells(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'cell' : 'cells'}`;
}
