import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeName, tableName } from '../../../src/workbook/google-sheets/table-name.ts';

describe('names of tables', () => {
  it.each([
    ['Actions', 'HWB_Actions'],
    ['Plan.2', 'HWB_Plan_x002E_2'],
    ['a\\b', 'HWB_a_x005C_b'],
    ['_x002E_', 'HWB__x005F_x002E_'],
    ['Système', 'HWB_Système'],
  ])('%s is the named range %s', (table, range) => {
    expect(rangeName(table)).toBe(range);
    expect(tableName(range)).toBe(table);
  });

  it('come back from the names of their ranges, which hold letters, digits and _ only', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (table) => {
        expect(rangeName(table)).toMatch(/^[\p{L}\p{N}_]+$/u);
        expect(tableName(rangeName(table))).toBe(table);
      }),
    );
  });

  it.each([['Actions'], ['HWB_'], ['MyHWB_Actions']])('%s is the named range of somebody else', (name) => {
    expect(tableName(name)).toBeNull();
  });

  it('are ours in whatever case', () => {
    expect(tableName('hwb_Actions')).toBe('Actions');
  });
});
