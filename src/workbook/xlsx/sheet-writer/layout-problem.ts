import { type CellRange, maxColumns, maxRows } from '../../../grid/address.ts';
import { cellValue, isFormula } from '../../../grid/cell.ts';
import { rangesOverlap } from '../../../grid/range-overlap.ts';
import { maxTextLength, type RefusalReason } from '../../change.ts';
import type { SheetLayout, TableLayout } from '../../sheet-layout.ts';
import { chartProblem } from '../chart-writer/layout-charts.ts';
import type { WorkbookNames } from './workbook-names.ts';

/** Why a sheet cannot be added, as a refusal says it. */
export interface LayoutProblem {
  readonly reason: RefusalReason;
  readonly detail: string;
}

const maxSheetName = 31;
const maxTableName = 255;
const maxFormula = 8_192;

/** What stands in the way of a new sheet: names that are taken or that Excel does not take, and what does not fit. */
export function layoutProblem(layout: SheetLayout, names: WorkbookNames): LayoutProblem | null {
  return (
    nameProblem(layout.name, names) ??
    contentProblem(layout) ??
    firstProblem(layout.tables ?? [], (table, index) =>
      tableProblem(table, names, (layout.tables ?? []).slice(0, index)),
    ) ??
    firstProblem(layout.charts ?? [], (chart) => {
      const detail = chartProblem(chart);
      return detail === null ? null : { reason: 'not-supported', detail };
    })
  );
}

function nameProblem(name: string, names: WorkbookNames): LayoutProblem | null {
  if (names.structureLocked) {
    return {
      reason: 'sheet-protected',
      detail: 'the workbook’s structure is protected, so no sheet can be added',
    };
  }
  if (names.sheets.has(name.toLowerCase()))
    return { reason: 'sheet-exists', detail: `there is a sheet "${name}" already` };
  if (name.trim() === '' || name.length > maxSheetName) {
    return {
      reason: 'not-supported',
      detail: `the sheet name "${name}" must have 1 to ${maxSheetName} characters`,
    };
  }
  if (/[:\\/?*[\]\p{Cc}]|^'|'$/u.test(name) || name.toLowerCase() === 'history') {
    return {
      reason: 'not-supported',
      detail: `Excel takes no sheet named "${name}": leave out : \\ / ? * [ ] and apostrophes at the ends`,
    };
  }
  return null;
}

function contentProblem({ rows }: SheetLayout): LayoutProblem | null {
  if (rows.length > maxRows)
    return { reason: 'no-room', detail: `a sheet has ${maxRows} rows, not ${rows.length}` };
  return firstProblem(rows, (row, rowIndex) => {
    if (row.length > maxColumns) {
      return { reason: 'no-room', detail: `a sheet has ${maxColumns} columns, not ${row.length}` };
    }
    for (const { value: cell } of row) {
      const value = cellValue(cell);
      if (typeof value === 'string' && value.length > maxTextLength) {
        return {
          reason: 'text-too-long',
          detail: `a text in row ${rowIndex + 1} has ${value.length} characters`,
        };
      }
      if (isFormula(cell) && cell.formula.length > maxFormula) {
        return {
          reason: 'text-too-long',
          detail: `a formula in row ${rowIndex + 1} has ${cell.formula.length} characters`,
        };
      }
    }
    return null;
  });
}

function tableProblem(
  table: TableLayout,
  names: WorkbookNames,
  before: readonly TableLayout[],
): LayoutProblem | null {
  const { name, range, headers } = table;
  if (
    names.tables.has(name.toLowerCase()) ||
    before.some((other) => other.name.toLowerCase() === name.toLowerCase())
  ) {
    return { reason: 'table-exists', detail: `there is a table or name "${name}" already` };
  }
  const isAddress = /^[A-Za-z]{1,3}[0-9]{1,7}$|^[RrCc]$|^[Rr][0-9]*[Cc][0-9]*$/.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > maxTableName || isAddress) {
    return {
      reason: 'not-supported',
      detail: `the table name "${name}" must begin with a letter, go on with letters, digits, "_" or ".", and be no cell address`,
    };
  }
  if (headers.length !== range.columnCount || headers.length === 0) {
    return {
      reason: 'not-supported',
      detail: `the table "${name}" has ${headers.length} headers for ${range.columnCount} columns`,
    };
  }
  const distinct = new Set(headers.map((header) => header.toLowerCase()));
  if (distinct.size !== headers.length || headers.some((header) => header === '' || header.length > 255)) {
    return {
      reason: 'not-supported',
      detail: `the headers of the table "${name}" must be unique, 1 to 255 characters long`,
    };
  }
  if (
    range.rowIndex + withBodyRow(range).rowCount > maxRows ||
    range.columnIndex + range.columnCount > maxColumns
  ) {
    return { reason: 'no-room', detail: `the table "${name}" reaches beyond the sheet` };
  }
  if (before.some((other) => rangesOverlap(withBodyRow(other.range), withBodyRow(range)))) {
    return { reason: 'not-supported', detail: `the table "${name}" overlaps another table` };
  }
  return null;
}

/** The cells of a table: its header row and one body row at least, be it blank. */
function withBodyRow(range: CellRange): CellRange {
  return { ...range, rowCount: Math.max(2, range.rowCount) };
}

function firstProblem<Item>(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => LayoutProblem | null,
): LayoutProblem | null {
  for (const [index, item] of items.entries()) {
    const problem = problemOf(item, index);
    if (problem !== null) return problem;
  }
  return null;
}
