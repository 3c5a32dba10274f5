import { formatAddress, formatColumn } from '../../grid/address.ts';
import type { ByteWriter } from './byte-writer.ts';
import { editCellElement, styleOfElement } from './cell-element.ts';
import { type CellPlace, type RowPlace, readCellPlaces } from './row-cells.ts';
import { rowStyleOf, withNumber, withSpans } from './row-tag.ts';
import type { PlaceEdit, SheetEdits } from './sheet-edits.ts';
import type { WorksheetPart } from './sheet-part.ts';
import { TagScanner } from './tag-scanner.ts';

const decoder = new TextDecoder();

/** A cell of a row that is written anew: what it is made from, and what becomes of it. */
interface PlannedCell {
  readonly columnIndex: number;
  readonly source: CellPlace | undefined;
  readonly edit: PlaceEdit | undefined;
  readonly isMoved: boolean;
}

/** Writes the data of a sheet with some of its cells edited or moved: every byte outside of them stays as it was. */
export class SheetDataPatch {
  readonly #part: WorksheetPart;
  readonly #edits: SheetEdits;
  readonly #names: { readonly file: string; readonly path: string };
  readonly #columnStyle: (columnIndex: number) => number;
  readonly #prefix: string;
  readonly #out: ByteWriter;
  /** Cells of rows that move or lend their styles, by row. */
  readonly #lent = new Map<number, readonly CellPlace[]>();

  /**
   * @param names - What people call the file, and the part's path, for errors.
   * @param columnStyle - The style of a column's new cells.
   * @param out - Where what stands between the data's tags is written.
   */
  constructor(
    part: WorksheetPart,
    edits: SheetEdits,
    names: { readonly file: string; readonly path: string },
    columnStyle: (columnIndex: number) => number,
    out: ByteWriter,
  ) {
    this.#part = part;
    this.#edits = edits;
    this.#names = names;
    this.#columnStyle = columnStyle;
    this.#out = out;
    const tag = decoder.decode(part.bytes.subarray(part.dataStart + 1, part.contentStart));
    this.#prefix = /^[\w.-]+:/.exec(tag)?.[0] ?? '';
  }

  /** @throws DamagedWorkbookError when rows are out of order: nobody could say where a new one belongs. */
  write(): void {
    this.#readLentRows();
    const { bytes, contentStart, contentEnd } = this.#part;
    const touched = this.#touchedRows();
    let next = 0;
    let copied = contentStart;
    let hasInserted = false;
    const insertBefore = (rowIndex: number) => {
      for (; next < touched.length && (touched[next] as number) < rowIndex; next++) {
        if (this.#writeNewRow(touched[next] as number)) hasInserted = true;
      }
    };
    this.#walkRows((row, scanner) => {
      const isTouched = touched[next] === row.rowIndex;
      if (!isTouched && !(hasInserted && !row.isNumbered) && !((touched[next] ?? Infinity) < row.rowIndex))
        return;
      this.#out.copy(bytes, copied, row.start);
      copied = row.start;
      insertBefore(row.rowIndex);
      const isNext = touched[next] === row.rowIndex;
      if (!isNext && !(hasInserted && !row.isNumbered)) return;
      const cells = readCellPlaces(scanner);
      this.#writeRow(row, cells, scanner.tagEnd);
      copied = scanner.tagEnd;
      if (isNext) next++;
    });
    this.#out.copy(bytes, copied, contentEnd);
    insertBefore(Number.POSITIVE_INFINITY);
  }

  #touchedRows(): number[] {
    const { bySource, byTarget, moves } = this.#edits;
    const rows = new Set([...bySource.rowIndexes(), ...byTarget.rowIndexes()]);
    for (const { sources } of moves) for (const rowIndex of sources.keys()) rows.add(rowIndex);
    return [...rows].sort((left, right) => left - right);
  }

  #readLentRows(): void {
    const wanted = new Set<number>();
    for (const { sources } of this.#edits.moves)
      for (const source of sources.values()) if (source !== null) wanted.add(source);
    for (const [, , { styleFromRow }] of this.#edits.byTarget.entries())
      if (styleFromRow !== undefined) wanted.add(styleFromRow);
    if (wanted.size === 0) return;
    this.#walkRows(({ rowIndex }, scanner) => {
      if (wanted.has(rowIndex)) this.#lent.set(rowIndex, readCellPlaces(scanner));
    });
  }

  /** Visits the rows in order; a visitor that reads on leaves the scanner behind the row. */
  #walkRows(visit: (row: RowPlace, scanner: TagScanner) => void): void {
    const { bytes, contentStart, contentEnd } = this.#part;
    const scanner = new TagScanner(bytes.subarray(0, contentEnd), this.#names.file, this.#names.path);
    scanner.tagEnd = contentStart;
    let rowIndex = -1;
    while (scanner.next()) {
      if (scanner.name !== 'row') {
        scanner.skipElement();
        continue;
      }
      const isNumbered = scanner.rEnd > 0;
      const number = isNumbered
        ? Number(decoder.decode(bytes.subarray(scanner.rStart, scanner.rEnd)))
        : rowIndex + 2;
      if (number - 1 <= rowIndex) throw scanner.damaged();
      rowIndex = number - 1;
      const { tagStart: start, tagEnd, isSelfClosing } = scanner;
      visit({ rowIndex, start, tagEnd, isSelfClosing, isNumbered }, scanner);
      if (!isSelfClosing && scanner.tagEnd === tagEnd) scanner.skipToRowEnd();
    }
  }

  #writeNewRow(rowIndex: number): boolean {
    const cells = this.#plan(rowIndex, []).filter((cell) => this.#isWritten(cell));
    if (cells.length === 0) return false;
    this.#out.text(`<${this.#prefix}row r="${rowIndex + 1}">`);
    for (const cell of cells) this.#writeCell(rowIndex, cell, 0);
    this.#out.text(`</${this.#prefix}row>`);
    return true;
  }

  #writeRow(
    { rowIndex, start, tagEnd, isSelfClosing }: RowPlace,
    own: readonly CellPlace[],
    end: number,
  ): void {
    const { bytes } = this.#part;
    const startTag = decoder.decode(bytes.subarray(start, tagEnd));
    const cells = this.#plan(rowIndex, own).filter((cell) => this.#isWritten(cell));
    const tag = withSpans(
      withNumber(startTag, rowIndex),
      cells.map(({ columnIndex }) => columnIndex),
    );
    if (isSelfClosing && cells.length === 0) {
      this.#out.text(tag);
      return;
    }
    this.#out.text(isSelfClosing ? tag.replace(/\s*\/>$/, '>') : tag);
    const rowStyle = rowStyleOf(startTag);
    let copied = tagEnd;
    for (const cell of cells) {
      // What stands between cells, like a comment, stays before the cell it stood before.
      const place = cell.isMoved
        ? undefined
        : own.find(({ columnIndex }) => columnIndex === cell.columnIndex);
      if (place) this.#copyBetween(own, copied, place.start);
      if (place) copied = place.end;
      this.#writeCell(rowIndex, cell, rowStyle);
    }
    if (isSelfClosing) this.#out.text(`</${this.#prefix}row>`);
    else this.#copyBetween(own, copied, end);
  }

  /** Copies what stands between two places of a row, but for its cells. */
  #copyBetween(own: readonly CellPlace[], start: number, end: number): void {
    let at = start;
    for (const cell of own) {
      if (cell.start < at || cell.end > end) continue;
      this.#out.copy(this.#part.bytes, at, cell.start);
      at = cell.end;
    }
    this.#out.copy(this.#part.bytes, at, end);
  }

  /** The cells of a row from now on, by column: its own, those that move here, and those that are made. */
  #plan(rowIndex: number, own: readonly CellPlace[]): PlannedCell[] {
    const { bySource, byTarget, moves } = this.#edits;
    const planned = new Map<number, PlannedCell>();
    const put = (
      sourceRow: number,
      cells: readonly CellPlace[],
      isHere: (columnIndex: number) => boolean,
    ) => {
      const edits = bySource.row(sourceRow);
      const isMoved = sourceRow !== rowIndex;
      for (const source of cells) {
        const { columnIndex } = source;
        if (isHere(columnIndex))
          planned.set(columnIndex, { columnIndex, source, edit: edits?.get(columnIndex), isMoved });
      }
      for (const [columnIndex, edit] of edits ?? []) {
        if (isHere(columnIndex) && !planned.has(columnIndex))
          planned.set(columnIndex, { columnIndex, source: undefined, edit, isMoved });
      }
    };
    const here = moves.filter(({ sources }) => sources.has(rowIndex));
    put(
      rowIndex,
      own,
      (column) => !here.some((move) => column >= move.firstColumn && column <= move.lastColumn),
    );
    for (const { firstColumn, lastColumn, sources } of here) {
      const source = sources.get(rowIndex) ?? null;
      if (source === null) continue;
      put(source, this.#lent.get(source) ?? [], (column) => column >= firstColumn && column <= lastColumn);
    }
    for (const [columnIndex, edit] of byTarget.row(rowIndex) ?? []) {
      const source = edit.isNew ? undefined : own.find((cell) => cell.columnIndex === columnIndex);
      planned.set(columnIndex, { columnIndex, source, edit, isMoved: false });
    }
    return [...planned.values()].sort((left, right) => left.columnIndex - right.columnIndex);
  }

  /** A new cell without content says nothing, unless it takes the style of another. */
  #isWritten({ source, edit }: PlannedCell): boolean {
    return (
      source !== undefined ||
      (edit?.value !== undefined && (edit.value !== null || edit.styleFromRow !== undefined))
    );
  }

  #writeCell(rowIndex: number, { columnIndex, source, edit, isMoved }: PlannedCell, rowStyle: number): void {
    const { bytes } = this.#part;
    if (source && !edit && source.addressEnd > 0) {
      if (!isMoved) {
        this.#out.copy(bytes, source.start, source.end);
        return;
      }
      this.#out.copy(bytes, source.start, source.addressStart);
      this.#out.text(`${formatColumn(columnIndex)}${rowIndex + 1}`);
      this.#out.copy(bytes, source.addressEnd, source.end);
      return;
    }
    const address = formatAddress({ rowIndex, columnIndex });
    const raw = source && decoder.decode(bytes.subarray(source.start, source.end));
    const base = raw === undefined ? this.#newStyle(columnIndex, edit, rowStyle) : styleOfElement(raw);
    const style = edit?.restyle?.(base) ?? base;
    this.#out.text(editCellElement(raw, address, { ...edit, ...(style !== 0 && { style }) }, this.#prefix));
  }

  #newStyle(columnIndex: number, edit: PlaceEdit | undefined, rowStyle: number): number {
    const lender = edit?.styleFromRow === undefined ? undefined : this.#lent.get(edit.styleFromRow);
    const lent = lender?.find((cell) => cell.columnIndex === columnIndex);
    if (!lent) return rowStyle || this.#columnStyle(columnIndex);
    return styleOfElement(decoder.decode(this.#part.bytes.subarray(lent.start, lent.end)));
  }
}
