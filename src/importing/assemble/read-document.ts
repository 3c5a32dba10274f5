import { readCsvDocument } from '../csv/read-csv-document.ts';
import { decodeText } from '../decode-text.ts';
import { detectFormat, openPackage } from '../detect-format.ts';
import type { SourceDocument } from '../document/document.ts';
import type { ImportedDocument } from '../imported.ts';
import { isHeaderRow } from '../is-header-row.ts';
import { recogniseProse } from '../prose/recognise-prose.ts';
import { recogniseDocument } from '../recognise/recognise-document.ts';
import { readTextDocument } from '../text/read-text-document.ts';

/** A document to import: its file name and content. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a document gave, and whether it was prose: slides or a report instead of tables. */
export interface DocumentReading extends ImportedDocument {
  readonly isProse: boolean;
}

/**
 * Reads one document and recognises what plan it holds. The readers of Word and Excel files are loaded when needed.
 *
 * @throws DocumentError or WorkbookFileError, each with a sentence for people, when it cannot be read.
 */
export async function readDocument({ name, bytes }: ImportInput): Promise<DocumentReading> {
  const format = detectFormat(bytes, name);
  if (format === 'xlsx') return readWorkbookDocument(name, bytes);
  if (format === 'docx') {
    const { readDocxDocument } = await import('../docx/read-docx-document.ts');
    return recognise(await readDocxDocument(name, bytes));
  }
  const { text } = decodeText(bytes);
  return recognise(format === 'csv' ? readCsvDocument(name, text) : readTextDocument(name, text));
}

async function readWorkbookDocument(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  const [{ readWorkbook }, { readOwnPlan }, { readXlsxDocument }] = await Promise.all([
    import('../../workbook/xlsx/read-workbook.ts'),
    import('../xlsx/read-own-plan.ts'),
    import('../xlsx/read-xlsx-document.ts'),
  ]);
  const parts = openPackage(bytes, name);
  const snapshot = readWorkbook(parts);
  const own = readOwnPlan(snapshot);
  if (own) return { ...own, isProse: false };
  const { document, notes } = readXlsxDocument(parts, snapshot);
  const imported = recognise(document);
  return { ...imported, notes: [...imported.notes, ...notes] };
}

/** A document with the header row of a plan table is a plan; any other is prose. */
function recognise(document: SourceDocument): DocumentReading {
  const isPlan = document.blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.some(({ cells }) => isHeaderRow(cells.map(({ text }) => text))),
  );
  return { ...(isPlan ? recogniseDocument(document) : recogniseProse(document)), isProse: !isPlan };
}
