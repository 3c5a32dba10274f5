import { expect } from 'vitest';
import { type Cell, type CellValue, cellValue } from '../../../src/grid/cell.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';

/** A person at a sheet with a table: sees cells by row and header, and types into them. */
export class SheetUser {
  readonly #book: Workbook;
  readonly #sheet: string;

  constructor(book: Workbook, sheet: string) {
    this.#book = book;
    this.#sheet = sheet;
  }

  async rows(): Promise<Record<string, CellValue>[]> {
    const { headers, body } = await this.#read();
    return body.map(({ cells }) =>
      Object.fromEntries(headers.map((header, at) => [header, cellValue(cells[at] ?? null)])),
    );
  }

  /** The row whose cells hold these values. */
  async row(wanted: Record<string, CellValue>): Promise<Record<string, CellValue> | undefined> {
    return (await this.rows()).find((row) =>
      Object.entries(wanted).every(([header, value]) => row[header] === value),
    );
  }

  /** Types into a cell, as nobody else does at that moment. */
  async type(wanted: Record<string, CellValue>, header: string, value: Cell): Promise<void> {
    const { headers, body } = await this.#read();
    const row = body.find(({ cells }) =>
      Object.entries(wanted).every(
        ([name, each]) => cellValue(cells[headers.indexOf(name)] ?? null) === each,
      ),
    );
    const columnIndex = headers.indexOf(header);
    expect(row, JSON.stringify(wanted)).toBeDefined();
    expect(columnIndex, header).toBeGreaterThanOrEqual(0);
    await this.set(row?.rowIndex ?? -1, columnIndex, value);
  }

  async set(rowIndex: number, columnIndex: number, value: Cell): Promise<void> {
    const { grid } = await this.#read();
    const expected = grid.rows[rowIndex]?.[columnIndex] ?? null;
    const { refused } = await this.#book.apply([
      { kind: 'set-cell', sheet: this.#sheet, rowIndex, columnIndex, expected, value },
    ]);
    expect(refused).toEqual([]);
  }

  /** Types a row into the first free one. */
  async add(values: Record<string, Cell>): Promise<void> {
    const { headers, headerIndex, body, table } = await this.#read();
    const range = {
      rowIndex: headerIndex,
      columnIndex: 0,
      rowCount: 1 + body.length,
      columnCount: headers.length,
    };
    const { refused } = await this.#book.apply([
      {
        kind: 'append-row',
        target: { sheet: this.#sheet, table, range, headers },
        cells: headers.map((header) => values[header] ?? null),
      },
    ]);
    expect(refused).toEqual([]);
  }

  async #read() {
    const { sheets } = await this.#book.read();
    const sheet = sheets.find(({ name }) => name === this.#sheet);
    if (!sheet) throw new Error(`There is no sheet ${this.#sheet}.`);
    const { grid, tables } = sheet;
    const headerIndex = grid.rows.findIndex((row) => row.includes('Row ID'));
    const headers = (grid.rows[headerIndex] ?? []).map((cell) => String(cellValue(cell) ?? ''));
    const body = grid.rows
      .map((cells, rowIndex) => ({ cells, rowIndex }))
      .slice(headerIndex + 1)
      .filter(({ cells }) => cells.some((cell) => cell !== null && typeof cell !== 'object'));
    return { grid, headerIndex, headers, body, table: tables[0]?.name ?? null };
  }
}
