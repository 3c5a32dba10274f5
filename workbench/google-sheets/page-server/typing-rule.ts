import { parseA1Area, splitA1 } from '../a1/parse-a1.ts';
import { formatValue } from '../formats/format-value.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { BooleanCondition, CellData } from '../schema/messages.ts';
import { sheetByTitle } from '../state/document.ts';
import { meetsCondition } from '../state/meets-condition.ts';
import type { Sheet } from '../state/sheet.ts';
import type { TypingRule } from '../wire/sheet-view.ts';

/** What may be typed into a cell, as the API has it. */
export type DataValidationRule = NonNullable<CellData['dataValidation']>;

/** The texts that a list lets choose from, or null where a rule is no list. */
function choicesOf(calculation: Calculation, { type, values = [] }: BooleanCondition): string[] | null {
  if (type === 'ONE_OF_LIST') return values.map(({ userEnteredValue = '' }) => userEnteredValue);
  if (type === 'BOOLEAN') return ['TRUE', 'FALSE'];
  if (type !== 'ONE_OF_RANGE') return null;
  const { document } = calculation;
  const split = splitA1((values[0]?.userEnteredValue ?? '').replace(/^=/, ''));
  const area = split?.cells === undefined ? null : parseA1Area(split.cells);
  const sheet = split?.title === undefined ? document.sheets[0] : sheetByTitle(document, split.title);
  if (!area || sheet === undefined) return [];
  const { startRow = 0, startColumn = 0, endRow = sheet.usedRowCount, endColumn = sheet.columnCount } = area;
  const found = new Set<string>();
  for (let row = startRow; row < Math.min(endRow, sheet.usedRowCount); row += 1)
    for (let column = startColumn; column < Math.min(endColumn, sheet.columnCount); column += 1) {
      const cell = sheet.cell(row, column);
      const value = cell && calculation.valueOf(sheet, row, column, cell);
      const locale = document.properties.locale ?? 'en_US';
      if (cell && value) found.add(formatValue(value, cell.userEnteredFormat?.numberFormat, locale));
    }
  found.delete('');
  return [...found];
}

/** What a rule lets be typed, as a person sees it. */
export function typingRule(calculation: Calculation, rule: DataValidationRule): TypingRule {
  return {
    choices: rule.condition ? choicesOf(calculation, rule.condition) : null,
    isStrict: rule.strict === true,
    hint: rule.inputMessage ?? '',
  };
}

/** Whether what a cell holds is let be typed there; blank cells always are. */
export function isAllowed(
  calculation: Calculation,
  rule: DataValidationRule,
  sheet: Sheet,
  row: number,
  column: number,
): boolean {
  const { condition } = rule;
  const cell = sheet.cell(row, column);
  const value = cell && calculation.valueOf(sheet, row, column, cell);
  if (condition === undefined || cell === undefined || value === undefined) return true;
  const choices = choicesOf(calculation, condition);
  if (choices === null)
    return meetsCondition(calculation, condition, { sheet, row, column, firstRow: row, firstColumn: column });
  const locale = calculation.document.properties.locale ?? 'en_US';
  return choices.includes(formatValue(value, calculation.formatOf(sheet, cell), locale));
}
