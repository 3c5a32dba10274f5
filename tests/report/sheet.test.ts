import { describe, expect, it } from 'vitest';
import { cellValue, isFormula } from '../../src/grid/cell.ts';
import { boardSheets } from '../../src/report/sheet/board-sheets.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import type { SheetLayout } from '../../src/workbook/sheet-layout.ts';
import { emptyCase, longCase, sampleCase } from './office/board-case.ts';
import { hostileReport } from './office/hostile-plan.ts';
import { sampleReport } from './sample-report.ts';

function sheetText({ name, rows, charts = [] }: SheetLayout): string {
  const lines = rows.map((row) => row.map(({ value }) => String(cellValue(value) ?? '')).join(' | '));
  const drawn = charts.map(({ title, altText }) => `(chart: ${title}. ${altText})`);
  return [`--- ${name}`, ...lines, ...drawn].join('\n');
}

describe('the sheets', () => {
  it('of the sample plan read as they did when people read them last', async () => {
    const text = boardSheets(await sampleCase())
      .map(sheetText)
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('golden/sample-plan.sheets.txt');
  });

  it('have a title in A1 and one table each, and fit a workbook through the port', async () => {
    const layouts = boardSheets(await sampleCase());
    for (const { rows, tables } of layouts) {
      expect(rows[0]?.[0]?.value).toMatch(/\S/);
      expect(tables).toHaveLength(1);
    }
    const workbook = new MemoryWorkbook({ name: 'plan.xlsx', sheets: [] });
    const { refused } = await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    expect(refused).toEqual([]);
  });

  it('have charts of their own cells, whose bars and lines are all named', async () => {
    const layouts = boardSheets(await sampleCase());
    const charts = layouts.flatMap((layout) => (layout.charts ?? []).map((chart) => ({ layout, chart })));
    expect(charts.length).toBe(8);
    for (const { layout, chart } of charts) {
      const [table] = layout.tables ?? [];
      expect(chart.source.columnCount).toBe(chart.series.length + 1);
      expect(chart.source.rowIndex).toBeGreaterThan(table?.range.rowIndex ?? Number.POSITIVE_INFINITY);
      expect(chart.altText.length).toBeGreaterThan(20);
      for (const { name } of chart.series) expect(name).toMatch(/\S/);
    }
  });

  it('are numbered on where the workbook has such sheets already', async () => {
    const report = await sampleCase();
    const taken = boardSheets(report).map(({ name }) => name);
    const again = boardSheets(report, { taken });
    expect(again.map(({ name }) => name)).toEqual(taken.map((name) => `${name} 2`));
    expect(again[0]?.tables?.[0]?.name).toBe('BoardRatings2');
  });

  it('hold hostile text as text, never as a formula', async () => {
    for (const { rows } of boardSheets(await hostileReport()))
      for (const { value } of rows.flat()) {
        expect(isFormula(value)).toBe(false);
        if (typeof value === 'string') expect(value.length).toBeLessThan(32_768);
      }
  });

  it('say "No data" and never 0, leave out what has nothing to say, and are marked as a draft', async () => {
    const [, , indicators] = boardSheets(await sampleReport({}, { measurements: [] }));
    expect(indicators && sheetText(indicators)).toContain('| No data |');
    expect(boardSheets(await emptyCase()).map(({ name }) => name)).toEqual(['Board report']);
    const [first] = boardSheets(await sampleReport({ isDraft: true }));
    expect(first?.rows[0]?.[0]?.value).toMatch(/^Draft: /);
  });

  it('hold every exception of a long plan', async () => {
    const [, exceptions] = boardSheets(await longCase(300));
    expect(exceptions?.tables?.[0]?.range.rowCount).toBe(301);
  });
});
