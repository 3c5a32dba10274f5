import type { CellRange } from '../../grid/address.ts';
import type { SourceCell, SourceRow, TableBlock } from '../document/document.ts';
import { fillMerged } from '../fill-merged.ts';
import { isHeaderRow } from '../is-header-row.ts';
import { type DocxNode, isBullet, paragraphText } from './document-tree.ts';

/** More columns than a page can hold: a span beyond it is a fault of the file. */
const maxSpan = 100;

/**
 * A Word table as rows of equal columns: a merged cell stands in its first row and column, and the cells it covers
 * are blank, unless it is a short one that rows share. A table within a cell follows as a table of its own where it has a header row, else it stays text.
 *
 * @param number - Which table of the document it is, from 1.
 */
export function tableBlocks(table: DocxNode, number: number): TableBlock[] {
  const inner: DocxNode[] = [];
  const covered = new Map<number, { rows: number; readonly span: number }>();
  const merges: CellRange[] = [];
  const rows = (table.children ?? []).map((row, rowIndex): SourceRow => {
    const cells: SourceCell[] = [];
    for (const cell of row.children ?? []) {
      fillCovered(cells, covered);
      const span = Math.min(Math.max(1, cell.colSpan ?? 1), maxSpan);
      const rowSpan = cell.rowSpan ?? 1;
      if (rowSpan > 1) {
        covered.set(cells.length, { rows: rowSpan - 1, span });
        merges.push({ rowIndex, columnIndex: cells.length, rowCount: rowSpan, columnCount: span });
      }
      const text = cellText(cell, inner);
      cells.push(span > 1 ? { text, columnSpan: span } : { text }, ...blanks(span - 1));
    }
    fillCovered(cells, covered);
    return { place: `table ${number}, row ${rowIndex + 1}`, cells };
  });
  const nested = inner.flatMap((each) => tableBlocks(each, number));
  return rows.length === 0 ? nested : [{ kind: 'table', rows: fillMerged(rows, merges) }, ...nested];
}

/** Adds the blanks that cells merged from above cover at this place of the row. */
function fillCovered(
  cells: SourceCell[],
  covered: Map<number, { rows: number; readonly span: number }>,
): void {
  for (let cover = covered.get(cells.length); cover; cover = covered.get(cells.length)) {
    cover.rows--;
    if (cover.rows === 0) covered.delete(cells.length);
    cells.push(...blanks(cover.span));
  }
}

function blanks(count: number): SourceCell[] {
  return Array.from({ length: count }, () => ({ text: '' }));
}

/** The text of a cell, a line a paragraph; tables in it that stand for themselves are put aside. */
function cellText(cell: DocxNode, inner: DocxNode[]): string {
  const lines: string[] = [];
  for (const child of cell.children ?? []) {
    if (child.type !== 'table') {
      const text = paragraphText(child);
      if (text !== '') lines.push(isBullet(child) ? `• ${text}` : text);
    } else if (hasHeaderRow(child)) inner.push(child);
    else for (const texts of rowTexts(child)) lines.push(texts.filter((text) => text !== '').join(' | '));
  }
  return lines.join('\n');
}

function hasHeaderRow(table: DocxNode): boolean {
  return rowTexts(table).slice(0, 3).some(isHeaderRow);
}

function rowTexts(table: DocxNode): string[][] {
  return (table.children ?? []).map((row) => (row.children ?? []).map((cell) => cellText(cell, [])));
}
