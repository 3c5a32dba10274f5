import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openSpreadsheet, refusal } from './support/start-checked.ts';

test('finds cells, rows, columns, whole sheets and named ranges, and says how it read them', async () => {
  const { api, batch, id } = await openSpreadsheet();
  await batch(
    {
      addSheet: {
        properties: { sheetId: 7, title: "Board's plan", gridProperties: { rowCount: 10, columnCount: 5 } },
      },
    },
    { addSheet: { properties: { title: 'D3', gridProperties: { rowCount: 4, columnCount: 4 } } } },
    {
      addNamedRange: {
        namedRange: {
          name: 'Targets',
          range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 },
        },
      },
    },
    {
      addNamedRange: {
        namedRange: { name: 'WholeColumn', range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 } },
      },
    },
  );
  const read = async (range: string) => {
    const { data } = await api.spreadsheets.values.get({ spreadsheetId: id, range });
    return data.range;
  };
  const cases: [string, string][] = [
    ['A1', 'Sheet1!A1'],
    ['D4:A1', 'Sheet1!A1:D4'],
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ['sheet1!B2', 'Sheet1!B2'],
    ['$B$2:$C$3', 'Sheet1!B2:C3'],
    ['R2C3', 'Sheet1!C2'],
    ['D3', 'Sheet1!D3'],
    ["'D3'", "'D3'!A1:D4"],
    ["'Board''s plan'", "'Board''s plan'!A1:E10"],
    ["'Board''s plan'!B:C", "'Board''s plan'!B1:C10"],
    ["'Board''s plan'!2:3", "'Board''s plan'!A2:E3"],
    ["'Board''s plan'!C4:D", "'Board''s plan'!C4:D10"],
    ["'Board''s plan'!A2:Z500", "'Board''s plan'!A2:E10"],
    ['Targets', "'Board''s plan'!A2:B3"],
    ['wholecolumn', "'Board''s plan'!B1:B10"],
  ];
  for (const [range, expected] of cases) expect([range, await read(range)]).toEqual([range, expected]);

  expect(await refusal(read('Nowhere!A1'))).toBe('Unable to parse range: Nowhere!A1');
  expect(await refusal(read("'Sheet1"))).toBe("Unable to parse range: 'Sheet1");
  expect(await refusal(read('Sheet1!A1001:B'))).toBe(
    'Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
  );
  expect(await refusal(read("'Board''s plan'!F1"))).toBe(
    "Range ('Board''s plan'!F1) exceeds grid limits. Max rows: 10, max columns: 5",
  );
});

test('reads a long query from the body of a POST that stands for a GET, and turns away names of other machines', async () => {
  const { id, server, type } = await openSpreadsheet();
  await type([['x']]);
  const send = (headers: Record<string, string>, body: string) =>
    fetch(`${server.url}/v4/spreadsheets/${id}/values:batchGet`, {
      method: 'POST',
      headers: { Authorization: 'Bearer stand-in', ...headers },
      body,
    });
  const response = await send({ 'X-HTTP-Method-Override': 'GET' }, 'ranges=A1&ranges=B1');
  expect(await response.json()).toMatchObject({ valueRanges: [{ values: [['x']] }, { range: 'Sheet1!B1' }] });
  const status = await new Promise((resolve, reject) => {
    request(
      `${server.url}/v4/spreadsheets/${id}`,
      { headers: { Host: 'evil.example', Authorization: 'Bearer stand-in' } },
      (answer) => resolve(answer.statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
});
