import { formatA1 } from '../a1/format-a1.ts';
import { ApiError, invalidArgument } from '../api-error.ts';
import { responseMask } from '../mask/field-mask.ts';
import { matchesFilter } from '../metadata/match-metadata.ts';
import { encodeMessage } from '../output/encode-message.ts';
import { spreadsheetMessage } from '../output/spreadsheet-message.ts';
import type { DataFilter } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { rangesOfFilter } from '../values/data-filter.ts';
import { updateMessage, valueRange } from '../values/messages.ts';
import { inputOptionOf, type Options, renderingOf } from '../values/options.ts';
import { clearValues, writeValues } from '../values/write-values.ts';
import { readBody } from './read-body.ts';
import { at, cutReply, type Handler, totals, writtenValues } from './values.ts';

/** Each range that filters mean, with the filters that mean it. */
function matchedRanges(document: Document, filters: readonly DataFilter[]) {
  const found = new Map<
    string,
    { range: ReturnType<typeof rangesOfFilter>[number]; filters: DataFilter[] }
  >();
  filters.forEach((filter, place) => {
    for (const range of at(`dataFilters[${place}]`, () => rangesOfFilter(document, filter))) {
      const key = formatA1(range.sheet.title, range.area);
      const entry = found.get(key) ?? { range, filters: [] };
      entry.filters.push(filter);
      found.set(key, entry);
    }
  });
  return [...found.values()];
}

export const getByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
  const body = readBody(call, 'GetSpreadsheetByDataFilterRequest');
  const mask = responseMask(call.url.searchParams.get('fields'), 'Spreadsheet');
  const ranges = matchedRanges(document, body.dataFilters ?? []).map(({ range }) => range);
  const includeGridData = mask === 'all' ? body.includeGridData === true : true;
  const wanted = { ranges, mask, includeGridData };
  const writer = { account, owner: file.owner };
  return { status: 200, json: spreadsheetMessage(sharing.calculation(document), writer, wanted) };
};

export const batchGetByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
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

export const batchUpdateByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'BatchUpdateValuesByDataFilterRequest');
  const options: Options = (name) =>
    name === 'valueInputOption'
      ? body.valueInputOption
      : name === 'responseValueRenderOption'
        ? body.responseValueRenderOption
        : body.responseDateTimeRenderOption;
  const option = inputOptionOf(options);
  const rendering = renderingOf(options, 'response');
  const writer = { account, owner: file.owner, now: sharing.now() };
  const written = sharing.write(file, (draft) =>
    (body.data ?? []).flatMap((entry, place) =>
      at(`data[${place}]`, () => {
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
    ...totals(written.map(({ range }) => range)),
    ...(responses.length > 0 && { responses }),
  });
};

export const batchClearByDataFilter: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const { dataFilters = [] } = readBody(call, 'BatchClearValuesByDataFilterRequest');
  const clearedRanges = sharing.write(file, (draft) =>
    matchedRanges(draft, dataFilters).map(({ range }) => {
      clearValues(draft, { account, owner: file.owner }, range);
      return formatA1(range.sheet.title, range.area);
    }),
  );
  return cutReply(call, 'BatchClearValuesByDataFilterResponse', {
    spreadsheetId,
    ...(clearedRanges.length > 0 && { clearedRanges }),
  });
};

export const getMetadata: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
  const found = document.developerMetadata.find(({ metadataId }) => String(metadataId) === last);
  if (found === undefined) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  return cutReply(call, 'DeveloperMetadata', encodeMessage('DeveloperMetadata', found));
};

export const searchMetadata: Handler = (call, { spreadsheetId }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
  const { dataFilters = [] } = readBody(call, 'SearchDeveloperMetadataRequest');
  const matchedDeveloperMetadata = document.developerMetadata.flatMap((metadata) => {
    const filters = dataFilters.filter((filter) => matchesFilter(document, metadata, filter));
    if (filters.length === 0) return [];
    return [
      {
        developerMetadata: encodeMessage('DeveloperMetadata', metadata),
        dataFilters: filters.map((filter) => encodeMessage('DataFilter', filter)),
      },
    ];
  });
  return cutReply(call, 'SearchDeveloperMetadataResponse', {
    ...(matchedDeveloperMetadata.length > 0 && { matchedDeveloperMetadata }),
  });
};
