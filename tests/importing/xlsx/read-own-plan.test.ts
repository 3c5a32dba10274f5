import { describe, expect, it } from 'vitest';
import { readOwnPlan } from '../../../src/importing/xlsx/read-own-plan.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook.ts';
import { makeXlsx, sheet } from './make-xlsx.ts';

function readBack(layouts: readonly SheetLayout[]) {
  return readOwnPlan(readWorkbook(new PackageEdit(makeXlsx(layouts), 'plan.xlsx')));
}

/** The layouts with one cell of a table's first row changed. */
function changed(
  layouts: readonly SheetLayout[],
  table: string,
  header: string,
  value: string,
): SheetLayout[] {
  return layouts.map((layout) => {
    const region = layout.tables?.[0];
    if (region?.name !== table) return layout;
    const column = region.headers.indexOf(header);
    const first = region.range.rowIndex + 1;
    const rows = layout.rows.map((row, index) =>
      index === first ? row.map((cell, at) => (at === column ? { ...cell, value } : cell)) : row,
    );
    return { ...layout, rows };
  });
}

describe('readOwnPlan', () => {
  const layouts = planLayouts(samplePlan);

  it('reads a plan workbook of ours back row by row', () => {
    const back = readBack(layouts);
    const again = back && planLayouts(back.plan);
    expect(back?.notes).toEqual([]);
    expect(again?.map(({ rows }) => rows.map((row) => row.map(({ value }) => value)))).toEqual(
      layouts.map(({ rows }) => rows.map((row) => row.map(({ value }) => value))),
    );
  });

  it('keeps Row IDs', () => {
    const ids = readBack(layouts)?.plan.actions.map(({ rowId }) => rowId) ?? [];
    const sheetRows = layouts.find(({ name }) => name === 'Actions')?.rows ?? [];
    expect(ids[0]).toBe(sheetRows[4]?.at(-1)?.value);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('notes a cell that its column cannot hold, where it stands', () => {
    const back = readBack(changed(layouts, 'Actions', 'Due', 'when funds allow'));
    expect(back?.notes).toHaveLength(1);
    expect(back?.notes[0]).toMatchObject({
      text: 'Due: when funds allow',
      place: { table: 'actions', rowIndex: 0, column: 'due' },
    });
    expect(back?.notes[0]?.source).toMatch(/^plan\.xlsx, sheet Actions, [A-Z]+5$/);
  });

  it.each([
    ['Due', '30 April 2017', 'due', '2017-04-30'],
    ['Percent complete', '95%', 'percentComplete', 0.95],
    ['Status', 'complete ', 'status', 'Complete'],
  ] as const)('takes what %s certainly means from the text "%s"', (header, written, column, value) => {
    const back = readBack(changed(layouts, 'Actions', header, written));
    expect(back?.plan.actions[0]?.[column]).toBe(value);
    expect(back?.notes).toHaveLength(1);
    expect(back?.notes[0]).toMatchObject({
      text: `${header}: ${written.trim()}`,
      certainty: 'certain',
      place: { table: 'actions', rowIndex: 0, column },
    });
    expect(back?.notes[0]?.reading).not.toBeNull();
  });

  it('leaves a blank that must be filled blank', () => {
    expect(readBack(changed(layouts, 'Actions', 'Action', ''))?.plan.actions[0]?.action).toBe('');
  });

  it('notes sheets that are no part of the plan', () => {
    const back = readBack([
      ...layouts,
      sheet('Budget', [
        ['Item', 'Cost'],
        ['Paint', 40],
      ]),
    ]);
    expect(back?.notes.map(({ text }) => text)).toEqual(['Sheet Budget', 'Item | Cost', 'Paint | 40']);
  });

  it('takes no other workbook for one of ours', () => {
    expect(
      readBack([
        sheet('Actions', [
          ['Action', 'Lead'],
          ['Walk', 'Officer'],
        ]),
      ]),
    ).toBeNull();
    const named = { name: 'Actions', range: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 } };
    const tables = [{ ...named, headers: ['Action', 'Lead'] }];
    expect(
      readBack([
        sheet(
          'Plan',
          [
            ['Action', 'Lead'],
            ['Walk', 'Officer'],
          ],
          { tables },
        ),
      ]),
    ).toBeNull();
  });
});
