import { afterEach, describe, expect, it } from 'vitest';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import { newSheetLayout } from '../../../workbench/saving/new-sheet-layout.ts';
import { closeHosts, hostOf, openIn } from '../../workbook/excel/open-in-host.ts';

afterEach(closeHosts);

/** What a layout holds, without trailing blanks and in one order. */
function essence(layout: SheetLayout) {
  const rows = layout.rows.map((row) =>
    row.map(({ value }) =>
      typeof value === 'object' && value !== null && 'formula' in value ? value.formula : value,
    ),
  );
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return {
    name: layout.name,
    rows: trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1),
    frozen: [layout.frozenRows ?? 0, layout.frozenColumns ?? 0],
    hidden: layout.hiddenColumns ?? [],
    tabColour: layout.tabColour,
    tables: layout.tables?.map(({ name, range, headers, columnFormulas }) => [
      name,
      range,
      headers,
      [...(columnFormulas ?? [])],
    ]),
    lists: layout.lists?.map(({ range, choices, onOther }) => [range, choices, onOther]) ?? [],
    rules: layout.rules?.map(({ range, formula, style }) => [range, formula, style]) ?? [],
  };
}

describe('a sheet that the add-in made', () => {
  it('is described for the file as it was laid out, for every sheet of a plan', async () => {
    const layouts = planLayouts(samplePlan);
    const host = hostOf({ sheets: [{ name: 'Sheet1', rows: [] }] });
    const workbook = await openIn(host);
    const { refused } = await workbook.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    expect(refused).toEqual([]);
    for (const layout of layouts) {
      const made = newSheetLayout(host.book, host.book.sheet(layout.name));
      expect(essence(made)).toEqual(essence(layout));
    }
  });

  it('keeps text as text, dates as dates and what is bold', async () => {
    const layouts = planLayouts(samplePlan);
    const host = hostOf({ sheets: [{ name: 'Sheet1', rows: [] }] });
    await (await openIn(host)).apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
    for (const layout of layouts) {
      const made = newSheetLayout(host.book, host.book.sheet(layout.name));
      for (const [row, cells] of layout.rows.entries()) {
        for (const [column, { style }] of cells.entries()) {
          const now = made.rows[row]?.[column]?.style ?? {};
          // Cells without a format of their own take the one of their column.
          const format = style?.numberFormat ?? now.numberFormat;
          expect([now.numberFormat, now.bold ?? false, now.fill]).toEqual([
            format,
            style?.bold ?? false,
            style?.fill,
          ]);
        }
      }
    }
  });
});
