import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatRange, parseRange } from '../../../src/grid/address.ts';
import { createGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { cellsOf } from '../contract/plan-source.ts';
import { accessTo, ourToken, plainClient } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

const headers = ['Ref', 'Status', 'Row ID'];
const actions: SheetLayout = {
  name: 'Actions',
  columnWidths: [10, 20, 30],
  hiddenColumns: [2],
  frozenRows: 1,
  tabColour: '005EB8',
  columnStyles: new Map([[0, { numberFormat: '@' }]]),
  rows: [
    headers.map((value) => ({ value, style: { bold: true, fill: '005EB8', border: 'AAAAAA' } })),
    [{ value: '2/3' }, { value: 'Open' }, { value: 'r1' }],
  ],
  tables: [{ name: 'Actions', range: parseRange('A1:C2'), headers }],
  lists: [
    { range: parseRange('B2:B500'), choices: { formula: 'INDIRECT("Lists[Choice]")' }, onOther: 'stop' },
  ],
  rules: [
    { range: parseRange('B2:B500'), formula: 'B2="Open"', style: { fill: '00AA00' } },
    { range: parseRange('B2:B500'), formula: 'B2="Late"', style: { fill: 'AA0000' } },
  ],
  protectedRanges: [{ range: parseRange('C2:C500'), description: 'Row IDs' }],
};
const lists: SheetLayout = {
  name: 'Lists',
  visibility: 'very-hidden',
  columnWidths: [],
  rows: [[{ value: 'Choice' }], [{ value: 'Open' }], [{ value: 'Late' }]],
  tables: [{ name: 'Lists', range: parseRange('A1:A3'), headers: ['Choice'] }],
};

describe('a new spreadsheet', () => {
  it('is made in one call, and one for its sheets', async () => {
    const from = google.requests.length;
    const access = accessTo(google.url);
    const workbook = await createGoogleSpreadsheet(access, { title: 'Plan', layouts: [lists, actions] });
    const calls = google.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
    expect(calls).toEqual([
      'POST /v4/spreadsheets',
      `POST /v4/spreadsheets/${workbook.spreadsheetId}:batchUpdate`,
    ]);
    const { name, sheets } = await workbook.read();
    expect([name, workbook.name]).toEqual(['Plan', 'Plan']);
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Lists', 'hidden'],
      ['Actions', 'visible'],
    ]);
    expect(sheets.flatMap(({ tables }) => tables.map((table) => formatRange(table.range)))).toEqual([
      'A1:A3',
      'A1:C2',
    ]);
    expect(await cellsOf(workbook, 'A1:C2', 1)).toEqual([headers, ['2/3', 'Open', 'r1']]);
    expect(sheets[1]?.grid.numberFormat(1, 0)).toBe('@');
  });

  it('looks and behaves as its layouts ask', async () => {
    const access = accessTo(google.url, { user: 'board@example.org' });
    const workbook = await createGoogleSpreadsheet(access, { title: 'Plan', layouts: [lists, actions] });
    const { properties, sheets } = await plainClient(google.url, ourToken).get(workbook.spreadsheetId);
    expect(properties?.locale).toBe('en_GB');
    const sheet = sheets?.[1];
    expect(sheet?.properties?.gridProperties?.frozenRowCount).toBe(1);
    const [data] = sheet?.data ?? [];
    expect(data?.columnMetadata?.[0]?.pixelSize).toBe(75);
    expect(data?.columnMetadata?.[2]?.hiddenByUser).toBe(true);
    expect(data?.rowData?.[0]?.values?.[0]?.userEnteredFormat).toMatchObject({
      textFormat: { bold: true },
      numberFormat: { type: 'TEXT' },
      borders: { top: { style: 'SOLID' } },
    });
    expect(data?.rowData?.[1]?.values?.[1]?.dataValidation).toMatchObject({
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Lists'!$A$2:$A" }] },
      strict: true,
    });
    const rules = (sheet?.conditionalFormats ?? []).map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
    );
    expect(rules).toEqual(['=B2="Open"', '=B2="Late"']);
    const [protection] = sheet?.protectedRanges ?? [];
    expect(protection).toMatchObject({ description: 'Row IDs', requestingUserCanEdit: true });
    expect(protection?.editors?.users).toContain('board@example.org');
  });

  it.each(['en_GB', 'en_US'])(
    'has the language %s and a blank sheet where no more is asked for',
    async (locale) => {
      const workbook = await createGoogleSpreadsheet(accessTo(google.url), { title: 'Blank', locale });
      expect((await workbook.read()).sheets.map(({ grid }) => grid.rows)).toEqual([[]]);
      const { properties } = await plainClient(google.url, ourToken).get(workbook.spreadsheetId);
      expect(properties?.locale).toBe(locale);
    },
  );

  it.each<[string, readonly SheetLayout[], string]>([
    ['two sheets of one name', [lists, lists], 'Lists'],
    ['a drop-down from a table that is not there', [actions], 'Lists[Choice]'],
    ['a name that no sheet can have', [{ ...lists, name: 'a/b' }], 'a/b'],
  ])('is not made with %s, and no call is either', async (_, layouts, part) => {
    const from = google.requests.length;
    const call = createGoogleSpreadsheet(accessTo(google.url), { title: 'Plan', layouts });
    await expect(call).rejects.toMatchObject({ name: 'RejectedError', reason: 'not-valid' });
    await expect(call).rejects.toThrow(part);
    expect(google.requests.length).toBe(from);
  });
});
