import { afterEach, describe, expect, it } from 'vitest';
import type { ExcelAccess } from '../../../src/workbook/excel/run-batch.ts';
import { type CellMark, CellMarks, mostMessages } from '../../../taskpane/excel/cell-marks.ts';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';

const hosts: ExcelHost[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

function openMarks(newestSet = 12) {
  const host = new ExcelHost();
  hosts.push(host);
  host.book.addSheet('Actions');
  host.book.addSheet('Import notes');
  const access: ExcelAccess = {
    run: (batch) => host.library.Excel.run(batch),
    isSetSupported: (_, version) => Number(version.split('.')[1]) <= newestSet,
  };
  return { host, access, marks: new CellMarks(access) };
}

const names = ['Actions', 'Import notes'];
const two: readonly CellMark[] = [
  { sheet: 'Actions', cell: 'C5', severity: 'error', text: 'Error: the date is not clear.' },
  { sheet: 'Import notes', cell: 'B2', severity: 'advice', text: 'Advice: look this over.' },
];

function messages({ book }: ExcelHost): string[] {
  return book.comments.map(({ sheetId, rowIndex, columnIndex, content }) =>
    [book.sheet(sheetId).name, rowIndex, columnIndex, content.replace('\u2063', '')].join(' '),
  );
}

const borders = ({ book }: ExcelHost) => book.sheets.map(({ formats }) => formats.length);

describe('marks on cells', () => {
  it('are a border and a message, and go without a trace', async () => {
    const { host, marks } = openMarks();
    expect(await marks.mark(two, names)).toEqual({ marked: 2, withoutMessage: 0, protectedSheets: [] });
    expect(messages(host)).toEqual([
      'Actions 4 2 HWB check. Error: the date is not clear.',
      'Import notes 1 1 HWB check. Advice: look this over.',
    ]);
    expect(borders(host)).toEqual([1, 1]);
    expect(await marks.clear(names)).toBe(true);
    expect(messages(host)).toEqual([]);
    expect(borders(host)).toEqual([0, 0]);
    expect(await marks.clear(names)).toBe(false);
  });

  it('take one round trip to read and one to write, however many there are', async () => {
    const { host, marks } = openMarks();
    const many = Array.from(
      { length: 5_000 },
      (_, row): CellMark => ({
        sheet: 'Actions',
        cell: `C${row + 5}`,
        severity: row % 2 === 0 ? 'error' : 'warning',
        text: 'Error: something is wrong here that takes a sentence to say.',
      }),
    );
    host.resetTraffic();
    const outcome = await marks.mark(many, names);
    expect(outcome).toEqual({ marked: 5_000, withoutMessage: 5_000 - mostMessages, protectedSheets: [] });
    expect(host.traffic.roundTrips).toBe(2);
    expect(host.traffic.requestBytes).toBeLessThan(1_000_000);
    host.resetTraffic();
    await marks.clear(names);
    expect(host.traffic.roundTrips).toBe(2);
    expect(borders(host)).toEqual([0, 0]);
  });

  it('replace those that were there', async () => {
    const { host, marks } = openMarks();
    await marks.mark(two, names);
    await marks.mark(two.slice(0, 1), names);
    expect(messages(host).length).toBe(1);
    expect(borders(host)).toEqual([1, 0]);
  });

  it("leave people's comments and conditional formats alone", async () => {
    const { host, access, marks } = openMarks();
    await access.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Actions');
      sheet.comments.add('C5', 'Ask the lead about this.');
      const { custom } = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      custom.rule.formula = '=A1="R"';
      custom.format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(await marks.mark(two, names)).toMatchObject({ marked: 2, withoutMessage: 1 });
    expect(messages(host)[0]).toBe('Actions 4 2 Ask the lead about this.');
    await marks.clear(names);
    expect(messages(host)).toEqual(['Actions 4 2 Ask the lead about this.']);
    expect(borders(host)).toEqual([1, 0]);
  });

  it("are told from a person's comment that begins with the same words", async () => {
    const { host, access, marks } = openMarks();
    await access.run(async (context) => {
      context.workbook.worksheets.getItem('Actions').comments.add('H8', 'HWB check my plan later');
      await context.sync();
    });
    await marks.mark(two, names);
    await marks.clear(names);
    expect(messages(host)).toEqual(['Actions 7 7 HWB check my plan later']);
  });

  it('take no third round trip where the rules of people were learnt before', async () => {
    const { host, access, marks } = openMarks();
    await access.run(async (context) => {
      const { custom } = context.workbook.worksheets
        .getItem('Actions')
        .getRange('A1:A9')
        .conditionalFormats.add('Custom');
      custom.rule.formula = '=A1="R"';
      await context.sync();
    });
    await marks.learn(names);
    host.resetTraffic();
    await marks.mark(two, names);
    expect(host.traffic.roundTrips).toBe(2);
  });

  it('are found again when the workbook is opened another day', async () => {
    const { host, access, marks } = openMarks();
    await marks.mark(two, names);
    expect(await new CellMarks(access).clear(names)).toBe(true);
    expect([...messages(host), ...borders(host)]).toEqual([0, 0]);
  });

  it('are not put on protected sheets, and that is told', async () => {
    const { host, marks } = openMarks();
    host.book.sheet('Actions').protection = { options: {}, password: undefined };
    expect(await marks.mark(two, names)).toEqual({
      marked: 1,
      withoutMessage: 0,
      protectedSheets: ['Actions'],
    });
    expect(borders(host)).toEqual([0, 1]);
  });
});
