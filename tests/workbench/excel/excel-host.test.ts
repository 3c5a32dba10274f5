import { afterEach, describe, expect, it } from 'vitest';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';

const hosts: ExcelHost[] = [];

function openHost(): ExcelHost {
  const host = new ExcelHost();
  host.book.addSheet('Sheet1');
  hosts.push(host);
  return host;
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

describe('the Excel host', () => {
  it('lets the genuine library write and read a range', async () => {
    const { library } = openHost();
    const values = await library.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, '=A1*2'],
        ['x', true],
      ];
      range.load('values,formulas,address');
      await context.sync();
      return [range.address, range.values, range.formulas];
    });
    expect(values).toEqual([
      'Sheet1!A1:B2',
      [
        [1, 2],
        ['x', true],
      ],
      [
        [1, '=A1*2'],
        ['x', true],
      ],
    ]);
  });
});
