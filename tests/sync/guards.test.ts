import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { syncRound } from '../../src/sync/sync-round.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { addRow, deleteRow, HookedBook, pairOf, rowsOf, type TestPair, type } from './support/people.ts';
import { headers, taskBook } from './support/two-sides.ts';

const rows = Array.from({ length: 30 }, (_, index): Cell[] => [
  `${index}`,
  'A',
  `Note ${index}`,
  null,
  null,
  `r${index}`,
]);

async function syncedPair(count = 5): Promise<TestPair> {
  const pair = pairOf(rows.slice(0, count));
  await syncRound(pair);
  return pair;
}

/** Another spreadsheet under the same address. */
function replaced(pair: TestPair, remote: MemoryWorkbook) {
  return { ...pair, remote: new HookedBook(remote) };
}

async function contentOf({ local, remote, store }: TestPair) {
  return { local: await rowsOf(local), remote: await rowsOf(remote), text: store.text };
}

/** A round that must stop, and write nothing at all. */
async function stops(pair: TestPair, code: string, canConfirm: boolean) {
  const before = await contentOf(pair);
  const report = await syncRound(pair);
  expect(report).toMatchObject({
    status: 'stopped',
    cameIn: [],
    wentOut: [],
    guards: [{ code, canConfirm }],
  });
  expect(await contentOf(pair)).toEqual(before);
  return report;
}

describe('a guard', () => {
  it.each(['local', 'remote'] as const)(
    'asks before most rows go since they are missing in the %s table',
    async (side) => {
      const pair = await syncedPair();
      for (const id of ['r0', 'r1', 'r2']) await deleteRow(pair[side], id);
      await stops(pair, 'mass-removal', true);
      await syncRound(pair, { confirmed: ['mass-removal'] });
      expect((await rowsOf(pair.local)).map((row) => row[5])).toEqual(['r3', 'r4']);
      expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r3', 'r4']);
    },
  );

  it('asks before ten rows go, however many there are', async () => {
    const pair = await syncedPair(30);
    for (let row = 0; row < 10; row++) await deleteRow(pair.remote, `r${row}`);
    await stops(pair, 'mass-removal', true);
  });

  it('does not ask for one row of five', async () => {
    const pair = await syncedPair();
    await deleteRow(pair.remote, 'r0');
    expect(await syncRound(pair)).toMatchObject({ status: 'done', cameIn: [{ kind: 'row-removed' }] });
  });

  it('asks when the spreadsheet was emptied, and takes nothing away', async () => {
    const pair = await syncedPair();
    await stops(replaced(pair, taskBook([])), 'mass-removal', true);
  });

  it('asks when most rows were changed at once, as by sorting a column by itself', async () => {
    const pair = await syncedPair(30);
    for (let row = 0; row < 20; row++) await type(pair.remote, `r${row}`, 'Status', `Slid ${row}`);
    await stops(pair, 'mass-change', true);
    expect((await syncRound(pair, { confirmed: ['mass-change'] })).cameIn).toHaveLength(20);
  });

  it('asks when values changed rows among them, as by sorting a part of a small sheet', async () => {
    const pair = await syncedPair();
    const noteOf = async (row: number) => (await rowsOf(pair.remote))[row]?.[2] ?? null;
    const [first, second, third] = [await noteOf(0), await noteOf(1), await noteOf(2)];
    await type(pair.remote, 'r0', 'Notes', second);
    await type(pair.remote, 'r1', 'Notes', third);
    await type(pair.remote, 'r2', 'Notes', first);
    const { guards } = await stops(pair, 'mass-change', true);
    expect(guards[0]?.sentence).toContain(
      'The values of "Notes" stand in other rows than before in 3 rows of Tasks',
    );
    expect((await syncRound(pair, { confirmed: ['mass-change'] })).cameIn).toHaveLength(3);
  });

  it('asks nothing when two rows are swapped', async () => {
    const pair = await syncedPair();
    const noteOf = async (row: number) => (await rowsOf(pair.remote))[row]?.[2] ?? null;
    const [first, second] = [await noteOf(0), await noteOf(1)];
    await type(pair.remote, 'r0', 'Notes', second);
    await type(pair.remote, 'r1', 'Notes', first);
    expect((await syncRound(pair)).cameIn).toHaveLength(2);
  });

  it('asks when a column was cleared', async () => {
    const pair = await syncedPair();
    for (let row = 0; row < 4; row++) await type(pair.remote, `r${row}`, 'Notes', null);
    const { guards } = await stops(pair, 'mass-change', true);
    expect(guards[0]?.sentence).toContain(
      '"Notes" was cleared in 4 rows of Tasks in the partner’s spreadsheet',
    );
  });

  it('asks when Row IDs were erased from rows that were edited, and gives them back where they were not', async () => {
    const pair = await syncedPair();
    await type(pair.remote, 'r1', 'Row ID', null);
    expect((await syncRound(pair)).status).toBe('done');
    expect((await rowsOf(pair.remote)).map((row) => row[5])).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    await type(pair.remote, 'r1', 'Notes', 'Edited');
    await type(pair.remote, 'r1', 'Row ID', null);
    await stops(pair, 'row-ids-erased', true);
  });

  it.each([
    ['a table that is not there', 'table-missing', 'Sheet1', ['Something', 'else']],
    ['a tab without its Row ID column', 'header-missing', 'Tasks', headers.slice(0, 5)],
    ['a column that stands twice', 'header-duplicate', 'Tasks', [...headers, 'Notes']],
  ])('stops for good at %s', async (_, code, name, head) => {
    const pair = await syncedPair();
    await stops(
      replaced(pair, new MemoryWorkbook({ sheets: [{ name, rows: [head, ...rows.slice(0, 5)] }] })),
      code,
      false,
    );
  });

  it.each([
    [
      'an emptied tab',
      'Tasks',
      [[]],
      /^The tab "Tasks" of the partner’s spreadsheet is empty.*version history/,
    ],
    [
      'a tab that was renamed',
      'Sheet1',
      [['Else']],
      /^The table Tasks was not found .* the name "Tasks" again/,
    ],
  ])('says what would do for %s', async (_, name, cells, says) => {
    const pair = await syncedPair();
    const { guards } = await stops(
      replaced(pair, new MemoryWorkbook({ sheets: [{ name, rows: cells }] })),
      'table-missing',
      false,
    );
    expect(guards[0]?.sentence).toMatch(says);
  });

  it.each(['before', 'behind'])('says where a column stands that was moved %s the table', async (where) => {
    const pair = await syncedPair();
    const at = headers.indexOf('Notes');
    const outside = [headers, ...rows.slice(0, 5)].map((row) => {
      const rest = row.filter((_, index) => index !== at);
      const moved = [row[at] ?? null];
      return where === 'before' ? [...moved, ...rest] : [...rest, ...moved];
    });
    const range = {
      rowIndex: 0,
      columnIndex: where === 'before' ? 1 : 0,
      rowCount: outside.length,
      columnCount: headers.length - 1,
    };
    const tables = [{ name: 'Tasks', range }];
    const { guards } = await stops(
      replaced(pair, new MemoryWorkbook({ sheets: [{ name: 'Tasks', rows: outside, tables }] })),
      'header-missing',
      true,
    );
    const column = where === 'before' ? 'A' : 'F';
    expect(guards[0]?.sentence).toContain(
      `A column was moved out of the table Tasks in the partner’s spreadsheet: "Notes" to column ${column} of the tab "Tasks". Move it back`,
    );
    expect(guards[0]?.sentence).not.toContain('renamed');
  });

  it('asks when a header was renamed, and then leaves what its column holds', async () => {
    const pair = await syncedPair();
    const head = headers.map((header) => (header === 'Status' ? 'Our status' : header));
    const renamed = replaced(
      pair,
      new MemoryWorkbook({ sheets: [{ name: 'Tasks', rows: [head, ...rows.slice(0, 5)] }] }),
    );
    await type(renamed.local, 'r0', 'Status', 'Ours');
    await type(renamed.local, 'r0', 'Notes', 'Ours');
    await stops(renamed, 'header-missing', true);
    const report = await syncRound(renamed, { confirmed: ['header-missing'] });
    expect(report.wentOut).toMatchObject([{ column: 'Notes' }]);
    expect((await rowsOf(renamed.remote))[0]).toEqual(['0', 'A', 'Ours', null, null, 'r0']);
    expect((await rowsOf(renamed.local))[0]?.[3]).toBe('Ours');
  });
});

describe('the mark of a spreadsheet', () => {
  it('stops a plan that has synced with another one', async () => {
    const one = await syncedPair();
    const other = await syncedPair();
    for (const pair of [one, other]) {
      await type(pair.local, 'r0', 'Notes', 'Ours');
      await syncRound(pair);
    }
    await stops({ ...one, remote: other.remote }, 'other-plan', false);
  });

  it('asks when it is gone, as from a spreadsheet that was never synced', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r0', 'Notes', 'Ours');
    await syncRound(pair);
    const other = replaced(pair, taskBook(rows.slice(0, 5)));
    await stops(other, 'older-state', true);
    await syncRound(other, { confirmed: ['older-state'] });
    expect((await syncRound(other)).status).toBe('done');
  });

  it('keeps nobody out who has only read the spreadsheet so far', async () => {
    const one = await syncedPair();
    const two = pairOf(rows.slice(0, 5));
    await syncRound({ ...two, remote: one.remote });
    await type(one.local, 'r0', 'Notes', 'Ours');
    await syncRound(one);
    expect((await syncRound({ ...two, remote: one.remote })).status).toBe('done');
  });

  it('asks when the spreadsheet is older than when the plan last saw it', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r0', 'Notes', 'One');
    await syncRound(pair);
    const { sheets } = await pair.remote.book.read();
    const old = new MemoryWorkbook({ sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.grid.rows })) });
    await type(pair.local, 'r0', 'Notes', 'Two');
    await syncRound(pair);
    const restored = replaced(pair, old);
    await stops(restored, 'older-state', true);
    await syncRound(restored, { confirmed: ['older-state'] });
    expect((await rowsOf(restored.local))[0]?.[2]).toBe('One');
  });

  it('lets no round write over another one’s', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r0', 'Notes', 'First');
    await syncRound(pair);
    const other: TestPair = { ...pairOf(rows.slice(0, 5)), remote: new HookedBook(pair.remote.book) };
    await syncRound(other);
    await syncRound(other, { resolutions: [{ key: 'Tasks/r0/notes', pick: 'remote' }] });
    await type(other.local, 'r1', 'Notes', 'Second officer');
    await type(pair.local, 'r2', 'Notes', 'First officer');
    pair.remote.hooks = { beforeApply: async () => void (await syncRound(other)) };
    const report = await syncRound(pair);
    expect(report).toMatchObject({ status: 'stopped', guards: [{ code: 'busy' }] });
    pair.remote.calm();
    expect((await syncRound(pair)).status).toBe('done');
    expect((await rowsOf(pair.remote))[2]?.[2]).toBe('First officer');
  });
});

describe('a lease', () => {
  it('keeps a round from writing while somebody else has it, and is given back whatever happens', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r0', 'Notes', 'Ours');
    await stops({ ...pair, lease: { take: async () => null } } as TestPair, 'busy', false);
    let released = 0;
    const held = {
      fence: 1,
      release: async () => {
        released += 1;
      },
    };
    pair.remote.hooks = {
      beforeApply: () => {
        throw new Error('cut off');
      },
    };
    await expect(syncRound({ ...pair, lease: { take: async () => held } })).rejects.toThrow('cut off');
    expect(released).toBe(1);
  });
});

describe('a dry run', () => {
  it('tells what would be done, and writes nothing, not even the record', async () => {
    const pair = await syncedPair();
    await type(pair.local, 'r0', 'Notes', 'Ours');
    await type(pair.remote, 'r1', 'Status', 'Theirs');
    await addRow(pair.remote, ['9', null, 'New', null, null, null]);
    const before = await contentOf(pair);
    let companions = 0;
    const report = await syncRound(pair, {
      isDryRun: true,
      companions: () => {
        companions += 1;
        return [];
      },
    });
    expect(report).toMatchObject({ status: 'done', isDryRun: true, wentOut: [{ after: 'Ours' }] });
    expect(report.cameIn.map(({ kind }) => kind)).toEqual(['cell', 'row-added']);
    expect(companions).toBe(0);
    expect(await contentOf(pair)).toEqual(before);
  });

  it('writes no record on the first run either, and takes no lease', async () => {
    const pair = pairOf(rows.slice(0, 3), []);
    const lease = { take: () => Promise.reject(new Error('taken')) };
    expect(await syncRound({ ...pair, lease }, { isDryRun: true })).toMatchObject({ wentOut: [{}, {}, {}] });
    expect(pair.store.text).toBeNull();
  });
});
