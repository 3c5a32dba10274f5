import { parseColumn } from '../../grid/address.ts';
import type { TagScanner } from './tag-scanner.ts';

/** Where a cell's element stands in the sheet's bytes. */
export interface CellPlace {
  readonly columnIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Where a row's element stands in the sheet's bytes, and its cells. */
export interface RowPlace {
  readonly rowIndex: number;
  readonly start: number;
  /** Past the start tag. */
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  /** Whether the row says its own number. */
  readonly isNumbered: boolean;
}

const decoder = new TextDecoder();

/** The cells of the row whose start tag was the scanner's last tag; leaves the scanner behind the row. */
export function readCellPlaces(scanner: TagScanner): CellPlace[] {
  const cells: CellPlace[] = [];
  if (scanner.isSelfClosing) return cells;
  let columnIndex = -1;
  for (;;) {
    if (!scanner.next()) throw scanner.damaged();
    if (scanner.isEnd) return cells;
    const start = scanner.tagStart;
    const isCell = scanner.name === 'c';
    if (isCell) {
      const address = decoder.decode(scanner.bytes.subarray(scanner.rStart, scanner.rEnd));
      columnIndex = scanner.rEnd > 0 ? parseColumn(address.replace(/[0-9]+$/, '')) : columnIndex + 1;
    }
    scanner.skipElement();
    if (isCell) cells.push({ columnIndex, start, end: scanner.tagEnd });
  }
}
