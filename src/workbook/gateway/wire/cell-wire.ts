import * as z from 'zod/mini';
import { type Cell, type CellValue, cellErrorCodes, isFormula } from '../../../grid/cell.ts';
import { limits } from './limits.ts';

/** Numbers that JSON has no word for: it would write the first three as blanks, and lose the last one's sign. */
const oddNumbers = ['NaN', 'Infinity', '-Infinity', '-0'] as const;

type WireNumber = { readonly number: (typeof oddNumbers)[number] };
type WireValue = CellValue | WireNumber;

/** A cell as JSON holds it: itself, but for the numbers that JSON does not know. */
export type WireCell = WireValue | { readonly formula: string; readonly value: WireValue };

/** A cell for JSON. */
export function encodeCell(cell: Cell): WireCell {
  return isFormula(cell) ? { formula: cell.formula, value: encodeValue(cell.value) } : encodeValue(cell);
}

function encodeValue(value: CellValue): WireValue {
  if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value;
  if (value === 0) return { number: '-0' };
  return { number: Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity' };
}

function decodeCell(cell: WireCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'formula' in cell ? { formula: cell.formula, value: decodeValue(cell.value) } : decodeValue(cell);
}

function decodeValue(value: WireValue): CellValue {
  return typeof value === 'object' && value !== null && 'number' in value ? Number(value.number) : value;
}

const errorCodes: ReadonlySet<unknown> = new Set(cellErrorCodes);
const numberWords: ReadonlySet<unknown> = new Set(oddNumbers);

/** Written out, where a schema would do: a sheet has a million of them. */
function isWireCell(cell: unknown): cell is WireCell {
  if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return isWireValue(cell);
  return isText(cell.formula) && 'value' in cell && isWireValue(cell.value) && hasKeys(cell, 2);
}

function isWireValue(value: unknown): value is WireValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return true;
  if (typeof value !== 'object') return isText(value);
  if ('error' in value) return errorCodes.has(value.error) && hasKeys(value, 1);
  return 'number' in value && numberWords.has(value.number) && hasKeys(value, 1);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= limits.text;
}

function hasKeys(value: object, count: number): boolean {
  return Object.keys(value).length === count;
}

/** A cell off the wire. */
export const cellSchema = z.pipe(
  z.custom<WireCell>(isWireCell, 'not what a cell can hold'),
  z.transform(decodeCell),
);

/** The cells of a row. */
export const cellsSchema = z.array(cellSchema).check(z.maxLength(limits.columns));

/** The cells of a sheet, from A1 on. */
export const rowsSchema = z.pipe(
  z.custom<readonly (readonly WireCell[])[]>(areWireRows, 'not the cells of a sheet, or too many'),
  z.transform((rows) => rows.map((row) => row.map(decodeCell))),
);

function areWireRows(rows: unknown): boolean {
  if (!Array.isArray(rows) || rows.length > limits.rows) return false;
  let count = 0;
  return rows.every((row) => {
    if (!Array.isArray(row) || row.length > limits.columns) return false;
    count += row.length;
    return count <= limits.cells && row.every(isWireCell);
  });
}
