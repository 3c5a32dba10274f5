import { GoogleSpreadsheet } from 'google-spreadsheet';
import { afterEach, expect, test, vi } from 'vitest';
import { startChecked } from './support/start-checked.ts';

/** Sends what is meant for Google to the stand-in: the package has no option for that. */
function redirectGoogle(url: string): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: Request) => {
    const { pathname, search, hostname } = new URL(input.url);
    expect(hostname).toMatch(/googleapis\.com$/);
    const body = input.body === null ? {} : { body: await input.arrayBuffer() };
    return send(`${url}${pathname}${search}`, { method: input.method, headers: input.headers, ...body });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('serves the npm package google-spreadsheet: tabs, rows, cells', async () => {
  const server = await startChecked();
  redirectGoogle(server.url);
  const id = server.sideDoor.create('Plan');
  const document = new GoogleSpreadsheet(id, { token: 'stand-in' });
  await document.loadInfo();
  expect(document.title).toBe('Plan');
  expect(document.sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1']);

  const sheet = await document.addSheet({ title: 'Actions', headerValues: ['Row ID', 'Action', 'Budget'] });
  await sheet.addRow({ 'Row ID': 'a1', Action: 'Open the clinic', Budget: 1200.5 });
  await sheet.addRows([
    { 'Row ID': 'a2', Action: 'Train 12 champions', Budget: 300 },
    { 'Row ID': 'a3', Action: '=1+1', Budget: '£1,000' },
  ]);
  const rows = await sheet.getRows();
  expect(rows.map((row) => row.toObject())).toEqual([
    { 'Row ID': 'a1', Action: 'Open the clinic', Budget: '1200.5' },
    { 'Row ID': 'a2', Action: 'Train 12 champions', Budget: '300' },
    { 'Row ID': 'a3', Action: '2', Budget: '£1,000' },
  ]);

  const [, second] = rows;
  second?.set('Action', 'Train 20 champions');
  await second?.save();
  expect(server.sideDoor.read(id, 'Actions!B3')).toEqual([['Train 20 champions']]);
  await rows[0]?.delete();
  expect(server.sideDoor.read(id, 'Actions!A2:A')).toEqual([['a2'], ['a3']]);

  await sheet.loadCells('A1:C3');
  const cell = sheet.getCellByA1('C3');
  expect([cell.value, cell.formattedValue]).toEqual([1000, '£1,000']);
  cell.value = 0.25;
  cell.numberFormat = { type: 'PERCENT', pattern: '0%' };
  cell.note = 'share';
  sheet.getCellByA1('B2').formula = '=C3*2';
  await sheet.saveUpdatedCells();
  expect(sheet.getCellByA1('C3').formattedValue).toBe('25%');
  expect(sheet.getCellByA1('B2').value).toBe(0.5);

  await sheet.updateProperties({ title: 'Plan actions' });
  await sheet.resize({ rowCount: 50, columnCount: 8 });
  await sheet.clearRows();
  expect(await sheet.getRows()).toEqual([]);
  const copy = await sheet.duplicate({ title: 'Archive' });
  await copy.delete();
  await document.updateProperties({ title: 'Plan 2027' });
  await document.loadInfo();
  expect(document.title).toBe('Plan 2027');
  expect(document.sheetsByIndex.map(({ title }) => title)).toEqual(['Sheet1', 'Plan actions']);
});
