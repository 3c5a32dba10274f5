import { OAuth2Client } from 'google-auth-library';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, expect } from 'vitest';
import {
  type GoogleSheetsOptions,
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../../workbench/google-sheets/start-google-sheets.ts';
import { discoveryFaults } from './discovery.ts';

const running = new Set<RunningGoogleSheets>();

/** Starts the stand-in; after the test, all that went through it is checked against the API's own description. */
export async function startChecked(options: GoogleSheetsOptions = {}): Promise<RunningGoogleSheets> {
  const started = await startGoogleSheets({ ...options, keepBodies: true });
  running.add(started);
  return started;
}

afterEach(async () => {
  for (const one of running) {
    await one.close();
    const faults = discoveryFaults(one.requests);
    expect(faults).toEqual([]);
  }
  running.clear();
});

/** Google's own client, talking to the stand-in as an account. */
export function clientOf({ url }: RunningGoogleSheets, token = 'stand-in'): sheets_v4.Sheets {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: token });
  return sheets({ version: 'v4', auth, rootUrl: `${url}/`, retry: false });
}

/** Calls an endpoint without a client. @returns The status and the parsed body. */
export async function call(
  { url }: RunningGoogleSheets,
  method: string,
  path: string,
  body?: unknown,
  token: string | null = 'stand-in',
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, json: isJson ? JSON.parse(text) : text };
}

/** A spreadsheet to work on: its id, Google's client, and short ways to write and read. */
export async function openSpreadsheet(options: GoogleSheetsOptions = {}) {
  const server = await startChecked(options);
  const id = server.sideDoor.create('Plan');
  const api = clientOf(server);
  return {
    server,
    id,
    api,
    batch: async (...requests: sheets_v4.Schema$Request[]) => {
      const { data } = await api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
      return data.replies ?? [];
    },
    /** Types rows from A1 on, as a person does. */
    type: (rows: string[][], tab = 'Sheet1') =>
      api.spreadsheets.values.update({
        spreadsheetId: id,
        range: `'${tab}'!A1`,
        valueInputOption: 'USER_ENTERED',
        requestBody: { values: rows },
      }),
    values: async (range: string, valueRenderOption = 'FORMATTED_VALUE') => {
      const { data } = await api.spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption });
      return data.values ?? [];
    },
    get: async (fields: string, ...ranges: string[]) => {
      const { data } = await api.spreadsheets.get({ spreadsheetId: id, fields, ranges });
      return data;
    },
  };
}

/** The words of a refusal, or what else became of a call. */
export async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'not refused';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Rows or columns of the first sheet. */
export const stretch = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension,
  startIndex,
  endIndex,
});

/** A range of the first sheet. */
export const box = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
