import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, openHost, refusalOf } from './on-sheet.ts';

afterEach(closeHosts);

describe('the count of bytes', () => {
  it('is of bytes and not of characters, both ways', async () => {
    const text = '€'.repeat(10_000);
    const host = openHost();
    await onSheet(async (sheet, context) => {
      host.resetTraffic();
      const cell = sheet.getRange('A1');
      cell.values = [[text]];
      cell.load('values');
      await context.sync();
    }, host);
    expect(host.traffic.requestBytes).toBeGreaterThan(30_000);
    expect(host.traffic.responseBytes).toBeGreaterThan(30_000);
    expect(host.traffic.requestBytes).toBeLessThan(32_000);
  });

  it('holds requests and answers under 5 MB', async () => {
    const third = '€'.repeat(30_000);
    const host = openHost();
    const write = (first: number, count: number) =>
      refusalOf((sheet) => {
        for (let row = first; row < first + count; row++) sheet.getCell(row, 0).values = [[third]];
      }, host);
    expect(await write(0, 60)).toBe('RequestPayloadSizeLimitExceeded');
    expect(await write(0, 40)).toBeUndefined();
    expect(await write(40, 40)).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.getRange('A1:A40').load('values'), host)).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.getRange('A1:A80').load('values'), host)).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
});
