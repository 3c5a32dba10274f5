import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell } from '../../../src/grid/cell.ts';
import { encodeCell } from '../../../src/workbook/google-sheets/encode-cell.ts';
import { type GoogleAccess, googleAccess } from '../../../src/workbook/google-sheets/google-access.ts';
import { gridRange } from '../../../src/workbook/google-sheets/grid-range.ts';
import { numberFormat } from '../../../src/workbook/google-sheets/number-format.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { sheetsClient } from '../../../src/workbook/google-sheets/sheets-client.ts';
import { rangeName } from '../../../src/workbook/google-sheets/table-name.ts';
import type { MemorySheetSource } from '../../../src/workbook/memory/memory-sheet.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import { fixedAccount } from '../../../workbench/google-sheets/auth/token-accounts.ts';
import type { RunningGoogleSheets } from '../../../workbench/google-sheets/start-google-sheets.ts';
import type { ContractHost } from '../contract/open-workbook.ts';
import { TestClock } from './test-clock.ts';

type Request = sheets_v4.Schema$Request;

/** The token that the stand-in takes for our account. */
export const ourToken = 'stand-in';
/** A small grid: a sheet that is 16,384 columns wide must not be beyond Google's ten million cells. */
const sourceRows = 12;
const sourceColumns = 10;

/** What sets Google Sheets apart from other hosts of workbooks. */
export const googleHost: ContractHost = {
  calculates: true,
  dateSystems: ['1900'],
  showsAllSheets: true,
  tablesReachDown: true,
  hasNoTotalsRows: true,
  isAlwaysOpenToSheets: true,
  refusesHalfCharacters: true,
};

/** Our account on the stand-in, on a clock of its own. */
export function accessTo(rootUrl: string, more: Partial<GoogleAccess> = {}): GoogleAccess {
  return googleAccess({
    auth: { bearer: ourToken },
    rootUrl,
    random: () => 0,
    ...new TestClock().parts,
    ...more,
  });
}

/** A client that calls without any of our own care, as a partner's program would. */
export function plainClient(rootUrl: string, token: string) {
  const client = sheetsClient({ rootUrl });
  const options = { headers: { authorization: `Bearer ${token}` } };
  return {
    create: async (requestBody: sheets_v4.Schema$Spreadsheet): Promise<string> =>
      (await client.spreadsheets.create({ requestBody }, options)).data.spreadsheetId ?? '',
    get: async (spreadsheetId: string): Promise<sheets_v4.Schema$Spreadsheet> =>
      (await client.spreadsheets.get({ spreadsheetId, includeGridData: true }, options)).data,
    update: async (spreadsheetId: string, requests: Request[]): Promise<void> => {
      if (requests.length === 0) return;
      await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, options);
    },
  };
}

/** Makes a spreadsheet with the sheets, tables and protections of a source. @returns Its id. */
export async function createFrom(
  rootUrl: string,
  source: MemoryWorkbookSource,
  token: string = ourToken,
): Promise<string> {
  const partner = plainClient(rootUrl, token);
  const sheets = source.sheets.map((sheet, index) => ({ sheet, sheetId: index + 1 }));
  const spreadsheetId = await partner.create({
    properties: { title: source.name ?? 'plan', locale: 'en_GB' },
    sheets: sheets.map(({ sheet, sheetId }) => ({ properties: propertiesOf(sheet, sheetId) })),
  });
  const names = (source.definedNames ?? []).map(
    (name): Request => ({
      addNamedRange: {
        namedRange: {
          name,
          range: gridRange(1, { rowIndex: 9, columnIndex: 9, rowCount: 1, columnCount: 1 }),
        },
      },
    }),
  );
  const requests = sheets.flatMap(({ sheet, sheetId }) => requestsOf(sheet, sheetId));
  await partner.update(spreadsheetId, [...requests, ...names]);
  return spreadsheetId;
}

/** The partner who owns what our account may edit. */
const partner = 'partner@stand-in.example';

/** A spreadsheet of a partner, whose protections are against us, and our account on it. @returns Its id. */
export async function createByPartner(
  google: RunningGoogleSheets,
  source: MemoryWorkbookSource,
): Promise<string> {
  const id = await createFrom(google.url, source, google.sideDoor.issueToken(partner));
  google.sideDoor.share(id, fixedAccount, 'writer');
  return id;
}

/** Opens a source on the stand-in, as our account in a partner's spreadsheet. */
export async function openIn(google: RunningGoogleSheets, source: MemoryWorkbookSource) {
  return openGoogleSpreadsheet(accessTo(google.url), await createByPartner(google, source));
}

function propertiesOf({ name, visibility, rows }: MemorySheetSource, sheetId: number) {
  return {
    sheetId,
    title: name,
    hidden: visibility === 'hidden' || visibility === 'very-hidden',
    gridProperties: {
      rowCount: Math.max(sourceRows, rows.length),
      columnCount: Math.max(sourceColumns, ...rows.map((row) => row.length)),
    },
  };
}

function requestsOf(source: MemorySheetSource, sheetId: number): Request[] {
  const { rows, numberFormat: formatOf, tables = [], unlocked, merged = [] } = source;
  const cellOf = (cell: Cell, rowIndex: number, columnIndex: number) => {
    const format = formatOf && numberFormat(formatOf(rowIndex, columnIndex));
    return { ...encodeCell(cell), ...(format && { userEnteredFormat: { numberFormat: format } }) };
  };
  const cells = rows.map((row, rowIndex) => ({
    values: row.map((cell, columnIndex) => cellOf(cell, rowIndex, columnIndex)),
  }));
  const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
  return [
    ...(rows.some((row) => row.length > 0)
      ? [{ updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows: cells, fields } }]
      : []),
    ...merged.map((range) => ({ mergeCells: { range: gridRange(sheetId, range), mergeType: 'MERGE_ALL' } })),
    ...tables.map(({ name, range }) => ({
      addNamedRange: { namedRange: { name: rangeName(name), range: gridRange(sheetId, range) } },
    })),
    ...(unlocked
      ? [
          {
            addProtectedRange: {
              protectedRange: {
                range: { sheetId },
                description: 'kept by its owner',
                unprotectedRanges: unlocked.map((range) => gridRange(sheetId, range)),
                editors: { users: [] },
              },
            },
          },
        ]
      : []),
  ];
}
