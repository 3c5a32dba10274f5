import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  formatColumn,
  formatRange,
  maxColumns,
  maxRows,
  parseAddress,
  parseColumn,
  parseRange,
} from '../../src/grid/address.ts';
import { AddressError } from '../../src/grid/errors.ts';

const position = fc.record({ rowIndex: fc.nat(maxRows - 1), columnIndex: fc.nat(maxColumns - 1) });

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (index, letters) => {
    expect(formatColumn(index)).toBe(letters);
    expect(parseColumn(letters.toLowerCase())).toBe(index);
  });

  it.each(['', 'XFE', 'ABCD', 'A1', 'É', ' A', 'ſ'])('%j is no column', (letters) => {
    expect(() => parseColumn(letters)).toThrow(AddressError);
  });
});

describe('addresses', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(position, (place) => {
        expect(parseAddress(formatAddress(place))).toEqual(place);
      }),
    );
  });

  it('may have dollar signs and small letters', () => {
    expect(parseAddress('$ab$12')).toEqual({ rowIndex: 11, columnIndex: 27 });
  });

  it.each(['', 'A0', 'A01', 'A', '1', 'A1048577', 'XFE1', 'A1B', 'A-1', 'A1:B2', 'A 1', '$$A1'])(
    '%j is none',
    (text) => {
      expect(() => parseAddress(text)).toThrow(
        `"${text}" is not a cell address. Addresses run from A1 to XFD1048576.`,
      );
    },
  );
});

describe('ranges', () => {
  it('are read as they are written, whatever corner comes first', () => {
    fc.assert(
      fc.property(position, position, (one, other) => {
        const range = parseRange(`${formatAddress(one)}:${formatAddress(other)}`);
        expect(range.rowIndex).toBe(Math.min(one.rowIndex, other.rowIndex));
        expect(range.columnCount).toBe(Math.abs(one.columnIndex - other.columnIndex) + 1);
        expect(parseRange(formatRange(range))).toEqual(range);
      }),
    );
  });

  it('of one cell are written as its address', () => {
    expect(formatRange({ rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 1 })).toBe('B2');
    expect(parseRange('B2')).toEqual({ rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 1 });
  });

  it.each(['', 'A1:', ':A1', 'A1:B2:C3', 'A:B', 'Sheet1!A1'])('%j is none', (text) => {
    expect(() => parseRange(text)).toThrow(AddressError);
  });
});
