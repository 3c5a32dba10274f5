import { fixedToken } from '../../../../workbench/google-sheets/auth/token-accounts.ts';

type Json = Record<string, unknown>;

/** Calls the API of a stand-in as the officer does. */
export async function callApi(url: string, path: string, body?: Json): Promise<Json> {
  const response = await fetch(`${url}/v4/spreadsheets${path}`, {
    headers: { Authorization: `Bearer ${fixedToken}`, 'Content-Type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return Object(answer);
}

export const actionsSheet = 11;
export const indicatorsSheet = 12;
const howToSheet = 13;

const hex = (text: string) => ({
  red: Number.parseInt(text.slice(0, 2), 16) / 255,
  green: Number.parseInt(text.slice(2, 4), 16) / 255,
  blue: Number.parseInt(text.slice(4, 6), 16) / 255,
});

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });

const headers = [
  'Row ID',
  'Ref',
  'Action',
  'Outcome',
  'Lead',
  'Due date',
  'Status',
  'RAG',
  'Progress',
  'Budget',
  'Latest update',
];
export const statuses = ['Not started', 'On track', 'At risk', 'Complete', 'Withdrawn'];
const ratings = ['B', 'G', 'A', 'R', 'N'];
const looks: Readonly<Record<string, Json>> = {
  B: { backgroundColor: hex('1D4ED8'), textFormat: { bold: true, foregroundColor: hex('FFFFFF') } },
  G: { backgroundColor: hex('1E7B3C'), textFormat: { foregroundColor: hex('FFFFFF') } },
  A: { backgroundColor: hex('FFC145'), textFormat: { bold: true, foregroundColor: hex('1F2933') } },
  R: { backgroundColor: hex('9B1C1C'), textFormat: { bold: true, foregroundColor: hex('FFFFFF') } },
  N: { backgroundColor: hex('E5E7EB'), textFormat: { italic: true, foregroundColor: hex('374151') } },
};

const rows = [
  [
    'HWB-01',
    'Grow the time bank by 10% in the four wards with the highest loneliness scores.',
    'Fewer people report feeling lonely',
    'A. Gardener',
    46112,
    'On track',
    'G',
    0.6,
    12500,
    'Forty new members joined in May.',
  ],
  [
    'HWB-02',
    'Open a warm space in every library from November to March.',
    'Fewer excess winter deaths',
    'Libraries team',
    46022,
    'At risk',
    'A',
    0.25,
    8000,
    'Two of five libraries have no lift; a builder is looking at both.',
  ],
  [
    'HWB-03',
    'Train 60 front-line staff in brief advice on alcohol.',
    'Fewer alcohol-related admissions',
    'Public health',
    46203,
    'Not started',
    'N',
    0,
    4200,
    '',
  ],
  [
    'HWB-04',
    'Offer a falls check to everybody over 75 who calls the council.',
    'Fewer hip fractures',
    'Contact centre',
    45930,
    'Complete',
    'B',
    1,
    1500,
    'All calls since April are covered.',
  ],
  [
    'HWB-05',
    'Put a health visitor into each family hub.',
    'More children ready for school',
    'Family hubs',
    46081,
    'At risk',
    'R',
    0.1,
    95000,
    'Three posts are still vacant after two rounds.',
  ],
] as const;

/** The spreadsheet of a partner, as a share of a plan makes it: protected columns, lists, ratings, dates, a hidden Row ID. */
export async function makePartnerSheet(url: string, count: number = rows.length): Promise<string> {
  const made = await callApi(url, '', {
    properties: { title: 'Riverside Council: action plan' },
    sheets: [
      {
        properties: {
          sheetId: actionsSheet,
          title: 'Actions',
          gridProperties: {
            rowCount: Math.max(60, count + 20),
            columnCount: 20,
            frozenRowCount: 1,
            frozenColumnCount: 2,
          },
          tabColor: hex('2F7D8C'),
        },
      },
      { properties: { sheetId: indicatorsSheet, title: 'Indicators' } },
      { properties: { sheetId: howToSheet, title: 'How to', hidden: true } },
    ],
  });
  const id = String(made['spreadsheetId']);
  const sheetId = actionsSheet;
  const column = (index: number, end = index + 1) => ({
    sheetId,
    startRowIndex: 1,
    startColumnIndex: index,
    endColumnIndex: end,
  });
  const list = (index: number, values: readonly string[], strict: boolean) => ({
    setDataValidation: {
      range: column(index),
      rule: {
        condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict,
        showCustomUi: true,
      },
    },
  });
  const format = (index: number, cell: Json, fields: string) => ({
    repeatCell: { range: column(index), cell: { userEnteredFormat: cell }, fields },
  });
  const width = (index: number, pixelSize: number) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  const body = Array.from({ length: count }, (_, index) => {
    const [ref, action, outcome, lead, due, status, rag, progress, budget, update] =
      rows[index % rows.length] ?? rows[0];
    return {
      values: [
        text(`row-${index + 1}`),
        text(index < rows.length ? ref : `HWB-${String(index + 1).padStart(2, '0')}`),
        text(action),
        text(outcome),
        text(lead),
        number(due + index),
        text(status),
        text(rag),
        number(progress),
        number(budget),
        text(update),
      ],
    };
  });
  await callApi(url, `/${id}:batchUpdate`, {
    requests: [
      {
        updateCells: {
          start: { sheetId },
          rows: [{ values: headers.map(text) }, ...body],
          fields: 'userEnteredValue',
        },
      },
      {
        repeatCell: {
          range: { sheetId, endRowIndex: 1, endColumnIndex: headers.length },
          cell: {
            userEnteredFormat: {
              backgroundColor: hex('1B4B5A'),
              textFormat: { bold: true, foregroundColor: hex('FFFFFF') },
              wrapStrategy: 'WRAP',
              verticalAlignment: 'MIDDLE',
            },
          },
          fields: 'userEnteredFormat',
        },
      },
      {
        repeatCell: {
          range: column(0, headers.length),
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
          fields: 'userEnteredFormat',
        },
      },
      format(5, { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }, 'userEnteredFormat.numberFormat'),
      format(7, { horizontalAlignment: 'CENTER' }, 'userEnteredFormat.horizontalAlignment'),
      format(8, { numberFormat: { type: 'PERCENT', pattern: '0%' } }, 'userEnteredFormat.numberFormat'),
      format(
        9,
        { numberFormat: { type: 'CURRENCY', pattern: '"£"#,##0' } },
        'userEnteredFormat.numberFormat',
      ),
      width(1, 80),
      width(2, 260),
      width(3, 180),
      width(4, 120),
      width(10, 280),
      list(6, statuses, true),
      list(7, ratings, false),
      ...ratings.map((rating, index) => ({
        addConditionalFormatRule: {
          index,
          rule: {
            ranges: [column(7)],
            booleanRule: {
              condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: rating }] },
              format: looks[rating],
            },
          },
        },
      })),
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId, startColumnIndex: 0, endColumnIndex: 4 },
            description: 'Filled in by the board',
            editors: {},
          },
        },
      },
      {
        updateCells: {
          start: { sheetId: indicatorsSheet },
          rows: [
            { values: ['Indicator', 'Period', 'Value'].map(text) },
            { values: [text('Loneliness'), text('2025'), number(6.4)] },
            { values: [text('Falls'), text('2025'), number(2104)] },
            { values: [text('Smoking'), text('2024'), number(13.9)] },
          ],
          fields: 'userEnteredValue',
        },
      },
    ],
  });
  return id;
}
