import { FormulaError, type FormulaValue } from './formula-value.ts';
import { Failure, type SheetFunction, type Surroundings } from './functions/arguments.ts';
import { criteria } from './functions/criteria.ts';
import { dates } from './functions/dates.ts';
import { logic } from './functions/logic.ts';
import { lookups } from './functions/lookups.ts';
import { numeric } from './functions/numbers.ts';
import { texts } from './functions/texts.ts';

const table: ReadonlyMap<string, SheetFunction> = new Map(
  [numeric, criteria, texts, dates, lookups, logic].flatMap((functions) => Object.entries(functions)),
);

/** Functions that would fetch from elsewhere: the stand-in never does. */
const fetching = ['IMPORTDATA', 'IMPORTXML', 'IMPORTHTML', 'IMPORTFEED', 'GOOGLEFINANCE', 'GOOGLETRANSLATE'];

/** Calls a function that takes values; unknown names give `#NAME?`. */
export function callFunction(
  name: string,
  given: readonly FormulaValue[],
  surroundings: Surroundings,
): FormulaValue {
  if (fetching.includes(name)) return new FormulaError('N_A', 'The stand-in never fetches from the network.');
  const call = table.get(name);
  if (call === undefined) return new FormulaError('NAME', `Unknown function: '${name}'.`);
  try {
    return call(given, surroundings);
  } catch (error) {
    if (error instanceof Failure) return error.value;
    throw error;
  }
}
