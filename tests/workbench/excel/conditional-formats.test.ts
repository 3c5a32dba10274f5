import { afterEach, describe, expect, it } from 'vitest';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';

const hosts: ExcelHost[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

function onSheet<T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const host = new ExcelHost();
  host.book.addSheet('Sheet1');
  hosts.push(host);
  return host.library.Excel.run((context) => batch(context.workbook.worksheets.getItem('Sheet1'), context));
}

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Marks cells as the pane does: a rule that always holds, with a fill and a line round each cell. */
function mark(sheet: Excel.Worksheet, addresses: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(addresses).conditionalFormats.add('Custom');
  format.custom.rule.formula = '=TRUE';
  format.custom.format.fill.color = '#FFE0E0';
  for (const side of sides) {
    const border = format.custom.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = '#C00000';
  }
  return format;
}

describe('conditional formats on several ranges', () => {
  it('have a rule, a fill and borders, and stand on all the ranges', async () => {
    const found = await onSheet(async (sheet, context) => {
      const format = mark(sheet, 'B2,C4:D5').load('id,type');
      const { custom } = format;
      custom.rule.load('formula');
      custom.format.fill.load('color');
      const border = custom.format.borders.getItem('EdgeLeft').load('color,style,sideIndex');
      const ranges = format.getRanges().load('address');
      await context.sync();
      return [custom.rule.formula, custom.format.fill.color, border.toJSON(), ranges.address];
    });
    expect(found).toEqual([
      '=TRUE',
      '#FFE0E0',
      { color: '#C00000', style: 'Continuous', sideIndex: 'EdgeLeft' },
      'Sheet1!B2,Sheet1!C4:D5',
    ]);
  });

  it('are found from any cell of theirs by id, and are gone once deleted', async () => {
    const found = await onSheet(async (sheet, context) => {
      const own = mark(sheet, 'B2,D5').load('id');
      mark(sheet, 'A1');
      await context.sync();
      const { conditionalFormats } = sheet.getRange('D5');
      const again = conditionalFormats.getItemOrNullObject(own.id);
      const elsewhere = sheet.getRange('A1').conditionalFormats.getItemOrNullObject(own.id);
      again.load('isNullObject');
      elsewhere.load('isNullObject');
      await context.sync();
      const seen = [again.isNullObject, elsewhere.isNullObject];
      again.delete();
      const left = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      return [...seen, left.items.length];
    });
    expect(found).toEqual([false, true, 1]);
  });

  it('are all cleared from the ranges they touch', async () => {
    const count = await onSheet(async (sheet, context) => {
      mark(sheet, 'B2');
      mark(sheet, 'B2,D5');
      mark(sheet, 'F6');
      sheet.getRanges('B2,D5').conditionalFormats.clearAll();
      const left = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(1);
  });
});
