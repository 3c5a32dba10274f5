import { holdsCell } from '../a1/grid-range.ts';
import type { ProtectedRange } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { mayEdit, protectedArea, type Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import type { CellArea } from '../wire/person-action.ts';
import { PageRefusal } from './page-refusal.ts';

const words =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The first protection that keeps a writer from one of the cells of an area. */
function keptFrom(
  document: Document,
  sheet: Sheet,
  writer: Writer,
  area: CellArea,
): ProtectedRange | undefined {
  const protections = sheet.parts.protectedRanges.filter((protection) => !mayEdit(protection, writer));
  return protections.find((protection) => {
    const range = protectedArea(document, protection);
    if (range === undefined) return false;
    const free = protection.unprotectedRanges ?? [];
    const top = Math.max(area.startRow, range.startRowIndex ?? 0);
    const bottom = Math.min(area.endRow, range.endRowIndex ?? area.endRow);
    const left = Math.max(area.startColumn, range.startColumnIndex ?? 0);
    const right = Math.min(area.endColumn, range.endColumnIndex ?? area.endColumn);
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1)
        if (!free.some((range) => holdsCell(range, row, column))) return true;
    return false;
  });
}

/** Refuses to write into cells that are protected from a person, with what the protection says of itself. */
export function assertFree(document: Document, sheet: Sheet, writer: Writer, area: CellArea): void {
  const protection = keptFrom(document, sheet, writer, area);
  if (protection === undefined) return;
  const { description } = protection;
  throw new PageRefusal(description ? `${words} It is protected as “${description}”.` : words);
}
