import { OAuth2Client } from 'google-auth-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotSentError, OutcomeUnknownError } from '../../../src/workbook/access-errors.ts';
import { googleAccess } from '../../../src/workbook/google-sheets/google-access.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { waitFor } from '../../../src/workbook/google-sheets/wait.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { actionsSheet, cellsOf, setAction } from '../contract/plan-source.ts';
import { accessTo, createByPartner } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
let id: string;
beforeAll(async () => {
  google = await startGoogleSheets();
  id = await createByPartner(google, { sheets: [actionsSheet] });
});
afterAll(() => google.close());

describe("a client of Google's own library", () => {
  it('signs each call in, until its token is withdrawn', async () => {
    const auth = new OAuth2Client();
    const token = google.sideDoor.issueToken('officer@stand-in.example');
    auth.setCredentials({ access_token: token });
    const workbook = openGoogleSpreadsheet(googleAccess({ auth, rootUrl: google.url }), id);
    expect((await workbook.read()).sheets).toHaveLength(1);
    google.sideDoor.revokeToken(token);
    await expect(workbook.read()).rejects.toMatchObject({ reason: 'not-signed-in' });
  });

  it('that was never signed in makes no call', async () => {
    const from = google.requests.length;
    const workbook = openGoogleSpreadsheet(accessTo(google.url, { auth: new OAuth2Client() }), id);
    await expect(workbook.read()).rejects.toMatchObject({ reason: 'not-signed-in' });
    expect(google.requests.length).toBe(from);
  });
});

describe('an officer who ends a call', () => {
  it('before it, or during a reading, has changed nothing', async () => {
    const end = new AbortController();
    const workbook = openGoogleSpreadsheet(accessTo(google.url, { signal: end.signal }), id);
    google.sideDoor.beforeRequest({ on: 'spreadsheets.get' }, () => end.abort());
    await expect(workbook.read()).rejects.toBeInstanceOf(NotSentError);
    const from = google.requests.length;
    await expect(workbook.apply([setAction(3, 'Open the hub', 'New')])).rejects.toBeInstanceOf(NotSentError);
    expect(google.requests.length).toBe(from);
  });

  it('during a write does not know whether it was made', async () => {
    const end = new AbortController();
    const workbook = openGoogleSpreadsheet(accessTo(google.url, { signal: end.signal }), id);
    const asRead = await workbook.read();
    google.sideDoor.afterApplied({ on: 'spreadsheets.batchUpdate' }, () => end.abort());
    const write = workbook.apply([setAction(3, 'Open the hub', 'New')], { asRead });
    await expect(write).rejects.toBeInstanceOf(OutcomeUnknownError);
    const again = openGoogleSpreadsheet(accessTo(google.url), id);
    expect(await cellsOf(again, 'B4')).toEqual([['New']]);
  });
});

describe('waiting', () => {
  it('ends with its time or with its signal', async () => {
    const end = new AbortController();
    await waitFor(1, end.signal);
    const wait = waitFor(100_000, end.signal);
    end.abort();
    await expect(wait).rejects.toThrow();
    await expect(waitFor(100_000, end.signal)).rejects.toThrow();
  });
});
