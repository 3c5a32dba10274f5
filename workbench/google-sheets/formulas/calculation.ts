import type { ExtendedValue, NumberFormat } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import { type Document, sheetById, sheetByTitle } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import { evaluate } from './evaluate.ts';
import { extendedValueOf, FormulaError, type FormulaValue, type Scalar, scalarOf } from './formula-value.ts';
import { type Node, parseFormula } from './parse-formula.ts';
import type { Reference } from './reference.ts';

/** The rows and columns of a reference on a sheet, cut to its size; ends excluded. */
interface Box {
  readonly sheet: Sheet;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly isSingle: boolean;
}

/** A formula's cell that is being worked out. */
interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The values that the cells of one state of a spreadsheet show, worked out when they are asked for. */
export class Calculation {
  readonly document: Document;
  /** The time, in milliseconds. */
  readonly now: number;
  /** Results by sheet and place; `null` while a formula is being worked out, so that circles are seen. */
  private readonly results = new Map<Sheet, Map<number, ExtendedValue | null>>();

  constructor(document: Document, now: number) {
    this.document = document;
    this.now = now;
  }

  /** What a cell shows: its formula's result, or what was entered. */
  valueOf(sheet: Sheet, rowIndex: number, columnIndex: number, cell: Cell): ExtendedValue | undefined {
    const { userEnteredValue } = cell;
    if (userEnteredValue?.formulaValue === undefined) return userEnteredValue;
    const known = this.result(sheet, rowIndex, columnIndex);
    if (known) return known;
    this.settle({ sheet, row: rowIndex, column: columnIndex, cell });
    return this.result(sheet, rowIndex, columnIndex) ?? undefined;
  }

  /** What a formula would give in a cell, as rules for cells ask. */
  evaluateAt(formula: string, sheet: Sheet, row: number, column: number): ExtendedValue {
    const node = parseFormula(formula);
    if (node === null) return { errorValue: { type: 'ERROR', message: 'Formula parse error.' } };
    for (const place of [...this.unsettled(node, sheet)]) this.settle(place);
    const cell = sheet.cell(row, column) ?? {};
    return this.evaluated(node, { sheet, row, column, cell });
  }

  /** The number format that a formula's result takes from its function or the cell it refers to. */
  formatOf(sheet: Sheet, cell: Cell): NumberFormat | undefined {
    const own = cell.userEnteredFormat?.numberFormat;
    const formula = cell.userEnteredValue?.formulaValue;
    if (own !== undefined || formula === undefined) return own;
    const node = parseFormula(formula);
    return node === null ? undefined : this.nodeFormat(node, sheet);
  }

  private nodeFormat(node: Node, sheet: Sheet): NumberFormat | undefined {
    if (node.kind === 'call') {
      if (/^(DATE|TODAY|EDATE|EOMONTH)$/.test(node.name)) return { type: 'DATE' };
      return node.name === 'NOW' ? { type: 'DATE_TIME' } : undefined;
    }
    if (node.kind !== 'reference' || node.reference.end !== undefined) return undefined;
    const box = this.box(node.reference, sheet);
    return box?.sheet.cell(box.top, box.left)?.userEnteredFormat?.numberFormat;
  }

  private result(sheet: Sheet, row: number, column: number): ExtendedValue | null | undefined {
    return this.results.get(sheet)?.get(row * 65_536 + column);
  }

  private keep({ sheet, row, column }: Place, value: ExtendedValue | null): void {
    const results = this.results.get(sheet) ?? new Map<number, ExtendedValue | null>();
    this.results.set(sheet, results);
    results.set(row * 65_536 + column, value);
  }

  /** Works a formula out after those it refers to, without recursion: chains of formulas may be long. */
  private settle(first: Place): void {
    const stack = [first];
    for (;;) {
      const place = stack.at(-1);
      if (place === undefined) return;
      const { sheet, row, column, cell } = place;
      const state = this.result(sheet, row, column);
      if (state) {
        stack.pop();
        continue;
      }
      const node = parseFormula(cell.userEnteredValue?.formulaValue ?? '=');
      if (node === null) {
        this.keep(place, { errorValue: { type: 'ERROR', message: 'Formula parse error.' } });
        stack.pop();
        continue;
      }
      if (state === undefined) {
        this.keep(place, null);
        const waiting = [...this.unsettled(node, sheet)];
        if (waiting.length > 0) {
          stack.push(...waiting);
          continue;
        }
      }
      this.keep(place, this.evaluated(node, place));
      stack.pop();
    }
  }

  /** The formulas that a formula refers to and that nobody has begun to work out. */
  private *unsettled(node: Node, sheet: Sheet): Generator<Place> {
    if (node.kind === 'unary') yield* this.unsettled(node.operand, sheet);
    else if (node.kind === 'binary') {
      yield* this.unsettled(node.left, sheet);
      yield* this.unsettled(node.right, sheet);
    } else if (node.kind === 'call') for (const inner of node.arguments) yield* this.unsettled(inner, sheet);
    else {
      const box =
        node.kind === 'reference'
          ? this.box(node.reference, sheet)
          : node.kind === 'name'
            ? this.namedBox(node.name)
            : null;
      if (box !== null) yield* this.unsettledIn(box);
    }
  }

  private *unsettledIn(box: Box): Generator<Place> {
    const bottom = Math.min(box.bottom, box.sheet.usedRowCount);
    for (let row = box.top; row < bottom; row += 1) {
      const cells = box.sheet.cellsOf(row);
      const right = Math.min(box.right, cells?.length ?? 0);
      for (let column = box.left; column < right; column += 1) {
        const cell = cells?.[column];
        if (cell?.userEnteredValue?.formulaValue === undefined) continue;
        if (this.result(box.sheet, row, column) === undefined) yield { sheet: box.sheet, row, column, cell };
      }
    }
  }

  private evaluated(node: Node, { sheet, row, column }: Place): ExtendedValue {
    return extendedValueOf(
      evaluate(node, {
        locale: this.document.properties.locale ?? 'en_US',
        now: this.now,
        place: { row, column },
        read: (reference) => {
          const box = this.box(reference, sheet);
          return box === null ? new FormulaError('REF', 'Reference does not exist.') : this.read(box);
        },
        named: (name) => {
          const box = this.namedBox(name);
          return box === null ? undefined : this.read(box);
        },
      }),
    );
  }

  private box(reference: Reference, on: Sheet): Box | null {
    const sheet = reference.title === undefined ? on : sheetByTitle(this.document, reference.title);
    if (sheet === undefined) return null;
    const { start, end } = reference;
    if (end === undefined) {
      const { row = 0, column = 0 } = start;
      if (row >= sheet.rowCount || column >= sheet.columnCount) return null;
      return { sheet, top: row, bottom: row + 1, left: column, right: column + 1, isSingle: true };
    }
    const rows = [start.row ?? 0, end.row ?? sheet.rowCount - 1].sort((one, other) => one - other);
    const columns = [start.column ?? 0, end.column ?? sheet.columnCount - 1].sort(
      (one, other) => one - other,
    );
    return {
      sheet,
      top: rows[0] ?? 0,
      bottom: Math.min((rows[1] ?? 0) + 1, sheet.rowCount),
      left: columns[0] ?? 0,
      right: Math.min((columns[1] ?? 0) + 1, sheet.columnCount),
      isSingle: false,
    };
  }

  private namedBox(name: string): Box | null {
    const range = this.document.namedRanges.find(
      (named) => named.name?.toLowerCase() === name.toLowerCase(),
    )?.range;
    const sheet = range && sheetById(this.document, range.sheetId ?? 0);
    if (range === undefined || sheet === undefined) return null;
    const top = range.startRowIndex ?? 0;
    const left = range.startColumnIndex ?? 0;
    const bottom = Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount);
    const right = Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount);
    return { sheet, top, bottom, left, right, isSingle: bottom - top === 1 && right - left === 1 };
  }

  private read(box: Box): FormulaValue {
    const { sheet } = box;
    if (box.isSingle) return this.scalar(sheet, box.top, box.left);
    const bottom = Math.max(Math.min(box.bottom, sheet.usedRowCount), box.top);
    const rows: Scalar[][] = [];
    for (let row = box.top; row < bottom; row += 1) {
      const list: Scalar[] = [];
      for (let column = box.left; column < box.right; column += 1) list.push(this.scalar(sheet, row, column));
      rows.push(list);
    }
    const blank = Array.from({ length: box.right - box.left }, () => null);
    while (rows.length < box.bottom - box.top) rows.push(blank);
    return { rows };
  }

  private scalar(sheet: Sheet, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell?.userEnteredValue === undefined) return null;
    if (cell.userEnteredValue.formulaValue === undefined) return scalarOf(cell.userEnteredValue);
    const result = this.result(sheet, row, column);
    return result ? scalarOf(result) : new FormulaError('REF', 'Circular dependency detected.');
  }
}
