import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, openHost } from './on-sheet.ts';

afterEach(closeHosts);

describe('events of selection', () => {
  it('carry the address and the sheet', async () => {
    const host = openHost();
    const heard: unknown[] = [];
    const hear = ({ type, address, worksheetId }: Excel.WorksheetSelectionChangedEventArgs) =>
      Promise.resolve(void heard.push([type, address, worksheetId]));
    await onSheet(async (sheet, context) => {
      sheet.onSelectionChanged.add(hear);
      context.workbook.worksheets.onSelectionChanged.add(hear);
      await context.sync();
      sheet.getRange('C3:D4').select();
      await context.sync();
    }, host);
    const event = ['WorksheetSelectionChanged', 'C3:D4', host.book.sheet('Sheet1').id];
    await expect.poll(() => heard).toEqual([event, event]);
  });

  it('are told to those who listen to the workbook', async () => {
    const host = openHost();
    let heard = 0;
    await onSheet(async (sheet, context) => {
      const handler = context.workbook.onSelectionChanged.add(({ workbook }) => {
        if (workbook) heard += 1;
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('C3').select();
      await context.sync();
      await expect.poll(() => heard).toBe(1);
      handler.remove();
      await context.sync();
      sheet.getRange('A1').select();
      await context.sync();
    }, host);
    expect(heard).toBe(1);
  });
});
