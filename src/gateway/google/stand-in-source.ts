import { NotSentError } from '../../workbook/access-errors.ts';
import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import { ExplainedWorkbook, remedied } from './explained-workbook.ts';
import type { ConnectSheets } from './sheets-connection.ts';

/** What the stand-in takes for the officer's access; it guards nothing. */
const standInToken = 'stand-in';
const standInUser = 'officer@stand-in.example';
const longestKnock = 2_000;

/** Spreadsheets of the stand-in for Google Sheets on this machine. */
export function standInSource(url: string, connect: ConnectSheets): SpreadsheetSource {
  const connection = connect({ auth: { bearer: standInToken }, user: standInUser, rootUrl: `${url}/` });
  const missing = `No Google account is set up, and the stand-in for Google Sheets does not answer at ${url}. Start it with: npm run sheets. Or set up Google: docs/google-setup.md`;
  const explain = async (error: unknown) =>
    error instanceof NotSentError && !(await answers(url))
      ? new NotSentError(missing, { cause: error })
      : error;
  let hasAnswered = false;
  // Without a look first, a person would wait while the call is tried again and again.
  const lookFirst = async () => {
    hasAnswered ||= await answers(url);
    if (!hasAnswered) throw new NotSentError(missing);
  };
  return {
    standing: async () => {
      const isReady = await answers(url);
      const sentence = `No Google account is set up: the stand-in for Google Sheets at ${url} is used. Nothing leaves this computer.`;
      return {
        kind: 'stand-in',
        account: null,
        isReady,
        canSignIn: false,
        sentence: isReady ? sentence : missing,
      };
    },
    openSpreadsheet: (spreadsheetId) => {
      const workbook = connection.open(spreadsheetId);
      return new ExplainedWorkbook(
        async () => {
          await lookFirst();
          return workbook;
        },
        { explain },
      );
    },
    createSpreadsheet: async (title, layouts) => {
      await lookFirst();
      return remedied({ explain }, () => connection.create(title, layouts));
    },
  };
}

/** Whether anything answers there, be it with a refusal. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(longestKnock), redirect: 'manual' });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
