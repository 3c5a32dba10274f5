import { googleAccess } from '../../workbook/google-sheets/google-access.ts';
import {
  createGoogleSpreadsheet,
  openGoogleSpreadsheet,
} from '../../workbook/google-sheets/open-google-spreadsheet.ts';
import type { ConnectSheets } from './sheets-connection.ts';

/** Where people open spreadsheets of Google. */
export const googlePages = 'https://docs.google.com/';

/** The spreadsheets of an account, by the Sheets API. */
export const connectSheets: ConnectSheets = (account) => {
  const access = googleAccess(account);
  return {
    open: (spreadsheetId) => openGoogleSpreadsheet(access, spreadsheetId),
    create: async (title, layouts) => {
      const { spreadsheetId } = await createGoogleSpreadsheet(access, { title, layouts });
      const pages = account.rootUrl ?? googlePages;
      return { spreadsheetId, url: new URL(`spreadsheets/d/${spreadsheetId}/edit`, pages).href };
    },
  };
};
