import type { Area } from '../a1/grid-range.ts';
import type { Document } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import type { Corner, Reference } from './reference.ts';
import { rewriteAll } from './shift-formulas.ts';

interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

const isWithin = ({ row, column }: Corner, area: Area) =>
  row !== undefined &&
  column !== undefined &&
  area.startRow <= row &&
  row < area.endRow &&
  area.startColumn <= column &&
  column < area.endColumn;

/** Lets references that lie wholly in cells that were cut follow them to where they were pasted. */
export function moveReferences(document: Document, from: Cells, to: Cells): void {
  const [down, across] = [to.area.startRow - from.area.startRow, to.area.startColumn - from.area.startColumn];
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: (corner.row ?? 0) + down,
    column: (corner.column ?? 0) + across,
  });
  rewriteAll(document, (reference: Reference, on: Sheet) => {
    const isThere =
      reference.title === undefined
        ? on === from.sheet
        : reference.title.toLowerCase() === from.sheet.title.toLowerCase();
    const { start, end } = reference;
    if (!isThere || !isWithin(start, from.area) || (end !== undefined && !isWithin(end, from.area)))
      return reference;
    return {
      ...reference,
      ...(to.sheet !== from.sheet && { title: to.sheet.title }),
      start: moved(start),
      ...(end && { end: moved(end) }),
    };
  });
}
