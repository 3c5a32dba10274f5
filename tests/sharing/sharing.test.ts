import { describe, expect, it } from 'vitest';
import { formatAddress, parseRange } from '../../src/grid/address.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { convertFormulas } from '../../src/sharing/convert-formulas.ts';
import { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
import { prepareToShare } from '../../src/sharing/prepare-to-share.ts';
import { repairFormulas } from '../../src/sharing/repair-formulas.ts';
import { MemoryWorkbook, type MemoryWorkbookSource } from '../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../src/workbook/workbook.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import { workbookParts, zipParts } from '../workbook/xlsx/make-package.ts';

const formula = (text: string, value: Cell): Cell => ({ formula: text, value }) as Cell;
const rag = (row: number, value: Cell) => formula(`HWB.RAG(B${row},C${row})`, value);

/** Ratings in a table with row ids, and beside it formulas of every kind. */
const source: MemoryWorkbookSource = {
  sheets: [
    {
      name: 'Ratings',
      rows: [
        ['Indicator', 'Actual', 'Target', 'RAG', 'Row ID'],
        ['One', 95, 100, rag(2, 'A'), 'r1'],
        ['Two', null, 100, rag(3, { error: '#N/A' }), 'r2'],
        ['Three', 80, 100, rag(4, { error: '#NAME?' }), 'r3'],
        [],
        ['Due', 'March 2017', formula('HWB.DUE(B6)', 42_825), formula('SUM(B2:B4)', 175)],
        ['Late', 'ongoing', formula('IF(B7="","",HWB.OVERDUE(B7,1))', ''), formula('HWB.DUE(B8)', null)],
      ],
      tables: [{ name: 'Ratings', range: parseRange('A1:E4') }],
    },
  ],
};

const adapters: readonly (readonly [name: string, open: () => Workbook])[] = [
  ['memory', () => new MemoryWorkbook(source)],
  ['xlsx', () => new PackageWorkbook(new BytesStore('ratings.xlsx', zipParts(workbookParts(source))))],
];

async function cellsOf(workbook: Workbook): Promise<Map<string, Cell>> {
  const { sheets } = await workbook.read();
  const cells = new Map<string, Cell>();
  for (const [rowIndex, row] of (sheets[0]?.grid.rows ?? []).entries()) {
    for (const [columnIndex, cell] of row.entries()) {
      if (cell !== null) cells.set(formatAddress({ rowIndex, columnIndex }), cell);
    }
  }
  return cells;
}

describe.each(adapters)('sharing a workbook on %s', (_, open) => {
  it('freezes formulas to what they show, and leaves what shows nothing of ours', async () => {
    const workbook = open();
    const { changes, kept } = freezeFormulas(await workbook.read());
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const cells = await cellsOf(workbook);
    expect(cells.get('D2')).toBe('A');
    expect(cells.get('D3')).toEqual({ error: '#N/A' });
    expect(cells.get('C6')).toBe(42_825);
    expect(cells.has('C7')).toBe(false);
    // Not ours, and not touched.
    expect(cells.get('D6')).toMatchObject({ formula: 'SUM(B2:B4)' });
    expect(kept.map(({ sheet, address, reason }) => `${sheet}!${address} ${reason}`)).toEqual([
      'Ratings!D4 it shows #NAME?: repair it, or open the workbook where the add-in is',
      'Ratings!D7 it has not been calculated',
    ]);
  });

  it('takes it all back by its log, which is plain data', async () => {
    const workbook = open();
    const before = await cellsOf(workbook);
    const { changes, undo } = freezeFormulas(await workbook.read());
    await workbook.apply(changes);
    await workbook.read();
    expect((await workbook.apply(JSON.parse(JSON.stringify(undo)))).refused).toEqual([]);
    expect(await cellsOf(workbook)).toEqual(before);
  });

  it('puts no formula back over what somebody has typed since', async () => {
    const workbook = open();
    const { changes, undo } = freezeFormulas(await workbook.read());
    await workbook.apply(changes);
    await workbook.read();
    const typed = { ...undo[0], expected: 'A', value: 'G' } as (typeof undo)[number];
    await workbook.apply([typed]);
    await workbook.read();
    const { refused } = await workbook.apply(undo);
    expect(refused.map(({ reason, found }) => [reason, found])).toEqual([['cell-changed', 'G']]);
    expect((await cellsOf(workbook)).get('D2')).toBe('G');
  });

  it('follows a row to where it was sorted', async () => {
    const workbook = open();
    const { changes } = freezeFormulas(await workbook.read());
    expect(changes[0]).toMatchObject({
      target: { table: 'Ratings', headers: ['Indicator', 'Actual', 'Target', 'RAG', 'Row ID'] },
      anchor: { columnIndex: 4, value: 'r1' },
    });
    expect(changes.find(({ rowIndex }) => rowIndex === 5)).not.toHaveProperty('target');
  });

  it('puts formulas into plain ones, and says which have none', async () => {
    const workbook = open();
    const { changes, undo, kept } = convertFormulas(await workbook.read());
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const cells = await cellsOf(workbook);
    expect(cells.get('D2')).toMatchObject({
      formula: expect.stringMatching(/^IF\(COUNT\(B2,C2\)<2,NA\(\),/),
    });
    expect(cells.get('C6')).toMatchObject({ formula: 'HWB.DUE(B6)' });
    expect(kept.map(({ address, reason }) => `${address} ${reason}`)).toEqual([
      'C6 HWB.DUE: it reads text as people write it',
      'C7 HWB.OVERDUE: it reads text as people write it',
      'D7 HWB.DUE: it reads text as people write it',
    ]);
    await workbook.read();
    expect((await workbook.apply(undo)).refused).toEqual([]);
    expect((await cellsOf(workbook)).get('D2')).toMatchObject({ formula: 'HWB.RAG(B2,C2)' });
  });

  it('prepares it for people without the add-in: plain where it can be, values where not', async () => {
    const workbook = open();
    const { changes, kept } = prepareToShare(await workbook.read());
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const cells = await cellsOf(workbook);
    const ours = [...cells].filter(([, cell]) => JSON.stringify(cell).includes('HWB.'));
    expect(ours.map(([address]) => address)).toEqual(kept.map(({ address }) => address));
    expect(kept.map(({ address }) => address)).toEqual(['D7']);
    expect(cells.get('D4')).toMatchObject({ formula: expect.stringContaining('COUNT(B4,C4)') });
    expect(cells.get('C6')).toBe(42_825);
  });
});

describe('repairing formulas', () => {
  const stuck: MemoryWorkbookSource = {
    sheets: [
      {
        name: 'Stuck',
        rows: [
          [formula('_xldudf_HWB_RAG(95,100)', 'A'), formula('HWB.RAG(95,100)', 'A')],
          [
            formula('_xlfn._xldudf_HWB_RAG(95,100)', { error: '#NAME?' }),
            formula('HWB.GAP(1,2)', { error: '#NAME?' }),
          ],
          [formula('OTHER.GAP(1,2)', { error: '#NAME?' }), '_xldudf_HWB_RAG(95,100)'],
        ],
      },
    ],
  };

  it('writes calls as Excel knows them, and those stuck at #NAME? again', async () => {
    const workbook = new MemoryWorkbook(stuck);
    const { changes, kept } = repairFormulas(await workbook.read());
    expect(kept).toEqual([]);
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(Object.fromEntries(await cellsOf(workbook))).toEqual({
      A1: { formula: 'HWB.RAG(95,100)', value: 'A' },
      B1: { formula: 'HWB.RAG(95,100)', value: 'A' },
      A2: { formula: 'HWB.RAG(95,100)', value: null },
      B2: { formula: 'HWB.GAP(1,2)', value: null },
      A3: { formula: 'OTHER.GAP(1,2)', value: { error: '#NAME?' } },
      B3: '_xldudf_HWB_RAG(95,100)',
    });
  });
});
