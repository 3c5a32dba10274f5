import { formatA1 } from '../a1/format-a1.ts';
import { invalidArgument } from '../api-error.ts';
import { responseMask } from '../mask/field-mask.ts';
import { encodeMessage } from '../output/encode-message.ts';
import { spreadsheetMessage } from '../output/spreadsheet-message.ts';
import type { DataFilter } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { rangesOfFilter } from '../values/data-filter.ts';
import { updateMessage, valueRange } from '../values/messages.ts';
import { batchWriteOptions, inputOptionOf, type Options, renderingOf } from '../values/options.ts';
import { clearValues, writeValues } from '../values/write-values.ts';
import { atPlace } from './at-place.ts';
import { cutReply } from './cut-reply.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';
import { seenDocument } from './seen-document.ts';
import { writtenTotals, writtenValues } from './written-values.ts';

/** Each range that filters mean, with the filters that mean it. */
function matchedRanges(document: Document, filters: readonly DataFilter[]) {
  const found = new Map<
    string,
    { range: ReturnType<typeof rangesOfFilter>[number]; filters: DataFilter[] }
  >();
  filters.forEach((filter, place) => {
    for (const range of atPlace(`dataFilters[${place}]`, () => rangesOfFilter(document, filter))) {
      const key = formatA1(range.sheet.title, range.area);
      const entry = found.get(key) ?? { range, filters: [] };
      entry.filters.push(filter);
      found.set(key, entry);
    }
  });
  return [...found.values()];
}

/** `spreadsheets.getByDataFilter`: the spreadsheet, cut to the ranges that filters mean. */
export const getByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const { file, document } = seenDocument(call, spreadsheetId);
  const body = readBody(call, 'GetSpreadsheetByDataFilterRequest');
  const mask = responseMask(call.url.searchParams.get('fields'), 'Spreadsheet');
  const ranges = matchedRanges(document, body.dataFilters ?? []).map(({ range }) => range);
  const includeGridData = mask === 'all' ? body.includeGridData === true : true;
  const wanted = { ranges, mask, includeGridData };
  const writer = { account, owner: file.owner };
  return { status: 200, json: spreadsheetMessage(sharing.calculation(document), writer, wanted) };
};

/** `values.batchGetByDataFilter`: the values of each range that filters mean. */
export const batchGetByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing } = call;
  const { document } = seenDocument(call, spreadsheetId);
  const body = readBody(call, 'BatchGetValuesByDataFilterRequest');
  const options: Options = (name) =>
    name === 'valueRenderOption'
      ? body.valueRenderOption
      : name === 'majorDimension'
        ? body.majorDimension
        : body.dateTimeRenderOption;
  const rendering = renderingOf(options);
  const valueRanges = matchedRanges(document, body.dataFilters ?? []).map(({ range, filters }) => ({
    valueRange: valueRange(sharing.calculation(document), range, rendering),
    dataFilters: filters.map((filter) => encodeMessage('DataFilter', filter)),
  }));
  return cutReply(call, 'BatchGetValuesByDataFilterResponse', {
    spreadsheetId,
    ...(valueRanges.length > 0 && { valueRanges }),
  });
};

/** `values.batchUpdateByDataFilter`: all writes or none. */
export const batchUpdateByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'BatchUpdateValuesByDataFilterRequest');
  const options = batchWriteOptions(body);
  const option = inputOptionOf(options);
  const rendering = renderingOf(options, 'response');
  const writer = { account, owner: file.owner, now: sharing.now() };
  const written = sharing.write(file, (draft) =>
    (body.data ?? []).flatMap((entry, place) =>
      atPlace(`data[${place}]`, () => {
        const { dataFilter } = entry;
        if (dataFilter === undefined) throw invalidArgument('Must specify a data filter.');
        return rangesOfFilter(draft, dataFilter).map((range) => ({
          dataFilter,
          range: writeValues(draft, writer, range, writtenValues(entry), option),
        }));
      }),
    ),
  );
  const calculation = sharing.calculation(file.document);
  const responses = written.map(({ dataFilter, range }) => {
    const included = body.includeValuesInResponse ? { calculation, rendering } : null;
    const { spreadsheetId: _, ...message } = updateMessage(spreadsheetId, range, included);
    return { ...message, dataFilter: encodeMessage('DataFilter', dataFilter) };
  });
  return cutReply(call, 'BatchUpdateValuesByDataFilterResponse', {
    spreadsheetId,
    ...writtenTotals(written.map(({ range }) => range)),
    ...(responses.length > 0 && { responses }),
  });
};

/** `values.batchClearByDataFilter`: all ranges that filters mean, or none. */
export const batchClearByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const { dataFilters = [] } = readBody(call, 'BatchClearValuesByDataFilterRequest');
  const clearedRanges = sharing.write(file, (draft) =>
    matchedRanges(draft, dataFilters).map(({ range }) =>
      clearValues(draft, { account, owner: file.owner }, range),
    ),
  );
  return cutReply(call, 'BatchClearValuesByDataFilterResponse', {
    spreadsheetId,
    ...(clearedRanges.length > 0 && { clearedRanges }),
  });
};
