import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { anyCellCodec } from '../../src/table/any-cell-codec.ts';
import { booleanCodec } from '../../src/table/boolean-codec.ts';
import { choicesOf, codecOfColumn } from '../../src/table/codec-of-column.ts';
import { column } from '../../src/table/column.ts';
import { dateCodec } from '../../src/table/date-codec.ts';
import { CellEncodeError, TableDefinitionError } from '../../src/table/errors.ts';
import { numberCodec } from '../../src/table/number-codec.ts';
import { textCodec } from '../../src/table/text-codec.ts';

const isoToDate = z.codec(z.iso.date(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString().slice(0, 10),
});

describe('the codec of a column follows its schema', () => {
  it.each([
    ['string', z.string().min(1).nullable(), textCodec],
    ['email', z.email(), textCodec],
    ['template literal', z.templateLiteral(['C', z.number()]), textCodec],
    ['trimmed string', z.string().trim().optional(), textCodec],
    ['branded string', z.string().brand('ref'), textCodec],
    ['transformed string', z.string().transform((text) => text.length), textCodec],
    ['lazy string', z.lazy(() => z.string()), textCodec],
    ['read-only, caught string', z.string().readonly().catch(''), textCodec],
    ['number', z.number(), numberCodec],
    ['int', z.int().default(0), numberCodec],
    ['coerced number', z.coerce.number(), numberCodec],
    ['boolean', z.boolean().prefault(true), booleanCodec],
    ['date', z.iso.date().nullish(), dateCodec],
    ['date as a check', z.string().check(z.iso.date()), dateCodec],
    ['a date and back', isoToDate, dateCodec],
    ['a string or null', z.union([z.string(), z.null()]), textCodec],
    ['unknown', z.unknown(), anyCellCodec],
    ['custom', z.custom<string>(), anyCellCodec],
    ['a number or a string', z.union([z.number(), z.string()]), anyCellCodec],
    ['zod/mini', mini.nullable(mini.number()), numberCodec],
  ])('%s', (_, schema, codec) => {
    expect(codecOfColumn(column('Header', schema))).toBe(codec);
  });

  it.each([
    ['an enum', z.enum(['a', 'b']).nullable(), ['a', 'b']],
    ['literals', z.literal(['a', 1, true]), ['a', 1, true]],
    ['a union of literals', z.union([z.literal('a'), z.literal('b'), z.null()]), ['a', 'b']],
    ['text', z.string(), null],
  ])('the choices of %s', (_, schema, choices) => {
    expect(choicesOf(column('Header', schema))).toEqual(choices);
  });

  it('is the column’s own where it has one', () => {
    expect(codecOfColumn(column('Header', z.array(z.string()), { codec: textCodec }))).toBe(textCodec);
  });

  it.each([
    [
      'a Date',
      z.date(),
      'Column Header has a schema of kind "date", which no cell can hold. Use z.iso.date(), or give the column a codec.',
    ],
    [
      'an object',
      z.object({}),
      'Column Header has a schema of kind "object", which no cell can hold. Give the column a codec.',
    ],
    ['a bigint', z.bigint(), /"bigint"/],
    ['a date or a number', z.union([z.iso.date(), z.number()]), /"union"/],
    ['undefined', z.literal([undefined]), /"literal"/],
  ])('is missing for %s, and the message says what would do', (_, schema, message) => {
    const codec = () => codecOfColumn(column('Header', schema));
    expect(codec).toThrow(TableDefinitionError);
    expect(codec).toThrow(message);
  });

  it('takes any cell as it is, and writes no object', () => {
    expect(anyCellCodec.decode(3, { dateSystem: '1900', numberFormat: 'General' })).toBe(3);
    expect(anyCellCodec.encode('x', { dateSystem: '1900' })).toBe('x');
    expect(() => anyCellCodec.encode({}, { dateSystem: '1900' })).toThrow(CellEncodeError);
  });
});
