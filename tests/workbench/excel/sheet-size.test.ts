import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet } from './on-sheet.ts';

afterEach(closeHosts);

describe('whole rows and columns', () => {
  it.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['a column taken out', (sheet) => sheet.getRange('B:B').delete('Left')],
    ['rows taken out', (sheet) => sheet.getRange('2:3').delete('Up')],
    ['a column put in', (sheet) => sheet.getRange('B:B').insert('Right')],
    ['rows put in', (sheet) => sheet.getRange('2:3').insert('Down')],
  ])('%s of an empty sheet leave it empty', async (_, change) => {
    const isEmpty = await onSheet(async (sheet, context) => {
      change(sheet);
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return used.isNullObject;
    });
    expect(isEmpty).toBe(true);
  });

  it('move the cells beyond them, the last of the sheet too', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['first']];
      sheet.getRange('C5').values = [['fifth']];
      sheet.getRange('XFD1048576').values = [['last']];
      sheet.getRange('2:3').delete('Up');
      sheet.getRange('B:B').delete('Left');
      const cells = ['A1', 'B3', 'C5', 'XFC1048574'].map((address) => sheet.getRange(address).load('values'));
      await context.sync();
      return cells.map(({ values }) => values[0]?.[0]);
    });
    expect(found).toEqual(['first', 'fifth', '', 'last']);
  });

  it('lose what blanks move onto', async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A1').format.fill.color = '#FF0000';
      sheet.getRange('A2').clear();
      sheet.getRange('1:1').delete('Up');
      const range = sheet.getRange('A1:A3').load('values,format/fill/color');
      await context.sync();
      return [range.values, range.format.fill.color];
    });
    expect(values).toEqual([[[''], [3], ['']], '#FFFFFF']);
  });
});

describe('cells beyond those in use', () => {
  it.each([
    ['=Z1', 0],
    ['=A2000', 0],
    ['=$AB$3000+1', 1],
    ['=ISBLANK(Z1)', true],
    ['=Sheet1!XFD7', 0],
    ['=COUNTBLANK(Y1:Z2)', 4],
    ['="Z1"', 'Z1'],
    ['=XFE1', '#NAME?'],
  ])('are blank in %s', async (formula, value) => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.formulas = [[formula]];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[value]]);
  });
});
