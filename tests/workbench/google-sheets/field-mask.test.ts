import { expect, test } from 'vitest';
import { withMasked } from '../../../workbench/google-sheets/mask/apply-mask.ts';
import { masked, parseMask, responseMask } from '../../../workbench/google-sheets/mask/field-mask.ts';

const value = { a: { b: 1, c: [{ d: 2, e: 3 }, { e: 4 }] }, f: 5 };

test.each([
  ['f', { f: 5 }],
  ['a.b', { a: { b: 1 } }],
  ['a/b,f', { a: { b: 1 }, f: 5 }],
  ['a(b)', { a: { b: 1 } }],
  ['a.c.d', { a: { c: [{ d: 2 }, {}] } }],
  ['a(b,c(d))', { a: { b: 1, c: [{ d: 2 }, {}] } }],
  ['a(c/e),f', { a: { c: [{ e: 3 }, { e: 4 }] }, f: 5 }],
  ['*', value],
  ['a.*', { a: value.a }],
  ['a,a.b', { a: value.a }],
  ['a/*/e', { a: { b: 1, c: [{ e: 3 }, { e: 4 }] } }],
])('takes by the mask %s', (text, expected) => {
  expect(masked(value, parseMask(text) ?? 'all')).toEqual(expected);
});

test.each(['a(', 'a)', '', 'a..b', 'a(b', ',a', 'a b'])('refuses the mask "%s"', (text) => {
  expect(parseMask(text)).toBeNull();
});

test('names the path that a message does not have', () => {
  expect(() => responseMask('sheets.properties.titel', 'Spreadsheet')).toThrow(
    'Request contains an invalid argument.',
  );
  expect(() => responseMask('sheets(properties(title),data.rowData.values)', 'Spreadsheet')).not.toThrow();
});

test.each([
  ['x', { x: 1, y: 1 }, { x: 2 }, { x: 2, y: 1 }],
  ['x', { x: 1, y: 1 }, {}, { y: 1 }],
  ['*', { x: 1, y: 1 }, { x: 2 }, { x: 2 }],
  ['x.y', { x: { y: 1, z: 1 } }, { x: { y: 2, z: 2 } }, { x: { y: 2, z: 1 } }],
  ['x.y', { x: { y: 1 } }, {}, {}],
])('writes by the mask %s', (text, target, source, expected) => {
  expect(withMasked<object>(target, source, parseMask(text) ?? 'all')).toEqual(expected);
});
