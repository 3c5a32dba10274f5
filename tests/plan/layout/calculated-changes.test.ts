import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/dates/format-date.ts';
import { type Cell, isFormula } from '../../../src/grid/cell.ts';
import { plainGrid } from '../../../src/grid/grid.ts';
import { serialToDate } from '../../../src/grid/serial-date.ts';
import { calculatedChanges } from '../../../src/plan/layout/calculated-changes.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';

/** The sample as a workbook is read, with some cells changed by their sheet and address. */
function snapshot(
  change: (sheet: string, rowIndex: number, columnIndex: number, cell: Cell) => Cell,
): WorkbookSnapshot {
  return {
    name: 'sample.xlsx',
    dateSystem: '1900',
    sheets: planLayouts(samplePlan).map(({ name, rows, tables = [] }) => ({
      name,
      visibility: 'visible',
      grid: plainGrid(
        rows.map((row, rowIndex) =>
          row.map(({ value }, columnIndex) => change(name, rowIndex, columnIndex, value)),
        ),
      ),
      tables: tables.map((table) => ({
        name: table.name,
        sheet: name,
        range: table.range,
        totalsRowCount: 0,
      })),
    })),
  };
}

describe('calculatedChanges', () => {
  it('finds nothing to do in a workbook that is up to date', () => {
    expect(calculatedChanges(snapshot((_sheet, _row, _column, cell) => cell))).toEqual([]);
  });

  it('brings every value up to date that depends on a cell which changed', () => {
    const later = snapshot((sheet, _row, _column, cell) =>
      sheet === 'Indicators' && cell === 650 ? 750 : cell,
    );
    const changes = calculatedChanges(later);
    expect(changes.map(({ value }) => isFormula(value) && value.value)).toEqual([
      596,
      635,
      673,
      712,
      750,
      expect.closeTo(596.4, 1),
    ]);
    for (const { sheet, expected, value } of changes) {
      expect(sheet).toBe('Trajectory');
      expect(isFormula(expected) && isFormula(value) && expected.formula === value.formula).toBe(true);
    }
  });

  it('reads dates that are texts as the functions do', () => {
    const texts = snapshot((sheet, row, column, cell) =>
      sheet === 'Actions' && row > 3 && (column === 8 || column === 9) && typeof cell === 'number'
        ? formatDate(serialToDate(cell) ?? '')
        : cell,
    );
    expect(calculatedChanges(texts)).toEqual([]);
  });

  it('rates actions again when the reporting date moves', () => {
    const later = snapshot((sheet, _row, _column, cell) =>
      sheet === 'Plan' && cell === 42826 ? 42826 + 60 : cell,
    );
    const ratings = calculatedChanges(later).filter(({ sheet }) => sheet === 'Actions');
    expect(ratings.map(({ value }) => isFormula(value) && value.value)).toContain('R');
  });

  it('leaves formulas alone that people wrote', () => {
    const theirs = snapshot((sheet, _row, _column, cell) =>
      sheet === 'Trajectory' && isFormula(cell) ? { formula: '1+1', value: 3 } : cell,
    );
    expect(calculatedChanges(theirs)).toEqual([]);
  });

  it('recalculates our formula however it is spaced', () => {
    const spaced = snapshot((sheet, _row, _column, cell) =>
      sheet === 'Actions' && isFormula(cell)
        ? { formula: cell.formula.replaceAll(',', ', '), value: null }
        : cell,
    );
    expect(calculatedChanges(spaced)).toHaveLength(24);
  });

  it('reads the dates of a workbook that counts them from 1904', () => {
    const oldDays = 1462;
    const isDate = (cell: Cell): cell is number => typeof cell === 'number' && cell > 40_000;
    const shifted = snapshot((_sheet, _row, _column, cell) => (isDate(cell) ? cell - oldDays : cell));
    expect(calculatedChanges({ ...shifted, dateSystem: '1904' })).toEqual([]);
  });

  it('does nothing in a workbook that is no plan', () => {
    expect(calculatedChanges({ name: 'x', dateSystem: '1900', sheets: [] })).toEqual([]);
  });
});
