import { expect, test } from 'vitest';
import { openSpreadsheet, refusal } from './support/start-checked.ts';

/** The example of the API's guide to appending: one table in A1:C2, one in B4:D6. */
async function twoTables() {
  const open = await openSpreadsheet();
  await open.type([
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    [],
    ['', 'x', 'y', 'z'],
    ['', 'x', 'y', 'z'],
    ['', 'x', 'y', 'z'],
  ]);
  const append = async (
    range: string,
    values: unknown[][] = [['a', 'b']],
    insertDataOption = 'OVERWRITE',
  ) => {
    const { data } = await open.api.spreadsheets.values.append({
      spreadsheetId: open.id,
      range,
      valueInputOption: 'RAW',
      insertDataOption,
      requestBody: { values },
    });
    return [data.tableRange, data.updates?.updatedRange];
  };
  return { ...open, append };
}

test.each([
  ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
  ['B4', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
  ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
  ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
  ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7:C7'],
  ['A1', 'Sheet1!A1:C2', 'Sheet1!A3:B3'],
  ['E4', undefined, 'Sheet1!E4:F4'],
  ['A4', undefined, 'Sheet1!A4:B4'],
])('appends to %s after the table %s', async (range, table, updated) => {
  const { append } = await twoTables();
  expect(await append(range)).toEqual([table, updated]);
});

test('appending shifts rows with a blank first cell to another column, as Google does', async () => {
  const { append } = await openSpreadsheet().then(async (open) => ({
    append: (values: unknown[][]) =>
      open.api.spreadsheets.values.append({
        spreadsheetId: open.id,
        range: 'Sheet1',
        valueInputOption: 'RAW',
        requestBody: { values },
      }),
  }));
  await append([['1', '', '3']]);
  const { data } = await append([['1', '', '3']]);
  expect([data.tableRange, data.updates?.updatedRange]).toEqual(['Sheet1!C1', 'Sheet1!C2:E2']);
});

test('appending inserts rows where asked to, and adds rows at the end of the sheet', async () => {
  const { append, values, batch, get } = await twoTables();
  expect(await append('A1', [['new', 'row']], 'INSERT_ROWS')).toEqual(['Sheet1!A1:C2', 'Sheet1!A3:B3']);
  expect((await values('A3:D5')).map((row) => row.join())).toEqual(['new,row', '', ',x,y,z']);
  await batch({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { rowCount: 7 } },
      fields: 'gridProperties.rowCount',
    },
  });
  await append('Sheet1', [['1'], ['2'], ['3']]);
  const { sheets } = await get('sheets.properties.gridProperties.rowCount');
  expect(sheets?.[0]?.properties?.gridProperties?.rowCount).toBe(10);
});

test('reads values formatted, unformatted and as formulas, by rows and by columns', async () => {
  const { api, id, type } = await openSpreadsheet();
  await type([['12/03/2027', '=1/2', 'TRUE'], ['', '12.5%'], [], ['', '=""', 'end']]);
  const read = async (valueRenderOption?: string, more: object = {}) => {
    const { data } = await api.spreadsheets.values.get({
      spreadsheetId: id,
      range: 'A1:D10',
      ...(valueRenderOption && { valueRenderOption }),
      ...more,
    });
    return data.values;
  };
  expect(await read()).toEqual([['12/03/2027', '0.5', 'TRUE'], ['', '12.50%'], [], ['', '', 'end']]);
  expect(await read('UNFORMATTED_VALUE')).toEqual([[46458, 0.5, true], ['', 0.125], [], ['', '', 'end']]);
  expect(await read('UNFORMATTED_VALUE', { dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
    ['12/03/2027', 0.5, true],
    ['', 0.125],
    [],
    ['', '', 'end'],
  ]);
  expect(await read('FORMULA')).toEqual([[46458, '=1/2', true], ['', 0.125], [], ['', '=""', 'end']]);
  expect(await read(undefined, { majorDimension: 'COLUMNS' })).toEqual([
    ['12/03/2027'],
    ['0.5', '12.50%'],
    ['TRUE', '', '', 'end'],
  ]);
});

test('writes many ranges in one, and counts a row or column that several touch once', async () => {
  const { api, id, values } = await openSpreadsheet();
  const { data } = await api.spreadsheets.values.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
      data: [
        { range: 'A1:A4', majorDimension: 'COLUMNS', values: [['Item', 'Wheel', 'Door', 'Engine']] },
        {
          range: 'B1:D2',
          values: [
            ['Cost', 'Stocked', 'Ship Date'],
            ['$20.50', '4', '3/1/2016'],
          ],
        },
      ],
    },
  });
  expect(data).toMatchObject({
    totalUpdatedRows: 4,
    totalUpdatedColumns: 4,
    totalUpdatedCells: 10,
    totalUpdatedSheets: 1,
    responses: [
      { updatedRange: 'Sheet1!A1:A4', updatedRows: 4 },
      { updatedRange: 'Sheet1!B1:D2', updatedColumns: 3 },
    ],
  });
  expect(data.responses?.[0]?.updatedData?.values).toEqual([['Item', 'Wheel', 'Door', 'Engine']]);
  const { data: read } = await api.spreadsheets.values.batchGet({
    spreadsheetId: id,
    ranges: ['A1:A2', 'D2'],
  });
  expect(read.valueRanges?.map((entry) => entry.values)).toEqual([[['Item'], ['Wheel']], [['03/01/2016']]]);
  const bad = {
    valueInputOption: 'RAW',
    data: [
      { range: 'A1', values: [['x']] },
      { range: 'No!A1', values: [['x']] },
    ],
  };
  expect(await refusal(api.spreadsheets.values.batchUpdate({ spreadsheetId: id, requestBody: bad }))).toBe(
    'Invalid data[1]: Unable to parse range: No!A1',
  );
  expect(await values('A1')).toEqual([['Item']]);
});

test('refuses what does not fit or is no value, in the words of the API', async () => {
  const { api, id } = await openSpreadsheet();
  const write = (range: string, values: unknown[][], valueInputOption?: string) =>
    refusal(
      api.spreadsheets.values.update({
        spreadsheetId: id,
        range,
        ...(valueInputOption && { valueInputOption }),
        requestBody: { values },
      }),
    );
  expect(await write('A1:B1', [['a', 'b', 'c']], 'RAW')).toBe(
    'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
  );
  expect(await write('A1:B1', [['a'], ['b']], 'RAW')).toBe(
    'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
  );
  expect(await write('A1000', [['a'], ['b']], 'RAW')).toBe(
    'Requested writing within range [Sheet1!A1000], but tried writing to row [1001]',
  );
  expect(await write('A1', [[['a']]], 'RAW')).toContain('Invalid values[0][0]: list_value');
  expect(await write('A1', [['a']])).toBe("'valueInputOption' is required but not specified");
  expect(await write('A1', [['a']], 'TYPED')).toContain("Invalid value at 'value_input_option'");
});

test('clears values and keeps formats, notes and rules', async () => {
  const { api, id, type, get, values } = await openSpreadsheet();
  await type([['12/03/2027', 'x']]);
  await api.spreadsheets.values.clear({ spreadsheetId: id, range: 'Sheet1!A1' });
  expect(await values('A1:B1')).toEqual([['', 'x']]);
  const { sheets } = await get('sheets.data.rowData.values.userEnteredFormat.numberFormat.type', 'A1');
  expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual([
    { userEnteredFormat: { numberFormat: { type: 'DATE' } } },
  ]);
  const { data } = await api.spreadsheets.values.batchClear({
    spreadsheetId: id,
    requestBody: { ranges: ['A1', 'B1:B2'] },
  });
  expect(data.clearedRanges).toEqual(['Sheet1!A1', 'Sheet1!B1:B2']);
  expect(
    await refusal(
      api.spreadsheets.values.batchClear({ spreadsheetId: id, requestBody: { ranges: ['A1', 'A2000'] } }),
    ),
  ).toBe('Invalid range[1]: Range (Sheet1!A2000) exceeds grid limits. Max rows: 1000, max columns: 26');
});

test('finds ranges by developer metadata, which follows its row', async () => {
  const { api, id, type, batch } = await openSpreadsheet();
  await type([['a'], ['b'], ['c']]);
  const [created] = await batch({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: 'row',
        metadataValue: 'b',
        visibility: 'DOCUMENT',
        location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
      },
    },
  });
  const metadataId = created?.createDeveloperMetadata?.developerMetadata?.metadataId ?? 0;
  await batch({ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } });
  const dataFilters = [{ developerMetadataLookup: { metadataKey: 'row', metadataValue: 'b' } }];
  const { data: read } = await api.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId: id,
    requestBody: { dataFilters },
  });
  expect(read.valueRanges?.[0]?.valueRange).toEqual({
    range: 'Sheet1!A3:Z3',
    majorDimension: 'ROWS',
    values: [['b']],
  });
  const requestBody = {
    valueInputOption: 'RAW',
    data: dataFilters.map((dataFilter) => ({ dataFilter, values: [['B']] })),
  };
  const { data: written } = await api.spreadsheets.values.batchUpdateByDataFilter({
    spreadsheetId: id,
    requestBody,
  });
  expect(written.responses?.[0]).toMatchObject({ updatedRange: 'Sheet1!A3', updatedCells: 1 });
  const { data: one } = await api.spreadsheets.developerMetadata.get({ spreadsheetId: id, metadataId });
  expect(one.location).toMatchObject({ locationType: 'ROW', dimensionRange: { startIndex: 2, endIndex: 3 } });
  const { data: found } = await api.spreadsheets.developerMetadata.search({
    spreadsheetId: id,
    requestBody: { dataFilters: [{ gridRange: { sheetId: 0, startRowIndex: 2, endRowIndex: 3 } }] },
  });
  expect(found.matchedDeveloperMetadata).toHaveLength(1);
  const { data: sheet } = await api.spreadsheets.getByDataFilter({
    spreadsheetId: id,
    fields: 'sheets.data(startRow,rowData.values.formattedValue)',
    requestBody: { dataFilters },
  });
  expect(sheet.sheets?.[0]?.data).toEqual([
    { startRow: 2, rowData: [{ values: [{ formattedValue: 'B' }] }] },
  ]);
  await api.spreadsheets.values.batchClearByDataFilter({ spreadsheetId: id, requestBody: { dataFilters } });
  await batch(
    {
      updateDeveloperMetadata: {
        dataFilters,
        developerMetadata: { metadataValue: 'x' },
        fields: 'metadataValue',
      },
    },
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataValue: 'x' } } } },
  );
  expect(await refusal(api.spreadsheets.developerMetadata.get({ spreadsheetId: id, metadataId }))).toBe(
    'Requested entity was not found.',
  );
});

test('makes a spreadsheet with tabs, cells and names in one call, and copies tabs between spreadsheets', async () => {
  const { api, id } = await openSpreadsheet();
  const { data } = await api.spreadsheets.create({
    requestBody: {
      properties: { title: 'Made', locale: 'en_US' },
      sheets: [
        {
          properties: {
            title: 'Actions',
            sheetId: 5,
            gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 },
          },
          data: [{ startRow: 1, rowData: [{ values: [{ userEnteredValue: { stringValue: 'a1' } }] }] }],
        },
        { properties: { title: 'Updates' } },
      ],
      namedRanges: [{ name: 'Board', range: { sheetId: 5 } }],
    },
  });
  expect(data.sheets?.map(({ properties }) => [properties?.title, properties?.index])).toEqual([
    ['Actions', 0],
    ['Updates', 1],
  ]);
  const made = data.spreadsheetId ?? '';
  const { data: copy } = await api.spreadsheets.sheets.copyTo({
    spreadsheetId: made,
    sheetId: 5,
    requestBody: { destinationSpreadsheetId: id },
  });
  expect(copy).toMatchObject({ title: 'Copy of Actions', index: 1, gridProperties: { rowCount: 20 } });
  const { data: read } = await api.spreadsheets.values.get({ spreadsheetId: id, range: "'Copy of Actions'" });
  expect(read.values).toEqual([[], ['a1']]);
});
