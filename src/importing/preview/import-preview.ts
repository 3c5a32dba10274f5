import type { Plan } from '../../plan/plan.ts';
import { planTables } from '../../plan/plan.ts';
import type { Column } from '../../table/column.ts';
import type { ImportResult } from '../assemble/import-documents.ts';
import type { PlacedNote } from '../assemble/placed-note.ts';
import type { Certainty } from '../imported.ts';
import { decideReadings } from './decide-readings.ts';
import type { ReadingDecision, ReadingDecisions } from './reading-decision.ts';
import { valueText } from './value-text.ts';

/** What an import would write, for a person to look over before it is written. */
export interface ImportPreview {
  /** File names, or "Pasted text". */
  readonly documents: readonly string[];
  /** Rows by table, those without a row left out: "Actions", 8. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly readings: readonly PreviewReading[];
}

/** A guess: the words of the document, and what was made of them. */
export interface PreviewReading {
  /** Its place among the notes of the import, from 0. */
  readonly id: number;
  /** The document and the place in it. */
  readonly source: string;
  /** The words of the document. */
  readonly text: string;
  /** What was made of them; `null` when they found no place and go to the Import notes. */
  readonly reading: string | null;
  readonly certainty: Certainty;
  /** Where it goes, like "Actions F5: Delivery"; `null` when it found no place. */
  readonly place: string | null;
  /** Whether the words were left out of that cell: there is nothing of theirs to change or to blank. */
  readonly isAside: boolean;
  /** What the cell would hold, as text; `null` for a blank or no place. */
  readonly value: string | null;
  readonly decision: ReadingDecision;
  /** Why a changed text does not fit the cell, for a person; `null` when it does. */
  readonly fault: string | null;
}

/**
 * What an import would write, with the decisions taken so far: every reading, certain ones too, in the order of the
 * documents.
 *
 * @param decisions - By the id of a reading. Default: none.
 */
export function importPreview(result: ImportResult, decisions: ReadingDecisions = new Map()): ImportPreview {
  const { plan, faults } = decideReadings(result, decisions);
  return {
    documents: result.documents,
    tables: Object.entries(result.tables).flatMap(([table, rows]) => (rows === 0 ? [] : { table, rows })),
    readings: result.notes.map((note, id) => ({
      id,
      source: note.source,
      text: note.text,
      reading: note.reading,
      certainty: note.certainty,
      place: placeLabel(note),
      isAside: note.isAside ?? false,
      value: valueAt(plan, note),
      decision: decisions.get(id) ?? { kind: 'undecided' },
      fault: faults.get(id) ?? null,
    })),
  };
}

function valueAt(plan: Plan, { place }: PlacedNote): string | null {
  return place === null ? null : valueText(plan, place);
}

/** Like "Actions F5: Delivery". */
function placeLabel({ place, cell }: PlacedNote): string | null {
  if (place === null || cell === null) return null;
  const { name, sheet, columns } = sheetOf(place.table);
  return `${sheet ?? name} ${cell}: ${columns[place.column]?.header ?? place.column}`;
}

function sheetOf(table: keyof Plan): {
  readonly name: string;
  readonly sheet?: string;
  readonly columns: Readonly<Record<string, Column>>;
} {
  return planTables[table];
}
