import { holdsCell, overlaps } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import type { GridRange, ProtectedRange } from '../schema/messages.ts';
import type { Document } from './document.ts';
import { sheetById } from './document.ts';
import type { Dimension, Sheet } from './sheet.ts';

/** Who wants to write. */
export interface Writer {
  readonly account: { readonly email: string };
  readonly owner: string;
}

/** Whether a protection lets somebody edit: its editors and the owner of the spreadsheet; all where it only warns. */
export const mayEdit = (protection: ProtectedRange, { account, owner }: Writer): boolean =>
  protection.warningOnly === true ||
  account.email === owner ||
  (protection.editors?.users ?? []).includes(account.email);

/** The cells that a protection covers: its range, or that of the named range it follows. */
export function protectedArea(document: Document, protection: ProtectedRange): GridRange | undefined {
  const { namedRangeId, range } = protection;
  if (namedRangeId === undefined) return range;
  return document.namedRanges.find((named) => named.namedRangeId === namedRangeId)?.range ?? range;
}

const refusal = () =>
  invalidArgument(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );

/** Every cell of a range lies in one of others: looked up cell by cell only where a range is bounded. */
function isCovered(range: GridRange, others: readonly GridRange[]): boolean {
  if (others.length === 0) return false;
  const { startRowIndex: top = 0, startColumnIndex: left = 0, endRowIndex, endColumnIndex } = range;
  if (endRowIndex === undefined || endColumnIndex === undefined) return false;
  for (let row = top; row < endRowIndex; row += 1)
    for (let column = left; column < endColumnIndex; column += 1)
      if (!others.some((other) => holdsCell(other, row, column))) return false;
  return true;
}

/** The part of a range that another one has too. */
const common = (one: GridRange, other: GridRange, rows: number, columns: number): GridRange => ({
  ...one,
  startRowIndex: Math.max(one.startRowIndex ?? 0, other.startRowIndex ?? 0),
  endRowIndex: Math.min(one.endRowIndex ?? rows, other.endRowIndex ?? rows),
  startColumnIndex: Math.max(one.startColumnIndex ?? 0, other.startColumnIndex ?? 0),
  endColumnIndex: Math.min(one.endColumnIndex ?? columns, other.endColumnIndex ?? columns),
});

/**
 * Refuses to write into cells that are protected from the writer.
 *
 * @throws ApiError INVALID_ARGUMENT in the API's words.
 */
export function assertEditable(document: Document, writer: Writer, range: GridRange): void {
  const sheet = sheetById(document, range.sheetId ?? 0);
  for (const protection of sheet?.parts.protectedRanges ?? []) {
    if (mayEdit(protection, writer)) continue;
    const area = protectedArea(document, protection);
    if (sheet === undefined || area === undefined || !overlaps(area, range)) continue;
    const shared = common(range, area, sheet.rowCount, sheet.columnCount);
    if (!isCovered(shared, protection.unprotectedRanges ?? [])) throw refusal();
  }
}

/** Refuses to change a whole sheet (delete, hide, rename) of which anything is protected as a whole from the writer. */
export function assertSheetEditable(document: Document, writer: Writer, sheetId: number): void {
  for (const protection of sheetById(document, sheetId)?.parts.protectedRanges ?? [])
    if (!mayEdit(protection, writer)) throw refusal();
}

/** Refuses to insert rows or columns into the middle of what is protected from the writer. */
export function assertInsertable(
  { document, ...writer }: Writer & { readonly document: Document },
  sheet: Sheet,
  dimension: Dimension,
  start: number,
): void {
  for (const protection of sheet.parts.protectedRanges) {
    if (mayEdit(protection, writer)) continue;
    const area = protectedArea(document, protection);
    const [from = 0, to = Number.POSITIVE_INFINITY] =
      dimension === 'ROWS'
        ? [area?.startRowIndex, area?.endRowIndex]
        : [area?.startColumnIndex, area?.endColumnIndex];
    if (from < start && start < to && (protection.unprotectedRanges ?? []).length === 0) throw refusal();
  }
}
