import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { PackageEdit } from '../../workbook/xlsx/package-edit.ts';
import { readWorkbookPart } from '../../workbook/xlsx/workbook-part.ts';
import type { Block, SourceDocument } from '../document/document.ts';
import { OversizedDocumentError } from '../errors.ts';
import { gridBlocks } from '../grid-blocks.ts';
import type { ReadingNote } from '../imported.ts';
import { leftOverSheet } from './left-over-sheet.ts';
import { mergedRanges } from './merged-ranges.ts';
import { sheetRows } from './sheet-rows.ts';

/** More cells than any board's plan has; each becomes several objects while it is recognised. */
const mostCells = 2_000_000;

/** A workbook read as a document, and notes on what was not read. */
export interface XlsxReading {
  readonly document: SourceDocument;
  readonly notes: readonly ReadingNote[];
}

/**
 * Reads a workbook with any layout as a document: each visible sheet with its name as heading, titles, and tables
 * where blank rows or columns part them. Formulas count by their values. Hidden sheets go to the notes.
 *
 * @param parts - The workbook's package, which knows its file name.
 * @throws OversizedDocumentError when it has more than two million cells.
 */
export function readXlsxDocument(parts: PackageEdit, snapshot: WorkbookSnapshot): XlsxReading {
  const paths = new Map(readWorkbookPart(parts).sheets.map(({ name, path }) => [name, path]));
  const { dateSystem } = snapshot;
  const blocks: Block[] = [];
  const notes: ReadingNote[] = [];
  let cells = 0;
  for (const sheet of snapshot.sheets) {
    for (const row of sheet.grid.rows) cells += row.length;
    if (cells > mostCells)
      throw new OversizedDocumentError(
        parts.file,
        `it has more than ${mostCells.toLocaleString('en-GB')} cells`,
      );
    if (sheet.visibility !== 'visible') {
      notes.push(
        ...leftOverSheet(parts.file, sheet, dateSystem, 'A hidden sheet, not read as part of the plan.'),
      );
      continue;
    }
    const merges = mergedRanges(parts, paths.get(sheet.name) ?? '');
    const found = gridBlocks(sheetRows(sheet, dateSystem, merges));
    if (found.length > 0 && !isDefaultName(sheet.name))
      blocks.push({ kind: 'heading', text: sheet.name, place: `sheet ${sheet.name}` });
    for (const block of found) blocks.push(block);
  }
  return { document: { name: parts.file, format: 'xlsx', blocks }, notes };
}

/** A name that Excel or another program gave says nothing. */
function isDefaultName(name: string): boolean {
  return /^(?:sheet|table|tabelle|feuil|hoja|worksheet)\s?\d*$/i.test(name);
}
