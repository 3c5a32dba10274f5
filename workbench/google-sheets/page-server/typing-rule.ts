import { parseA1Area, splitA1 } from '../a1/parse-a1.ts';
import { formatValue } from '../formats/format-value.ts';
import { typedInput } from '../formats/typed-input.ts';
import type { Calculation } from '../formulas/calculation.ts';
import type { BooleanCondition, DataValidationRule, ExtendedValue } from '../schema/messages.ts';
import { sheetByTitle } from '../state/document.ts';
import type { TypingRule } from '../wire/sheet-view.ts';

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

/** How a condition judges numbers: dates are numbers too. */
const comparisons: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  NUMBER_GREATER: (value, first) => value > first,
  NUMBER_GREATER_THAN_EQ: (value, first) => value >= first,
  NUMBER_LESS: (value, first) => value < first,
  NUMBER_LESS_THAN_EQ: (value, first) => value <= first,
  NUMBER_EQ: (value, first) => value === first,
  NUMBER_NOT_EQ: (value, first) => value !== first,
  NUMBER_BETWEEN: (value, first, second) => value >= first && value <= second,
  NUMBER_NOT_BETWEEN: (value, first, second) => value < first || value > second,
  DATE_IS_VALID: () => true,
  DATE_EQ: (value, first) => Math.floor(value) === first,
  DATE_BEFORE: (value, first) => value < first,
  DATE_AFTER: (value, first) => value > first,
  DATE_ON_OR_BEFORE: (value, first) => Math.floor(value) <= first,
  DATE_ON_OR_AFTER: (value, first) => value >= first,
  DATE_BETWEEN: (value, first, second) => value >= first && Math.floor(value) <= second,
  DATE_NOT_BETWEEN: (value, first, second) => value < first || Math.floor(value) > second,
};

const texts: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  TEXT_CONTAINS: (text, wanted) => text.includes(wanted),
  TEXT_NOT_CONTAINS: (text, wanted) => !text.includes(wanted),
  TEXT_EQ: (text, wanted) => text === wanted,
  TEXT_IS_EMAIL: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  TEXT_IS_URL: (text) => URL.canParse(text.includes('://') ? text : `https://${text}`),
};

/** Whether a value is one that a rule lets be typed; rules with a formula of their own let everything. */
export function isAllowed(
  calculation: Calculation,
  rule: DataValidationRule,
  value: ExtendedValue,
  shown: string,
): boolean {
  const { condition } = rule;
  // What a formula gives is not known before it is there.
  if (condition === undefined || value.formulaValue !== undefined) return true;
  const choices = choicesOf(calculation, condition);
  if (choices !== null) return choices.includes(shown) || choices.includes(value.stringValue ?? shown);
  const type = condition.type ?? '';
  const locale = calculation.document.properties.locale ?? 'en_US';
  const [first = Number.NaN, second = Number.NaN] = (condition.values ?? []).map(
    ({ userEnteredValue = '' }) =>
      typedInput(userEnteredValue, locale, undefined, 0).value.numberValue ?? Number.NaN,
  );
  const compare = comparisons[type];
  if (compare !== undefined)
    return value.numberValue !== undefined && compare(value.numberValue, first, second);
  const test = texts[type];
  return test?.(shown.toLowerCase(), (condition.values?.[0]?.userEnteredValue ?? '').toLowerCase()) ?? true;
}
