import { expect, test } from 'vitest';
import { box, openSpreadsheet, refusal, stretch } from './support/start-checked.ts';

/** A sheet with one of everything that can lie on rows. */
async function furnished() {
  const open = await openSpreadsheet();
  await open.type([
    ['a', '1', '=SUM(B1:B4)'],
    ['b', '2'],
    ['c', '3', '=B3'],
    ['d', '4'],
    ['e', '5', '=B$1'],
  ]);
  await open.batch(
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Middle', range: box(1, 4, 0, 2) } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: box(1, 4, 0, 1) } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [box(1, 4, 1, 2)],
          booleanRule: {
            condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '2' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    {
      setDataValidation: {
        range: box(1, 4, 3, 4),
        rule: {
          condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Red' }] },
          showCustomUi: true,
        },
      },
    },
    { mergeCells: { range: box(1, 4, 5, 6), mergeType: 'MERGE_ALL' } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 9,
          metadataKey: 'row-id',
          metadataValue: 'c',
          visibility: 'DOCUMENT',
          location: { dimensionRange: stretch('ROWS', 2, 3) },
        },
      },
    },
  );
  const rows = (range: { startRowIndex?: number | null; endRowIndex?: number | null } | undefined) => [
    range?.startRowIndex,
    range?.endRowIndex,
  ];
  return {
    ...open,
    places: async () => {
      const data = await open.get(
        'namedRanges,sheets(merges,protectedRanges,conditionalFormats,data(rowData.values.dataValidation.condition.type,rowMetadata.developerMetadata))',
      );
      const sheet = data.sheets?.[0];
      const grid = sheet?.data?.[0];
      return {
        named: rows(data.namedRanges?.[0]?.range),
        protection: rows(sheet?.protectedRanges?.[0]?.range),
        format: rows(sheet?.conditionalFormats?.[0]?.ranges?.[0]),
        merge: rows(sheet?.merges?.[0]),
        validated: (grid?.rowData ?? []).flatMap(({ values }, row) =>
          values?.[3]?.dataValidation ? [row] : [],
        ),
        metadata: (grid?.rowMetadata ?? []).flatMap((entry, row) => (entry.developerMetadata ? [row] : [])),
        formulas: (await open.values('C1:C10', 'FORMULA')).flat().filter((text) => text !== ''),
      };
    },
  };
}

test('rows put in before push everything down', async () => {
  const { batch, places } = await furnished();
  await batch({ insertDimension: { range: stretch('ROWS', 0, 2) } });
  expect(await places()).toEqual({
    named: [3, 6],
    protection: [3, 6],
    format: [3, 6],
    merge: [3, 6],
    validated: [3, 4, 5],
    metadata: [4],
    formulas: ['=SUM(B3:B6)', '=B5', '=B$3'],
  });
});

test('rows put in within make everything grow', async () => {
  const { batch, places } = await furnished();
  await batch({ insertDimension: { range: stretch('ROWS', 2, 3), inheritFromBefore: true } });
  expect(await places()).toEqual({
    named: [1, 5],
    protection: [1, 5],
    format: [1, 5],
    merge: [1, 5],
    validated: [1, 2, 3, 4],
    metadata: [3],
    formulas: ['=SUM(B1:B5)', '=B4', '=B$1'],
  });
});

test('rows put in at the end take format and validation after the row before, and leave names and protection alone', async () => {
  const { batch, places } = await furnished();
  await batch({ insertDimension: { range: stretch('ROWS', 4, 5), inheritFromBefore: true } });
  expect(await places()).toMatchObject({
    named: [1, 4],
    protection: [1, 4],
    format: [1, 5],
    validated: [1, 2, 3, 4],
    metadata: [2],
  });
});

test('rows taken out make everything shrink, and take with them what stood on them alone', async () => {
  const { batch, places } = await furnished();
  await batch({ deleteDimension: { range: stretch('ROWS', 2, 4) } });
  expect(await places()).toEqual({
    named: [1, 2],
    protection: [1, 2],
    format: [1, 2],
    merge: [undefined, undefined],
    validated: [1],
    metadata: [],
    formulas: ['=SUM(B1:B2)', '=B$1'],
  });
  await batch({ deleteDimension: { range: stretch('ROWS', 0, 2) } });
  expect(await places()).toMatchObject({ named: [undefined, undefined], formulas: ['=#REF!'] });
});

test('rows that are moved take their metadata and the references to them along', async () => {
  const { batch, places, values } = await furnished();
  await batch({ moveDimension: { source: stretch('ROWS', 2, 3), destinationIndex: 0 } });
  expect(await values('A1:A5')).toEqual([['c'], ['a'], ['b'], ['d'], ['e']]);
  expect(await places()).toMatchObject({ metadata: [0], formulas: ['=B1', '=SUM(B2:B4)', '=B$2'] });
});

test('columns put in shift references, and a renamed or deleted tab is followed in formulas', async () => {
  const { batch, type, values } = await openSpreadsheet();
  await batch({ addSheet: { properties: { sheetId: 3, title: 'Data' } } });
  await type([['7']], 'Data');
  await type([['=Data!A1', '=A1*2']]);
  await batch(
    { insertDimension: { range: { sheetId: 3, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    { updateSheetProperties: { properties: { sheetId: 3, title: 'New data' }, fields: 'title' } },
  );
  expect(await values('Sheet1!A1:B1', 'FORMULA')).toEqual([["='New data'!B1", '=A1*2']]);
  expect(await values('Sheet1!A1:B1')).toEqual([['7', '14']]);
  await batch({ deleteSheet: { sheetId: 3 } });
  expect(await values('Sheet1!A1:B1')).toEqual([['#REF!', '#REF!']]);
});

test('refuses what would leave no row, or rows that are not there, in the words of the API', async () => {
  const { batch } = await openSpreadsheet();
  const refused = (...requests: Parameters<typeof batch>) => refusal(batch(...requests));
  expect(await refused({ deleteDimension: { range: stretch('ROWS', 0, 1000) } })).toBe(
    "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
  );
  expect(await refused({ deleteDimension: { range: stretch('COLUMNS', 30, 31) } })).toBe(
    "Invalid requests[0].deleteDimension: Cannot delete a column that doesn't exist. Tried to delete column index 30 but there are only 26 columns.",
  );
  expect(
    await refused({ insertDimension: { range: stretch('ROWS', 0, 1), inheritFromBefore: true } }),
  ).toContain('inheritFromBefore');
  expect(await refused({ deleteSheet: { sheetId: 0 } })).toBe(
    "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
  );
});
