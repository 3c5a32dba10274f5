import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/grid/cell.ts';
import { decodeCell } from '../../../src/workbook/excel/decode-cell.ts';
import { encodeCell } from '../../../src/workbook/excel/encode-cell.ts';
import { enterCell } from '../../../workbench/excel/book/entered-cell.ts';

describe('entering cells into Excel', () => {
  it.each<[Cell, string | number | boolean]>([
    ['Open the hub', 'Open the hub'],
    ['May', 'May'],
    ['2/3', "'2/3"],
    ['March 2017', "'March 2017"],
    ['TRUE', "'TRUE"],
    ['#N/A', "'#N/A"],
    ['=A1', "'=A1"],
    ["'quoted", "''quoted"],
    ['', "'"],
    [null, ''],
    [true, true],
    [{ error: '#N/A' }, '#N/A'],
    [{ formula: 'A1', value: 1 }, '=A1'],
  ])('%j goes in as %j', (cell, entered) => {
    expect(encodeCell(cell)).toBe(entered);
  });

  it('keeps any text what it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(enterCell(encodeCell(text) as string, 'General', 2017).cell).toBe(text);
      }),
    );
  });
});

describe('what Excel tells of a cell', () => {
  it.each<[Parameters<typeof decodeCell>[0], Cell]>([
    [{ value: '', formula: '', type: 'Empty' }, null],
    [{ value: '', formula: '', type: 'String' }, ''],
    [{ value: '#N/A', formula: '#N/A', type: 'String' }, '#N/A'],
    [{ value: '#N/A', formula: '#N/A', type: 'Error' }, { error: '#N/A' }],
    [{ value: '#NEW!', formula: '#NEW!', type: 'Error' }, { error: '#UNKNOWN!' }],
    [{ value: '=A1', formula: '=A1', type: 'String' }, '=A1'],
    [
      { value: 3, formula: '=1+2', type: 'Double' },
      { formula: '1+2', value: 3 },
    ],
  ])('%j is %j', (told, cell) => {
    expect(decodeCell(told)).toEqual(cell);
  });
});
