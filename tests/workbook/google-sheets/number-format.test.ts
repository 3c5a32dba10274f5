import { describe, expect, it } from 'vitest';
import { formatCode, numberFormat } from '../../../src/workbook/google-sheets/number-format.ts';

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', 'DATE'],
    ['"due "d mmmm', 'DATE'],
    ['dd/mm/yyyy hh:mm', 'DATE_TIME'],
    ['h:mm:ss', 'TIME'],
    ['@', 'TEXT'],
    ['0.0%', 'PERCENT'],
    ['0.00E+00', 'SCIENTIFIC'],
    ['#,##0.00', 'NUMBER'],
    ['0 "days"', 'NUMBER'],
    ['£#,##0', 'CURRENCY'],
  ])('%s is of the kind %s and is read as it was', (code, type) => {
    const format = numberFormat(code);
    expect(format).toEqual({ type, pattern: code });
    expect(formatCode(format, 'en_GB')).toBe(code);
  });

  it('are written without the language of one cell', () => {
    expect(numberFormat('[$-809]dd mmmm yyyy')).toEqual({ type: 'DATE', pattern: 'dd mmmm yyyy' });
    expect(numberFormat('[$£-809]#,##0')).toEqual({ type: 'CURRENCY', pattern: '[$£]#,##0' });
  });

  it('keep their mark for the half of the day, and texts that look like it', () => {
    const format = numberFormat('h:mm AM/PM "AM/PM"');
    expect(format).toEqual({ type: 'TIME', pattern: 'h:mm am/pm "AM/PM"' });
    expect(formatCode(format, 'en_GB')).toBe('h:mm AM/PM "AM/PM"');
  });

  it.each([[''], ['General'], ['general']])('%j is none', (code) => {
    expect(numberFormat(code)).toBeUndefined();
  });

  it.each([
    [{ type: 'DATE' }, 'en_GB', 'dd/mm/yyyy'],
    [{ type: 'DATE' }, 'en_US', 'm/d/yyyy'],
    [{ type: 'DATE_TIME' }, 'en_US', 'm/d/yyyy h:mm:ss'],
    [{ type: 'TEXT' }, 'en_GB', '@'],
    [{ type: 'NUMBER_FORMAT_TYPE_UNSPECIFIED' }, 'en_GB', 'General'],
    [undefined, 'en_GB', 'General'],
  ])('of the kind %j without a pattern look as in %s', (format, locale, code) => {
    expect(formatCode(format, locale)).toBe(code);
  });
});
