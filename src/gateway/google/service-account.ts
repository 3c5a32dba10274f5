import { JWT } from 'google-auth-library';
import { RejectedError } from '../../workbook/access-errors.ts';
import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import type { ServiceAccountKey } from './choose-google.ts';
import { ExplainedWorkbook, isSignInRefusal, remedied } from './explained-workbook.ts';
import type { GoogleStanding } from './google-desk.ts';
import { type GoogleEndpoints, googleEndpoints } from './google-endpoints.ts';
import { allSpreadsheets } from './google-scopes.ts';
import type { ConnectSheets } from './sheets-connection.ts';

/** Spreadsheets that people shared with a service account. */
export function serviceAccountSource(
  key: ServiceAccountKey,
  endpoints: GoogleEndpoints,
  connect: ConnectSheets,
): SpreadsheetSource {
  const { email } = key;
  let jwt = serviceAccountAuth(key, endpoints);
  const connection = connect({
    auth: { getRequestHeaders: (url) => jwt.getRequestHeaders(url) },
    user: email,
    ...(endpoints.sheets !== undefined && { rootUrl: endpoints.sheets }),
  });
  const standing: GoogleStanding = {
    kind: 'service-account',
    account: email,
    isReady: true,
    canSignIn: false,
    sentence: `Google Sheets is used as the service account ${email}. A spreadsheet must be shared with that address, as an editor.`,
  };
  const explain = async (error: unknown) =>
    isSignInRefusal(error)
      ? new RejectedError(
          'not-signed-in',
          `Google does not accept the key of the service account ${email}. Make a new key in the Google Cloud console, and set HWB_GOOGLE_KEY_FILE to it; also check this computer’s clock.`,
          { cause: error },
        )
      : error;
  const renew = () => {
    jwt = serviceAccountAuth(key, endpoints);
  };
  const remedy = { explain, renew };
  return {
    standing: async () => standing,
    openSpreadsheet: (spreadsheetId) => {
      const workbook = connection.open(spreadsheetId);
      return new ExplainedWorkbook(async () => workbook, remedy);
    },
    createSpreadsheet: (title, layouts) => remedied({ explain }, () => connection.create(title, layouts)),
  };
}

function serviceAccountAuth({ email, privateKey }: ServiceAccountKey, { token }: GoogleEndpoints): JWT {
  const jwt = new JWT({ email, key: privateKey, scopes: [allSpreadsheets] });
  if (token !== googleEndpoints.token) {
    // The library takes no other address for the tokens of service accounts.
    jwt.transporter.interceptors.request.add({
      resolved: async (request) =>
        request.url.href === googleEndpoints.token ? { ...request, url: new URL(token) } : request,
    });
  }
  return jwt;
}
