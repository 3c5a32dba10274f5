import { describe, expect, it } from 'vitest';
import { isDateFormat, isPercentFormat } from '../../src/grid/number-format.ts';

describe('a number format shows a date', () => {
  it.each([
    'dd/mm/yyyy',
    'd',
    'mmm-yy',
    'mmmm',
    'yyyy',
    '[$-809]dd mmmm yyyy',
    '[$-F800]dddd, mmmm dd, yyyy',
    'dd/mm/yyyy hh:mm',
    'd "of" mmmm',
    'dd\\/mm\\/yyyy;@',
    'mmm hh:mm',
    'DD.MM.YYYY',
    'yyyy/mm/dd',
    '[Red]d mmm',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });
});

describe('a number format shows no date', () => {
  it.each([
    'General',
    'GENERAL',
    '',
    '0',
    '#,##0.00',
    '0.0%',
    '@',
    '0 "days"',
    '0 \\d\\a\\y\\s',
    '[Red]0;[Yellow]-0',
    '"£"#,##0',
    '[$£-809]#,##0.00',
    '_-* #,##0_-',
    '0.00E+00',
    'h:mm',
    'hh:mm:ss',
    'mm:ss',
    '[h]:mm:ss',
    '[mm]:ss',
    'h:mm AM/PM',
    'h:mm a/p',
    '_d0',
    '*d0',
    '0;"d"',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it('even when it is hostile and long', () => {
    expect(isDateFormat(`${'['.repeat(200_000)}`)).toBe(false);
    expect(isDateFormat(`${'"'.repeat(200_001)}`)).toBe(false);
  });

  it('however many formats were asked before', () => {
    for (let index = 0; index < 1_100; index++) expect(isDateFormat(`0.${index} "x"`)).toBe(false);
    expect(isDateFormat('dddd d')).toBe(true);
  });
});

describe('a number format shows a percentage', () => {
  it.each([
    ['0%', true],
    ['0.0%;[Red]-0.0%', true],
    ['0" %"', false],
    ['0\\%', false],
    ['General', false],
  ])('%s: %s', (code, expected) => {
    expect(isPercentFormat(code)).toBe(expected);
  });
});
