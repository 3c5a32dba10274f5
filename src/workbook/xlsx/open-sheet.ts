import { type CellRange, formatAddress, formatRange, parseRange } from '../../grid/address.ts';
import type { Cell } from '../../grid/cell.ts';
import { rangesOverlap } from '../../grid/range-overlap.ts';
import type { TableRegion } from '../workbook.ts';
import type { SheetView } from '../workbook-view.ts';
import type { CellFormats } from './cell-formats.ts';
import type { PackageEdit } from './package-edit.ts';
import { readRelationships } from './relationships.ts';
import type { SheetContext } from './sheet-cells.ts';
import { SheetFrame } from './sheet-frame.ts';
import type { SheetMemory } from './sheet-memory.ts';
import { readWorksheetPart, recallWorksheetPart, type WorksheetPart } from './sheet-part.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import { childElement } from './sheet-writer/xml-tree.ts';
import { readTableParts, type TablePart } from './table-part.ts';
import type { SheetPart } from './workbook-part.ts';

/** What a sheet that is open for changes needs of its workbook. */
export interface SheetEnvironment {
  readonly parts: PackageEdit;
  readonly formats: CellFormats;
  /** Sheets that were read before. */
  readonly memory: SheetMemory;
  /** What is needed to read a sheet of a name. */
  readonly contextOf: (sheet: string) => SheetContext;
  /** A formula anywhere in the workbook that would be wrong after cells of a sheet moved, as a phrase. */
  readonly findReference: (sheet: string, moved: CellRange) => string | undefined;
}

/** A sheet that is open for changes; its cells are not unpacked until somebody asks for one. */
export class OpenSheet implements SheetView {
  readonly name: string;
  readonly path: string;
  readonly tableParts: readonly TablePart[];
  readonly #sheet: SheetPart;
  readonly #environment: SheetEnvironment;
  #part: WorksheetPart | undefined;
  #frame: SheetFrame | undefined;

  constructor(sheet: SheetPart, environment: SheetEnvironment) {
    this.name = sheet.name;
    this.path = sheet.path;
    this.#sheet = sheet;
    this.#environment = environment;
    this.tableParts = sheet.hasCells ? readTableParts(environment.parts, sheet.path) : [];
  }

  get tables(): readonly TableRegion[] {
    return this.tableParts.map(({ name, range, totalsRowCount }) => ({
      name,
      sheet: this.name,
      range,
      totalsRowCount,
    }));
  }

  get part(): WorksheetPart {
    if (this.#part) return this.#part;
    const { parts, contextOf, memory } = this.#environment;
    const known = memory.recall(this.path);
    this.#part = known
      ? recallWorksheetPart(parts, this.#sheet, known)
      : readWorksheetPart(parts, this.#sheet, contextOf(this.name));
    return this.#part;
  }

  get frame(): SheetFrame {
    this.#frame ??= new SheetFrame(this.part, this.path);
    return this.#frame;
  }

  get hasCells(): boolean {
    return this.#sheet.hasCells;
  }

  get rowCount(): number {
    return this.hasCells ? this.part.cells.rows.length : 0;
  }

  cell(rowIndex: number, columnIndex: number): Cell {
    return this.hasCells ? (this.part.cells.rows[rowIndex]?.[columnIndex] ?? null) : null;
  }

  get isProtected(): boolean {
    return this.hasCells && this.frame.isProtected;
  }

  isLocked(rowIndex: number, columnIndex: number): boolean {
    const style = this.part.cells.styles.get(rowIndex, columnIndex) || this.frame.columnStyle(columnIndex);
    return !this.#environment.formats.unlocked.has(style);
  }

  setObstacle(rowIndex: number, columnIndex: number): string | undefined {
    if (!this.hasCells) return 'is on a sheet without cells';
    const place = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
    const merged = this.frame.merged.find((range) => rangesOverlap(range, place));
    if (merged && (merged.rowIndex !== rowIndex || merged.columnIndex !== columnIndex))
      return 'is covered by merged cells';
    const array = this.part.cells.arrays.find((range) => rangesOverlap(range, place));
    return array ? `is part of the array formula in ${formatAddress(array)}` : undefined;
  }

  moveObstacle(range: CellRange): string | undefined {
    const { cells } = this.part;
    if (this.frame.merged.some((merged) => rangesOverlap(merged, range)))
      return `merged cells on ${this.name} are in the way`;
    const array = cells.arrays.find((filled) => rangesOverlap(filled, range));
    if (array) return `the array formula in ${this.name}!${formatRange(array)} cannot be moved`;
    const link = this.frame.linked.find((linked) => rangesOverlap(linked, range));
    if (link) return `the link in ${this.name}!${formatAddress(link)} would stay behind`;
    const note = this.#notes().find((noted) => rangesOverlap(noted, range));
    if (note) return `the comment on ${this.name}!${formatAddress(note)} would stay behind`;
    return this.#environment.findReference(this.name, range);
  }

  isCalculated(table: string, columnOffset: number): boolean {
    return this.tableParts.find(({ name }) => name === table)?.columnFormulas.has(columnOffset) ?? false;
  }

  /** The cells that have comments, of either kind. */
  #notes(): CellRange[] {
    const { parts } = this.#environment;
    return readRelationships(parts, this.path)
      .filter(({ kind, target }) => /comment/i.test(kind) && parts.hasPart(target))
      .flatMap(({ target }) => {
        const edit = editPart(parts, target);
        const comments = [...edit.root.children, ...(childElement(edit.root, 'commentList')?.children ?? [])];
        return comments.flatMap((comment) => {
          const reference = edit.attribute(comment, 'ref');
          return reference === undefined ? [] : [parseRange(reference)];
        });
      });
  }
}
