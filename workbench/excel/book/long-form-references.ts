import type { CellPosition } from '../../../src/grid/address.ts';
import { type Cell, isFormula } from '../../../src/grid/cell.ts';
import { type BookSheet, isWithin } from './book-sheet.ts';
import type { ExcelBook } from './excel-book.ts';

/**
 * Writes the short references of tables out, as files hold them and the engine knows them: `[@Due]` in the table
 * Actions becomes `Actions[[#This Row],[Due]]`.
 */
export function longFormReferences(book: ExcelBook, sheet: BookSheet, at: CellPosition, cell: Cell): Cell {
  if (!isFormula(cell) || !cell.formula.includes('[@')) return cell;
  const own = book
    .tablesOf(sheet)
    .find(({ range }) => isWithin(range, { ...at, rowCount: 1, columnCount: 1 }));
  const parts = cell.formula.split(/("(?:[^"]|"")*")/);
  const formula = parts
    .map((part) => (part.startsWith('"') ? part : longForm(part, own?.name ?? '')))
    .join('');
  return { ...cell, formula };
}

function longForm(part: string, ownTable: string): string {
  return part.replaceAll(
    /([\p{L}_\\][\p{L}\p{N}_.\\]{0,254})?\[@(?:\[([^\]]{1,255})\]|([^\][]{1,255}))\]/gu,
    (_, table: string | undefined, bracketed: string | undefined, plain: string | undefined) =>
      `${table ?? ownTable}[[#This Row],[${bracketed ?? plain}]]`,
  );
}
