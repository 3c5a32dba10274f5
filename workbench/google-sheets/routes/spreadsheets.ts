import { resolveRange } from '../a1/resolve-range.ts';
import { masked, maskOf, responseMask } from '../mask/field-mask.ts';
import { spreadsheetMessage } from '../output/spreadsheet-message.ts';
import { applyRequests } from '../requests/apply-requests.ts';
import { createSheets } from '../requests/create-sheets.ts';
import { newDocument, newProperties } from '../state/new-document.ts';
import { queryFlag } from './call-query.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';
import { seenDocument } from './seen-document.ts';

/** `spreadsheets.create`. */
export const createSpreadsheet: Handler = (call) => {
  const { sharing, account } = call;
  const asked = readBody(call, 'Spreadsheet');
  const mask = responseMask(call.url.searchParams.get('fields'), 'Spreadsheet');
  const id = sharing.ids.spreadsheetId();
  const document = newDocument(id, newProperties(sharing.locale, asked.properties));
  createSheets(document, asked, { ids: sharing.ids });
  sharing.store.add(document, account.email);
  const writer = { account, owner: account.email };
  const wanted = { ranges: [], mask, includeGridData: false };
  return { status: 200, json: spreadsheetMessage(sharing.calculation(document), writer, wanted) };
};

/** `spreadsheets.get`. */
export const getSpreadsheet: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const query = call.url.searchParams;
  const mask = responseMask(query.get('fields'), 'Spreadsheet');
  const { file, document } = seenDocument(call, spreadsheetId);
  const ranges = query.getAll('ranges').map((text) => resolveRange(document, text));
  // A mask decides by itself whether cells are wanted.
  const includeGridData = mask === 'all' ? queryFlag(call, 'includeGridData') : true;
  const json = spreadsheetMessage(
    sharing.calculation(document),
    { account, owner: file.owner },
    { ranges, mask, includeGridData },
  );
  return { status: 200, json };
};

/** `spreadsheets.batchUpdate`: all requests or none. */
export const batchUpdate: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const mask = responseMask(call.url.searchParams.get('fields'), 'BatchUpdateSpreadsheetResponse');
  const body = readBody(call, 'BatchUpdateSpreadsheetRequest');
  const { requests = [], includeSpreadsheetInResponse, responseRanges, responseIncludeGridData } = body;
  const writer = { account, owner: file.owner };
  const { replies, ranges } = sharing.write(file, (draft) => ({
    replies: applyRequests({ document: draft, ...writer, ids: sharing.ids, now: sharing.now() }, requests),
    ranges: includeSpreadsheetInResponse
      ? (responseRanges ?? []).map((text) => resolveRange(draft, text))
      : [],
  }));
  const spreadsheetMask = maskOf(mask, 'updatedSpreadsheet');
  const updatedSpreadsheet =
    includeSpreadsheetInResponse && spreadsheetMask
      ? spreadsheetMessage(sharing.calculation(file.document), writer, {
          ranges,
          mask: spreadsheetMask,
          includeGridData: mask === 'all' ? responseIncludeGridData === true : true,
        })
      : undefined;
  const answer = {
    ...(maskOf(mask, 'spreadsheetId') && { spreadsheetId }),
    ...(maskOf(mask, 'replies') && { replies: masked(replies, maskOf(mask, 'replies') ?? 'all') }),
    ...(updatedSpreadsheet && { updatedSpreadsheet }),
  };
  return { status: 200, json: answer };
};
