import { expect, test } from 'vitest';
import { box, openSpreadsheet, refusal, stretch } from './support/start-checked.ts';

const table = [
  ['Action', 'Budget', 'RAG'],
  ['Open', '30', 'Red'],
  ['train', '', 'Amber'],
  ['Close', '10', '=B4&"!"'],
];

async function withTable() {
  const open = await openSpreadsheet();
  await open.type(table);
  return open;
}

test('sortRange: numbers before texts, blanks last either way, formulas read anew', async () => {
  const { batch, values } = await withTable();
  const sort = (dimensionIndex: number, sortOrder: string) =>
    batch({ sortRange: { range: box(1, 4, 0, 3), sortSpecs: [{ dimensionIndex, sortOrder }] } });
  const first = async () => (await values('A2:A4')).flat();
  await sort(1, 'ASCENDING');
  expect(await first()).toEqual(['Close', 'Open', 'train']);
  expect(await values('C2', 'FORMULA')).toEqual([['=B2&"!"']]);
  await sort(1, 'DESCENDING');
  expect(await first()).toEqual(['Open', 'Close', 'train']);
  await sort(0, 'DESCENDING');
  expect(await first()).toEqual(['train', 'Open', 'Close']);
});

test('repeatCell and updateBorders: formats, and formulas read from each cell', async () => {
  const { batch, get, values } = await withTable();
  await batch(
    {
      repeatCell: {
        range: box(1, 4, 3, 4),
        cell: { userEnteredValue: { formulaValue: '=B2*2' } },
        fields: 'userEnteredValue',
      },
    },
    {
      repeatCell: {
        range: box(0, 1, 0, 3),
        cell: { userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { red: 0.2 } } },
        fields: 'userEnteredFormat(textFormat,backgroundColor)',
      },
    },
    { updateBorders: { range: box(0, 1, 0, 2), bottom: { style: 'SOLID', color: { blue: 1 } } } },
  );
  expect((await values('D2:D4')).flat()).toEqual(['60', '0', '20']);
  const { sheets } = await get('sheets.data.rowData.values.userEnteredFormat', 'A1');
  expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredFormat).toEqual({
    textFormat: { bold: true },
    backgroundColor: { red: 0.2 },
    backgroundColorStyle: { rgbColor: { red: 0.2 } },
    borders: { bottom: { style: 'SOLID', color: { blue: 1 }, colorStyle: { rgbColor: { blue: 1 } } } },
  });
});

test('conditional formats show in the effective format, and can be moved and deleted', async () => {
  const { batch, get } = await withTable();
  const rule = (text: string, green: number) => ({
    rule: {
      ranges: [box(1, 4, 2, 3)],
      booleanRule: {
        condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
        format: { backgroundColor: { green } },
      },
    },
  });
  await batch(
    { addConditionalFormatRule: { ...rule('Red', 0.1), index: 0 } },
    { addConditionalFormatRule: { ...rule('Amber', 0.5), index: 1 } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [box(1, 4, 0, 1)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2>20' }] },
            format: { textFormat: { strikethrough: true } },
          },
        },
      },
    },
  );
  const cells = async () => {
    const { sheets } = await get(
      'sheets.data.rowData.values.effectiveFormat(backgroundColor,textFormat.strikethrough)',
      'A2:C4',
    );
    return sheets?.[0]?.data?.[0]?.rowData?.map(({ values }) => [
      values?.[0]?.effectiveFormat?.textFormat?.strikethrough,
      values?.[2]?.effectiveFormat?.backgroundColor?.green,
    ]);
  };
  expect(await cells()).toEqual([
    [true, 0.1],
    [false, 0.5],
    [false, 1],
  ]);
  const [moved] = await batch({ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 2 } });
  expect(moved?.updateConditionalFormatRule).toMatchObject({ newIndex: 2 });
  await batch({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
  expect(await cells()).toEqual([
    [true, 1],
    [false, 0.5],
    [false, 1],
  ]);
  expect(await refusal(batch({ deleteConditionalFormatRule: { sheetId: 0, index: 9 } }))).toContain(
    'at index: 9',
  );
});

test('insertRange and deleteRange shift only the cells below or beside', async () => {
  const { batch, values } = await withTable();
  await batch({ insertRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } });
  expect((await values('A1:B5')).map((row) => row.join())).toEqual([
    'Action,Budget',
    ',30',
    'Open',
    'train,10',
    'Close',
  ]);
  await batch({ deleteRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } });
  expect((await values('A1:C4', 'FORMULA')).map((row) => row.join())).toEqual([
    'Action,Budget,RAG',
    'Open,30,Red',
    'train,,Amber',
    'Close,10,=B4&"!"',
  ]);
  await batch({ deleteRange: { range: box(3, 4, 0, 1), shiftDimension: 'COLUMNS' } });
  expect((await values('A4:C4', 'FORMULA')).flat()).toEqual([10, '=A4&"!"']);
});

test('copyPaste fills, cuts leave nothing behind and are followed by references', async () => {
  const { batch, values } = await withTable();
  await batch(
    { copyPaste: { source: box(1, 2, 0, 2), destination: box(4, 8, 0, 2), pasteType: 'PASTE_NORMAL' } },
    { copyPaste: { source: box(3, 4, 2, 3), destination: box(4, 5, 2, 3), pasteType: 'PASTE_VALUES' } },
    { copyPaste: { source: box(0, 1, 0, 3), destination: box(8, 9, 0, 1), pasteOrientation: 'TRANSPOSE' } },
  );
  expect((await values('A5:B8')).map((row) => row.join())).toEqual([
    'Open,30',
    'Open,30',
    'Open,30',
    'Open,30',
  ]);
  expect(await values('C5', 'FORMULA')).toEqual([['10!']]);
  expect((await values('A9:A11')).flat()).toEqual(['Action', 'Budget', 'RAG']);
  await batch({
    cutPaste: { source: box(3, 4, 1, 2), destination: { sheetId: 0, rowIndex: 3, columnIndex: 5 } },
  });
  expect(await values('B4:F4', 'FORMULA')).toEqual([['', '=F4&"!"', '', '', 10]]);
});

test('findReplace counts what it changes', async () => {
  const { batch, values } = await withTable();
  const [reply] = await batch({
    findReplace: { find: 'E', replacement: '_', allSheets: true, matchCase: false },
  });
  expect(reply?.findReplace).toEqual({
    occurrencesChanged: 5,
    valuesChanged: 5,
    rowsChanged: 4,
    sheetsChanged: 1,
  });
  expect((await values('A1:C2')).flat()).toEqual(['Action', 'Budg_t', 'RAG', 'Op_n', '30', 'R_d']);
});

test('appendCells writes after the last row with values; appendDimension adds rows', async () => {
  const { batch, values, get } = await withTable();
  await batch(
    {
      appendCells: {
        sheetId: 0,
        rows: [{ values: [{ userEnteredValue: { stringValue: 'last' } }] }],
        fields: '*',
      },
    },
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } },
  );
  expect(await values('A5')).toEqual([['last']]);
  expect(
    (await get('sheets.properties.gridProperties.rowCount')).sheets?.[0]?.properties?.gridProperties
      ?.rowCount,
  ).toBe(1005);
});

test('groups nest, sizes and hidden rows are kept, merges take the first value', async () => {
  const { batch, get, values } = await withTable();
  await batch({ addDimensionGroup: { range: stretch('ROWS', 1, 5) } });
  const [reply] = await batch({ addDimensionGroup: { range: stretch('ROWS', 2, 3) } });
  expect(
    reply?.addDimensionGroup?.dimensionGroups?.map(({ range, depth }) => [
      range?.startIndex,
      range?.endIndex,
      depth,
    ]),
  ).toEqual([
    [1, 5, 1],
    [2, 3, 2],
  ]);
  await batch(
    {
      updateDimensionGroup: {
        dimensionGroup: { range: stretch('ROWS', 2, 3), depth: 2, collapsed: true },
        fields: 'collapsed',
      },
    },
    {
      updateDimensionProperties: {
        range: stretch('COLUMNS', 0, 1),
        properties: { pixelSize: 250 },
        fields: 'pixelSize',
      },
    },
    { mergeCells: { range: box(1, 3, 0, 1), mergeType: 'MERGE_ALL' } },
  );
  const { sheets } = await get(
    'sheets(merges,data(rowMetadata.hiddenByUser,columnMetadata.pixelSize))',
    'A1:B3',
  );
  expect(sheets?.[0]).toEqual({
    merges: [{ startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }],
    data: [
      {
        rowMetadata: [{}, {}, { hiddenByUser: true }],
        columnMetadata: [{ pixelSize: 250 }, { pixelSize: 100 }],
      },
    ],
  });
  expect((await values('A2:A3')).flat()).toEqual(['Open']);
  expect(await refusal(batch({ mergeCells: { range: box(2, 4, 0, 1), mergeType: 'MERGE_ALL' } }))).toContain(
    'You must select all cells in a merged range',
  );
  await batch(
    { deleteDimensionGroup: { range: stretch('ROWS', 1, 5) } },
    { autoResizeDimensions: { dimensions: stretch('COLUMNS', 0, 2) } },
  );
});

test('duplicateSheet copies all that lies on a sheet; tabs move to an index counted before the move', async () => {
  const { batch, get, values } = await withTable();
  const [reply] = await batch({
    duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 8, newSheetName: 'Copy' },
  });
  expect(reply?.duplicateSheet?.properties).toMatchObject({ sheetId: 8, title: 'Copy', index: 1 });
  expect(await values('Copy!A1:C4', 'FORMULA')).toEqual([
    ['Action', 'Budget', 'RAG'],
    ['Open', 30, 'Red'],
    ['train', '', 'Amber'],
    ['Close', 10, '=B4&"!"'],
  ]);
  await batch(
    { addSheet: { properties: { sheetId: 9, title: 'Third', tabColorStyle: { rgbColor: { red: 1 } } } } },
    { updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } },
  );
  const { sheets } = await get('sheets.properties(title,index,tabColor)');
  expect(sheets?.map(({ properties }) => properties)).toEqual([
    { title: 'Copy', index: 0 },
    { title: 'Sheet1', index: 1 },
    { title: 'Third', index: 2, tabColor: { red: 1 } },
  ]);
});
