import { formatA1 } from '../a1/format-a1.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import { insertDimensions } from '../state/dimensions.ts';
import { findTable } from '../values/find-table.ts';
import { updateMessage } from '../values/messages.ts';
import { inputOptionOf, optionOf, renderingOf } from '../values/options.ts';
import { rowsOf, writeValues } from '../values/write-values.ts';
import { queryFlag, queryOptions } from './call-query.ts';
import { cutReply } from './cut-reply.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';
import { writtenValues } from './written-values.ts';

/** `values.append`: writes below the table that stands at a range. */
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
  const included = queryFlag(call, 'includeValuesInResponse')
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
