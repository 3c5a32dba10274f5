import { readCsvDocument } from '../csv/read-csv-document.ts';
import { decodeText } from '../decode-text.ts';
import { detectFormat, openPackage } from '../detect-format.ts';
import { type RecognisedDocument, recogniseDocument } from '../recognise/recognise-document.ts';
import { readTextDocument } from '../text/read-text-document.ts';

/** A document to import: its file name and content. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads one document and recognises what plan it holds. The readers of Word and Excel files are loaded when needed.
 *
 * @throws DocumentError or WorkbookFileError, each with a sentence for people, when it cannot be read.
 */
export async function readDocument({ name, bytes }: ImportInput): Promise<RecognisedDocument> {
  const format = detectFormat(bytes, name);
  if (format === 'xlsx') return readWorkbookDocument(name, bytes);
  if (format === 'docx') {
    const { readDocxDocument } = await import('../docx/read-docx-document.ts');
    return recogniseDocument(await readDocxDocument(name, bytes));
  }
  const { text } = decodeText(bytes);
  return recogniseDocument(format === 'csv' ? readCsvDocument(name, text) : readTextDocument(name, text));
}

async function readWorkbookDocument(name: string, bytes: Uint8Array): Promise<RecognisedDocument> {
  const [{ readWorkbook }, { readOwnPlan }, { readXlsxDocument }, { cellComments }] = await Promise.all([
    import('../../workbook/xlsx/read-workbook.ts'),
    import('../xlsx/read-own-plan.ts'),
    import('../xlsx/read-xlsx-document.ts'),
    import('../xlsx/cell-comments.ts'),
  ]);
  const parts = openPackage(bytes, name);
  const snapshot = readWorkbook(parts);
  const own = readOwnPlan(snapshot);
  const comments = cellComments(parts);
  if (own) return { ...own, notes: [...own.notes, ...comments], isProse: false };
  const { document, notes } = readXlsxDocument(parts, snapshot);
  const imported = recogniseDocument(document);
  return { ...imported, notes: [...imported.notes, ...notes, ...comments] };
}
