import type { Cell } from '../../src/grid/cell.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { planTables } from '../../src/plan/plan.ts';
import type { PlanTableName } from '../../src/plan/snapshot/plan-reader.ts';
import { codecOfColumn } from '../../src/table/codec-of-column.ts';
import { dateCodec } from '../../src/table/date-codec.ts';
import type { TableDefinition } from '../../src/table/define-table.ts';
import type { MemorySheetSource } from '../../src/workbook/memory/memory-sheet.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

/** Cells of a row by column name; a date column also takes `YYYY-MM-DD`. What is left out is blank. */
export type RowCells = Readonly<Record<string, Cell>>;

/** Rows of a plan by table; a column name "+2017" adds a column of somebody else's. */
export type PlanRows = { readonly [Name in PlanTableName]?: readonly RowCells[] };

/** Settings with which nothing is wrong. */
export const soundSettings: readonly RowCells[] = [
  { setting: 'Title', value: 'Plan' },
  { setting: 'Period from', value: '1 April 2016' },
  { setting: 'Reporting date', value: '1 April 2017' },
  { setting: 'RAG legend: G', value: 'On track' },
  { setting: 'RAG legend: A', value: 'At risk' },
  { setting: 'RAG legend: R', value: 'Off track' },
];

/** A workbook in memory with the tables of a plan. */
export function planWorkbook(rows: PlanRows): MemoryWorkbook {
  return new MemoryWorkbook({ sheets: planSheets(rows) });
}

/** The tables of a plan, each on its sheet from A1 on, with Row IDs. */
export function planSheets(rows: PlanRows): MemorySheetSource[] {
  const given: PlanRows = { settings: soundSettings, objectives: [], actions: [], indicators: [], ...rows };
  const names = (Object.keys(planTables) as PlanTableName[]).filter((name) => given[name] !== undefined);
  return names.map((name) => sheet(planTables[name], given[name] ?? []));
}

function sheet(definition: TableDefinition, rows: readonly RowCells[]): MemorySheetSource {
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.startsWith('+'))))];
  const columns = [...Object.keys(definition.columns), ...extra];
  const isDate = (name: string) => {
    const column = definition.columns[name];
    return column !== undefined && codecOfColumn(column) === dateCodec;
  };
  const cells = rows.map((row, index) =>
    columns.map((name): Cell => {
      const cell = row[name] ?? null;
      if (name === definition.rowId && row[name] === undefined)
        return `${definition.name.toLowerCase()}-${index + 1}`;
      return isDate(name) && typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)
        ? dateToSerial(cell)
        : cell;
    }),
  );
  return {
    name: definition.sheet ?? definition.name,
    rows: [columns.map((name) => definition.columns[name]?.header ?? name.slice(1)), ...cells],
    numberFormat: (rowIndex: number, columnIndex: number) => {
      const name = columns[columnIndex] ?? '';
      if (rowIndex === 0) return 'General';
      return isDate(name) || (name === 'indicators' && typeof cells[rowIndex - 1]?.[columnIndex] === 'number')
        ? 'd mmm yyyy'
        : 'General';
    },
    tables: [
      {
        name: definition.name,
        range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length + 1, columnCount: columns.length },
      },
    ],
  };
}
