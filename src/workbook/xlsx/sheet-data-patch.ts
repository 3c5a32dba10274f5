import { formatAddress } from '../../grid/address.ts';
import { type CellEdit, editCellElement, styleOfElement } from './cell-element.ts';
import { type CellPlace, type RowPlace, readCellPlaces } from './row-cells.ts';
import type { WorksheetPart } from './sheet-part.ts';
import { TagScanner } from './tag-scanner.ts';

/** What becomes of one place of a sheet. */
export interface PlaceEdit extends CellEdit {
  /** Where the cell stood that stands here from now on: here, elsewhere, or nowhere for a new one. */
  readonly from: { readonly rowIndex: number; readonly columnIndex: number } | null;
  /** For a new cell, the cell whose style it takes. */
  readonly styleFrom?: { readonly rowIndex: number; readonly columnIndex: number };
  /** Gives the style that the cell is to have, from the one it would have. */
  readonly restyle?: (style: number) => number;
}

/** Edits by row and column. */
export type SheetEdits = ReadonlyMap<number, ReadonlyMap<number, PlaceEdit>>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The data of a sheet with some of its cells edited: every byte outside of them stays as it was.
 *
 * @param columnStyle - The style of a column's new cells.
 * @returns The pieces of what stands between the data's tags, in order.
 */
export class SheetDataPatch {
  readonly #part: WorksheetPart;
  readonly #file: string;
  readonly #path: string;
  readonly #columnStyle: (columnIndex: number) => number;
  readonly #prefix: string;
  readonly #pieces: Uint8Array[] = [];
  /** Elements of cells that move or lend their style, by row and column. */
  #sources = new Map<number, Map<number, string>>();

  constructor(
    part: WorksheetPart,
    names: { readonly file: string; readonly path: string },
    columnStyle: (columnIndex: number) => number,
  ) {
    this.#part = part;
    this.#file = names.file;
    this.#path = names.path;
    this.#columnStyle = columnStyle;
    const tag = decoder.decode(part.bytes.subarray(part.dataStart + 1, part.contentStart));
    this.#prefix = /^[\w.-]+:/.exec(tag)?.[0] ?? '';
  }

  apply(edits: SheetEdits): Uint8Array[] {
    this.#sources = this.#readSources(edits);
    const { bytes, contentStart, contentEnd } = this.#part;
    const touched = [...edits.keys()].sort((left, right) => left - right);
    let next = 0;
    let copied = contentStart;
    let hasInserted = false;
    const insertBefore = (rowIndex: number) => {
      for (; next < touched.length && (touched[next] as number) < rowIndex; next++) {
        const row = this.#newRow(touched[next] as number, edits.get(touched[next] as number) ?? new Map());
        if (row === '') continue;
        this.#pieces.push(encoder.encode(row));
        hasInserted = true;
      }
    };
    this.#walkRows((row, scanner) => {
      const isTouched = edits.has(row.rowIndex);
      const needsNumber = hasInserted && !row.isNumbered;
      if (!isTouched && !needsNumber && (touched[next] ?? Number.POSITIVE_INFINITY) > row.rowIndex) return;
      this.#pieces.push(bytes.subarray(copied, row.start));
      copied = row.start;
      insertBefore(row.rowIndex);
      if (!isTouched && !(hasInserted && !row.isNumbered)) return;
      const cells = readCellPlaces(scanner);
      const end = scanner.tagEnd;
      this.#pieces.push(encoder.encode(this.#editRow(row, cells, end, edits.get(row.rowIndex) ?? new Map())));
      copied = end;
      if (isTouched) next++;
    });
    this.#pieces.push(bytes.subarray(copied, contentEnd));
    insertBefore(Number.POSITIVE_INFINITY);
    return this.#pieces;
  }

  /** Visits the rows in order; a visitor that reads on leaves the scanner behind the row. */
  #walkRows(visit: (row: RowPlace, scanner: TagScanner) => void): void {
    const { bytes, contentStart, contentEnd } = this.#part;
    const scanner = new TagScanner(bytes.subarray(0, contentEnd), this.#file, this.#path);
    scanner.tagEnd = contentStart;
    let rowIndex = -1;
    while (scanner.next()) {
      if (scanner.name !== 'row') {
        scanner.skipElement();
        continue;
      }
      const isNumbered = scanner.rEnd > 0;
      const digits = decoder.decode(bytes.subarray(scanner.rStart, scanner.rEnd));
      rowIndex = isNumbered ? Number(digits) - 1 : rowIndex + 1;
      const { tagStart: start, tagEnd, isSelfClosing } = scanner;
      visit({ rowIndex, start, tagEnd, isSelfClosing, isNumbered }, scanner);
      if (!isSelfClosing && scanner.tagEnd === tagEnd) scanner.skipToRowEnd();
    }
  }

  #readSources(edits: SheetEdits): Map<number, Map<number, string>> {
    const sources = new Map<number, Map<number, string>>();
    for (const [rowIndex, row] of edits) {
      for (const { from, styleFrom } of row.values()) {
        if (from && from.rowIndex !== rowIndex) sources.set(from.rowIndex, new Map());
        if (styleFrom) sources.set(styleFrom.rowIndex, new Map());
      }
    }
    if (sources.size === 0) return sources;
    this.#walkRows(({ rowIndex }, scanner) => {
      const row = sources.get(rowIndex);
      if (!row) return;
      for (const { columnIndex, start, end } of readCellPlaces(scanner)) {
        row.set(columnIndex, decoder.decode(this.#part.bytes.subarray(start, end)));
      }
    });
    return sources;
  }

  #newRow(rowIndex: number, edits: ReadonlyMap<number, PlaceEdit>): string {
    const cells = this.#mergeCells(rowIndex, [], edits, 0);
    return cells === '' ? '' : `<${this.#prefix}row r="${rowIndex + 1}">${cells}</${this.#prefix}row>`;
  }

  #editRow(
    { rowIndex, start, tagEnd, isSelfClosing }: RowPlace,
    cells: readonly CellPlace[],
    end: number,
    edits: ReadonlyMap<number, PlaceEdit>,
  ): string {
    const { bytes } = this.#part;
    const startTag = decoder.decode(bytes.subarray(start, tagEnd));
    const rowStyle = /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(startTag)
      ? Number(/\ss\s*=\s*["'](\d+)["']/.exec(startTag)?.[1] ?? 0)
      : 0;
    const content = this.#mergeCells(rowIndex, cells, edits, rowStyle);
    // What follows the cells in a row, its extensions and its end tag, stays as it was.
    const tail = decoder.decode(bytes.subarray(cells.at(-1)?.end ?? tagEnd, end));
    const tag = withSpans(withNumber(startTag, rowIndex), edits);
    if (!isSelfClosing) return tag + content + tail;
    return content === '' ? tag : `${tag.replace(/\s*\/>$/, '>')}${content}</${this.#prefix}row>`;
  }

  #mergeCells(
    rowIndex: number,
    cells: readonly CellPlace[],
    edits: ReadonlyMap<number, PlaceEdit>,
    rowStyle: number,
  ): string {
    const own = new Map(
      cells.map(({ columnIndex, start, end }) => [
        columnIndex,
        decoder.decode(this.#part.bytes.subarray(start, end)),
      ]),
    );
    const columns = [...new Set([...own.keys(), ...edits.keys()])].sort((left, right) => left - right);
    return columns
      .map((columnIndex) => {
        const address = formatAddress({ rowIndex, columnIndex });
        const raw = own.get(columnIndex);
        const edit = edits.get(columnIndex);
        if (edit) return this.#editPlace(address, { rowIndex, columnIndex }, raw, edit, rowStyle);
        return raw !== undefined && /^<[\w.:-]*\s[^>]*\br\s*=/.test(raw)
          ? raw
          : editCellElement(raw, address, {}, this.#prefix);
      })
      .join('');
  }

  #editPlace(
    address: string,
    { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
    own: string | undefined,
    edit: PlaceEdit,
    rowStyle: number,
  ): string {
    const { from, styleFrom, restyle } = edit;
    const isHere = from?.rowIndex === rowIndex && from.columnIndex === columnIndex;
    const raw = isHere ? own : from ? this.#sources.get(from.rowIndex)?.get(from.columnIndex) : undefined;
    if (raw !== undefined) {
      const style = restyle?.(styleOfElement(raw));
      return editCellElement(raw, address, style === undefined ? edit : { ...edit, style }, this.#prefix);
    }
    if (edit.value === undefined || (edit.value === null && !styleFrom)) return '';
    const lent = styleFrom && this.#sources.get(styleFrom.rowIndex)?.get(styleFrom.columnIndex);
    const base = lent === undefined ? rowStyle || this.#columnStyle(columnIndex) : styleOfElement(lent);
    return editCellElement(undefined, address, { ...edit, style: restyle?.(base) ?? base }, this.#prefix);
  }
}

function withNumber(startTag: string, rowIndex: number): string {
  if (/\sr\s*=\s*["']/.test(startTag)) return startTag;
  return startTag.replace(/^<[\w.:-]+/, (name) => `${name} r="${rowIndex + 1}"`);
}

/** The hint which columns a row spans must not be narrower than its cells. */
function withSpans(startTag: string, edits: ReadonlyMap<number, PlaceEdit>): string {
  return startTag.replace(
    /(\sspans\s*=\s*)["'](\d+):(\d+)["']/,
    (_, name: string, first: string, last: string) => {
      const columns = [...edits.keys()].map((columnIndex) => columnIndex + 1);
      return `${name}"${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}"`;
    },
  );
}
