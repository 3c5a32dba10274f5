import type { IsoDate } from '../../grid/serial-date.ts';
import { type Plan, planTables } from '../../plan/plan.ts';
import type { Progress } from '../../workbook/workbook.ts';
import { NothingToImportError } from '../errors.ts';
import type { ReadingNote } from '../imported.ts';
import { fitCells } from './fit-cells.ts';
import { guessSettings } from './guess-settings.ts';
import { noteRows } from './note-rows.ts';
import type { PlacedNote } from './placed-note.ts';
import { planCellAddress } from './plan-cell-address.ts';
import { PlanMerger } from './plan-merger.ts';
import { type ImportInput, readDocument } from './read-document.ts';
import { type LooseUpdates, settleUpdates } from './settle-updates.ts';

export interface ImportOptions {
  /** Told how many bytes of the documents are read. */
  readonly onProgress?: (progress: Progress) => void;
  /** The reporting date of documents that hint at none. Default: the day of the call. */
  readonly today?: IsoDate;
}

export interface ImportResult {
  /** Names of the documents, in the order given. */
  readonly documents: readonly string[];
  /** All documents as one plan, its notes among its tables. */
  readonly plan: Plan;
  readonly notes: readonly PlacedNote[];
  /** Rows by name of the Excel table, without the notes. */
  readonly tables: Readonly<Record<string, number>>;
}

/**
 * Imports documents into one plan: detects what each is, reads it, recognises its tables or prose, and puts all together.
 *
 * @param inputs - One document or more; the first one's words stand where documents differ.
 * @throws NothingToImportError when there is no document.
 * @throws DocumentError or WorkbookFileError when one cannot be read: nothing is imported then.
 */
export async function importDocuments(
  inputs: readonly ImportInput[],
  { onProgress, today = new Date().toISOString().slice(0, 10) }: ImportOptions = {},
): Promise<ImportResult> {
  const [first] = inputs;
  if (!first) throw new NothingToImportError();
  const total = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const merger = new PlanMerger();
  const loose: LooseUpdates[] = [];
  let done = 0;
  onProgress?.({ done, total });
  for (const input of inputs) {
    const reading = await readDocument(input);
    const first = merger.rows.updates.length;
    const refs = merger.add(input.name, reading);
    const [objective] = reading.plan.objectives;
    if (reading.isProse) {
      const ref = objective ? (refs.get(objective.ref) ?? objective.ref) : null;
      loose.push({ first, end: merger.rows.updates.length, objective: ref, source: input.name });
    }
    done += input.bytes.length;
    onProgress?.({ done, total });
  }
  const source = inputs.map(({ name }) => name).join(', ');
  settleUpdates(merger, loose);
  guessSettings(merger, first.name, today);
  const { plan, notes: cutOff } = fitCells(merger.rows, source);
  const notes = [...merger.notes, ...cutOff].map((note) => placed(note, plan));
  const rows = notes.flatMap(noteRows);
  return {
    documents: inputs.map(({ name }) => name),
    plan: { ...plan, importNotes: [...plan.importNotes, ...rows] },
    notes,
    tables: Object.fromEntries(
      Object.entries(planTables).flatMap(([name, definition]) =>
        name === 'importNotes' ? [] : [[definition.name, plan[name as keyof Plan].length]],
      ),
    ),
  };
}

function placed(note: ReadingNote, plan: Plan): PlacedNote {
  return note.place === null
    ? { ...note, table: null, cell: null }
    : { ...note, ...planCellAddress(note.place, plan) };
}
