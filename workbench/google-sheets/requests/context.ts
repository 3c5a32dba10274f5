import { cutToSheet, type ResolvedRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import type { GridRange, RequestMessage, ResponseMessage } from '../schema/messages.ts';
import { type Document, sheetById } from '../state/document.ts';
import type { IdSource } from '../state/id-source.ts';
import type { Sheet } from '../state/sheet.ts';

/** Who calls. */
export interface Account {
  readonly email: string;
}

/** What a request of a batch works on: a draft that is published only when the whole batch went well. */
export interface RequestContext {
  readonly document: Document;
  readonly account: Account;
  /** Who owns the spreadsheet: may edit whatever is protected. */
  readonly owner: string;
  readonly ids: IdSource;
  readonly now: number;
}

/** Applies the request of one kind. @throws ApiError whose message is put behind `Invalid requests[n].kind: `. */
export type RequestHandler<Kind extends keyof RequestMessage> = (
  context: RequestContext,
  request: NonNullable<RequestMessage[Kind]>,
) => ResponseMessage;

/** The sheet of an id. @throws ApiError where there is none. */
export function sheetOf(context: RequestContext, sheetId: number | undefined, word = 'sheet'): Sheet {
  const sheet = sheetById(context.document, sheetId ?? 0);
  if (sheet === undefined) throw invalidArgument(`No ${word} with id: ${sheetId ?? 0}`);
  return sheet;
}

/**
 * The cells of a range that a request names, cut to their sheet.
 *
 * @throws ApiError where the sheet is unknown, the range starts outside it, or ends before it starts.
 */
export function areaOfRequest(context: RequestContext, range: GridRange | undefined): ResolvedRange {
  if (range === undefined) throw invalidArgument('Must specify a range.');
  const sheet = sheetOf(context, range.sheetId, 'grid');
  checkSides(range);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return cutToSheet(sheet, {
    ...(startRowIndex !== undefined && { startRow: startRowIndex }),
    ...(endRowIndex !== undefined && { endRow: endRowIndex }),
    ...(startColumnIndex !== undefined && { startColumn: startColumnIndex }),
    ...(endColumnIndex !== undefined && { endColumn: endColumnIndex }),
  });
}

function checkSides(range: GridRange): void {
  for (const [start, end, name] of [
    [range.startRowIndex, range.endRowIndex, 'Row'],
    [range.startColumnIndex, range.endColumnIndex, 'Column'],
  ] as const) {
    if ((start ?? 0) < 0) throw invalidArgument(`range.start${name}Index[${start}] must not be negative.`);
    if (end !== undefined && end < (start ?? 0))
      throw invalidArgument(
        `range.end${name}Index[${end}] must be after range.start${name}Index[${start ?? 0}].`,
      );
  }
}
