import type { CellCodec, FilledValue } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';

/** Takes a cell's value as it is: for columns that hold text in one row and a date in the next. */
export const anyCellCodec: CellCodec = {
  expected: 'any value',
  decode: (value) => value,
  encode: (value) => {
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw new CellEncodeError(`expected text, a number, true or false, got ${typeof value}`);
    }
    return value as FilledValue;
  },
};
