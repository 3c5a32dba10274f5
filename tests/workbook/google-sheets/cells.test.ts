import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type CellValue, cellErrorCodes, cellsEqual } from '../../../src/grid/cell.ts';
import { maxTextLength } from '../../../src/workbook/change.ts';
import { decodeCell } from '../../../src/workbook/google-sheets/decode-cell.ts';
import { encodeCell } from '../../../src/workbook/google-sheets/encode-cell.ts';

/** What Google makes of a value that was entered: it shows it, or the last value of a formula. */
function shown(cell: Cell, value: CellValue = null): Cell {
  const data = JSON.parse(JSON.stringify(encodeCell(cell)));
  return decodeCell(value === null ? data : { ...data, effectiveValue: { stringValue: String(value) } });
}

describe('a cell that is encoded and decoded again is the same', () => {
  const texts = [
    '+44 20 7946 0000',
    '=1+1',
    "'x",
    "''",
    'TRUE',
    '1',
    '1.0',
    '01/02/2025',
    ' two ',
    'trailing ',
    '\u00e9',
    'e\u0301',
    '\ufeffbom',
    '#N/A',
    '=""',
    'x'.repeat(maxTextLength),
    'x'.repeat(maxTextLength + 1),
  ];
  it.each(texts.map((text) => [text.slice(0, 20), text]))('as a text: %j', (_, text) => {
    expect(encodeCell(text)).toEqual({ userEnteredValue: { stringValue: text } });
    expect(shown(text)).toBe(text);
  });

  it.each([1, 1.0, 0.1 + 0.2, 42826, -273.15, 123456789012345, 5e-324, true, false, null, ''])(
    'as %j',
    (cell) => {
      expect(shown(cell)).toBe(cell);
    },
  );

  it.each(cellErrorCodes)('as the error %s', (error) => {
    expect(shown({ error })).toEqual({ error });
  });

  it('whatever it holds', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(...cellErrorCodes).map((error) => ({ error })),
    );
    // The two formulas that stand for the empty text and for an error are never read as formulas.
    const formula = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
      .filter((text) => text !== '""' && !cellErrorCodes.some((code) => code === text))
      .map((text): Cell => ({ formula: text, value: null }));
    fc.assert(
      fc.property(fc.oneof(value, formula), (cell) => {
        expect(cellsEqual(shown(cell), cell)).toBe(true);
      }),
    );
  });
});

describe('decoding', () => {
  it('takes a formula with what it shows', () => {
    const data = { userEnteredValue: { formulaValue: '=A1*2' }, effectiveValue: { numberValue: 8 } };
    expect(decodeCell(data)).toEqual({ formula: 'A1*2', value: 8 });
  });

  it.each([
    ['N_A', '#N/A'],
    ['DIVIDE_BY_ZERO', '#DIV/0!'],
    ['REF', '#REF!'],
    ['VALUE', '#VALUE!'],
    ['NAME', '#NAME?'],
    ['NUM', '#NUM!'],
    ['NULL_VALUE', '#NULL!'],
    ['LOADING', '#GETTING_DATA'],
    ['ERROR', '#UNKNOWN!'],
    ['NEWER', '#UNKNOWN!'],
  ])('takes the error %s of a formula for %s', (type, error) => {
    const data = { userEnteredValue: { formulaValue: '=X' }, effectiveValue: { errorValue: { type } } };
    expect(decodeCell(data)).toEqual({ formula: 'X', value: { error } });
  });

  it('takes what another formula fills a cell with for its value', () => {
    expect(decodeCell({ effectiveValue: { stringValue: 'spilled' } })).toBe('spilled');
  });

  it('takes a formatted cell without content for a blank', () => {
    expect(decodeCell({ userEnteredFormat: { numberFormat: { type: 'DATE' } } })).toBeNull();
  });

  it('never looks at the text that is shown', () => {
    const data = { userEnteredValue: { numberValue: 42826 }, formattedValue: '01/04/2017' };
    expect(decodeCell({ ...data, effectiveValue: { numberValue: 42826 } })).toBe(42826);
  });
});
