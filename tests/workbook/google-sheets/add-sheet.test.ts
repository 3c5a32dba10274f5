import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import { addSheet } from '../../../src/workbook/google-sheets/add-sheet.ts';
import type { GoogleState } from '../../../src/workbook/google-sheets/google-state.ts';
import { listRange } from '../../../src/workbook/google-sheets/list-range.ts';
import { unfitLayout } from '../../../src/workbook/google-sheets/unfit-layout.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';

const state: GoogleState = {
  title: 'Plan',
  locale: 'en_GB',
  sheets: [],
  otherNames: [],
  staleRanges: new Map(),
};

const layout: SheetLayout = {
  name: "Partner's actions",
  tabColour: '005EB8',
  columnWidths: [10, 0, 30],
  hiddenColumns: [2],
  frozenRows: 2,
  frozenColumns: 1,
  columnStyles: new Map([[1, { numberFormat: 'dd/mm/yyyy', wrap: true }]]),
  rows: [
    [{ value: 'What we do', style: { bold: true, size: 14, colour: 'FFFFFF', fill: '005EB8' } }],
    [{ value: 'Ref' }, { value: 'Due' }, { value: 'Row ID' }],
    [
      { value: '=1+1', style: { numberFormat: '@' } },
      { value: 42826 },
      { value: 'r1', style: { locked: true } },
    ],
  ],
  tables: [{ name: 'Actions', range: parseRange('A2:C3'), headers: ['Ref', 'Due', 'Row ID'] }],
  lists: [
    {
      range: parseRange('A3:A200'),
      choices: ['Open', 'Closed'],
      prompt: 'Pick one',
      title: 'Status',
      onOther: 'stop',
    },
    { range: parseRange('B3:B200'), choices: { formula: 'INDIRECT("Actions[Ref]")' }, onOther: 'warning' },
  ],
  rules: [{ range: parseRange('A3:A200'), formula: 'A3="R"', style: { fill: 'D5281B', bold: true } }],
  protectedRanges: [{ range: parseRange('C3:C200'), description: 'Row IDs are kept by the board' }],
};

function requestsOf(user?: string) {
  const surroundings = { state, layouts: [layout], ...(user !== undefined && { user }) };
  return addSheet({ sheetId: 7, index: 3, layout }, surroundings);
}

function requestsOfKind<K extends keyof ReturnType<typeof requestsOf>[number]>(kind: K) {
  return requestsOf('officer@example.org').flatMap((request) => {
    const found = request[kind];
    return found ? [found] : [];
  });
}

const rows = (start: number, end: number, column: number) => ({
  sheetId: 7,
  startRowIndex: start,
  endRowIndex: end,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

describe('a new sheet', () => {
  it('comes first, with its size, colour and frozen panes', () => {
    expect(requestsOf()[0]?.addSheet?.properties).toEqual({
      sheetId: 7,
      index: 3,
      title: "Partner's actions",
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 2, frozenColumnCount: 1 },
      tabColorStyle: { rgbColor: { red: 0, green: 94 / 255, blue: 184 / 255 } },
    });
  });

  it('is large enough for all that its layout speaks of', () => {
    const range = { rowIndex: 0, columnIndex: 30, rowCount: 5_000, columnCount: 2 };
    const large = { ...layout, protectedRanges: [{ range, description: '' }] };
    const [first] = addSheet({ sheetId: 7, index: 0, layout: large }, { state, layouts: [large] });
    expect(first?.addSheet?.properties?.gridProperties).toMatchObject({ rowCount: 5_100, columnCount: 32 });
  });

  it('has its cells typed, in one request', () => {
    const [cells, ...others] = requestsOfKind('updateCells');
    expect(others).toEqual([]);
    expect(cells?.fields).toBe('userEnteredValue');
    expect(cells?.rows?.[2]?.values).toEqual([
      { userEnteredValue: { stringValue: '=1+1' } },
      { userEnteredValue: { numberValue: 42826 } },
      { userEnteredValue: { stringValue: 'r1' } },
    ]);
  });

  it('has columns styled to their end and cells styled by what their style names, no more', () => {
    const styles = requestsOfKind('repeatCell').map(({ range, fields }) => [range, fields]);
    expect(styles).toEqual([
      [
        { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 },
        'userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy',
      ],
      [
        rows(0, 1, 0),
        'userEnteredFormat.textFormat.bold,userEnteredFormat.textFormat.fontSize,userEnteredFormat.textFormat.foregroundColorStyle,userEnteredFormat.backgroundColorStyle',
      ],
      [rows(2, 3, 0), 'userEnteredFormat.numberFormat'],
    ]);
  });

  it('has its widths and hidden columns', () => {
    const columns = requestsOfKind('updateDimensionProperties').map(({ range, properties }) => [
      range?.startIndex,
      properties,
    ]);
    expect(columns).toEqual([
      [0, { pixelSize: 75 }],
      [2, { pixelSize: 215 }],
      [2, { hiddenByUser: true }],
    ]);
  });

  it('has drop-downs that stop or warn, also from a column of a table', () => {
    expect(requestsOfKind('setDataValidation')).toEqual([
      {
        range: rows(2, 200, 0),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: 'Open' }, { userEnteredValue: 'Closed' }],
          },
          strict: true,
          showCustomUi: true,
          inputMessage: 'Status: Pick one',
        },
      },
      {
        range: rows(2, 200, 1),
        rule: {
          condition: {
            type: 'ONE_OF_RANGE',
            values: [{ userEnteredValue: "='Partner''s actions'!$A$3:$A" }],
          },
          strict: false,
          showCustomUi: true,
        },
      },
    ]);
  });

  it('has its rules, its named ranges, and ranges that only our account may edit', () => {
    const [rule] = requestsOfKind('addConditionalFormatRule');
    expect(rule?.rule?.booleanRule?.condition).toEqual({
      type: 'CUSTOM_FORMULA',
      values: [{ userEnteredValue: '=A3="R"' }],
    });
    expect(rule?.rule?.booleanRule?.format).toMatchObject({ textFormat: { bold: true } });
    expect(requestsOfKind('addNamedRange').map(({ namedRange }) => namedRange)).toEqual([
      { name: 'HWB_Actions', range: { ...rows(1, 3, 0), endColumnIndex: 3 } },
    ]);
    expect(requestsOfKind('addProtectedRange').map(({ protectedRange }) => protectedRange)).toEqual([
      {
        range: rows(2, 200, 2),
        description: 'Row IDs are kept by the board',
        warningOnly: false,
        editors: { users: ['officer@example.org'], groups: [] },
      },
    ]);
  });
});

describe('what Google Sheets cannot do', () => {
  it.each<[Partial<SheetLayout>, string]>([
    [
      {
        lists: [{ range: parseRange('A1'), choices: { formula: 'INDIRECT("Gone[Ref]")' }, onOther: 'stop' }],
      },
      'Google Sheets cannot take the choices of a drop-down from INDIRECT("Gone[Ref]")',
    ],
    [
      { lists: [{ range: parseRange('A1'), choices: { formula: 'OFFSET(A1,1,1)' }, onOther: 'stop' }] },
      'Google Sheets cannot take the choices of a drop-down from OFFSET(A1,1,1)',
    ],
    [
      { rules: [{ range: parseRange('A1'), formula: 'Actions[[#This Row],[Ref]]=1', style: {} }] },
      'Google Sheets cannot calculate the rule Actions[[#This Row],[Ref]]=1',
    ],
    [
      { rows: [[], [{ value: null }, { value: 'half \ud83d' }]] },
      'B2: the text holds half of a character, which Google Sheets cannot store',
    ],
    [{ rows: [[{ value: 'x'.repeat(32_768) }]] }, 'A1: 32768 characters, and a cell holds 32767'],
  ])('is said of a layout before anything is made', (part, obstacle) => {
    expect(unfitLayout({ ...layout, ...part }, [], state)).toBe(obstacle);
  });

  it('is not said of the others', () => {
    expect(unfitLayout(layout, [], state)).toBeUndefined();
  });
});

describe('the choices of a drop-down', () => {
  it.each([
    ["'Lists'!$A$1:$A$9", "='Lists'!$A$1:$A$9"],
    ['Choices', '=Choices'],
    ['Actions[Row ID]', "='Partner''s actions'!$C$3:$C"],
    ['INDIRECT("actions[due]")', undefined],
  ])('from %s', (formula, range) => {
    expect(listRange(formula, [layout], state)).toBe(range);
  });
});
