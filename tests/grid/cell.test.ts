import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type CellKind,
  cellKind,
  cellsEqual,
  cellValue,
  isCellError,
  isFormula,
} from '../../src/grid/cell.ts';

const cells: readonly (readonly [Cell, CellKind])[] = [
  [null, 'blank'],
  ['', 'text'],
  ['1', 'text'],
  [0, 'number'],
  [1, 'number'],
  [false, 'boolean'],
  [{ error: '#N/A' }, 'error'],
  [{ error: '#REF!' }, 'error'],
  [{ formula: 'A1', value: null }, 'formula'],
  [{ formula: 'A2', value: { error: '#N/A' } }, 'formula'],
];

describe('a cell', () => {
  it.each(cells)('%j is of the kind %s', (cell, kind) => {
    expect(cellKind(cell)).toBe(kind);
    expect(isFormula(cell)).toBe(kind === 'formula');
    expect(isCellError(cell)).toBe(kind === 'error');
  });

  it('shows its value, and that of a formula is what it gave last', () => {
    expect(cellValue('x')).toBe('x');
    expect(cellValue({ formula: 'A1', value: 7 })).toBe(7);
    expect(cellValue({ error: '#N/A' })).toEqual({ error: '#N/A' });
  });

  it('equals itself and its like, and none of another kind or value', () => {
    for (const [index, [left]] of cells.entries()) {
      for (const [other, [right]] of cells.entries()) {
        expect(cellsEqual(left, structuredClone(right))).toBe(index === other);
      }
    }
  });

  it('with a formula equals another with the same one whatever it gave', () => {
    expect(cellsEqual({ formula: 'A1', value: 1 }, { formula: 'A1', value: 2 })).toBe(true);
    expect(cellsEqual({ formula: 'A1', value: 1 }, 1)).toBe(false);
  });

  it('with a number that is none equals another such, and negative zero is zero', () => {
    expect(cellsEqual(Number.NaN, Number.NaN)).toBe(true);
    expect(cellsEqual(-0, 0)).toBe(true);
  });
});
