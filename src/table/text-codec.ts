import type { CellCodec } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';
import { shownText } from './shown-text.ts';

/** Text; a number, date or TRUE in the column is read as the text people see. */
export const textCodec: CellCodec = {
  expected: 'text',
  decode: (value, context) => (typeof value === 'string' ? value : shownText(value, context)),
  encode: (value) => {
    if (typeof value !== 'string') throw new CellEncodeError(`expected text, got ${typeof value}`);
    return value;
  },
};
