import { type Cell, isFormula } from '../grid/cell.ts';
import { isPercentFormat } from '../grid/number-format.ts';
import type { Issue } from '../issue/issue.ts';
import { issueSentence } from '../issue/issue-sentence.ts';
import type { Side } from '../merge/merge-result.ts';
import type { MergeValue } from '../merge/table-side.ts';
import type { LocatedTable } from '../table/located-table.ts';
import type { ReadRow } from '../table/table-row.ts';
import { maxTextLength } from '../workbook/change.ts';
import { rowLabel } from './row-label.ts';
import type { SharedTable } from './shared-table.ts';
import type { SyncRefusal } from './sync-report.ts';

interface Quarantined {
  readonly side: Side;
  readonly shared: SharedTable;
  readonly located: LocatedTable;
  readonly rows: readonly ReadRow[];
  /** The side's values by column name; those in quarantine become unknown here. */
  readonly columns: ReadonlyMap<string, MergeValue[]>;
  /** Whether a cell in which there must be a value was never filled: a blank like any other. */
  readonly isUnfilled: (row: ReadRow, name: string) => boolean;
}

/**
 * Takes out what must neither be passed on nor written over: cells that could not be read, formulas that people put where
 * the other side may write, texts longer than a cell of Excel, and the cells of rows that were cleared.
 *
 * @param issues - What reading the table found.
 * @param filled - The rows that are not cleared.
 * @returns A sentence for each.
 */
export function quarantine(
  { side, shared, located, rows, columns, isUnfilled }: Quarantined,
  issues: readonly Issue[],
  filled: readonly ReadRow[],
): SyncRefusal[] {
  const refused: SyncRefusal[] = [];
  const refuse = (row: ReadRow, cell: string | null, sentence: string) =>
    refused.push({
      side,
      table: shared.definition.name,
      sheet: located.sheet,
      cell,
      row: rowLabel(row),
      sentence,
    });
  const rowAt = new Map(filled.map((row) => [row.rowNumber, row]));
  for (const issue of issues) {
    const row = issue.cell === null ? undefined : rowAt.get(Number(/\d+$/.exec(issue.cell)?.[0]));
    const isUnreadable = row?.faults.some(
      (name) => row.address(name) === issue.cell && !isUnfilled(row, name),
    );
    if (row && isUnreadable)
      refuse(row, issue.cell, `${issueSentence(issue)} Until then both sides keep theirs.`);
  }
  for (const [index, row] of filled.entries()) {
    for (const name of row.faults) {
      const values = columns.get(name);
      if (values && isUnfilled(row, name)) values[index] = null;
    }
  }
  for (const [name, values] of columns) {
    const columnIndex = located.columnIndexes.get(name) ?? -1;
    for (const [index, row] of rows.entries()) {
      const cell = located.grid.rows[row.rowIndex]?.[columnIndex] ?? null;
      const problem =
        problemOf(cell, side, shared, name) ??
        (shared.plainFigures?.includes(name)
          ? percentProblem(cell, located.grid.numberFormat(row.rowIndex, columnIndex))
          : null);
      if (problem === null) continue;
      values[index] = undefined;
      if (problem !== '') refuse(row, row.address(name), problem);
    }
  }
  for (const row of rows.slice(filled.length)) {
    refuse(
      row,
      null,
      `Row ${row.rowNumber} was cleared. Both sides keep theirs: delete the whole row if it is to go, or fill it again.`,
    );
  }
  return refused;
}

/** Why a cell is held back, as a sentence; empty where nobody need hear of it, `null` where it is not. */
function problemOf(cell: Cell, side: Side, { definition }: SharedTable, name: string): string | null {
  if (typeof cell === 'string') {
    if (cell.length <= maxTextLength) return null;
    return `The text has ${cell.length.toLocaleString('en-GB')} characters, and a cell of Excel holds ${maxTextLength.toLocaleString('en-GB')}. Shorten it; until then both sides keep theirs.`;
  }
  if (!isFormula(cell)) return null;
  const isOurs = side === 'local' && (definition.columns[name]?.owner ?? 'board') === 'board';
  // What a formula of the plan shows goes out, once it was calculated; nothing is ever written over it.
  if (isOurs) return cell.value === null ? '' : null;
  return `The cell holds the formula =${cell.formula.slice(0, 80)}. Type its result instead; until then both sides keep theirs.`;
}

/** A host takes "67%" for the number 0.67, which the plan would take for less than one. */
function percentProblem(cell: Cell, format: string): string | null {
  if (typeof cell !== 'number' || !isPercentFormat(format)) return null;
  const shown = Number((cell * 100).toPrecision(12));
  return `The cell shows ${shown}%, and holds the number ${cell}. If ${shown} is meant, set the cell's format to a plain number, and type ${shown} without the percent sign; until then both sides keep theirs.`;
}
