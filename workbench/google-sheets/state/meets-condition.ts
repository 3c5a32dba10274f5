import { typedInput } from '../formats/typed-input.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { compareScalars, type Scalar, scalarOf } from '../formulas/formula-value.ts';
import { relocatedFormula } from '../formulas/rewrite-formula.ts';
import type { BooleanCondition } from '../schema/messages.ts';
import type { Sheet } from './sheet.ts';

/** A cell that is looked at, and the first cell of the range that a rule is given for: its formulas are read from there. */
export interface ConditionPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Whether the value of a cell meets a condition of a filter, a validation or a conditional format. */
export function meetsCondition(
  calculation: Calculation,
  condition: BooleanCondition,
  place: ConditionPlace,
): boolean {
  const { sheet, row, column } = place;
  const cell = sheet.cell(row, column);
  const value = scalarOf(cell && calculation.valueOf(sheet, row, column, cell));
  const operands = (condition.values ?? []).map(({ userEnteredValue = '' }) =>
    operand(calculation, userEnteredValue, place),
  );
  const [first = null, second = null] = operands;
  const text = value === null ? '' : String(value).toLowerCase();
  const wanted = first === null ? '' : String(first).toLowerCase();
  const order = (other: Scalar) =>
    typeof value === 'number' && typeof other === 'number' ? value - other : Number.NaN;
  switch (condition.type) {
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return order(first) > 0;
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return order(first) >= 0;
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return order(first) < 0;
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return order(first) <= 0;
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return order(first) === 0;
    case 'NUMBER_NOT_EQ':
    case 'DATE_NOT_EQ':
      return typeof value === 'number' && order(first) !== 0;
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return order(first) >= 0 && order(second) <= 0;
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return order(first) < 0 || order(second) > 0;
    case 'DATE_IS_VALID':
      return typeof value === 'number';
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'TEXT_EQ':
      return text === wanted;
    case 'TEXT_NOT_EQ':
      return text !== wanted;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_URL':
      return /^(https?:\/\/)?[^\s/]+\.[^\s/]+/.test(text);
    case 'ONE_OF_LIST':
      return operands.some((choice) => String(choice) === String(value));
    case 'BLANK':
      return value === null || value === '';
    case 'NOT_BLANK':
      return value !== null && value !== '';
    case 'BOOLEAN':
      return typeof value === 'boolean' || operands.some((choice) => compareScalars(choice, value) === 0);
    case 'CUSTOM_FORMULA':
      return first === true;
    default:
      return true;
  }
}

/** What a condition compares with: typed text as it would be in a cell, a formula worked out for the cell. */
function operand(calculation: Calculation, text: string, place: ConditionPlace): Scalar {
  if (text.startsWith('=')) {
    const formula = relocatedFormula(text, place.row - place.firstRow, place.column - place.firstColumn);
    return scalarOf(calculation.evaluateAt(formula, place.sheet, place.row, place.column));
  }
  const locale = calculation.document.properties.locale ?? 'en_US';
  return scalarOf(typedInput(text, locale, undefined, calculation.now).value);
}
