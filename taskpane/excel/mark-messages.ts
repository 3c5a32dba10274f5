/// <reference types="office-js" />
import type { ExcelAccess } from '../../src/workbook/excel/run-batch.ts';

/** Begins with a character that shows nothing and that nobody types, so that a comment of a person's is never taken for ours. */
const opening = '\u2063HWB check. ';

/** A note or comment in the workbook. */
export interface FoundMessage {
  readonly isOurs: boolean;
  readonly remove: () => void;
  /** Queues the question where it is; the answer, like "Actions!F5", can be read after the next `context.sync`. */
  readonly askPlace: () => () => string;
}

/** Whether this Excel lets programs write notes. Comments are what there is otherwise. */
function canWriteNotes({ isSetSupported }: ExcelAccess): boolean {
  return isSetSupported('ExcelApi', '1.18');
}

/** Asks for all notes and comments; the answer can be read after the next `context.sync`. */
export function askMessages(
  { workbook }: Excel.RequestContext,
  access: ExcelAccess,
): () => readonly FoundMessage[] {
  const canWrite = canWriteNotes(access);
  const comments = workbook.comments.load('items/id,items/content');
  const notes = canWrite ? workbook.notes.load('items/content') : undefined;
  return () => [...comments.items, ...(notes?.items ?? [])].map(foundMessage);
}

/** Queues a message on a cell that has none. */
export function addMessage(
  sheet: Excel.Worksheet,
  access: ExcelAccess,
  { cell, text }: { readonly cell: string; readonly text: string },
): void {
  const content = `${opening}${text}`;
  const canWrite = canWriteNotes(access);
  if (canWrite) sheet.notes.add(cell, content);
  else sheet.comments.add(cell, content);
}

function foundMessage(message: Excel.Comment | Excel.Note): FoundMessage {
  return {
    isOurs: message.content.startsWith(opening),
    remove: () => message.delete(),
    askPlace: () => {
      const range = message.getLocation().load('address');
      return () => range.address;
    },
  };
}
