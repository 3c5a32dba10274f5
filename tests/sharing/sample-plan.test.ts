import { afterEach, expect, it } from 'vitest';
import { cellValue, isFormula } from '../../src/grid/cell.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { convertFormulas } from '../../src/sharing/convert-formulas.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { closeHosts, hostOf, openIn } from '../workbook/excel/open-in-host.ts';

afterEach(closeHosts);

it('the plan that comes as a sample shows the same values once its formulas are plain, but for its forecasts', async () => {
  const memory = new MemoryWorkbook({ sheets: [] });
  await memory.apply(planLayouts(samplePlan).map((layout) => ({ kind: 'add-sheet', layout })));
  const before = await memory.read();
  const host = hostOf({
    sheets: before.sheets.map(({ name, grid, tables }) => ({ name, rows: grid.rows, tables: [...tables] })),
  });
  const workbook = await openIn(host);
  const { changes, kept } = convertFormulas(before);
  expect(changes.length).toBeGreaterThan(80);
  expect([...new Set(kept.map(({ reason }) => reason))]).toEqual([
    'HWB.DATALAG: it reads text as people write it',
  ]);
  expect((await workbook.apply(changes)).refused).toEqual([]);
  const after = await workbook.read();
  const differences = changes.flatMap(({ sheet, rowIndex, columnIndex, expected }) => {
    const now = after.sheets.find(({ name }) => name === sheet)?.grid.rows[rowIndex]?.[columnIndex] ?? null;
    expect(isFormula(now)).toBe(true);
    const [shown, was] = [cellValue(now) ?? '', cellValue(expected) ?? ''];
    const isSame =
      typeof shown === 'number' && typeof was === 'number'
        ? Math.abs(shown - was) < 1e-9
        : JSON.stringify(shown) === JSON.stringify(was);
    return isSame ? [] : [{ sheet, rowIndex, columnIndex, shown, was }];
  });
  expect(differences).toEqual([]);
});
