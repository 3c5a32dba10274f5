import { describe, expect, it } from 'vitest';
import type { ListValidation } from '../../../../src/workbook/sheet-layout.ts';
import { placeLongLists } from '../../../../src/workbook/xlsx/sheet-writer/long-lists.ts';
import { isLiteralList, validationsXml } from '../../../../src/workbook/xlsx/sheet-writer/validation-xml.ts';

const range = { rowIndex: 4, columnIndex: 2, rowCount: 10, columnCount: 1 };

describe('isLiteralList', () => {
  it.each([
    ['short choices', ['higher', 'within range'], true],
    ['255 characters', ['x'.repeat(255)], true],
    ['256 characters', ['x'.repeat(256)], false],
    ['quotes that count twice', ['"'.repeat(128)], false],
    ['a choice with a comma', ['a,b'], false],
    ['a choice with a space at its end', ['a '], false],
    ['an empty choice', ['a', ''], false],
    ['no choice', [], false],
  ])('judges %s', (_, choices, literal) => {
    expect(isLiteralList(choices)).toBe(literal);
  });
});

describe('validationsXml', () => {
  it('writes choices, prompt and a stop', () => {
    const xml = validationsXml([
      { range, choices: ['R', '"A"'], title: 'RAG', prompt: 'Choose', onOther: 'stop' },
    ]);
    expect(xml).toContain('<formula1>&quot;R,&quot;&quot;A&quot;&quot;&quot;</formula1>');
    expect(xml).toContain('showInputMessage="1" showErrorMessage="1"');
    expect(xml).toContain('promptTitle="RAG" prompt="Choose" sqref="C5:C14"');
    expect(xml).not.toContain('errorStyle');
  });

  it('writes a warning and a formula, without a prompt', () => {
    const xml = validationsXml([
      { range, choices: { formula: 'INDIRECT("Objectives[Ref]")' }, onOther: 'warning' },
    ]);
    expect(xml).toContain('errorStyle="warning"');
    expect(xml).toContain('<formula1>INDIRECT(&quot;Objectives[Ref]&quot;)</formula1>');
    expect(xml).not.toContain('prompt');
  });

  it('keeps texts within the lengths that Excel takes', () => {
    const xml = validationsXml([
      { range, choices: ['a'], title: 't'.repeat(50), prompt: 'p'.repeat(300), onOther: 'stop' },
    ]);
    expect(/promptTitle="([^"]*)"/.exec(xml)?.[1]).toHaveLength(32);
    expect(/ prompt="([^"]*)"/.exec(xml)?.[1]).toHaveLength(255);
  });

  it('is nothing for no lists', () => {
    expect(validationsXml([])).toBe('');
  });
});

describe('placeLongLists', () => {
  const long: ListValidation = { range, choices: ['a,b', 'c'], onOther: 'stop' };

  it('puts choices that do not fit on a hidden sheet, a column each', () => {
    const short: ListValidation = { range, choices: ['a'], onOther: 'stop' };
    const { lists, helper } = placeLongLists(
      [short, long, { ...long, choices: ['d,e'] }],
      new Set(['hwb lists']),
      'Sheet',
    );
    expect(lists.map(({ choices }) => choices)).toEqual([
      ['a'],
      { formula: "'HWB lists 2'!$A$1:$A$2" },
      { formula: "'HWB lists 2'!$B$1:$B$1" },
    ]);
    expect(helper?.visibility).toBe('very-hidden');
    expect(helper?.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['a,b', 'd,e'],
      ['c', null],
    ]);
  });

  it('makes no sheet where all fit', () => {
    expect(placeLongLists([], new Set(), 'Sheet')).toEqual({ lists: [], helper: null });
  });
});
