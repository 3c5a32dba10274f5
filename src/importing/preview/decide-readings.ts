import type { Plan } from '../../plan/plan.ts';
import type { ImportResult } from '../assemble/import-documents.ts';
import { noteRows } from '../assemble/note-rows.ts';
import type { PlacedNote } from '../assemble/placed-note.ts';
import { type PlanRows, type PlanTableName, planRowsOf } from '../assemble/plan-rows.ts';
import type { PlanPlace } from '../imported.ts';
import { followDelivery } from './follow-delivery.ts';
import { followKeys } from './follow-keys.ts';
import type { ReadingDecision, ReadingDecisions } from './reading-decision.ts';
import { typedPlanValue } from './typed-value.ts';

/** An import after a person has looked it over. */
export interface DecidedImport {
  /** The plan to write: changed cells, and notes that say what was decided. */
  readonly plan: Plan;
  /** Why a changed text does not fit its cell, by the id of the reading: the cell keeps what was read. */
  readonly faults: ReadonlyMap<number, string>;
}

const noPlace =
  'This text found no place in the tables, so there is no cell to change. It stays in the import notes; type it where it belongs once the plan is written.';

/**
 * Makes the decisions of a person part of an import.
 *
 * A changed text is read as if it had been typed into the cell. What points at a changed reference follows it, and the
 * dates that were read from a changed delivery are read again. A decided reading is certain from then on, and its note
 * says who decided; an undecided one stays as it was, and so does one whose text does not fit. Where two readings are
 * of the same cell, the later one stands.
 *
 * @param result - What was read; it is not changed.
 * @param decisions - By the id of a reading, which is its place among the notes.
 */
export function decideReadings(result: ImportResult, decisions: ReadingDecisions): DecidedImport {
  const rows = planRowsOf(result.plan);
  const faults = new Map<number, string>();
  const notes = result.notes.map((note, id) => {
    const decision = decisions.get(id) ?? { kind: 'undecided' };
    if (decision.kind === 'undecided') return note;
    const fault = carryOut(rows, note, decision);
    if (fault === null)
      return { ...note, certainty: 'certain' as const, reading: decidedReading(note, decision) };
    faults.set(id, fault);
    return note;
  });
  // The notes of the import come last, after those that a document of ours brought with it.
  const own = result.notes.reduce((sum, note) => sum + noteRows(note).length, 0);
  const earlier = result.plan.importNotes.slice(0, result.plan.importNotes.length - own);
  return { plan: { ...rows, importNotes: [...earlier, ...notes.flatMap(noteRows)] }, faults };
}

const aside =
  'These characters were left out of the cell, so there is nothing of theirs to change. The cell keeps what was read.';

/** @returns Why it cannot be done, for a person; `null` when it was. */
function carryOut(rows: PlanRows, { place, isAside }: PlacedNote, decision: ReadingDecision): string | null {
  if (decision.kind === 'accept' || decision.kind === 'undecided') return null;
  if (place === null) return noPlace;
  if (isAside) return aside;
  const text = decision.kind === 'blank' ? '' : decision.text;
  const setting = place.table === 'settings' ? (rows.settings[place.rowIndex]?.setting ?? null) : null;
  const typed = typedPlanValue(place, text, setting);
  if ('fault' in typed) return typed.fault;
  setValue(rows, place, typed.value);
  return null;
}

function setValue(rows: PlanRows, { table, rowIndex, column }: PlanPlace, value: unknown): void {
  const before = rows[table][rowIndex];
  if (before === undefined) return;
  // The value was read by the column's own schema.
  const after = { ...before, [column]: value } as typeof before;
  replaceRow(rows, table, rowIndex, after);
  if (column === 'ref' || column === 'objective') followKeys(rows, table, before, after);
  if (table === 'actions' && column === 'delivery') followDelivery(rows, rowIndex, before);
}

function replaceRow(rows: PlanRows, table: PlanTableName, rowIndex: number, row: object): void {
  const list: object[] = rows[table];
  list[rowIndex] = row;
}

function decidedReading({ reading }: PlacedNote, decision: ReadingDecision): string {
  if (decision.kind === 'change') return `Changed by a person to: ${decision.text.trim()}`;
  if (decision.kind === 'blank') return 'Left blank by a person';
  return reading === null ? 'Accepted by a person' : `${reading} (accepted by a person)`;
}
