import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CellValue } from '../../src/grid/cell.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { unreadable } from '../../src/table/cell-codec.ts';
import { column } from '../../src/table/column.ts';
import { ColumnReader } from '../../src/table/column-reader.ts';
import { context } from './codec-cases.ts';

function reader(schema: z.ZodType) {
  return new ColumnReader(column('Header', schema));
}

function fault(schema: z.ZodType, value: CellValue, format = 'General') {
  const found = reader(schema).explain(value, context(format));
  return issueSentence(found);
}

function mends(schema: z.ZodType, value: CellValue) {
  return reader(schema).explain(value, context()).mends;
}

describe('a blank cell', () => {
  it.each([
    ['null where the schema takes null', z.string().nullable(), null],
    ['undefined where the schema takes that only', z.string().optional(), undefined],
    ['the default', z.number().default(7), 7],
    [
      'what a transform makes of null',
      z
        .string()
        .nullable()
        .transform((text) => text ?? 'none'),
      'none',
    ],
  ])('is %s', (_, schema, value) => {
    expect(reader(schema).read(null, context())).toBe(value);
    expect(reader(schema).takesBlanks).toBe(true);
  });

  it('is made anew each time where the default is', () => {
    let count = 0;
    const counting = reader(z.number().default(() => ++count));
    const first = counting.read(null, context());
    expect(counting.read(null, context())).not.toBe(first);
  });

  it('is a fault where the schema needs a value', () => {
    expect(reader(z.string()).read(null, context())).toBe(unreadable);
    expect(fault(z.string(), null)).toBe('Header is blank. Enter a value.');
  });

  it('is also one of nothing but spaces, unless the schema takes texts but no blanks', () => {
    expect(reader(z.string().nullable()).read(' \u00a0', context())).toBeNull();
    expect(reader(z.number().nullable()).read('', context())).toBeNull();
    expect(reader(z.string()).read('', context())).toBe('');
    expect(reader(z.string().min(1)).read('  ', context())).toBe(unreadable);
    expect(fault(z.string().min(1), '  ')).toBe('Header is blank. Enter a value.');
  });
});

describe('a fault says what was expected and found', () => {
  it.each<[z.ZodType, CellValue, string]>([
    [z.number(), 'about 5', 'Header must be a number, but the cell holds the text "about 5".'],
    [z.int(), 1.5, 'Header must be a whole number, but the cell holds the number 1.5.'],
    [z.int(), 'x', 'Header must be a whole number, but the cell holds the text "x".'],
    [z.number().min(2), 1, 'Header must be at least 2, but the cell holds the number 1.'],
    [z.number().positive(), 0, 'Header must be more than 0, but the cell holds the number 0.'],
    [z.number().max(5), 6, 'Header must be at most 5, but the cell holds the number 6.'],
    [z.number().lt(5), 5, 'Header must be less than 5, but the cell holds the number 5.'],
    [z.number().multipleOf(5), 6, 'Header must be a multiple of 5, but the cell holds the number 6.'],
    [z.string().max(1), 'ab', 'Header must be at most 1 character long, but the cell holds the text "ab".'],
    [z.string().min(3), 'ab', 'Header must be at least 3 characters long, but the cell holds the text "ab".'],
    [
      z.string().length(3),
      'ab',
      'Header must be exactly 3 characters long, but the cell holds the text "ab".',
    ],
    [z.email(), 'me', 'Header holds the text "me", which does not fit: it must be an email address.'],
    [
      z.string().regex(/^C\d$/),
      'D1',
      'Header holds the text "D1", which does not fit: it must match /^C\\d$/.',
    ],
    [
      z.string().regex(/^C\d$/, 'a letter C and a digit.'),
      'D1',
      'Header holds the text "D1", which does not fit: a letter C and a digit.',
    ],
    [z.ipv4(), 'here', 'Header holds the text "here", which does not fit: it must be a valid ipv4.'],
    [
      z.string().refine((text) => text === 'a', 'only a will do'),
      'b',
      'Header holds the text "b", which does not fit: only a will do.',
    ],
    [
      z.string().refine((text) => text === 'a'),
      'b',
      'Header holds the text "b", which does not fit: it is not a value this column takes.',
    ],
    [
      z.union([z.number().max(1), z.string().max(1)]),
      'long',
      'Header must be at most 1 character long, but the cell holds the text "long".',
    ],
    [z.enum(['a', 'b']), 'z', 'Header must be one of a, b, but the cell holds "z".'],
    [z.string().pipe(z.literal('a')), 'z', 'Header must be one of a, but the cell holds "z".'],
    [z.boolean(), 1, 'Header must be TRUE or FALSE, but the cell holds the number 1.'],
    [z.iso.date(), true, 'Header must be a date, but the cell holds TRUE. Write it like 30 June 2017.'],
    [z.number(), { error: '#REF!' }, 'Header shows the error #REF!. Mend the formula or enter a value.'],
    [
      z.string().max(5),
      'x'.repeat(300),
      `Header must be at most 5 characters long, but the cell holds the text "${'x'.repeat(59)}…".`,
    ],
  ])('%# %s', (schema, value, sentence) => {
    expect(fault(schema, value)).toBe(sentence);
  });

  it('names a date by its day', () => {
    expect(fault(z.number(), 42_826, 'dd/mm/yyyy')).toBe(
      'Header must be a number, but the cell holds the date 1 April 2017.',
    );
  });
});

describe('a mend', () => {
  it('is one the column takes', () => {
    expect(mends(z.number().min(0), '-3')).toBeUndefined();
    expect(mends(z.number().min(0), ' 3')).toMatchObject({ certain: { value: 3 } });
    expect(
      mends(
        z.iso.date().check((day) => {
          if (day.value < '2017-02-01') day.issues.push({ code: 'custom', input: day.value });
        }),
        '01/04/2017',
      ),
    ).toMatchObject({ choices: [{ value: 42_826 }] });
  });

  it('of 45 in a column of fractions is 45%, as a choice', () => {
    const fraction = z.number().min(0).max(1).nullable();
    expect(mends(fraction, 45)).toEqual({ choices: [{ value: 0.45, shown: '45%', numberFormat: '0%' }] });
    expect(mends(fraction, 12.5)).toEqual({
      choices: [{ value: 0.125, shown: '12.5%', numberFormat: '0.0%' }],
    });
    expect(mends(fraction, 101)).toBeUndefined();
    expect(mends(z.int().max(1), 45)).toBeUndefined();
  });
});

const schemas: Readonly<
  Record<string, { schema: z.ZodType; values: fc.Arbitrary<string | number | boolean> }>
> = {
  text: {
    schema: z.string().min(2).max(4).nullable(),
    values: fc.string({ maxLength: 6 }).map((text) => `x${text}`),
  },
  number: { schema: z.number().min(-1).max(1), values: fc.double({ min: -2, max: 2, noNaN: true }) },
  'whole number': {
    schema: z.int().max(3).optional(),
    values: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
  },
  'number above': { schema: z.number().gt(0).lt(1), values: fc.constantFrom(0, 0.5, 1, 2) },
  boolean: { schema: z.boolean(), values: fc.boolean() },
  choice: { schema: z.enum(['a', 'b']).nullable(), values: fc.constantFrom('a', 'b') },
  literal: { schema: z.literal([1, 'a']), values: fc.constantFrom(1, 'a') },
  refined: { schema: z.string().regex(/^xa/), values: fc.constantFrom('xa', 'xb') },
};

afterEach(() => {
  z.config({ jitless: false });
});

describe.each([true, false])('with jitless %s', (jitless) => {
  it.each(Object.keys(schemas))('reads a %s as zod takes it', (name) => {
    z.config({ jitless });
    const { schema, values } = schemas[name] ?? { schema: z.string(), values: fc.string() };
    const made = reader(schema);
    fc.assert(
      fc.property(values, (value) => {
        const parsed = schema.safeParse(value);
        expect(made.read(value, context())).toEqual(parsed.success ? parsed.data : unreadable);
      }),
    );
  });
});
