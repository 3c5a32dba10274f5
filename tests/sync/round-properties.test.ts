import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { syncRound } from '../../src/sync/sync-round.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { HookedBook, pairOf, rowsOf, type } from './support/people.ts';
import { headers } from './support/two-sides.ts';

const numRuns = 150;

/** Texts as people and spreadsheets write them, those that look like something else among them. */
const text = fc.oneof(
  fc.constantFrom<Cell>(
    '1.0',
    '1',
    'TRUE',
    ' spaces at the end  ',
    'e\u0301',
    '\u00e9',
    '=IMPORTDATA("x")',
    '+44 20 7946 0000',
    "'quoted",
    '01/02/2017',
    '1e3',
    'two\nlines',
    '\u{1f600}',
    '#REF!',
    '-',
    '0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((one) => one.trim() !== ''),
);
const number = fc.oneof(
  fc.constantFrom<Cell>(0, 1, 0.1, -0.5, 123_456_789_012_345, 1e-7),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one)),
);
const row = fc.tuple(text, fc.option(text), fc.option(text), fc.option(number));
const table = fc
  .array(row, { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map(([ref, notes, status, done], index): Cell[] => [ref, 'A', notes, status, done, `r${index}`]),
  );
const confirmed = ['mass-change', 'mass-removal'] as const;

it('[S5] takes nothing for removed that an incomplete reading leaves out', async () => {
  const property = fc.asyncProperty(
    table,
    fc.constantFrom('tab', 'headers', 'column'),
    async (rows, lost) => {
      const pair = pairOf(rows);
      await syncRound(pair);
      const kept = lost === 'column' ? headers.length - 1 : headers.length;
      const read = [headers, ...rows].slice(lost === 'headers' ? 1 : 0).map((cells) => cells.slice(0, kept));
      const sheets = lost === 'tab' ? [] : [{ name: 'Tasks', rows: read }];
      const short = new HookedBook(new MemoryWorkbook({ sheets }));
      const report = await syncRound(
        { ...pair, remote: short },
        { confirmed: ['header-missing', ...confirmed] },
      );
      expect(report.status).toBe('stopped');
      expect(await rowsOf(pair.local)).toEqual(rows);
    },
  );
  await fc.assert(property, { numRuns });
});

it('[S9] writes nothing where nobody edited anything, and does not touch the record', async () => {
  const property = fc.asyncProperty(table, async (rows) => {
    const pair = pairOf(rows);
    await syncRound(pair);
    const { text: kept } = pair.store;
    const fail = () => {
      throw new Error('It was written.');
    };
    pair.local.hooks = { beforeApply: fail };
    pair.remote.hooks = { beforeApply: fail };
    expect(await syncRound(pair)).toMatchObject({ status: 'done', cameIn: [], wentOut: [], conflicts: [] });
    expect(pair.store.text).toBe(kept);
  });
  await fc.assert(property, { numRuns });
});

it('[S11] takes the edits of one side as they are, and those that both made', async () => {
  const property = fc.asyncProperty(
    table,
    fc.infiniteStream(text),
    fc.constantFrom('local', 'remote', 'both'),
    async (rows, words, who) => {
      const pair = pairOf(rows);
      await syncRound(pair);
      for (const cells of rows) {
        const [value] = words.take(1);
        if (who !== 'remote') await type(pair.local, String(cells[5]), 'Notes', value ?? null);
        if (who !== 'local') await type(pair.remote, String(cells[5]), 'Notes', value ?? null);
      }
      const edited = await rowsOf(who === 'remote' ? pair.remote : pair.local);
      expect(await syncRound(pair, { confirmed })).toMatchObject({ status: 'done', conflicts: [] });
      expect(await rowsOf(pair.local)).toEqual(edited);
      expect(await rowsOf(pair.remote)).toEqual(edited);
    },
  );
  await fc.assert(property, { numRuns });
});

it('[S12] does not care in which order rows and columns stand', async () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
  const property = fc.asyncProperty(table, order, fc.boolean(), async (rows, columns, isReversed) => {
    const pair = pairOf(rows);
    await syncRound(pair);
    await type(pair.local, 'r0', 'Notes', 'Ours');
    const moved = [headers, ...(isReversed ? rows.toReversed() : rows)].map((cells) =>
      columns.map((column) => cells[column] ?? null),
    );
    const remote = new HookedBook(new MemoryWorkbook({ sheets: [{ name: 'Tasks', rows: moved }] }));
    const report = await syncRound({ ...pair, remote });
    expect(report).toMatchObject({ conflicts: [], cameIn: [] });
    expect(report.wentOut.map(({ rowId }) => rowId)).toEqual(rows[0]?.[2] === 'Ours' ? [] : ['r0']);
  });
  await fc.assert(property, { numRuns });
});

it('[S17] brings every value over as it was typed, and finds it the same from then on', async () => {
  const property = fc.asyncProperty(table, async (rows) => {
    const pair = pairOf([], rows);
    await syncRound(pair);
    expect(await rowsOf(pair.local)).toEqual(rows);
    expect(await syncRound(pair)).toMatchObject({ cameIn: [], wentOut: [], conflicts: [] });
    const back = pairOf(rows, []);
    await syncRound(back);
    expect(await rowsOf(back.remote)).toEqual(rows);
    expect(await syncRound(back)).toMatchObject({ cameIn: [], wentOut: [], conflicts: [] });
  });
  await fc.assert(property, { numRuns });
});
