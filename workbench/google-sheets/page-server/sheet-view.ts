import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { effectiveFormat } from '../output/effective-format.ts';
import type { GridRange } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import { mayEdit, protectedArea, type Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import type { CellArea } from '../wire/person-action.ts';
import type { CellLook, CellView, ColumnView, RowView, SheetView, TypingRule } from '../wire/sheet-view.ts';
import { cellLook } from './cell-look.ts';
import { enteredText } from './entered-text.ts';
import { hiddenTexts } from './sheet-filter.ts';
import { type DataValidationRule, isAllowed, typingRule } from './typing-rule.ts';

/** The width of a column that nobody changed, in pixels. */
const columnWidth = 100;

/** Equal things once, each with its place in the list. */
class Listed<Item> {
  readonly items: Item[] = [];
  private readonly places = new Map<string, number>();

  place(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** What is shared by the cells of a sheet while its view is made. */
class Cells {
  readonly looks = new Listed<CellLook>();
  readonly rules: TypingRule[] = [];
  private readonly rulePlaces = new Map<string, number>();
  private readonly ruleKeys = new WeakMap<DataValidationRule, string>();
  private readonly calculation: Calculation;
  private readonly sheet: Sheet;
  private readonly locale: string;

  constructor(calculation: Calculation, sheet: Sheet) {
    this.calculation = calculation;
    this.sheet = sheet;
    this.locale = calculation.document.properties.locale ?? 'en_US';
    this.looks.place({});
  }

  private rule(rule: DataValidationRule): number {
    const key = this.ruleKeys.get(rule) ?? JSON.stringify(rule);
    this.ruleKeys.set(rule, key);
    const known = this.rulePlaces.get(key);
    if (known !== undefined) return known;
    const place = this.rules.push(typingRule(this.calculation, rule)) - 1;
    this.rulePlaces.set(key, place);
    return place;
  }

  view(row: number, column: number, cell: Cell): CellView {
    const { calculation, sheet, locale } = this;
    const value = calculation.valueOf(sheet, row, column, cell);
    const format = calculation.formatOf(sheet, cell);
    const text = value === undefined ? '' : formatValue(value, format, locale);
    const entered = enteredText(cell, locale);
    const { dataValidation, note, userEnteredValue } = cell;
    const kind =
      value?.numberValue !== undefined
        ? 'number'
        : value?.boolValue !== undefined
          ? 'boolean'
          : value?.errorValue
            ? 'error'
            : undefined;
    return {
      text,
      ...(entered !== text && { entered }),
      look: this.looks.place(cellLook(effectiveFormat(calculation, sheet, row, column, cell))),
      ...(dataValidation && { rule: this.rule(dataValidation) }),
      ...(note && { note }),
      ...(kind && { kind }),
      ...(dataValidation &&
        userEnteredValue &&
        !isAllowed(calculation, dataValidation, sheet, row, column) && { isInvalid: true }),
    };
  }
}

/** A range of the API cut to its sheet. */
const areaOn = (sheet: Sheet, range: GridRange): CellArea => ({
  startRow: range.startRowIndex ?? 0,
  endRow: Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount),
  startColumn: range.startColumnIndex ?? 0,
  endColumn: Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount),
});

function rowViews(sheet: Sheet, cells: Cells): RowView[] {
  const { rowMetadata } = sheet.parts;
  const rows: RowView[] = [];
  const count = Math.min(Math.max(sheet.usedRowCount, rowMetadata.length), sheet.rowCount);
  for (let row = 0; row < count; row += 1) {
    const kept = sheet.cellsOf(row) ?? [];
    const metadata = rowMetadata[row];
    const views = kept.map((cell, column) => (cell === undefined ? null : cells.view(row, column, cell)));
    while (views.length > 0 && views.at(-1) === null) views.pop();
    rows.push({
      ...(metadata?.pixelSize !== undefined && { height: metadata.pixelSize }),
      ...((metadata?.hiddenByUser || metadata?.hiddenByFilter) && { isHidden: true }),
      cells: views,
    });
  }
  return rows;
}

function columnViews(sheet: Sheet): ColumnView[] {
  return Array.from({ length: sheet.columnCount }, (_, column): ColumnView => {
    const metadata = sheet.parts.columnMetadata[column];
    const width = Math.min(2000, Math.max(0, metadata?.pixelSize ?? columnWidth));
    return { width, ...((metadata?.hiddenByUser || metadata?.hiddenByFilter) && { isHidden: true }) };
  });
}

/** A sheet as a person sees it. */
export function sheetView(calculation: Calculation, sheet: Sheet, writer: Writer): SheetView {
  const { document } = calculation;
  const { parts } = sheet;
  const cells = new Cells(calculation, sheet);
  const rows = rowViews(sheet, cells);
  const filterRange = parts.basicFilter?.range;
  return {
    sheetId: sheet.sheetId,
    rowCount: sheet.rowCount,
    frozenRows: parts.grid.frozenRowCount ?? 0,
    frozenColumns: parts.grid.frozenColumnCount ?? 0,
    columns: columnViews(sheet),
    rows,
    looks: cells.looks.items,
    rules: cells.rules,
    protections: parts.protectedRanges.flatMap((protection) => {
      const range = protectedArea(document, protection);
      if (range === undefined || protection.warningOnly) return [];
      const mayWrite = mayEdit(protection, writer);
      return [{ ...areaOn(sheet, range), description: protection.description ?? '', mayEdit: mayWrite }];
    }),
    merges: parts.merges.map((range) => areaOn(sheet, range)),
    filter: filterRange ? { ...areaOn(sheet, filterRange), hidden: hiddenTexts(parts.basicFilter) } : null,
  };
}
