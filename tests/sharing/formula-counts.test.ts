import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { convertFormulas } from '../../src/sharing/convert-formulas.ts';
import { formulaCounts } from '../../src/sharing/formula-counts.ts';
import { repairFormulas } from '../../src/sharing/repair-formulas.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';

const rag = (value: Cell): Cell => ({ formula: 'HWB.RAG(B2,C2)', value }) as Cell;

describe('the count of our formulas', () => {
  it.each<[string, Cell, readonly [formulas: number, broken: number]]>([
    ['has those that work', rag('A'), [1, 0]],
    ['has those that are stuck', rag({ error: '#NAME?' }), [1, 1]],
    ['has errors that are results as sound ones', rag({ error: '#N/A' }), [1, 0]],
    ['has those in the form of files', { formula: '_xldudf_HWB_RAG(B2,C2)', value: 'A' }, [1, 1]],
    ['has none of Excel’s own', { formula: 'SUM(B2:C2)', value: 3 }, [0, 0]],
    ['has no texts that look like one', '=HWB.RAG(B2,C2)', [0, 0]],
  ])('%s', async (_, cell, [formulas, broken]) => {
    const counts = formulaCounts(
      await new MemoryWorkbook({ sheets: [{ name: 'S', rows: [[cell]] }] }).read(),
    );
    expect([counts.formulas, counts.broken]).toEqual([formulas, broken]);
  });

  it('says what a repair and a conversion would change', async () => {
    const rows: Cell[][] = [
      [rag('A'), rag({ error: '#NAME?' }), { formula: 'HWB.DUE(B6)', value: 42_825 }],
      [{ formula: 'HWB.DATALAG(B6,C6)', value: 3 }, { formula: 'HWB.FORECAST(A1:A3,B1:B3,7)', value: 1 }, 5],
    ];
    const snapshot = await new MemoryWorkbook({ sheets: [{ name: 'S', rows }] }).read();
    const counts = formulaCounts(snapshot);
    expect(counts.formulas).toBe(5);
    expect(counts.broken).toBe(repairFormulas(snapshot).changes.length);
    expect(counts.convertible).toBe(convertFormulas(snapshot).changes.length);
    expect(counts.convertible).toBeGreaterThan(0);
    expect(counts.convertible).toBeLessThan(counts.formulas);
  });
});
