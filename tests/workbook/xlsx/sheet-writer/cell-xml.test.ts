import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/grid/cell.ts';
import { cellXml } from '../../../../src/workbook/xlsx/sheet-writer/cell-xml.ts';

const cases: readonly (readonly [string, Cell, string])[] = [
  ['a text', 'a<b', '<c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c>'],
  [
    'a text with spaces that must stay',
    ' a',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
  ],
  [
    'a text with a line break',
    'a\nb',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a\nb</t></is></c>',
  ],
  ['a text that looks like a formula', '=1+1', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>'],
  ['an empty text', '', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
  ['a number', 0.1, '<c r="A1"><v>0.1</v></c>'],
  ['negative zero as zero', -0, '<c r="A1"><v>0</v></c>'],
  ['a very small number', 1e-300, '<c r="A1"><v>1e-300</v></c>'],
  ['true', true, '<c r="A1" t="b"><v>1</v></c>'],
  ['false', false, '<c r="A1" t="b"><v>0</v></c>'],
  ['an error', { error: '#N/A' }, '<c r="A1" t="e"><v>#N/A</v></c>'],
  ['a blank as nothing', null, ''],
  ['a number no cell can hold as nothing', Number.NaN, ''],
  ['a formula with a number', { formula: 'A2*2', value: 4 }, '<c r="A1"><f>A2*2</f><v>4</v></c>'],
  [
    'a formula with a text',
    { formula: 'A2&"<"', value: '<' },
    '<c r="A1" t="str"><f>A2&amp;&quot;&lt;&quot;</f><v>&lt;</v></c>',
  ],
  ['a formula with true', { formula: 'A2=1', value: true }, '<c r="A1" t="b"><f>A2=1</f><v>1</v></c>'],
  [
    'a formula with an error',
    { formula: '1/0', value: { error: '#DIV/0!' } },
    '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  ],
  [
    'a formula not calculated yet',
    { formula: 'HWB.RAG(1,2)', value: null },
    '<c r="A1"><f>_xldudf_HWB_RAG(1,2)</f></c>',
  ],
  [
    'a formula with a number no cell can hold',
    { formula: 'A2', value: Number.POSITIVE_INFINITY },
    '<c r="A1"><f>A2</f></c>',
  ],
];

describe('cellXml', () => {
  it.each(cases)('writes %s', (_, cell, xml) => {
    expect(cellXml('A1', cell, 0)).toBe(xml);
  });

  it('gives a blank cell its format', () => {
    expect(cellXml('B2', null, 7)).toBe('<c r="B2" s="7"/>');
  });
});
