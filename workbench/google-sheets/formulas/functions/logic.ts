import { FormulaError, toBoolean } from '../formula-value.ts';
import { boolean, good, type SheetFunction, scalars, single } from './arguments.ts';

/** Functions of truth and of what a value is, and those that have one answer. */
export const logic: Readonly<Record<string, SheetFunction>> = {
  AND: (given) => [...scalars(given)].every((value) => value === null || good(toBoolean(value))),
  OR: (given) => [...scalars(given)].some((value) => value !== null && good(toBoolean(value))),
  NOT: ([value]) => !boolean(value),
  TRUE: () => true,
  FALSE: () => false,
  ISBLANK: ([value]) => single(value) === null,
  ISNUMBER: ([value]) => typeof single(value) === 'number',
  ISTEXT: ([value]) => typeof single(value) === 'string',
  ISLOGICAL: ([value]) => typeof single(value) === 'boolean',
  NA: () => new FormulaError('N_A', 'Error: value not available.'),
  IMPORTRANGE: () => new FormulaError('REF', 'You need to connect these sheets. The stand-in never does.'),
};
