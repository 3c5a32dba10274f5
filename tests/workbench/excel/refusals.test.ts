import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, openHost, refusalOf } from './on-sheet.ts';

afterEach(closeHosts);

type Deed = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

describe('what Excel refuses', () => {
  it.each<[string, Deed, string]>([
    [
      'a formula that ends too soon',
      (sheet) => sheet.getRange('A1').set({ formulas: [['=1+']] }),
      'InvalidArgument',
    ],
    [
      'such a formula as a value',
      (sheet) => sheet.getRange('A1').set({ values: [['=SUM(']] }),
      'InvalidArgument',
    ],
    ['a name with a space', (_, { workbook }) => workbook.names.add('1 bad', '=1'), 'InvalidArgument'],
    ['a name like a cell', (_, { workbook }) => workbook.names.add('A1', '=1'), 'InvalidArgument'],
    ['a name like a row', (_, { workbook }) => workbook.names.add('R1C1', '=1'), 'InvalidArgument'],
    ['open XML', (_, { workbook }) => workbook.customXmlParts.add('<a>'), 'InvalidArgument'],
    ['crossed XML', (_, { workbook }) => workbook.customXmlParts.add('<a><b></a></b>'), 'InvalidArgument'],
    ['a loose & in XML', (_, { workbook }) => workbook.customXmlParts.add('<a b="c&d"/>'), 'InvalidArgument'],
    ['a comment on four cells', (sheet) => sheet.comments.add('A1:B2', 'Why?'), 'InvalidArgument'],
    [
      'a second comment on a cell',
      (sheet) => [sheet.comments.add('A1', 'Why?'), sheet.comments.add('A1', 'How?')],
      'ItemAlreadyExists',
    ],
    ['hiding the only visible sheet', (sheet) => sheet.set({ visibility: 'Hidden' }), 'InvalidOperation'],
    [
      'a fill of no colour',
      (sheet) => sheet.getRange('A1').format.fill.set({ color: 'notacolour' }),
      'InvalidArgument',
    ],
    [
      'a font of no colour',
      (sheet) => sheet.getRange('A1').format.font.set({ color: '#12' }),
      'InvalidArgument',
    ],
    ['a tab of no colour', (sheet) => sheet.set({ tabColor: 'notacolour' }), 'InvalidArgument'],
    [
      'a number format that is none',
      (sheet) => sheet.getRange('A1').set({ numberFormat: [['[[[']] }),
      'InvalidArgument',
    ],
    ['a sheet named History', (_, { workbook }) => workbook.worksheets.add('History'), 'InvalidArgument'],
    ['a sheet renamed to one', (sheet) => sheet.set({ name: 'history' }), 'InvalidArgument'],
    ['a sheet renamed to no name', (sheet) => sheet.set({ name: 'a/b' }), 'InvalidArgument'],
  ])('is refused here: %s', async (_, deed, code) => {
    expect(await refusalOf(deed)).toBe(code);
  });

  it.each<[string, Deed]>([
    ['colours by name', (sheet) => sheet.getRange('A1').format.fill.set({ color: 'orange' })],
    [
      'a number format of accountants',
      (sheet) => sheet.getRange('A1').set({ numberFormat: [['_-£* #,##0.00_-;[Red]-0']] }),
    ],
    ['its own name in capitals', (sheet) => sheet.set({ name: 'SHEET1' })],
    [
      'comments on two cells',
      (sheet) => [sheet.comments.add('A1', 'Why?'), sheet.comments.add('A2', 'How?')],
    ],
  ])('and what it takes is not: %s', async (_, deed) => {
    expect(await refusalOf(deed)).toBeUndefined();
  });
});

describe('cells whose format is text', () => {
  it('keep what is put in as text, formulas and numbers too', async () => {
    const host = openHost();
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = '@' as unknown as string[][];
      range.values = [['=1+1', 42, '007', '']];
      await context.sync();
    }, host);
    const { grid } = host.book.sheet('Sheet1');
    expect([0, 1, 2, 3].map((column) => grid.cell(0, column))).toEqual(['=1+1', '42', '007', null]);
  });
});

describe('names', () => {
  it('belong to the sheet they are added to', async () => {
    const found = await onSheet(async (sheet, context) => {
      const { workbook } = context;
      sheet.names.add('Rate', sheet.getRange('B1'));
      const here = sheet.names.getItem('rate').load('scope');
      const above = workbook.names.getItemOrNullObject('Rate');
      workbook.names.add('Rate', '=5');
      const own = workbook.names.getItem('Rate').load('scope');
      sheet.getRange('B1').values = [[2]];
      const range = sheet.getRange('Rate').load('address');
      await context.sync();
      const counts = [sheet.names.getCount(), workbook.names.getCount()];
      await context.sync();
      return [here.scope, above.isNullObject, own.scope, range.address, counts.map(({ value }) => value)];
    });
    expect(found).toEqual(['Worksheet', true, 'Workbook', 'Sheet1!B1', [1, 1]]);
  });
});

describe('custom XML', () => {
  it('is found by the namespace of its outermost element', async () => {
    const spaces = await onSheet(async (_, { workbook }) => {
      const parts = [
        '<!-- <x xmlns="urn:not"> --><plan xmlns="urn:plan"/>',
        '<?xml version="1.0"?><p:plan xmlns="urn:other" xmlns:p="urn:plan"/>',
        '<plan/>',
      ].map((xml) => workbook.customXmlParts.add(xml).load('namespaceUri'));
      await workbook.context.sync();
      return parts.map(({ namespaceUri }) => namespaceUri);
    });
    expect(spaces).toEqual(['urn:plan', 'urn:plan', '']);
  });
});

describe('rules for typing', () => {
  const onRules = (read: (sheet: Excel.Worksheet) => Excel.DataValidation) =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['R', 5],
        ['x', 50],
        ['G', 7],
      ];
      sheet.getRange('A1:A3').dataValidation.rule = list('R, A, G');
      sheet.getRange('B1:B2').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' },
      };
      const validation = read(sheet).load('type,valid,rule');
      await context.sync();
      return [validation.type, validation.valid, validation.rule && Object.keys(validation.rule)[0]];
    });

  it.each([
    ['A1:A3', 'List', null, 'list'],
    ['A1', 'List', true, 'list'],
    ['A2', 'List', false, 'list'],
    ['B1:B2', 'WholeNumber', null, 'wholeNumber'],
    ['B2', 'WholeNumber', false, 'wholeNumber'],
    ['B2:B3', 'MixedCriteria', null, null],
    ['A1:B2', 'Inconsistent', null, null],
    ['C1:C9', 'None', true, undefined],
  ])('of %s are of type %s', async (address, type, valid, rule) => {
    expect(await onRules((sheet) => sheet.getRange(address).dataValidation)).toEqual([type, valid, rule]);
  });
});

describe('hidden cells', () => {
  it('are hidden by their rows or their columns', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const ranges = ['C1:C9', 'A2:B2', 'A1:B2', 'A1', 'B1:C1'].map((address) =>
        sheet.getRange(address).load('hidden'),
      );
      await context.sync();
      return ranges.map(({ hidden }) => hidden);
    });
    expect(found).toEqual([true, true, null, false, null]);
  });
});
