import * as z from 'zod/mini';
import { formatAddress } from '../../grid/address.ts';
import { cellValue, isFormula } from '../../grid/cell.ts';
import { emptyPlan, type Plan, planTables } from '../../plan/plan.ts';
import { unreadable } from '../../table/cell-codec.ts';
import { ColumnReader } from '../../table/column-reader.ts';
import type { TableDefinition } from '../../table/define-table.ts';
import { readTables } from '../../table/read-tables.ts';
import type { TableRow } from '../../table/table-row.ts';
import type { TableRegion, WorkbookSnapshot } from '../../workbook/workbook.ts';
import type { ImportedDocument, PlanPlace, ReadingNote } from '../imported.ts';
import { cellText } from './cell-text.ts';
import { leftOverSheet } from './left-over-sheet.ts';

/** Tables that every plan workbook of ours has; one with them and their Row IDs needs no guessing. */
const sureTables = [planTables.objectives, planTables.actions];

/**
 * Reads a plan workbook that we made: row by row as it stands, Row IDs and all.
 *
 * @returns `null` for any other workbook.
 */
export function readOwnPlan(snapshot: WorkbookSnapshot): ImportedDocument | null {
  if (!sureTables.every((definition) => hasOwnTable(snapshot, definition))) return null;
  const { tables } = readTables(snapshot, planTables);
  const notes: ReadingNote[] = [];
  const plan: Record<string, unknown[]> = {};
  const known = new Set(['Trajectory']);
  for (const [name, definition] of Object.entries<TableDefinition>(planTables)) {
    const reading = tables[name as keyof Plan];
    if (reading.located) known.add(reading.located.sheet);
    plan[name] = (reading.rows as readonly TableRow[]).map((row, rowIndex) => {
      const mended = certainMends(snapshot, row, definition);
      notes.push(...lostCells(snapshot, row, definition, { table: name as keyof Plan, rowIndex, mended }));
      return ownRow(row, definition, mended);
    });
  }
  const reason = 'A sheet that is no part of the plan.';
  for (const sheet of snapshot.sheets) {
    if (!known.has(sheet.name))
      notes.push(...leftOverSheet(snapshot.name, sheet, snapshot.dateSystem, reason));
  }
  // Each table was read by its own definition, so its rows are those of the plan's type.
  return { plan: { ...emptyPlan, ...(plan as Partial<Plan>) }, notes };
}

function hasOwnTable(snapshot: WorkbookSnapshot, { name, columns, rowId }: TableDefinition): boolean {
  const header = rowId === undefined ? undefined : columns[rowId]?.header;
  const regions = snapshot.sheets.flatMap(({ tables, grid }) => tables.map((region) => ({ region, grid })));
  return regions.some(({ region, grid }) => {
    if (region.name.toLowerCase() !== name.toLowerCase()) return false;
    return header === undefined || headersOf(region, grid.rows[region.range.rowIndex]).includes(header);
  });
}

function headersOf({ range }: TableRegion, row: readonly unknown[] = []): unknown[] {
  return row.slice(range.columnIndex, range.columnIndex + range.columnCount);
}

/** A row's values; a blank where the schema wants a value stays blank, for validation to find. */
function ownRow(
  row: TableRow,
  definition: TableDefinition,
  mended: ReadonlyMap<string, MendedCell>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definition.columns).map(([name, column]) => {
      // A calculated cell is calculated anew; a value typed over the formula stands.
      if (column.computed && isFormula(row.cell(name))) return [name, null];
      const value: unknown = mended.get(name)?.value ?? row.values[name] ?? null;
      if (value !== null || z.safeParse(column.schema, null).success) return [name, value];
      return [name, name === 'kind' ? 'achievement' : name === 'certainty' ? 'ambiguous' : ''];
    }),
  );
}

/** The value that a cell of the wrong type was certainly meant to hold. */
interface MendedCell {
  readonly value: unknown;
  /** The value as people would write it. */
  readonly shown: string;
}

/** The faulty cells of a row that can be read in one way only, as validation would put them right. */
function certainMends(
  { dateSystem }: WorkbookSnapshot,
  row: TableRow,
  { columns }: TableDefinition,
): Map<string, MendedCell> {
  const mended = new Map<string, MendedCell>();
  for (const name of row.faults) {
    const column = columns[name];
    const columnIndex = row.located.columnIndexes.get(name);
    const cell = row.cell(name);
    if (!column || columnIndex === undefined || cell === null || isFormula(cell)) continue;
    const reader = new ColumnReader(column);
    const numberFormat = row.located.grid.numberFormat(row.rowIndex, columnIndex);
    const { mends } = reader.explain(cell, { dateSystem, numberFormat });
    if (!mends || !('certain' in mends)) continue;
    const { certain } = mends;
    const value = reader.read(certain.value, {
      dateSystem,
      numberFormat: certain.numberFormat ?? numberFormat,
    });
    if (value !== unreadable) mended.set(name, { value, shown: certain.shown });
  }
  return mended;
}

/** What a row holds that its columns cannot: cells of the wrong type, and columns of somebody's own. */
function lostCells(
  { name: file, dateSystem }: WorkbookSnapshot,
  row: TableRow,
  definition: TableDefinition,
  {
    table,
    rowIndex,
    mended,
  }: Omit<PlanPlace, 'column'> & { readonly mended: ReadonlyMap<string, MendedCell> },
): ReadingNote[] {
  const { sheet, grid, headers, range } = row.located;
  const noteAt = (
    columnIndex: number,
    label: string,
    place: PlanPlace | null,
    mend?: MendedCell,
  ): ReadingNote[] => {
    const cell = grid.rows[row.rowIndex]?.[columnIndex] ?? null;
    const text = cellText(cell, grid.numberFormat(row.rowIndex, columnIndex), dateSystem);
    if (text === '' || cellValue(cell) === null) return [];
    const source = `${file}, sheet ${sheet}, ${formatAddress({ rowIndex: row.rowIndex, columnIndex })}`;
    const reading = mend?.shown ?? null;
    return [{ source, text: `${label}: ${text}`, reading, certainty: mend ? 'certain' : 'ambiguous', place }];
  };
  const faults = row.faults.flatMap((column) => {
    const columnIndex = row.located.columnIndexes.get(column);
    const label = definition.columns[column]?.header ?? column;
    return columnIndex === undefined
      ? []
      : noteAt(columnIndex, label, { table, rowIndex, column }, mended.get(column));
  });
  const extra = [...row.extra.keys()].flatMap((columnIndex) =>
    noteAt(columnIndex, headers[columnIndex - range.columnIndex] ?? '', null),
  );
  return [...faults, ...extra];
}
