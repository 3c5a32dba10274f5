import { afterEach, describe, expect, it } from 'vitest';
import { cellsEqual } from '../../../src/grid/cell.ts';
import { gridCell } from '../../../src/grid/grid.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { AddSheet } from '../../../src/workbook/change.ts';
import { closeHosts, hostOf, openIn } from './open-in-host.ts';

afterEach(closeHosts);

const layouts = planLayouts(samplePlan);
const changes = layouts.map((layout): AddSheet => ({ kind: 'add-sheet', layout }));

describe('a whole plan put into an open workbook', () => {
  it('takes one read and one write, and stands as it was laid out', async () => {
    const host = hostOf({ sheets: [{ name: 'Mine', rows: [['x']] }] });
    const workbook = await openIn(host);
    host.resetTraffic();
    expect((await workbook.apply(changes)).refused).toEqual([]);
    expect(host.traffic.roundTrips).toBe(2);
    const { sheets } = await workbook.read();
    const differences = layouts.flatMap((layout) => {
      const grid = sheets.find(({ name }) => name === layout.name)?.grid ?? {
        rows: [],
        numberFormat: () => '',
      };
      return layout.rows.flatMap((row, rowIndex) =>
        row.flatMap(({ value, style }, columnIndex) => {
          const found = gridCell(grid, rowIndex, columnIndex);
          const format = value === null ? undefined : style?.numberFormat;
          const isSame =
            cellsEqual(found, value) && (!format || grid.numberFormat(rowIndex, columnIndex) === format);
          return isSame ? [] : [[layout.name, rowIndex, columnIndex, value, found]];
        }),
      );
    });
    expect(differences).toEqual([]);
    expect(sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, range]))).toEqual(
      layouts.flatMap(({ tables = [] }) => tables.map(({ name, range }) => [name, range])),
    );
  });

  it('has its widths, panes, lists, rules, hidden columns and colours', async () => {
    const host = hostOf({ sheets: [{ name: 'Mine', rows: [] }] });
    const workbook = await openIn(host);
    await workbook.apply(changes);
    for (const layout of layouts) {
      const { grid, validations, formats, frozen, tabColour, visibility } = host.book.sheet(layout.name);
      expect(validations.length).toBe(new Set(layout.lists?.map(({ range }) => JSON.stringify(range))).size);
      expect(formats.length).toBe(layout.rules?.length ?? 0);
      expect(frozen === undefined).toBe(!layout.frozenRows && !layout.frozenColumns);
      expect(tabColour).toBe(layout.tabColour ? `#${layout.tabColour}` : '');
      expect(visibility).toBe(layout.visibility ?? 'visible');
      for (const column of layout.hiddenColumns ?? []) expect(grid.isColumnHidden(column)).toBe(true);
      const [first = 0] = layout.columnWidths;
      if (first > 0) expect(grid.columnWidth(0)).toBeGreaterThan(first * 5);
      const [title] = layout.rows[0] ?? [];
      if (title?.style?.colour) expect(grid.style(0, 0).cl?.rgb).toBe(`#${title.style.colour}`);
    }
  });

  it('has borders, alignments and locks where a layout gives them', async () => {
    const host = hostOf({ sheets: [{ name: 'Mine', rows: [] }] });
    const workbook = await openIn(host);
    const style = {
      bold: true,
      italic: true,
      size: 14,
      colour: '112233',
      fill: 'FFEEDD',
      wrap: true,
      vertical: 'top',
      horizontal: 'right',
      border: 'AAAAAA',
      locked: false,
    } as const;
    const rows = [[{ value: 'x', style }, { value: 'y' }, { value: 'z', style }]];
    const layout = { name: 'New', rows, columnWidths: [], frozenRows: 1, frozenColumns: 1 };
    await workbook.apply([{ kind: 'add-sheet', layout }]);
    const { grid, frozen, locks } = host.book.sheet('New');
    const look = {
      bl: 1,
      it: 1,
      fs: 14,
      tb: 3,
      vt: 1,
      ht: 3,
      bg: { rgb: '#FFEEDD' },
      cl: { rgb: '#112233' },
    };
    expect(grid.style(0, 0)).toMatchObject(look);
    expect(grid.style(0, 2)).toMatchObject(look);
    expect(grid.style(0, 1)).not.toHaveProperty('bl');
    expect(grid.style(0, 0).bd?.b?.cl.rgb).toBe('#AAAAAA');
    expect(frozen).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 });
    expect(locks.map(({ isLocked }) => isLocked)).toEqual([false, false]);
  });
});
