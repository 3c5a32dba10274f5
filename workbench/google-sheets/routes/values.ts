import { formatA1 } from '../a1/format-a1.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import { ApiError, invalidArgument } from '../api-error.ts';
import { masked, responseMask } from '../mask/field-mask.ts';
import type { MethodCall, Reply } from '../server/call.ts';
import { insertDimensions } from '../state/dimensions.ts';
import { findTable } from '../values/find-table.ts';
import { updateMessage, valueRange } from '../values/messages.ts';
import { inputOptionOf, type Options, optionOf, renderingOf } from '../values/options.ts';
import {
  clearValues,
  rowsOf,
  type WrittenRange,
  type WrittenValues,
  writeValues,
} from '../values/write-values.ts';
import type { Route } from './match-route.ts';
import { readBody } from './read-body.ts';

export type Handler = (call: MethodCall, route: Route) => Reply;

/** The options of a call that stand in its query. */
const queryOptions =
  ({ url }: MethodCall): Options =>
  (name) =>
    url.searchParams.get(name);

const isTrue = (text: string | null) => text?.toLowerCase() === 'true';

/** A reply cut to what the `fields` of the call ask for. */
export function cutReply(call: MethodCall, message: string, json: object): Reply {
  const mask = responseMask(call.url.searchParams.get('fields'), message);
  return { status: 200, json: masked(json, mask) };
}

/** Does something, and puts a place before the words of a refusal. */
export function at<Result>(place: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError)
      throw new ApiError(error.status, `Invalid ${place}: ${error.message}`, error.details);
    throw error;
  }
}

/** The values of a body as they are written. */
export const writtenValues = ({
  values,
  majorDimension,
}: {
  values?: unknown[][];
  majorDimension?: string;
}): WrittenValues => ({
  values: values ?? [],
  majorDimension: majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
});

export const getValues: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
  const rendering = renderingOf(queryOptions(call));
  const range = resolveRange(document, last);
  return cutReply(call, 'ValueRange', valueRange(sharing.calculation(document), range, rendering));
};

export const batchGetValues: Handler = (call, { spreadsheetId }) => {
  const { sharing, account, isStale } = call;
  const file = sharing.readable(spreadsheetId, account);
  const document = isStale ? file.earlier : file.document;
  const rendering = renderingOf(queryOptions(call));
  const valueRanges = call.url.searchParams
    .getAll('ranges')
    .map((text) => valueRange(sharing.calculation(document), resolveRange(document, text), rendering));
  return cutReply(call, 'BatchGetValuesResponse', { spreadsheetId, valueRanges });
};

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
  const included = isTrue(call.url.searchParams.get('includeValuesInResponse'))
    ? {
        calculation: sharing.calculation(file.document),
        rendering: { ...rendering, majorDimension: writtenValues(body).majorDimension },
      }
    : null;
  return cutReply(call, 'UpdateValuesResponse', updateMessage(spreadsheetId, written, included));
};

export const batchUpdateValues: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'BatchUpdateValuesRequest');
  const options: Options = (name) =>
    name === 'valueInputOption'
      ? body.valueInputOption
      : name === 'responseValueRenderOption'
        ? body.responseValueRenderOption
        : body.responseDateTimeRenderOption;
  const option = inputOptionOf(options);
  const rendering = renderingOf(options, 'response');
  const writer = { account, owner: file.owner, now: sharing.now() };
  const data = body.data ?? [];
  const written = sharing.write(file, (draft) =>
    data.map((entry, place) =>
      at(`data[${place}]`, () =>
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
  return cutReply(call, 'BatchUpdateValuesResponse', { spreadsheetId, ...totals(written), responses });
};

/** The totals of several writes: a row or column that several of them touch counts once; what is 0 is left out. */
export function totals(written: readonly WrittenRange[]): object {
  const cells = written.reduce((total, entry) => total + entry.cells, 0);
  if (cells === 0) return {};
  const bySheet = Map.groupBy(
    written.filter((entry) => entry.cells > 0),
    ({ sheet }) => sheet,
  );
  const distinct = (side: 'rows' | 'columns') =>
    [...bySheet.values()].reduce(
      (total, entries) => total + new Set(entries.flatMap((entry) => [...entry[side]])).size,
      0,
    );
  return {
    totalUpdatedRows: distinct('rows'),
    totalUpdatedColumns: distinct('columns'),
    totalUpdatedCells: cells,
    totalUpdatedSheets: bySheet.size,
  };
}

export const clearRange: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  readBody(call, 'ClearValuesRequest');
  const cleared = sharing.write(file, (draft) => {
    const range = resolveRange(draft, last);
    clearValues(draft, { account, owner: file.owner }, range);
    return formatA1(range.sheet.title, range.area);
  });
  return cutReply(call, 'ClearValuesResponse', { spreadsheetId, clearedRange: cleared });
};

export const batchClearValues: Handler = (call, { spreadsheetId }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const { ranges = [] } = readBody(call, 'BatchClearValuesRequest');
  const clearedRanges = sharing.write(file, (draft) =>
    ranges.map((text, place) =>
      at(`range[${place}]`, () => {
        const range = resolveRange(draft, text);
        clearValues(draft, { account, owner: file.owner }, range);
        return formatA1(range.sheet.title, range.area);
      }),
    ),
  );
  return cutReply(call, 'BatchClearValuesResponse', {
    spreadsheetId,
    ...(clearedRanges.length > 0 && { clearedRanges }),
  });
};

export const appendValues: Handler = (call, { spreadsheetId, last }) => {
  const { sharing, account } = call;
  const file = sharing.writable(spreadsheetId, account);
  const body = readBody(call, 'ValueRange', 'data');
  const options = queryOptions(call);
  const option = inputOptionOf(options);
  const rendering = renderingOf(options, 'response');
  const insert = optionOf(
    options,
    'insertDataOption',
    'InsertDataOption',
    ['OVERWRITE', 'INSERT_ROWS'],
    'OVERWRITE',
  );
  const writer = { account, owner: file.owner, now: sharing.now() };
  const values = writtenValues(body);
  const { written, tableRange } = sharing.write(file, (draft) => {
    const { sheet, area } = resolveRange(draft, last);
    const table = findTable(sheet, area);
    const startRow = table?.endRow ?? area.startRow;
    const startColumn = table?.startColumn ?? area.startColumn;
    const rows = rowsOf(values);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length === 0) throw invalidArgument('There are no values to append.');
    const missingRows = startRow + rows.length - sheet.rowCount;
    if (insert === 'INSERT_ROWS' && table !== null && startRow < sheet.rowCount)
      insertDimensions(draft, sheet, 'ROWS', startRow, rows.length, startRow - 1);
    else if (missingRows > 0)
      insertDimensions(draft, sheet, 'ROWS', sheet.rowCount, missingRows, sheet.rowCount - 1);
    const missingColumns = startColumn + width - sheet.columnCount;
    if (missingColumns > 0)
      insertDimensions(draft, sheet, 'COLUMNS', sheet.columnCount, missingColumns, sheet.columnCount - 1);
    const target: ResolvedRange = {
      sheet,
      area: {
        sheetId: sheet.sheetId,
        startRow,
        endRow: startRow + rows.length,
        startColumn,
        endColumn: startColumn + Math.max(width, 1),
      },
      isOpen: { rows: false, columns: false },
    };
    return {
      written: writeValues(draft, writer, target, values, option),
      tableRange: table && formatA1(sheet.title, table),
    };
  });
  const included = isTrue(call.url.searchParams.get('includeValuesInResponse'))
    ? {
        calculation: sharing.calculation(file.document),
        rendering: { ...rendering, majorDimension: values.majorDimension },
      }
    : null;
  return cutReply(call, 'AppendValuesResponse', {
    spreadsheetId,
    ...(tableRange && { tableRange }),
    updates: updateMessage(spreadsheetId, written, included),
  });
};
