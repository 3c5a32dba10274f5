import { gridRangeOf } from '../a1/grid-range.ts';
import { resolveRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import { applyRequests } from '../requests/apply-requests.ts';
import type { RequestContext } from '../requests/context.ts';
import { assertEditable } from '../state/protection.ts';
import { writeValues } from '../values/write-values.ts';
import { type Operation, operationShape } from './operation.ts';
import { operationRequests, tabOf } from './operation-requests.ts';

/**
 * Does to a draft what a person does in the browser.
 *
 * @throws ApiError where it cannot be done; ZodError where the operation is none.
 */
export function applyOperation(context: RequestContext, given: Operation): void {
  const operation = operationShape.parse(given);
  const { document } = context;
  if (operation.do === 'type') {
    const range = resolveRange(document, operation.cell);
    const values = { values: [[operation.text]], majorDimension: 'ROWS' } as const;
    writeValues(document, context, range, values, 'USER_ENTERED');
    return;
  }
  if (operation.do === 'rename-header') {
    const sheet = tabOf(document, operation.tab);
    const column = (sheet.cellsOf(0) ?? []).findIndex(
      (cell) => cell?.userEnteredValue?.stringValue === operation.header,
    );
    const cell = sheet.cell(0, column);
    if (cell === undefined)
      throw invalidArgument(`There is no heading "${operation.header}" in "${operation.tab}".`);
    const area = {
      sheetId: sheet.sheetId,
      startRow: 0,
      endRow: 1,
      startColumn: column,
      endColumn: column + 1,
    };
    assertEditable(document, context, gridRangeOf(area));
    sheet.setCell(0, column, { ...cell, userEnteredValue: { stringValue: operation.to } });
    return;
  }
  const requests = operationRequests(document, operation);
  if (requests.length > 0) applyRequests(context, requests);
}
