import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { callGoogle } from './call-google.ts';
import type { GoogleAccess } from './google-access.ts';
import type { GoogleState } from './google-state.ts';
import { quoteTitle } from './list-range.ts';
import { readState, spreadsheetFields } from './read-state.ts';
import type { WriteBatch } from './write-requests.ts';

/** Where a batch is sent, and how people call that. */
export interface BatchCall {
  readonly access: GoogleAccess;
  readonly client: sheets_v4.Sheets;
  readonly spreadsheetId: string;
  /** What is changed, as people call it. */
  readonly where: string;
  readonly protectedParts: readonly string[];
}

/**
 * Sends a batch, which Google makes as a whole or not at all.
 *
 * @returns The sheets that it touched as they stood right after; `undefined` where the answer does not tell.
 * @throws As `callGoogle` says.
 */
export async function sendBatch(
  { access, client, spreadsheetId, where, protectedParts }: BatchCall,
  { requests, touched }: WriteBatch,
): Promise<GoogleState | undefined> {
  const { updatedSpreadsheet } = await callGoogle(access, {
    kind: 'write',
    where,
    protectedParts,
    send: (options) =>
      client.spreadsheets.batchUpdate(
        {
          spreadsheetId,
          fields: `spreadsheetId,updatedSpreadsheet(${spreadsheetFields})`,
          requestBody: {
            requests: [...requests],
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
            responseRanges: touched.map(quoteTitle),
          },
        },
        options,
      ),
    isWhole: (data) => isSpreadsheet(data, spreadsheetId),
  });
  return updatedSpreadsheet && readState(updatedSpreadsheet);
}

/** An answer that was cut short is a text, or lacks what comes first in it. */
export function isSpreadsheet(data: unknown, spreadsheetId: string): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'spreadsheetId' in data &&
    data.spreadsheetId === spreadsheetId
  );
}
