import { expect, test } from 'vitest';
import { formatValue } from '../../../workbench/google-sheets/formats/format-value.ts';
import { typedInput } from '../../../workbench/google-sheets/formats/typed-input.ts';

const now = Date.parse('2026-06-01T12:00:00Z');

const cases: [string, string, string | number | boolean, string][] = [
  // typed, locale, value, shown
  ['12/03/2027', 'en_GB', 46458, '12/03/2027'],
  ['12/03/2027', 'en_US', 46724, '12/3/2027'],
  ['31/12/2027', 'en_US', '31/12/2027', '31/12/2027'],
  ['2026-09-05', 'en_US', 46270, '2026-09-05'],
  ['1-2', 'en_US', 46024, '1-2'],
  ['1-2', 'en_GB', 46054, '1-2'],
  ['5 Sep 2026', 'en_GB', 46270, '5 Sep 2026'],
  ['September 5, 2026', 'en_US', 46270, 'September 5, 2026'],
  ['Sep 2026', 'en_GB', 46266, 'Sep 2026'],
  ['30 February 2027', 'en_GB', '30 February 2027', '30 February 2027'],
  ['14:30', 'en_GB', 0.6041666666666666, '14:30'],
  ['2:30 pm', 'en_US', 0.6041666666666666, '2:30 PM'],
  ['2026-09-05 06:00', 'en_GB', 46270.25, '2026-09-05 06:00'],
  ['12.5%', 'en_GB', 0.125, '12.50%'],
  ['7%', 'en_GB', 0.07, '7%'],
  ['£1,200.50', 'en_GB', 1200.5, '£1,200.50'],
  ['£5', 'en_US', '£5', '£5'],
  ['$100.15', 'en_US', 100.15, '$100.15'],
  ['-£3', 'en_GB', -3, '-£3'],
  ['(5)', 'en_GB', -5, '-5'],
  ['2,000,000.01', 'en_US', 2000000.01, '2,000,000.01'],
  ['1,2', 'en_GB', '1,2', '1,2'],
  ['007', 'en_GB', 7, '7'],
  ['1e3', 'en_GB', 1000, '1.00E+03'],
  ['+5', 'en_GB', 5, '5'],
  ['.5', 'en_GB', 0.5, '0.5'],
  ['true', 'en_GB', true, 'TRUE'],
  ["'0123", 'en_GB', '0123', '0123'],
  ["'=1+1", 'en_GB', '=1+1', '=1+1'],
  ['- one item', 'en_GB', '- one item', '- one item'],
  ['3_1_0', 'en_US', '3_1_0', '3_1_0'],
  ['=', 'en_GB', '=', '='],
  ['RAG: red', 'en_GB', 'RAG: red', 'RAG: red'],
];

test.each(cases)('reads "%s" typed in %s as %s, shown as %s', (text, locale, value, shown) => {
  const typed = typedInput(text, locale, undefined, now);
  expect(Object.values(typed.value)).toEqual([value]);
  expect(formatValue(typed.value, typed.format, locale)).toBe(shown);
});

test.each([
  ['=1+1', '=1+1'],
  ['+44 7700 900000', '=+44 7700 900000'],
  ['+A1', '=+A1'],
])('reads "%s" as a formula', (text, formulaValue) => {
  expect(typedInput(text, 'en_GB', undefined, now).value).toEqual({ formulaValue });
});

test('takes everything as it is in a cell formatted as text', () => {
  expect(typedInput('=1+1', 'en_GB', { type: 'TEXT' }, now).value).toEqual({ stringValue: '=1+1' });
});

test.each([
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '#,##0', '-1,235'],
  [1.005, '0.00', '1.01'],
  [0.5, '0%', '50%'],
  [-3, '0;(0)', '(3)'],
  [0, '0;(0);"none"', 'none'],
  [5, '0 "days"', '5 days'],
  [1234567, '0.0,,"m"', '1.2m'],
  [0.000123, '0.00E+00', '1.23E-04'],
  [46270, 'dddd d mmmm yyyy', 'Saturday 5 September 2026'],
  [46270.75, 'dd/mm/yy hh:mm', '05/09/26 18:00'],
  [1.5, '[h]:mm', '36:00'],
  [46270, 'yyyy"-Q"', '2026-Q'],
])('shows %s by %s as %s', (numberValue, pattern, shown) => {
  expect(formatValue({ numberValue }, { pattern }, 'en_GB')).toBe(shown);
});

test.each([
  [1 / 3, '0.3333333333'],
  [1 / 1024, '0.0009765625'],
  [123456789012, '123456789012'],
  [1e15, '1E+15'],
  [0.1 + 0.2, '0.3'],
])('shows %s without a format as %s', (numberValue, shown) => {
  expect(formatValue({ numberValue }, undefined, 'en_GB')).toBe(shown);
});
