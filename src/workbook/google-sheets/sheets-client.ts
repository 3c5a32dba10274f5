import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { GoogleAccess } from './google-access.ts';

/** Google ends a call after three minutes by itself. */
const longestCall = 190_000;
/** In bytes: some ten times what a plan of 100,000 rows comes to. */
const largestAnswer = 512 * 1024 * 1024;

/**
 * The one place where a client is made. It never tries again by itself: what may be sent twice is decided in
 * `call-google.ts`. The sign-in goes with each call, so the client holds none.
 *
 * @throws TypeError where the API would be called without encryption on another machine: the token would be readable.
 */
export function sheetsClient({ rootUrl }: Pick<GoogleAccess, 'rootUrl'>): sheets_v4.Sheets {
  if (rootUrl !== undefined && !isSafe(new URL(rootUrl))) {
    throw new TypeError(
      `The Sheets API at ${new URL(rootUrl).host} would be called without encryption. Use https.`,
    );
  }
  return sheets({
    version: 'v4',
    retry: false,
    timeout: longestCall,
    responseType: 'json',
    maxContentLength: largestAnswer,
    // Spaces and line breaks are half of what Google sends otherwise.
    params: { prettyPrint: false },
    ...(rootUrl !== undefined && { rootUrl }),
  });
}

function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
