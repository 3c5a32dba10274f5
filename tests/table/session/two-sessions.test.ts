import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenTable } from '../../../src/table/session/open-table.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import { libraryWorkbook, loansTable } from './library.ts';

/** What a person does next: which of the two, and what, to the row of a number. */
const step = fc.record({
  who: fc.constantFrom(0, 1),
  deed: fc.constantFrom(
    'update' as const,
    'insert' as const,
    'remove' as const,
    'commit' as const,
    'refresh' as const,
  ),
  row: fc.nat({ max: 5 }),
  value: fc.constantFrom('M1', 'M2', 'M3', null),
});

function act(
  table: OpenTable<typeof loansTable>,
  { deed, row, value }: { deed: string; row: number; value: string | null },
  name: string,
) {
  if (deed === 'insert') table.insert({ book: name, member: value });
  const chosen = table.all()[row % Math.max(table.all().length, 1)];
  if (chosen && deed === 'update') table.update(chosen, { member: value });
  if (chosen && deed === 'remove') table.remove(chosen);
}

describe('two people on one workbook', () => {
  it('lose no change that was told to be made, and see the same in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const workbook = libraryWorkbook();
        const books = [await openTables(workbook), await openTables(workbook)];
        const tables = books.map((book) => book.table(loansTable));
        /** Member by book, as the changes that were told to be made leave them. */
        const told = new Map<string, string | null>([
          ['Emma', 'M1'],
          ['Persuasion', null],
        ]);
        const commit = async (who: number) => {
          const names = new Map(tables[who]?.all().map((row) => [row.rowId, row.values.book]));
          const { applied } = (await books[who]?.commit()) ?? { applied: [] };
          for (const change of applied) {
            if (change.kind === 'append-row')
              told.set(String(change.cells[0]), change.cells[1] as string | null);
            if (change.kind === 'remove-row') told.delete(String(change.expected[0]));
            if (change.kind === 'set-cell') {
              told.set(String(names.get(String(change.anchor?.value))), change.value as string | null);
            }
          }
        };
        for (const [index, { who, ...deed }] of steps.entries()) {
          const table = tables[who];
          if (!table) continue;
          if (deed.deed === 'commit') await commit(who);
          else if (deed.deed === 'refresh') await books[who]?.refresh();
          else act(table, deed, `Book ${index}`);
        }
        await commit(0);
        await commit(1);
        for (const book of books) await book.refresh();
        const seen = tables.map(
          (table) => new Map(table.all().map(({ values }) => [values.book, values.member])),
        );
        expect(seen[0]).toEqual(told);
        expect(seen[1]).toEqual(told);
        expect(books.map((book) => book.pending)).toEqual([[], []]);
      }),
      { numRuns: 200 },
    );
  });
});
