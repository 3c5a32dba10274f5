import {
  FormulaError,
  type FormulaValue,
  isGrid,
  type Scalar,
  toBoolean,
  toNumber,
  toText,
} from '../formula-value.ts';

/** What functions may know of their surroundings. */
export interface Surroundings {
  readonly locale: string;
  readonly now: number;
}

/** A function that takes values. */
export type SheetFunction = (given: readonly FormulaValue[], surroundings: Surroundings) => FormulaValue;

/** Thrown inside a function to make an error its result. */
export class Failure extends Error {
  readonly value: FormulaError;
  constructor(value: FormulaError) {
    super(value.message);
    this.value = value;
  }
}

/** Makes an error the function's result. */
export const fail = (type: FormulaError['type'], message: string): never => {
  throw new Failure(new FormulaError(type, message));
};

/** A value, or its error as the function's result. */
export function good<T>(value: T | FormulaError): T {
  if (value instanceof FormulaError) throw new Failure(value);
  return value;
}

/** The first value of an argument. */
export const single = (value: FormulaValue | undefined): Scalar =>
  value === undefined ? null : isGrid(value) ? (value.rows[0]?.[0] ?? null) : value;
export const number = (value: FormulaValue | undefined) => good(toNumber(single(value)));
export const text = (value: FormulaValue | undefined) => good(toText(single(value)));
export const boolean = (value: FormulaValue | undefined) => good(toBoolean(single(value)));

/** All values of arguments, ranges row by row. */
export function* scalars(given: readonly FormulaValue[]): Generator<Scalar> {
  for (const value of given) {
    if (isGrid(value)) for (const row of value.rows) yield* row;
    else yield value;
  }
}

/** The numbers among arguments: those of ranges that are numbers, and whatever else reads as one. */
export function numbers(given: readonly FormulaValue[]): number[] {
  const found: number[] = [];
  for (const value of given) {
    if (!isGrid(value)) {
      if (value !== null) found.push(good(toNumber(value)));
      continue;
    }
    for (const row of value.rows)
      for (const entry of row) {
        if (entry instanceof FormulaError) throw new Failure(entry);
        if (typeof entry === 'number') found.push(entry);
      }
  }
  return found;
}

/** The rows of an argument: a single value is a range of one cell. */
export function rowsOf(value: FormulaValue | undefined): readonly (readonly Scalar[])[] {
  if (value === undefined) return [];
  return isGrid(value) ? value.rows : [[value]];
}
