import { parseFileFormula } from '../../formulas/file-formula.ts';
import type { CellRange } from '../../grid/address.ts';
import { maxColumns, maxRows, parseRange } from '../../grid/address.ts';
import {
  type Cell,
  type CellError,
  type CellFormula,
  type CellValue,
  cellErrorCodes,
} from '../../grid/cell.ts';
import { type DateSystem, dateToSerial } from '../../grid/serial-date.ts';
import { parseColumnIndex, parseIndex, parseNumber } from './byte-number.ts';
import { ByteText } from './byte-text.ts';
import { DamagedWorkbookError, OversizedWorkbookError } from './errors.ts';
import { endsInlineText, endsValue, startsInlineText, startsValue } from './plain-cell.ts';
import { shiftFormula } from './shift-formula.ts';
import { StyleIndex } from './style-index.ts';
import type { TagScanner } from './tag-scanner.ts';

/** What a sheet's data holds, apart from everything around it. */
export interface SheetCells {
  readonly rows: Cell[][];
  readonly styles: StyleIndex;
  /** Ranges that one array formula or data table fills: none of their cells can be set alone. */
  readonly arrays: readonly CellRange[];
  /** Places of formulas that share one text, by the number of the share: see `placeKey`. */
  readonly sharedFormulas: ReadonlyMap<string, readonly number[]>;
}

/** One number for a place of a sheet. */
export function placeKey(rowIndex: number, columnIndex: number): number {
  return rowIndex * maxColumns + columnIndex;
}

/** What the cells of a sheet are read with. */
export interface SheetContext {
  readonly file: string;
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  readonly dateSystem: DateSystem;
  /** Called with the bytes read so far, now and then. */
  readonly onBytes?: (bytes: number) => void;
}

interface SharedFormula {
  readonly formula: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** More cells than Excel opens on the machines of people; a hostile file could declare 17 thousand million. */
const maxCells = 20_000_000;
const rowsPerProgress = 4_096;

const errors = new Map<string, CellError>(cellErrorCodes.map((error) => [error, Object.freeze({ error })]));
const unknownError: CellError = Object.freeze({ error: '#UNKNOWN!' });

/**
 * Reads the cells of a sheet from its XML, in one walk.
 *
 * @param scanner - Stands behind the start tag of the sheet's data; is left behind its end tag.
 * @throws DamagedWorkbookError when the XML is cut short, or a cell lies outside a sheet's limits.
 */
export function readSheetCells(scanner: TagScanner, context: SheetContext): SheetCells {
  return new CellReader(scanner, context).read();
}

class CellReader {
  readonly #scanner: TagScanner;
  readonly #context: SheetContext;
  readonly #texts = new ByteText();
  readonly #rows: Cell[][] = [];
  readonly #styles = new StyleIndex();
  readonly #arrays: CellRange[] = [];
  readonly #shared = new Map<string, SharedFormula>();
  readonly #members = new Map<string, number[]>();
  #cellCount = 0;
  /** A row of blanks as wide as the last row: new rows are copies, so that they need not grow. */
  #blanks: Cell[] = [];

  constructor(scanner: TagScanner, context: SheetContext) {
    this.#scanner = scanner;
    this.#context = context;
  }

  read(): SheetCells {
    const scanner = this.#scanner;
    let rowIndex = -1;
    for (;;) {
      if (!scanner.next()) throw scanner.damaged();
      if (scanner.isEnd) break;
      if (scanner.name !== 'row') {
        scanner.skipElement();
        continue;
      }
      rowIndex =
        scanner.rEnd > 0 ? parseIndex(scanner.bytes, scanner.rStart, scanner.rEnd) - 1 : rowIndex + 1;
      if (rowIndex < 0) throw scanner.damaged();
      if (rowIndex >= maxRows) throw this.#outside(`row ${rowIndex + 1}`, 'row 1,048,576');
      if (scanner.isSelfClosing) continue;
      this.#readRow(rowIndex);
      if (rowIndex % rowsPerProgress === 0) this.#context.onBytes?.(scanner.tagEnd);
    }
    return { rows: this.#rows, styles: this.#styles, arrays: this.#arrays, sharedFormulas: this.#members };
  }

  #readRow(rowIndex: number): void {
    const scanner = this.#scanner;
    const styles = this.#styles;
    const row = this.#blanks.slice();
    let width = 0;
    let columnIndex = -1;
    styles.beginRow(rowIndex);
    for (;;) {
      if (!scanner.next()) throw scanner.damaged();
      if (scanner.isEnd) break;
      if (scanner.name !== 'c') {
        scanner.skipElement();
        continue;
      }
      columnIndex =
        scanner.rEnd > 0 ? parseColumnIndex(scanner.bytes, scanner.rStart, scanner.rEnd) : columnIndex + 1;
      if (columnIndex < 0) throw scanner.damaged();
      if (columnIndex >= maxColumns)
        throw this.#outside(`column ${columnIndex + 1} of row ${rowIndex + 1}`, 'column XFD');
      if (scanner.sEnd > 0) styles.set(columnIndex, parseIndex(scanner.bytes, scanner.sStart, scanner.sEnd));
      if (scanner.isSelfClosing) continue;
      const cell = this.#readCell(rowIndex, columnIndex);
      if (cell === null) continue;
      while (row.length <= columnIndex) row.push(null);
      row[columnIndex] = cell;
      if (columnIndex >= width) width = columnIndex + 1;
    }
    if (row.length > this.#blanks.length && row.length < 1_000)
      this.#blanks = new Array<Cell>(row.length).fill(null);
    row.length = width;
    if (width > 0) this.#keepRow(rowIndex, row);
  }

  #keepRow(rowIndex: number, row: Cell[]): void {
    this.#cellCount += row.length;
    if (this.#cellCount > maxCells) {
      const { file, sheet } = this.#context;
      throw new OversizedWorkbookError(
        file,
        `its sheet "${sheet}" spans more than ${maxCells.toLocaleString('en-GB')} cells`,
      );
    }
    while (this.#rows.length < rowIndex) this.#rows.push([]);
    this.#rows[rowIndex] = row;
  }

  #readCell(rowIndex: number, columnIndex: number): Cell {
    const scanner = this.#scanner;
    const { bytes } = scanner;
    const typeStart = scanner.tEnd > 0 ? (bytes[scanner.tStart] as number) : 0x6e;
    const typeLength = scanner.tEnd > 0 ? scanner.tEnd - scanner.tStart : 1;
    const plain = this.#readPlainCell(typeStart, typeLength);
    if (plain !== undefined) return plain;
    let formula: string | undefined;
    let value: CellValue = null;
    for (;;) {
      if (!scanner.next()) throw scanner.damaged();
      if (scanner.isEnd) break;
      if (scanner.name === 'v') value = this.#readValue(typeStart, typeLength);
      else if (scanner.name === 'is') value = this.#readRichText();
      else if (scanner.name === 'f') formula = this.#parseFileFormula(rowIndex, columnIndex);
      else scanner.skipElement();
    }
    if (formula === undefined || formula === '') return value;
    return { formula, value } satisfies CellFormula;
  }

  #readValue(type: number, typeLength: number): CellValue {
    const scanner = this.#scanner;
    const start = scanner.tagEnd;
    const isText = type === 0x73 && typeLength > 1;
    if (scanner.isSelfClosing) return isText ? '' : null;
    if (!scanner.next() || !scanner.isEnd) throw scanner.damaged();
    return this.#parseValue(type, typeLength, start, scanner.tagStart);
  }

  /**
   * Reads a cell that holds `<v>…</v>` or `<is><t>…</t></is>` and nothing else, as nearly all do, without looking for
   * tags; `undefined` for any other, which is left to be read tag by tag.
   */
  #readPlainCell(type: number, typeLength: number): CellValue | undefined {
    const scanner = this.#scanner;
    const { bytes, tagEnd } = scanner;
    if (startsValue(bytes, tagEnd)) {
      const start = tagEnd + 3;
      let end = start;
      while (end < bytes.length && bytes[end] !== 0x3c) end++;
      if (!endsValue(bytes, end)) return undefined;
      scanner.tagEnd = end + 8;
      return this.#parseValue(type, typeLength, start, end);
    }
    if (!startsInlineText(bytes, tagEnd)) return undefined;
    const text = this.#texts.readToTag(bytes, tagEnd + 7);
    const { end } = this.#texts;
    if (!endsInlineText(bytes, end)) return undefined;
    scanner.tagEnd = end + 13;
    return text;
  }

  #parseValue(type: number, typeLength: number, start: number, end: number): CellValue {
    const { bytes } = this.#scanner;
    const isText = type === 0x73 && typeLength > 1;
    if (type === 0x73 && typeLength === 1) {
      return this.#context.sharedStrings[parseIndex(bytes, start, end)] ?? this.#missingString();
    }
    if (isText) return this.#texts.read(bytes, start, end);
    if (start === end) return null;
    if (type === 0x6e) {
      const number = parseNumber(bytes, start, end);
      return Number.isFinite(number) ? number : this.#texts.read(bytes, start, end);
    }
    const text = this.#texts.read(bytes, start, end);
    if (type === 0x62) return text.trim() === '1' || text.trim() === 'true';
    if (type === 0x65) return errors.get(text.trim()) ?? unknownError;
    return type === 0x64 ? this.#readDate(text) : text;
  }

  #missingString(): never {
    const { file, sheet } = this.#context;
    throw new DamagedWorkbookError(
      file,
      `a cell of "${sheet}" refers to a text that its list of texts does not hold`,
    );
  }

  /** A date as ISO text is a serial like every other date; what is none stays as it was written. */
  #readDate(text: string): CellValue {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
    if (!match?.[1]) return text;
    try {
      const seconds = Number(match[2] ?? 0) * 3_600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
      return dateToSerial(match[1], this.#context.dateSystem) + seconds / 86_400;
    } catch {
      return text;
    }
  }

  /** The text of an inline string: its own or that of its runs, without how it is to be pronounced. */
  #readRichText(): string {
    return readRichText(this.#scanner, this.#texts);
  }

  #parseFileFormula(rowIndex: number, columnIndex: number): string | undefined {
    const scanner = this.#scanner;
    const type = scanner.tEnd > 0 ? (scanner.attribute('t') ?? '') : '';
    const range = type === 'array' || type === 'dataTable' ? scanner.attribute('ref') : undefined;
    if (range !== undefined) this.#arrays.push(parseRange(range));
    const shared = type === 'shared' ? scanner.attribute('si') : undefined;
    const start = scanner.tagEnd;
    const isEmpty = scanner.isSelfClosing;
    if (!isEmpty && !scanner.next()) throw scanner.damaged();
    const text = isEmpty ? '' : parseFileFormula(this.#texts.readRaw(scanner.bytes, start, scanner.tagStart));
    if (shared === undefined) return text;
    const members = this.#members.get(shared);
    if (members) members.push(placeKey(rowIndex, columnIndex));
    else this.#members.set(shared, [placeKey(rowIndex, columnIndex)]);
    const master = this.#shared.get(shared);
    if (text !== '' || !master) {
      if (text !== '') this.#shared.set(shared, { formula: text, rowIndex, columnIndex });
      return text;
    }
    return shiftFormula(master.formula, rowIndex - master.rowIndex, columnIndex - master.columnIndex);
  }

  #outside(place: string, last: string): DamagedWorkbookError {
    const { file, sheet } = this.#context;
    return new DamagedWorkbookError(
      file,
      `${place} of "${sheet}" lies beyond the last one of a sheet, ${last}`,
    );
  }
}

/** The text of the element whose start tag was the last tag: of its `t` elements, in runs or not. */
export function readRichText(scanner: TagScanner, texts: ByteText): string {
  if (scanner.isSelfClosing) return '';
  let text = '';
  for (let depth = 1; depth > 0; ) {
    if (!scanner.next()) throw scanner.damaged();
    if (scanner.isEnd) {
      depth--;
    } else if (scanner.name === 'rPh') {
      scanner.skipElement();
    } else if (scanner.name === 't' && !scanner.isSelfClosing) {
      const start = scanner.tagEnd;
      if (!scanner.next() || !scanner.isEnd) throw scanner.damaged();
      const part = texts.read(scanner.bytes, start, scanner.tagStart);
      text = text === '' ? part : text + part;
    } else if (!scanner.isSelfClosing) {
      depth++;
    }
  }
  return text;
}
