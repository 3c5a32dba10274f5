import { parseColumnIndex } from './byte-number.ts';
import type { TagScanner } from './tag-scanner.ts';

/** Where a cell's element stands in the sheet's bytes. */
export interface CellPlace {
  readonly columnIndex: number;
  readonly start: number;
  readonly end: number;
  /** Where its address stands in its start tag; the end is 0 for a cell that names none. */
  readonly addressStart: number;
  readonly addressEnd: number;
}

/** Where a row's element stands in the sheet's bytes. */
export interface RowPlace {
  readonly rowIndex: number;
  readonly start: number;
  /** Past the start tag. */
  readonly tagEnd: number;
  readonly isSelfClosing: boolean;
  /** Whether the row says its own number. */
  readonly isNumbered: boolean;
}

/** The cells of the row whose start tag was the scanner's last tag; leaves the scanner behind the row. */
export function readCellPlaces(scanner: TagScanner): CellPlace[] {
  const cells: CellPlace[] = [];
  if (scanner.isSelfClosing) return cells;
  let columnIndex = -1;
  for (;;) {
    if (!scanner.next()) throw scanner.damaged();
    if (scanner.isEnd) return cells;
    const { tagStart: start, rStart: addressStart, rEnd: addressEnd } = scanner;
    const isCell = scanner.name === 'c';
    if (isCell)
      columnIndex =
        addressEnd > 0 ? parseColumnIndex(scanner.bytes, addressStart, addressEnd) : columnIndex + 1;
    scanner.skipElement();
    if (isCell) cells.push({ columnIndex, start, end: scanner.tagEnd, addressStart, addressEnd });
  }
}
