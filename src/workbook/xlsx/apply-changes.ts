import { isFormula } from '../../grid/cell.ts';
import { arrangeRows } from '../arrange-rows.ts';
import type { AddSheet, Change, Refusal } from '../change.ts';
import type { Resolution, TableChange } from '../resolution.ts';
import { resolveChanges } from '../resolve-changes.ts';
import type { ApplyOptions, ApplyResult } from '../workbook.ts';
import { removeCalcChain } from './calc-chain.ts';
import { readCellFormats } from './cell-formats.ts';
import { CellStyles } from './cell-styles.ts';
import type { TableGrowth } from './grow-ranges.ts';
import { OpenSheet } from './open-sheet.ts';
import type { PackageEdit } from './package-edit.ts';
import { readStrings } from './read-workbook.ts';
import { ReferenceFinder } from './reference-finder.ts';
import { saveSheet } from './save-sheet.ts';
import { SheetEdits } from './sheet-edits.ts';
import type { SheetMemory } from './sheet-memory.ts';
import { addSheet } from './sheet-writer/add-sheet.ts';
import { resizeTable } from './table-part-edit.ts';
import { readWorkbookPart, type WorkbookPart, withDamage } from './workbook-part.ts';

/**
 * Applies changes to a package by writing anew only the parts they touch.
 *
 * @param parts - Edited in place; of no use any more when every change is refused.
 * @param memory - Sheets of the package that were read before.
 * @throws DamagedWorkbookError, NotAWorkbookError or OversizedWorkbookError as the package is found.
 */
export function applyChanges(
  parts: PackageEdit,
  changes: readonly Change[],
  options: ApplyOptions,
  memory: SheetMemory,
): ApplyResult {
  return withDamage(parts.file, () => {
    const workbook = readWorkbookPart(parts);
    const sheets = openSheets(parts, workbook, memory);
    const view = {
      sheets,
      definedNames: workbook.definedNames.map(({ name }) => name),
      isStructureLocked: workbook.isStructureLocked,
    };
    const resolution = resolveChanges(view, changes, options.allOrNothing ?? false);
    const touchesFormulas = saveSheets(parts, workbook, sheets, resolution);
    const unfit = addSheets(parts, resolution.sheets);
    if (unfit.length > 0 && options.allOrNothing) return refuseAll(changes, unfit);
    if (touchesFormulas && workbook.calcChainPath !== undefined) {
      removeCalcChain(parts, workbook.path, workbook.calcChainPath);
    }
    const refusedLate = new Set(unfit.map(({ change }) => change));
    return {
      applied: resolution.applied.filter((change) => !refusedLate.has(change)),
      refused: [...resolution.refused, ...unfit],
    };
  });
}

function openSheets(parts: PackageEdit, workbook: WorkbookPart, memory: SheetMemory): OpenSheet[] {
  let strings: string[] | undefined;
  const sheets: OpenSheet[] = [];
  const finder = new ReferenceFinder(sheets, workbook.definedNames);
  const environment = {
    parts,
    memory,
    formats: readCellFormats(parts, workbook.stylesPath),
    contextOf: (sheet: string) => {
      strings ??= readStrings(parts, workbook);
      return { file: parts.file, sheet, dateSystem: workbook.dateSystem, sharedStrings: strings };
    },
    findReference: finder.find.bind(finder),
  };
  for (const sheet of workbook.sheets) sheets.push(new OpenSheet(sheet, environment));
  return sheets;
}

/** Writes the sheets that have edited cells. @returns Whether any formula came, went or moved. */
function saveSheets(
  parts: PackageEdit,
  workbook: WorkbookPart,
  sheets: readonly OpenSheet[],
  { cells, tables, sheets: added }: Resolution,
): boolean {
  let styles: CellStyles | undefined;
  const stylesOf = () => {
    styles ??= new CellStyles(parts, workbook.stylesPath ?? 'xl/styles.xml');
    return styles;
  };
  const edits = new Map<number, SheetEdits>();
  const editsOf = (sheetIndex: number) => {
    const sheet = sheets[sheetIndex] as OpenSheet;
    const known = edits.get(sheetIndex) ?? new SheetEdits(sheet, stylesOf);
    edits.set(sheetIndex, known);
    return known;
  };
  for (const cell of cells) editsOf(cell.sheetIndex).setCell(cell);
  for (const table of tables) editsOf(table.table.sheetIndex).changeTable(table);
  let touchesFormulas = added.some(({ layout }) =>
    layout.rows.some((row) => row.some(({ value }) => isFormula(value))),
  );
  for (const [sheetIndex, sheetEdits] of edits) {
    const sheet = sheets[sheetIndex] as OpenSheet;
    const growths = tables
      .filter(({ table }) => table.sheetIndex === sheetIndex)
      .flatMap((table) => growthOf(table));
    if (sheetEdits.settleFormulas()) touchesFormulas = true;
    saveSheet(parts, sheet, sheetEdits, growths);
  }
  for (const change of tables) {
    const { name, sheetIndex, totalsRowCount } = change.table;
    const part = sheets[sheetIndex]?.tableParts.find((table) => table.name === name);
    if (part) resizeTable(parts, part.path, 1 + bodyRowCount(change) + totalsRowCount);
  }
  styles?.save();
  return touchesFormulas;
}

function bodyRowCount({ table: { range }, removed, appended, reusesFirst }: TableChange): number {
  return arrangeRows(range.rowIndex + 1, range.rowCount - 1, removed, appended.length, reusesFirst).length;
}

function growthOf(change: TableChange): TableGrowth[] {
  const { range } = change.table;
  const lastRowBefore = range.rowIndex + range.rowCount - 1;
  const lastRow = range.rowIndex + bodyRowCount(change);
  const lastColumn = range.columnIndex + range.columnCount - 1;
  return lastRow > lastRowBefore
    ? [{ firstColumn: range.columnIndex, lastColumn, lastRowBefore, lastRow }]
    : [];
}

function addSheets(parts: PackageEdit, sheets: readonly AddSheet[]): Refusal[] {
  return sheets.flatMap((change) => {
    const problem = addSheet(parts, change.layout);
    return problem ? [{ change, ...problem }] : [];
  });
}

function refuseAll(changes: readonly Change[], refused: readonly Refusal[]): ApplyResult {
  const reasons = new Map(refused.map((refusal) => [refusal.change, refusal]));
  return {
    applied: [],
    refused: changes.map((change): Refusal => reasons.get(change) ?? { change, reason: 'others-refused' }),
  };
}
