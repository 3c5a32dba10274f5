import type { ExtendedValue } from '../schema/messages.ts';

/** An error as a value: it goes through most functions unchanged. */
export class FormulaError {
  readonly type: 'ERROR' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A';
  readonly message: string;

  constructor(type: FormulaError['type'], message: string) {
    this.type = type;
    this.message = message;
  }
}

/** A single value in a formula; null is a blank cell. */
export type Scalar = number | string | boolean | null | FormulaError;

/** The cells of a range, row by row. */
export interface Grid {
  readonly rows: readonly (readonly Scalar[])[];
}

export type FormulaValue = Scalar | Grid;

export const isGrid = (value: FormulaValue): value is Grid =>
  typeof value === 'object' && value !== null && !(value instanceof FormulaError);

/** A value of the API as one in a formula. */
export function scalarOf(value: ExtendedValue | undefined): Scalar {
  if (value === undefined) return null;
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.boolValue !== undefined) return value.boolValue;
  const { type, message } = value.errorValue ?? {};
  return new FormulaError(errorTypes.find((known) => known === type) ?? 'ERROR', message ?? '');
}

const errorTypes = ['ERROR', 'DIVIDE_BY_ZERO', 'VALUE', 'REF', 'NAME', 'NUM', 'N_A'] as const;

/** A formula's result as a value of the API. */
export function extendedValueOf(value: FormulaValue): ExtendedValue {
  const scalar = isGrid(value) ? (value.rows[0]?.[0] ?? null) : value;
  if (scalar === null) return { numberValue: 0 };
  if (typeof scalar === 'number')
    return Number.isFinite(scalar)
      ? { numberValue: scalar }
      : { errorValue: { type: 'NUM', message: 'The result is not a number that can be shown.' } };
  if (typeof scalar === 'string') return { stringValue: scalar };
  if (typeof scalar === 'boolean') return { boolValue: scalar };
  return { errorValue: { type: scalar.type, message: scalar.message } };
}

/** A value as a number: blanks are 0, TRUE is 1, texts that read as numbers are those. */
export function toNumber(value: Scalar): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim().replaceAll(',', '');
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return text !== '' && Number.isFinite(number)
    ? number
    : new FormulaError('VALUE', `The text '${value}' cannot be read as a number.`);
}

export function toText(value: Scalar): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

export function toBoolean(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    return new FormulaError('VALUE', `The text '${value}' is neither TRUE nor FALSE.`);
  }
  return value !== null && value !== 0 && value !== false;
}

const rank = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Which of two values comes first: numbers, then texts in any case, then booleans. */
export function compareScalars(one: Scalar, other: Scalar): number {
  const like = (value: Scalar, model: Scalar): Scalar =>
    value !== null ? value : typeof model === 'string' ? '' : typeof model === 'boolean' ? false : 0;
  const [a, b] = [like(one, other), like(other, one)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}
