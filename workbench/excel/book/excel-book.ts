import { type CellPosition, type CellRange, formatRange } from '../../../src/grid/address.ts';
import { cellValue, isCellError } from '../../../src/grid/cell.ts';
import { HostError, invalidArgument, itemNotFound } from '../protocol/host-error.ts';
import { type DirtyCells, UniverBook } from '../univer/univer-book.ts';
import type { BookComment, BookEvent, BookName } from './book-parts.ts';
import type { BookSheet } from './book-sheet.ts';
import type { BookTable } from './book-table.ts';
import { plainReferences, type ReferredTable } from './plain-references.ts';
import { allCells, type WantedCells } from './wanted-cells.ts';

/** Excel keeps it for the sheet that lists tracked changes. */
const reservedSheetName = 'history';

/** A workbook as Excel holds it, without any protocol. */
export class ExcelBook {
  readonly engine: UniverBook;
  name = 'Book1.xlsx';
  use1904 = false;
  isStructureProtected = false;
  /** What lifts the protection of the structure, where it was given a password. */
  structurePassword: string | undefined;
  calculationMode = 'Automatic';
  eventsEnabled = true;
  /** Whether a person is typing in a cell. */
  isEditing = false;
  /** The year of typed dates that name none. */
  year = new Date().getFullYear();
  sheets: BookSheet[] = [];
  readonly tables: BookTable[] = [];
  readonly names: BookName[] = [];
  readonly comments: BookComment[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  selection: { sheetId: string; range: CellRange };
  readonly #listeners = new Set<(event: BookEvent) => void>();
  /** Formulas with their references to tables written out, by row: they stay the same while the tables do. */
  readonly #plain = new Map<string, Map<number, string>>();
  #plainKey = '';
  #lastId = 0;
  #isDirty = false;
  /** What is to be calculated all the same where the workbook does not calculate by itself. */
  #wanted: WantedCells[] = [];
  #calculated: readonly WantedCells[] = [allCells];
  #dirtyCells: DirtyCells[] = [];

  constructor(engine = new UniverBook()) {
    this.engine = engine;
    const id = '{sheet-0}';
    this.selection = { sheetId: id, range: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 } };
  }

  /** An id that nothing else in the workbook has. */
  nextId(): string {
    this.#lastId += 1;
    return `{00000000-0000-4000-8000-${String(this.#lastId).padStart(12, '0')}}`;
  }

  /**
   * Adds a sheet.
   *
   * @param id - Of a sheet that the grid engine began with; a new one where it is left out.
   */
  addSheet(name = this.#freeSheetName(), id = this.nextId()): BookSheet {
    this.checkStructure();
    this.checkSheetName(name);
    const sheet: BookSheet = {
      id,
      grid: this.engine.addSheet(id, name),
      name,
      visibility: 'visible',
      tabColour: '',
      showGridlines: true,
      protection: undefined,
      frozen: undefined,
      validations: [],
      formats: [],
      charts: [],
      merged: [],
      locks: [],
    };
    this.sheets.push(sheet);
    if (this.sheets.length === 1) this.selection = { ...this.selection, sheetId: id };
    this.emit({ kind: 'added', sheetId: id });
    return sheet;
  }

  /** @throws HostError `AccessDenied` where sheets may not be added, removed, renamed, moved, hidden or shown. */
  checkStructure(): void {
    if (this.isStructureProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
  }

  /** @throws HostError where no sheet can have a name, or another sheet than `own` has it. */
  checkSheetName(name: string, own?: BookSheet): void {
    const isHistory = name.toLowerCase() === reservedSheetName;
    if (
      name.length === 0 ||
      name.length > 31 ||
      /[\\/?*[\]:]/.test(name) ||
      /^'|'$/.test(name) ||
      isHistory
    ) {
      throw invalidArgument(`no sheet can be named ${JSON.stringify(name)}`);
    }
    if (this.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
  }

  removeSheet(sheet: BookSheet): void {
    this.checkStructure();
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === 'visible')) {
      throw new HostError('InvalidOperation', 'A workbook must keep a visible sheet.');
    }
    for (const table of this.tablesOf(sheet)) this.removeTable(table);
    this.sheets = others;
    this.engine.removeSheet(sheet.id);
    if (this.selection.sheetId === sheet.id) this.select(others[0]?.id ?? '', this.selection.range);
    this.touch();
    this.emit({ kind: 'deleted', sheetId: sheet.id });
  }

  /** @throws HostError `ItemNotFound` where no sheet has the name or id. */
  sheet(key: unknown): BookSheet {
    const wanted = String(key).toLowerCase();
    const found = this.sheets.find(
      ({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
    );
    if (!found) throw itemNotFound();
    return found;
  }

  tablesOf(sheet: BookSheet): BookTable[] {
    return this.tables.filter(({ sheetId }) => sheetId === sheet.id);
  }

  addTable(table: BookTable): void {
    this.tables.push(table);
    this.touch();
  }

  removeTable(table: BookTable): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.touch();
  }

  select(sheetId: string, range: CellRange): void {
    const before = this.selection.sheetId;
    this.selection = { sheetId, range };
    if (before !== sheetId) {
      this.emit({ kind: 'deactivated', sheetId: before });
      this.emit({ kind: 'activated', sheetId });
    }
    this.emit({ kind: 'selected', sheetId, address: formatRange(range) });
  }

  /** Says that any formula may show another value now. */
  touch(): void {
    this.#isDirty = true;
  }

  /** Says that formulas which see these cells, or stand in them, may show other values now. */
  touchCells(sheetId: string, range: CellRange): void {
    this.#dirtyCells.push({ sheetId, range });
  }

  /** Says that every formula shows what it comes to, as in a file that has just been opened. */
  trustValues(): void {
    this.#isDirty = false;
    this.#dirtyCells = [];
  }

  /** Says what is to be calculated also where the workbook does not calculate by itself. */
  want(cells: WantedCells): void {
    this.#wanted.push(cells);
  }

  /** Calculates at the next rest what a program asks for, in a workbook that calculates by itself too. */
  demand(cells: WantedCells): void {
    this.touch();
    this.want(cells);
  }

  /** Calculates what changed where the workbook does so by itself, else what is wanted. */
  async settle(): Promise<void> {
    if (this.calculationMode === 'Manual') {
      if (this.#wanted.length > 0) return this.calculate(this.#wanted);
    } else if (this.#isDirty) {
      return this.calculate();
    } else if (this.#dirtyCells.length > 0) {
      return this.#calculateDirty();
    }
    if (this.engine.hasWaitingRules) await this.#calculate([]);
  }

  /** Goes on calculating where custom functions have answered. */
  calculateArrived(cells: readonly (CellPosition & { readonly sheetId: string })[]): Promise<void> {
    if (this.calculationMode === 'Manual') return this.calculate(this.#calculated);
    for (const { sheetId, rowIndex, columnIndex } of cells)
      this.touchCells(sheetId, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    return this.#calculateDirty();
  }

  /** @param wanted - The cells to calculate; all others keep what they show. */
  async calculate(wanted: readonly WantedCells[] = [allCells]): Promise<void> {
    this.#wanted = [];
    this.#calculated = wanted;
    const isWhole = wanted.includes(allCells);
    if (isWhole) this.trustValues();
    if (!this.engine.hasFormulas && !this.engine.hasWaitingRules) return;
    const kept = isWhole ? [] : this.sheets.map(({ id, grid }) => ({ id, grid, cells: grid.formulaCells() }));
    await this.#calculate();
    // The engine calculates everything: what was not wanted is put back.
    for (const { id, grid, cells } of kept)
      grid.setCells(cells.filter((cell) => !wanted.some((some) => some.has(id, cell))));
    this.#tellCalculated();
  }

  /** Calculates the formulas that see or stand in touched cells. */
  async #calculateDirty(): Promise<void> {
    const cells = this.#dirtyCells;
    this.#dirtyCells = [];
    this.#wanted = [];
    if (!this.engine.hasFormulas && !this.engine.hasWaitingRules) return;
    await this.#calculate(cells);
    this.#tellCalculated();
  }

  #tellCalculated(): void {
    for (const sheet of this.sheets) this.emit({ kind: 'calculated', sheetId: sheet.id });
  }

  #calculate(only?: readonly DirtyCells[]): Promise<void> {
    const tables = this.tables.map((table) => this.#referred(table));
    const key = JSON.stringify(tables);
    if (key !== this.#plainKey) this.#plain.clear();
    this.#plainKey = key;
    return this.engine.calculate((formula, rowIndex, columnIndex) => {
      if (!formula.includes('[')) return formula;
      const rows = this.#plain.get(formula) ?? new Map<number, string>();
      const plain = rows.get(rowIndex) ?? plainReferences(formula, { rowIndex, columnIndex }, tables);
      this.#plain.set(formula, rows.set(rowIndex, plain));
      return plain;
    }, only);
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    if (this.eventsEnabled) for (const listener of this.#listeners) listener(event);
  }

  /** A formula for the cells of a table's column below its header; `undefined` where no header has the text. */
  columnReference(table: BookTable, header: string): string | undefined {
    const formula = `${table.name}[${header}]`;
    const plain = plainReferences(formula, { rowIndex: 0, columnIndex: 0 }, [this.#referred(table)]);
    return plain === formula ? undefined : `=${plain}`;
  }

  #referred({ name, sheetId, range, totalsRowCount }: BookTable): ReferredTable {
    const sheet = this.sheet(sheetId);
    const headers = Array.from({ length: range.columnCount }, (_, offset) => {
      const value = cellValue(sheet.grid.cell(range.rowIndex, range.columnIndex + offset));
      return isCellError(value) ? value.error : String(value ?? '');
    });
    return {
      name,
      sheet: sheet.name,
      range: { ...range, rowCount: range.rowCount - totalsRowCount },
      headers,
    };
  }

  #freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
