import { describe, expect, it } from 'vitest';
import { rowHeight } from '../../../../src/workbook/xlsx/sheet-writer/row-height.ts';

const wrapped = { wrap: true } as const;

describe('rowHeight', () => {
  it('leaves the default to a row of short texts, numbers and blanks', () => {
    expect(
      rowHeight([{ value: 'short', style: wrapped }, { value: 12345678901 }, { value: null }], [20]),
    ).toBeUndefined();
  });

  it('grows with the lines of the longest text', () => {
    const text = 'eleven words of ordinary length stand here to fill two lines';
    expect(rowHeight([{ value: text, style: wrapped }], [40])).toBe(30);
    expect(rowHeight([{ value: text, style: wrapped }], [20])).toBe(60);
    expect(rowHeight([{ value: text, style: { ...wrapped, bold: true } }], [20])).toBe(60);
  });

  it('counts line breaks and words longer than a line', () => {
    expect(rowHeight([{ value: 'a\nb\nc', style: wrapped }], [40])).toBe(45);
    expect(rowHeight([{ value: 'x'.repeat(100), style: wrapped }], [21])).toBe(75);
  });

  it('takes the value of a formula, and the default width where none is set', () => {
    expect(rowHeight([{ value: { formula: 'A1', value: 'two words' }, style: wrapped }], [])).toBeUndefined();
    expect(rowHeight([{ value: { formula: 'A1', value: 'now three words' }, style: wrapped }], [])).toBe(30);
  });

  it('makes room for large letters, and never more than Excel can show', () => {
    expect(rowHeight([{ value: 'Title', style: { size: 18 } }], [9])).toBe(25);
    expect(rowHeight([{ value: 'a\n'.repeat(500), style: wrapped }], [40])).toBe(409);
  });
});
