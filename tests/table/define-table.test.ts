import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { column } from '../../src/table/column.ts';
import { defineTable, headerKey, type RowDraft, type RowOf } from '../../src/table/define-table.ts';
import { TableDefinitionError } from '../../src/table/errors.ts';

const text = z.string();

describe('defineTable', () => {
  it.each([
    ['a row id', { rowId: 'id' }],
    ['a key', { key: ['ref', 'id'] }],
    ['references', { references: { id: { table: 'Other', column: 'ref' } } }],
  ])('refuses %s that names no column', (_, more) => {
    const define = () =>
      defineTable({ name: 'Loans', columns: { ref: column('Ref', text) }, ...more } as never);
    expect(define).toThrow(TableDefinitionError);
    expect(define).toThrow('Table Loans has no column "id", but its definition names it.');
  });

  it('refuses a header or alias of two columns', () => {
    const columns = { ref: column('Ref.', text), other: column('Other', text, { aliases: ['REF'] }) };
    expect(() => defineTable({ name: 'Loans', columns })).toThrow(
      'Table Loans gives the header "REF" to both "ref" and "other".',
    );
  });

  it('refuses a schema that no cell can hold, naming the column', () => {
    expect(() => defineTable({ name: 'Loans', columns: { on: column('On', z.date()) } })).toThrow(
      /^Column Loans.on has/,
    );
  });

  it('refuses a column that code cannot name', () => {
    const columns = Object.fromEntries([['__proto__', column('Ref', text)]]);
    expect(() => defineTable({ name: 'Loans', columns })).toThrow(TableDefinitionError);
  });
});

describe('headerKey', () => {
  it.each([
    ['Percent complete', ' PERCENT-complete: ', true],
    ['% complete', 'complete', false],
    ['Ｒｅｆ', 'ref', true],
    ['Café', 'cafe', false],
  ])('of "%s" and "%s" are the same: %s', (left, right, same) => {
    expect(headerKey(left) === headerKey(right)).toBe(same);
  });
});

const loans = defineTable({
  name: 'Loans',
  columns: {
    book: column('Book', z.string()),
    due: column('Due', z.iso.date().nullable()),
    state: column('State', z.enum(['out', 'back'])),
    fee: column('Fee', z.number().optional()),
  },
});

describe('rows are typed by the schemas', () => {
  it('as zod gives them, and with null for faults in drafts', () => {
    expectTypeOf<RowOf<typeof loans>>().toEqualTypeOf<{
      readonly book: string;
      readonly due: string | null;
      readonly state: 'out' | 'back';
      readonly fee: number | undefined;
    }>();
    expectTypeOf<RowDraft<typeof loans>['state']>().toEqualTypeOf<'out' | 'back' | null>();
  });
});
