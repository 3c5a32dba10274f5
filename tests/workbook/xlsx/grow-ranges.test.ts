import { describe, expect, it } from 'vitest';
import { growReferences } from '../../../src/workbook/xlsx/grow-ranges.ts';

const growth = { firstColumn: 1, lastColumn: 3, lastRowBefore: 9, lastRow: 11 };

describe('references grow with a table', () => {
  it.each([
    ['the whole body', 'B2:D10', 'B2:D12'],
    ['one column to the last row', 'C5:C10', 'C5:C12'],
    ['the last row alone', 'B10', 'B10:B12'],
    ['several ranges, some of them', 'B2:B10 F1 C2:C9', 'B2:B12 F1 C2:C9'],
    ['a range that ends above the last row', 'B2:B9', 'B2:B9'],
    ['a range that reaches below it already', 'B2:B100', 'B2:B100'],
    ['a range beside the table', 'E2:E10', 'E2:E10'],
    ['a range wider than the table', 'A2:D10', 'A2:D10'],
    ['whole columns', 'B:D', 'B:D'],
  ])('%s', (_, before, after) => {
    expect(growReferences(before, [growth])).toBe(after);
  });
});
