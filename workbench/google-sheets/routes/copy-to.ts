import { ApiError, invalidArgument } from '../api-error.ts';
import { encodeMessage } from '../output/encode-message.ts';
import { sheetProperties } from '../output/spreadsheet-message.ts';
import { copiedSheet } from '../requests/copy-sheet.ts';
import { freeTitle } from '../requests/sheet-title.ts';
import { sheetById } from '../state/document.ts';
import { cutReply } from './cut-reply.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';

/** `sheets.copyTo`: copies a sheet to the end of another spreadsheet, or of the same. */
export const copyTo: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account } = call;
  const { destinationSpreadsheetId } = readBody(call, 'CopySheetToAnotherSpreadsheetRequest');
  const source = sharing.readable(spreadsheetId, account).document;
  const sheet = sheetById(source, Number(last));
  if (sheet === undefined) throw new ApiError('NOT_FOUND', `No sheet with id: ${last}`);
  if (destinationSpreadsheetId === undefined)
    throw invalidArgument('Must specify destination_spreadsheet_id.');
  const target = sharing.writable(destinationSpreadsheetId, account);
  const properties = sharing.write(target, (draft) => {
    const sheetId = sharing.ids.number((id) => sheetById(draft, id) !== undefined);
    const title = freeTitle(draft, (attempt) => `Copy of ${sheet.title}${attempt > 1 ? ` ${attempt}` : ''}`);
    const copy = copiedSheet(draft, sheet, sheetId, title);
    draft.sheets.push(copy);
    return sheetProperties(draft, copy);
  });
  return cutReply(call, 'SheetProperties', encodeMessage('SheetProperties', properties));
};
