import type { Evidence, Update } from '../../plan/plan.ts';
import type { ReadingNote } from '../imported.ts';
import { ActionTitles } from './matching-actions.ts';
import type { PlanMerger } from './plan-merger.ts';
import type { PlanRows } from './plan-rows.ts';

/** Updates that slides or reports told under a heading: which rows, and the objective they are about. */
export interface LooseUpdates {
  readonly first: number;
  /** One beyond the last row. */
  readonly end: number;
  readonly objective: string | null;
  /** The document they stand in. */
  readonly source: string;
}

/**
 * Settles the updates of slides, which name their work by a heading ("Small Grants") and not by its reference. Where
 * exactly one action has the heading's words, the update is of that action. Where none or several have, it is kept as
 * a dated achievement: an update without an action could never be right, an achievement needs none.
 */
export function settleUpdates(merger: PlanMerger, loose: readonly LooseUpdates[]): void {
  if (loose.length === 0) return;
  const { rows } = merger;
  const kept: Update[] = [];
  const moves = new Map<number, { readonly table: 'updates' | 'evidence'; readonly rowIndex: number }>();
  const settled: ReadingNote[] = [];
  const actionsOf = titleFinder(rows);
  for (const [index, update] of rows.updates.entries()) {
    const span = loose.find(({ first, end }) => index >= first && index < end);
    const found = span ? actionsOf(update.action, span.objective) : [];
    const [only] = found;
    if (!span || (only !== undefined && found.length === 1)) {
      const row = span && only !== undefined ? { ...update, action: only, update: told(update) } : update;
      moves.set(index, { table: 'updates', rowIndex: kept.push(row) - 1 });
    } else {
      moves.set(index, {
        table: 'evidence',
        rowIndex: rows.evidence.push(achievement(update, span.objective)) - 1,
      });
    }
    const place = moves.get(index);
    if (span && place && found.length > 0) settled.push(linkNote(span.source, update.action, found, place));
  }
  rows.updates.splice(0, rows.updates.length, ...kept);
  for (const [index, note] of merger.notes.entries()) {
    const move = note.place?.table === 'updates' ? moves.get(note.place.rowIndex) : undefined;
    if (move && note.place) merger.notes[index] = { ...note, place: { ...note.place, ...move } };
  }
  for (const note of settled) merger.notes.push(note);
}

/** Finds the actions that a heading names: those of the document's own objective first. */
function titleFinder({ actions }: PlanRows): (title: string, objective: string | null) => readonly string[] {
  const all = new ActionTitles(actions);
  const own = Map.groupBy(actions, ({ objective }) => objective);
  const titles = new Map<string | null, ActionTitles>();
  return (title, objective) => {
    const known = titles.get(objective) ?? new ActionTitles(own.get(objective ?? '') ?? []);
    titles.set(objective, known);
    const near = known.matching(title);
    return near.length > 0 ? near : all.matching(title);
  };
}

/** The heading goes on in the text, since the reference takes its place. */
function told({ action, update }: Update): string {
  return `${action}: ${update}`;
}

function achievement({ action, date, update, rowId }: Update, objective: string | null): Evidence {
  return { objective, kind: 'achievement', title: action, text: update, date, rowId };
}

/** More actions than these are no choice that a person can make from a note. */
const mostNamed = 20;

function linkNote(
  source: string,
  text: string,
  found: readonly string[],
  { table, rowIndex }: { readonly table: 'updates' | 'evidence'; readonly rowIndex: number },
): ReadingNote {
  const [only] = found;
  if (table === 'updates') {
    const reading = `An update of action ${only}, which has these words`;
    return { source, text, reading, certainty: 'likely', place: { table, rowIndex, column: 'action' } };
  }
  const named = found.slice(0, mostNamed).join(', ');
  const rest = found.length - mostNamed;
  const reading = `May be an update of one of the actions ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
  return { source, text, reading, certainty: 'ambiguous', place: { table, rowIndex, column: 'title' } };
}
