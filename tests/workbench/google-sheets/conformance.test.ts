import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structureClaims } from '../../../scripts/google-conformance/structure-claims.ts';
import { type Trying, tryClaim } from '../../../scripts/google-conformance/try-claims.ts';
import { valueClaims } from '../../../scripts/google-conformance/value-claims.ts';
import { sheetsClient } from '../../../src/workbook/google-sheets/sheets-client.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';

let google: RunningGoogleSheets;
let trying: Trying;

beforeAll(async () => {
  google = await startGoogleSheets();
  const api = sheetsClient({ rootUrl: `${google.url}/` });
  const headers = { authorization: 'Bearer stand-in' };
  const { data } = await api.spreadsheets.create({ requestBody: {} }, { headers });
  trying = { api, headers: () => Promise.resolve(headers), spreadsheetId: data.spreadsheetId ?? '' };
});
afterAll(() => google.close());

describe('what is tried on a real Google account is so in the stand-in', () => {
  it.each([...valueClaims, ...structureClaims])('$id: $says', async (claim) => {
    const { isSo, found } = await tryClaim(trying, claim, () => undefined);
    expect({ isSo, found }).toMatchObject({ isSo: true });
  });

  it('leaves nothing behind', async () => {
    const { api, headers, spreadsheetId } = trying;
    const { data } = await api.spreadsheets.get({ spreadsheetId }, { headers: await headers() });
    expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual(['Sheet1']);
    expect(data.namedRanges).toBeUndefined();
  });
});
