import { expect, test } from 'vitest';
import { box, call, openSpreadsheet, refusal, stretch } from './support/start-checked.ts';

const text = (stringValue: string) => ({ values: [{ userEnteredValue: { stringValue } }] });

test('applies all requests of a batch or none, and names the one that is refused', async () => {
  const { batch, get, values } = await openSpreadsheet();
  const words = await refusal(
    batch(
      { updateCells: { range: box(0, 1, 0, 1), rows: [text('written')], fields: 'userEnteredValue' } },
      { insertDimension: { range: stretch('ROWS', 0, 5) } },
      { updateCells: { range: box(0, 1, 0, 1), rows: [text('a'), text('b')], fields: 'userEnteredValue' } },
    ),
  );
  expect(words).toBe(
    'Invalid requests[2].updateCells: Attempting to write row: 1, beyond the last requested row of: 0',
  );
  expect(await values('A1')).toEqual([]);
  expect((await get('sheets.properties.gridProperties.rowCount')).sheets).toEqual([
    { properties: { gridProperties: { rowCount: 1000 } } },
  ]);
});

test('clears the masked fields of cells that a range has and rows lack, and keeps all other fields', async () => {
  const { batch, get, type } = await openSpreadsheet();
  await type([
    ['a', '1/2/2027'],
    ['c', 'd'],
  ]);
  await batch(
    {
      updateCells: {
        range: box(0, 2, 0, 2),
        rows: [{ values: [{ note: 'n' }, { note: 'm' }] }],
        fields: 'note',
      },
    },
    { updateCells: { range: box(0, 2, 0, 2), rows: [text('A')], fields: 'userEnteredValue' } },
  );
  expect(
    (await get('sheets.data.rowData.values(userEnteredValue,note,userEnteredFormat.numberFormat)'))
      .sheets?.[0],
  ).toEqual({
    data: [
      {
        rowData: [
          {
            values: [
              { userEnteredValue: { stringValue: 'A' }, note: 'n' },
              { note: 'm', userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
            ],
          },
        ],
      },
    ],
  });
});

test('writes typed cells as they are: nothing is read as a formula, a date or a number', async () => {
  const { batch, get } = await openSpreadsheet();
  const texts = ['=IMPORTDATA("https://example.org")', '+44 7700', '12/03/2027', "'x", 'TRUE'];
  await batch({
    updateCells: {
      start: { sheetId: 0 },
      rows: [
        {
          values: [
            ...texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
            { userEnteredValue: { numberValue: 0 } },
            { userEnteredValue: { boolValue: false } },
          ],
        },
      ],
      fields: 'userEnteredValue',
    },
  });
  const { sheets } = await get('sheets.data.rowData.values(userEnteredValue,effectiveValue)', 'A1:G1');
  const cells = [...texts.map((stringValue) => ({ stringValue })), { numberValue: 0 }, { boolValue: false }];
  expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual(
    cells.map((value) => ({ userEnteredValue: value, effectiveValue: value })),
  );
});

test('shows the spreadsheet right after the write where that was asked for, cut by ranges and mask', async () => {
  const { api, id, server } = await openSpreadsheet();
  server.sideDoor.afterApplied({ on: 'spreadsheets.batchUpdate' }, () =>
    server.sideDoor.edit(id, (person) => person.type('Sheet1!A1', 'later')),
  );
  const { data } = await api.spreadsheets.batchUpdate({
    spreadsheetId: id,
    fields:
      'replies,updatedSpreadsheet.sheets(properties.title,data(startRow,rowData.values.effectiveValue))',
    requestBody: {
      requests: [
        { updateCells: { range: box(1, 2, 0, 1), rows: [text('now')], fields: 'userEnteredValue' } },
      ],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Sheet1!A2:B2'],
    },
  });
  expect(data).toEqual({
    replies: [{}],
    updatedSpreadsheet: {
      sheets: [
        {
          properties: { title: 'Sheet1' },
          data: [{ startRow: 1, rowData: [{ values: [{ effectiveValue: { stringValue: 'now' } }] }] }],
        },
      ],
    },
  });
  const { data: plain } = await api.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      requests: [
        { updateCells: { range: box(1, 2, 0, 1), rows: [text('again')], fields: 'userEnteredValue' } },
      ],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
    },
  });
  expect(plain.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[0]?.formattedValue).toBe(
    'again',
  );
  expect(plain.updatedSpreadsheet?.spreadsheetUrl).toContain(id);
});

test('says loudly which request it does not know', async () => {
  const { batch } = await openSpreadsheet();
  expect(await refusal(batch({ addChart: {} }))).toBe(
    'The stand-in for Google Sheets does not know the request addChart.',
  );
});

test('refuses a body as the API does: unknown names, wrong types, two kinds, none', async () => {
  const { id, server } = await openSpreadsheet();
  const send = async (body: unknown) =>
    (await call(server, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, body)).json;
  const error = (message: string) => ({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } });
  expect(await send({ requests: [{ updateCells: { rnage: {} } }] })).toMatchObject(
    error(
      'Invalid JSON payload received. Unknown name "rnage" at \'requests[0].update_cells\': Cannot find field.',
    ),
  );
  expect(await send({ requests: [{ deleteSheet: { sheetId: 'x' } }] })).toMatchObject(
    error('Invalid value at \'requests[0].delete_sheet.sheet_id\' (TYPE_INT32), "x"'),
  );
  expect(await send({ requests: [{ insertDimension: { range: { dimension: 'LINES' } } }] })).toMatchObject(
    error(
      'Invalid value at \'requests[0].insert_dimension.range.dimension\' (type.googleapis.com/google.apps.sheets.v4.Dimension), "LINES"',
    ),
  );
  expect(await send({ requests: [{ deleteSheet: {}, addSheet: {} }] })).toMatchObject({
    error: { code: 400 },
  });
  expect(await send({ requests: [] })).toMatchObject(error('Must specify at least one request.'));
  expect(
    await send({ requests: [{ updateCells: { range: { sheetId: 5 }, fields: 'note' } }] }),
  ).toMatchObject(error('Invalid requests[0].updateCells: No grid with id: 5'));
  expect(await send({ requests: [{ updateCells: { range: {} } }] })).toMatchObject(
    error(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ),
  );
});

test('refuses more than 50,000 characters in a cell', async () => {
  const { batch } = await openSpreadsheet();
  const write = (length: number) =>
    batch({ updateCells: { start: {}, rows: [text('x'.repeat(length))], fields: 'userEnteredValue' } });
  expect(await write(50_000)).toEqual([{}]);
  expect(await refusal(write(50_001))).toContain('50000 characters');
});

test('knows the words for sheets: titles taken, the last one, the last visible one', async () => {
  const { batch } = await openSpreadsheet();
  await batch({ addSheet: { properties: { sheetId: 4, title: 'Actions' } } });
  expect(await refusal(batch({ addSheet: { properties: { title: 'actions' } } }))).toBe(
    'Invalid requests[0].addSheet: A sheet with the name "actions" already exists. Please enter another name.',
  );
  await batch({ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } });
  expect(await refusal(batch({ deleteSheet: { sheetId: 4 } }))).toContain('visible');
  expect(await refusal(batch({ deleteSheet: { sheetId: 99 } }))).toBe(
    'Invalid requests[0].deleteSheet: No sheet with id: 99',
  );
});
