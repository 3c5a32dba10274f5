import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../src/grid/cell.ts';
import { column } from '../../src/table/column.ts';
import { defineTable, type RowOf } from '../../src/table/define-table.ts';
import { RowValueError } from '../../src/table/errors.ts';
import { readTable } from '../../src/table/read-table.ts';
import { writeTable } from '../../src/table/write-table.ts';

const everything = defineTable({
  name: 'Everything',
  columns: {
    text: column('Text', z.string().min(1)),
    maybe: column('Maybe', z.string().nullable()),
    number: column('Number', z.number().nullable()),
    whole: column('Whole', z.int().nullable()),
    flag: column('Flag', z.boolean().nullable()),
    day: column('Day', z.iso.date().nullable()),
    choice: column('Choice', z.enum(['G', 'A', '__proto__']).nullable()),
    moment: column(
      'Moment',
      z
        .codec(z.iso.date(), z.date(), {
          decode: (text) => new Date(text),
          encode: (date) => date.toISOString().slice(0, 10),
        })
        .nullable(),
    ),
  },
});

type Row = RowOf<typeof everything>;

/** Texts that show something: a cell of nothing but spaces is a blank. */
const texts = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
const days = fc
  .date({ min: new Date('1904-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values);
const rows: fc.Arbitrary<Row> = fc.record({
  text: texts,
  maybe: maybe(texts),
  number: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
  whole: maybe(fc.maxSafeInteger()),
  flag: maybe(fc.boolean()),
  day: maybe(days),
  choice: maybe(fc.constantFrom('G' as const, 'A' as const, '__proto__' as const)),
  moment: maybe(days.map((day) => new Date(day))),
});
const systems = fc.constantFrom('1900' as const, '1904' as const);

describe('writeTable', () => {
  it('gives the header row, then the cells, dates with their format', () => {
    const grid = writeTable(everything, [
      {
        text: 'a',
        maybe: null,
        number: 0.5,
        whole: 3,
        flag: true,
        day: '2017-04-01',
        choice: 'G',
        moment: new Date('2017-04-02'),
      },
    ]);
    expect(grid.rows).toEqual([
      ['Text', 'Maybe', 'Number', 'Whole', 'Flag', 'Day', 'Choice', 'Moment'],
      ['a', null, 0.5, 3, true, 42_826, 'G', 42_827],
    ]);
    expect([grid.numberFormat(0, 5), grid.numberFormat(1, 5), grid.numberFormat(1, 0)]).toEqual([
      'General',
      'd mmm yyyy',
      'General',
    ]);
  });

  it('is undone by readTable, in both date systems', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), systems, (written, dateSystem) => {
        const reading = readTable(everything, writeTable(everything, written, { dateSystem }), {
          dateSystem,
        });
        expect(reading.issues).toEqual([]);
        expect(reading.rows.map((row) => row.values)).toEqual(written);
      }),
    );
  });

  it('is undone whatever the order of the columns and whatever stands between them', () => {
    const odd = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', '', 'x', 'Notes'),
      fc.string(),
    );
    const known = new Set(['text', 'maybe', 'number', 'whole', 'flag', 'day', 'choice', 'moment']);
    const extras = fc.array(
      fc.tuple(
        odd.filter((header) => !known.has(header.trim().toLowerCase())),
        texts,
      ),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(rows, extras, fc.infiniteStream(fc.nat()), (row, others, dice) => {
        const { rows: cells, numberFormat } = writeTable(everything, [row]);
        const columns = (cells[0] ?? []).map((header, index) => ({
          header,
          cell: cells[1]?.[index] ?? null,
          from: index,
        }));
        for (const [header, cell] of others) columns.push({ header, cell, from: -1 });
        const shuffled = columns
          .map((one) => ({ one, die: dice.next().value }))
          .sort((left, right) => left.die - right.die)
          .map(({ one }) => one);
        const grid = {
          rows: [shuffled.map(({ header }) => header), shuffled.map(({ cell }) => cell)],
          numberFormat: (rowIndex: number, columnIndex: number) =>
            numberFormat(rowIndex, shuffled[columnIndex]?.from ?? 0),
        };
        const [read] = readTable(everything, grid).rows;
        expect(read?.values).toEqual(row);
        const kept = new Map<number, Cell>();
        for (const [index, { cell, from }] of shuffled.entries()) if (from < 0) kept.set(index, cell);
        expect(read?.extra).toEqual(kept);
      }),
    );
  });

  it('names the column of a value that is not of its kind', () => {
    const draft = { ...everythingBlank, whole: 'three' as never };
    expect(() => writeTable(everything, [draft])).toThrow(RowValueError);
    expect(() => writeTable(everything, [draft])).toThrow(
      'Everything.whole: expected a finite number, got string',
    );
    expect(() => writeTable(everything, [{ ...everythingBlank, day: '2017-02-30' }])).toThrow(
      /^Everything.day: /,
    );
  });
});

const everythingBlank = {
  text: null,
  maybe: null,
  number: null,
  whole: null,
  flag: null,
  day: null,
  choice: null,
  moment: null,
};
