import { resolveRange } from '../a1/resolve-range.ts';
import { updateMessage, valueRange } from '../values/messages.ts';
import { batchWriteOptions, inputOptionOf, renderingOf } from '../values/options.ts';
import { clearValues, writeValues } from '../values/write-values.ts';
import { atPlace } from './at-place.ts';
import { queryFlag, queryOptions } from './call-query.ts';
import { cutReply } from './cut-reply.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';
import { seenDocument } from './seen-document.ts';
import { writtenTotals, writtenValues } from './written-values.ts';

/** `values.get`. */
export const getValues: Handler = (call, { spreadsheetId, last }) => {
  const { sharing } = call;
  const { document } = seenDocument(call, spreadsheetId);
  const rendering = renderingOf(queryOptions(call));
  const range = resolveRange(document, last);
  return cutReply(call, 'ValueRange', valueRange(sharing.calculation(document), range, rendering));
};

/** `values.batchGet`. */
export const batchGetValues: Handler = (call, { spreadsheetId }) => {
  const { sharing } = call;
  const { document } = seenDocument(call, spreadsheetId);
  const rendering = renderingOf(queryOptions(call));
  const valueRanges = call.url.searchParams
    .getAll('ranges')
    .map((text) => valueRange(sharing.calculation(document), resolveRange(document, text), rendering));
  return cutReply(call, 'BatchGetValuesResponse', { spreadsheetId, valueRanges });
};

/** `values.update`. */
export const updateValues: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'ValueRange', 'data');
  const option = inputOptionOf(queryOptions(call));
  const rendering = renderingOf(queryOptions(call), 'response');
  const writer = { account, owner: file.owner, now: sharing.now() };
  const written = sharing.write(file, (draft) =>
    writeValues(draft, writer, resolveRange(draft, last), writtenValues(body), option),
  );
  const included = queryFlag(call, 'includeValuesInResponse')
    ? {
        calculation: sharing.calculation(file.document),
        rendering: { ...rendering, majorDimension: writtenValues(body).majorDimension },
      }
    : null;
  return cutReply(call, 'UpdateValuesResponse', updateMessage(spreadsheetId, written, included));
};

/** `values.batchUpdate`: all writes or none. */
export const batchUpdateValues: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'BatchUpdateValuesRequest');
  const options = batchWriteOptions(body);
  const option = inputOptionOf(options);
  const rendering = renderingOf(options, 'response');
  const writer = { account, owner: file.owner, now: sharing.now() };
  const data = body.data ?? [];
  const written = sharing.write(file, (draft) =>
    data.map((entry, place) =>
      atPlace(`data[${place}]`, () =>
        writeValues(draft, writer, resolveRange(draft, entry.range ?? ''), writtenValues(entry), option),
      ),
    ),
  );
  const calculation = sharing.calculation(file.document);
  const responses = written.map((range, place) =>
    updateMessage(
      spreadsheetId,
      range,
      body.includeValuesInResponse
        ? {
            calculation,
            rendering: { ...rendering, majorDimension: writtenValues(data[place] ?? {}).majorDimension },
          }
        : null,
    ),
  );
  return cutReply(call, 'BatchUpdateValuesResponse', { spreadsheetId, ...writtenTotals(written), responses });
};

/** `values.clear`. */
export const clearRange: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  readBody(call, 'ClearValuesRequest');
  const clearedRange = sharing.write(file, (draft) =>
    clearValues(draft, { account, owner: file.owner }, resolveRange(draft, last)),
  );
  return cutReply(call, 'ClearValuesResponse', { spreadsheetId, clearedRange });
};

/** `values.batchClear`: all ranges or none. */
export const batchClearValues: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const { ranges = [] } = readBody(call, 'BatchClearValuesRequest');
  const clearedRanges = sharing.write(file, (draft) =>
    ranges.map((text, place) =>
      atPlace(`range[${place}]`, () =>
        clearValues(draft, { account, owner: file.owner }, resolveRange(draft, text)),
      ),
    ),
  );
  return cutReply(call, 'BatchClearValuesResponse', {
    spreadsheetId,
    ...(clearedRanges.length > 0 && { clearedRanges }),
  });
};
