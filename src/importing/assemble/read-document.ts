import { readCsvDocument } from '../csv/read-csv-document.ts';
import { decodeText } from '../decode-text.ts';
import { detectFormat, openPackage } from '../detect-format.ts';
import type { SourceDocument } from '../document/document.ts';
import type { ImportedDocument, ReadingNote } from '../imported.ts';
import { isHeaderRow } from '../is-header-row.ts';
import { recogniseProse } from '../prose/recognise-prose.ts';
import { recogniseDocument } from '../recognise/recognise-document.ts';
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
export async function readDocument({ name, bytes }: ImportInput): Promise<ImportedDocument> {
  const format = detectFormat(bytes, name);
  if (format === 'xlsx') return readWorkbookDocument(name, bytes);
  if (format === 'docx') {
    const { readDocxDocument } = await import('../docx/read-docx-document.ts');
    return recognise(await readDocxDocument(name, bytes));
  }
  const { text } = decodeText(bytes);
  return recognise(format === 'csv' ? readCsvDocument(name, text) : readTextDocument(name, text));
}

async function readWorkbookDocument(name: string, bytes: Uint8Array): Promise<ImportedDocument> {
  const [{ readWorkbook }, { readOwnPlan }, { readXlsxDocument }] = await Promise.all([
    import('../../workbook/xlsx/read-workbook.ts'),
    import('../xlsx/read-own-plan.ts'),
    import('../xlsx/read-xlsx-document.ts'),
  ]);
  const parts = openPackage(bytes, name);
  const snapshot = readWorkbook(parts);
  const own = readOwnPlan(snapshot);
  if (own) return own;
  const { document, notes } = readXlsxDocument(parts, snapshot);
  return withNotes(recognise(document), notes);
}

/** A document with the header row of a plan table is a plan; any other is prose. */
function recognise(document: SourceDocument): ImportedDocument {
  const isPlan = document.blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.some(({ cells }) => isHeaderRow(cells.map(({ text }) => text))),
  );
  return isPlan ? recogniseDocument(document) : recogniseProse(document);
}

function withNotes(imported: ImportedDocument, notes: readonly ReadingNote[]): ImportedDocument {
  return { ...imported, notes: [...imported.notes, ...notes] };
}
