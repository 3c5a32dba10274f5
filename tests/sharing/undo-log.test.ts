import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange } from '../../src/grid/address.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
import { mergeUndo } from '../../src/sharing/merge-undo.ts';
import { formatUndoLog, parseUndoLog } from '../../src/sharing/undo-log.ts';
import type { SetCell } from '../../src/workbook/change.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const [first, second] = ['HWB.RAG(B2,C2)', 'HWB.RAG(B2,C3)'].map((formula) => ({ formula, value: 'A' }));

/** A table with a Row ID, and a cell beside it. */
function workbook(
  order: readonly ('r1' | 'r2')[] = ['r1', 'r2'],
  cells: Readonly<Record<string, Cell>> = {},
) {
  const rows: Cell[][] = [['RAG', 'Row ID'], ...order.map((id) => [cells[id] ?? first ?? null, id])];
  return new MemoryWorkbook({
    sheets: [
      {
        name: 'S',
        rows: [...rows, [], [cells['alone'] ?? first ?? null]],
        tables: [{ name: 'T', range: parseRange('A1:B3') }],
      },
    ],
  });
}

async function freeze(book: MemoryWorkbook): Promise<readonly SetCell[]> {
  const { changes, undo } = freezeFormulas(await book.read());
  expect((await book.apply(changes)).refused).toEqual([]);
  return undo;
}

async function cellsOf(book: MemoryWorkbook): Promise<readonly Cell[]> {
  const [sheet] = (await book.read()).sheets;
  return [1, 2, 4].map((rowIndex) => sheet?.grid.rows[rowIndex]?.[0] ?? null);
}

describe('a log of two logs', () => {
  it('has what was frozen at first and what was frozen later', async () => {
    const book = workbook(undefined, { alone: 5 });
    const older = await freeze(book);
    await book.apply([
      { kind: 'set-cell', sheet: 'S', rowIndex: 4, columnIndex: 0, expected: 5, value: second ?? null },
    ]);
    const merged = mergeUndo(older, await freeze(book));
    expect((await book.apply(merged)).refused).toEqual([]);
    expect(await cellsOf(book)).toEqual([first, first, second]);
  });

  it('keeps the formula that was there first, where a later change took what was left', () => {
    const place = { kind: 'set-cell', sheet: 'S', rowIndex: 4, columnIndex: 0 } as const;
    const plain = { formula: 'IF(B2<C2,"R","G")', value: 'R' };
    const older: SetCell = { ...place, expected: plain, value: first ?? null };
    const newer: SetCell = { ...place, expected: 'R', value: { ...plain, value: 'G' } };
    expect(mergeUndo([older], [newer])).toEqual([{ ...place, expected: 'R', value: first }]);
  });

  it('goes back to the formula that somebody wrote in between', async () => {
    const book = workbook();
    const older = await freeze(book);
    await book.apply([
      { kind: 'set-cell', sheet: 'S', rowIndex: 4, columnIndex: 0, expected: 'A', value: second ?? null },
    ]);
    const merged = mergeUndo(older, await freeze(book));
    expect(merged).toHaveLength(3);
    expect((await book.apply(merged)).refused).toEqual([]);
    expect(await cellsOf(book)).toEqual([first, first, second]);
  });

  it('knows a row again after it was sorted', async () => {
    const older = await freeze(workbook());
    const sorted = workbook(['r2', 'r1'], { r1: second ?? null, r2: 'A', alone: 'A' });
    const merged = mergeUndo(older, await freeze(sorted));
    expect(merged).toHaveLength(3);
    expect((await sorted.apply(merged)).refused).toEqual([]);
    expect(await cellsOf(sorted)).toEqual([first, second, first]);
  });

  it('with nothing is the other', async () => {
    const undo = await freeze(workbook());
    expect(mergeUndo(undo, [])).toEqual(undo);
    expect(mergeUndo([], undo)).toEqual(undo);
    expect(mergeUndo(undo, undo)).toEqual(undo);
  });
});

describe('a log as a text', () => {
  it('is read back as it was, and has each formula once', async () => {
    const book = new MemoryWorkbook({ sheets: [] });
    await book.apply(planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout })));
    const undo = await freeze(book);
    const text = formatUndoLog(undo);
    expect(parseUndoLog(text)).toEqual(undo);
    expect(text.length * 5).toBeLessThan(JSON.stringify(undo).length);
    const merged = mergeUndo(parseUndoLog(text) ?? [], undo);
    expect((await book.apply(merged)).refused).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['something else', '{"version":1}'],
    ['another version', '{"version":2,"targets":[],"formulas":[],"cells":[],"changes":[]}'],
    [
      'a cell that is missing',
      '{"version":1,"targets":[],"formulas":[],"cells":["A"],"changes":[{"sheet":"S","at":[0,0],"cells":[0,1]}]}',
    ],
    [
      'a table that is missing',
      '{"version":1,"targets":[],"formulas":[],"cells":["A"],"changes":[{"sheet":"S","at":[0,0],"cells":[0,0],"target":0}]}',
    ],
    [
      'a place that is none',
      '{"version":1,"targets":[],"formulas":[],"cells":["A"],"changes":[{"sheet":"S","at":[-1,0],"cells":[0,0]}]}',
    ],
  ])('is none when it is %s', (_, text) => {
    expect(parseUndoLog(text)).toBeNull();
  });

  it('is read without an exception whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseUndoLog(text)).toBeNull();
      }),
    );
  });
});
