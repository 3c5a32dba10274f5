import { RejectedError } from '../access-errors.ts';
import type { AddSheet } from '../change.ts';
import { resolveChanges } from '../resolve-changes.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { fillSheet, sheetProperties } from './add-sheet.ts';
import { callGoogle } from './call-google.ts';
import type { GoogleAccess } from './google-access.ts';
import { GoogleSheetsWorkbook } from './google-sheets-workbook.ts';
import { googleView } from './google-view.ts';
import type { NewSheet } from './new-sheet.ts';
import { sendBatch } from './send-batch.ts';
import { sheetsClient } from './sheets-client.ts';
import { newSheetId } from './write-requests.ts';

interface NewSpreadsheet {
  readonly title: string;
  /** Decides how dates and numbers look and are read when people type them; `en_GB` when left out. */
  readonly locale?: string;
  /** Its sheets; one blank sheet when left out. */
  readonly layouts?: readonly SheetLayout[];
}

/**
 * A spreadsheet at Google, by its id. Nothing is called before it is read or changed.
 *
 * @throws TypeError where the id is none, or the API would be called without encryption on another machine.
 */
export function openGoogleSpreadsheet(access: GoogleAccess, spreadsheetId: string): GoogleSheetsWorkbook {
  return new GoogleSheetsWorkbook(access, spreadsheetId);
}

/**
 * Makes a spreadsheet that belongs to the account of the access: one call, and one more for its sheets.
 *
 * @throws RejectedError with `not-valid` before any call where Google Sheets cannot hold one of the layouts, and with
 * `not-allowed` where the account keeps no files, as service accounts do not.
 * @throws NotSentError or OutcomeUnknownError, as `callGoogle` says. Where the second call fails, the spreadsheet stays with
 * blank sheets, and the error names its id.
 */
export async function createGoogleSpreadsheet(
  access: GoogleAccess,
  { title, locale = 'en_GB', layouts = [] }: NewSpreadsheet,
): Promise<GoogleSheetsWorkbook> {
  const changes = layouts.map((layout): AddSheet => ({ kind: 'add-sheet', layout }));
  const planned = { title, locale, otherNames: [], staleRanges: new Map(), sheets: [] };
  const { refused } = resolveChanges(googleView(planned), changes, true);
  const reason = refused.find((one) => one.reason !== 'others-refused');
  if (reason) {
    throw new RejectedError(
      'not-valid',
      `The spreadsheet ${JSON.stringify(title)} cannot be made (${reason.detail ?? reason.reason}). Nothing was made.`,
    );
  }
  const ids = new Set<number>();
  const sheets = layouts.map((layout, index): NewSheet => ({ sheetId: newSheetId(ids), index, layout }));
  const where = `the new spreadsheet ${JSON.stringify(title)}`;
  const client = sheetsClient(access);
  const created = await callGoogle(access, {
    kind: 'write',
    where,
    send: (options) =>
      client.spreadsheets.create(
        {
          fields: 'spreadsheetId',
          requestBody: {
            properties: { title, locale },
            ...(sheets.length > 0 && {
              sheets: sheets.map((sheet) => ({ properties: sheetProperties(sheet) })),
            }),
          },
        },
        options,
      ),
    isWhole: (data) => typeof data === 'object' && typeof data.spreadsheetId === 'string',
  });
  const spreadsheetId = created.spreadsheetId ?? '';
  const surroundings = { state: planned, layouts, ...(access.user !== undefined && { user: access.user }) };
  const requests = sheets.flatMap((sheet) => fillSheet(sheet, surroundings));
  if (requests.length > 0) {
    const call = { access, client, spreadsheetId, where: `${where} (${spreadsheetId})`, protectedParts: [] };
    await sendBatch(call, { requests, touched: layouts.map(({ name }) => name) });
  }
  return new GoogleSheetsWorkbook(access, spreadsheetId);
}
