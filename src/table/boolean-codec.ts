import { type CellCodec, unreadable } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';

const words = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** TRUE or FALSE; the words true, false, yes and no as text are reported with the value they stand for. */
export const booleanCodec: CellCodec = {
  expected: 'TRUE or FALSE',
  decode: (value) => (typeof value === 'boolean' ? value : unreadable),
  mend: (value, { numberFormat }) => {
    const meant =
      typeof value === 'string' && value.length < 40 ? words.get(value.trim().toLowerCase()) : undefined;
    if (meant === undefined) return undefined;
    const format = numberFormat === '@' ? { numberFormat: 'General' } : {};
    return { certain: { value: meant, shown: meant ? 'TRUE' : 'FALSE', ...format } };
  },
  encode: (value) => {
    if (typeof value !== 'boolean') throw new CellEncodeError(`expected true or false, got ${typeof value}`);
    return value;
  },
};
