import type { ImportedDocument } from '../../../src/importing/imported.ts';
import { recogniseDocument } from '../../../src/importing/recognise/recognise-document.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';

/** Imports a text whose tables are written with " | " for the tabs. */
export function importText(text: string, name = 'plan.txt'): ImportedDocument {
  return recogniseDocument(readTextDocument(name, text.replaceAll(' | ', '\t').replaceAll(/ \|$/gm, '\t')));
}

/** The columns of rows that a test speaks of. */
export function pick<Row extends object, Column extends keyof Row>(
  rows: readonly Row[],
  ...columns: readonly Column[]
): readonly (readonly Row[Column][])[] {
  return rows.map((row) => columns.map((column) => row[column]));
}

/** The notes of one cell of the plan, as certainty and reading. */
export function notesOn(
  { notes }: ImportedDocument,
  table: string,
  rowIndex: number,
  column: string,
): readonly (readonly [string, string | null])[] {
  return notes
    .filter(({ place }) => place?.table === table && place.rowIndex === rowIndex && place.column === column)
    .map(({ certainty, reading }) => [certainty, reading]);
}
