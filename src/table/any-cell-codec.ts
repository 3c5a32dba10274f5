import type { Cell } from '../grid/cell.ts';
import type { CellCodec } from './cell-codec.ts';

/** Takes a cell's value as it is: for columns that hold text in one row and a date in the next. */
export const anyCellCodec: CellCodec = {
  expected: 'any value',
  decode: (value) => ({ value }),
  encode: (value) => value as Cell,
};
