import type { GridRange } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { ownerOf } from '../state/document.ts';
import { newSheet } from '../state/new-document.ts';
import type { Sheet } from '../state/sheet.ts';

/** A copy of a sheet with all that lies on it, as a new sheet of a spreadsheet (not yet among its sheets). */
export function copiedSheet(document: Document, source: Sheet, sheetId: number, title: string): Sheet {
  const { parts } = source;
  const copy = newSheet(ownerOf(document), {
    ...parts.properties,
    hidden: false,
    sheetId,
    title,
    gridProperties: parts.grid,
  });
  const own = (range: GridRange): GridRange => ({ ...range, sheetId });
  copy.parts.rowMetadata = [...parts.rowMetadata];
  copy.parts.columnMetadata = [...parts.columnMetadata];
  copy.parts.merges = parts.merges.map(own);
  copy.parts.conditionalFormats = parts.conditionalFormats.map((rule) => ({
    ...rule,
    ranges: (rule.ranges ?? []).map(own),
  }));
  copy.parts.basicFilter = parts.basicFilter && {
    ...parts.basicFilter,
    ...(parts.basicFilter.range && { range: own(parts.basicFilter.range) }),
  };
  copy.parts.rowGroups = parts.rowGroups.map((group) => ({ ...group, range: { ...group.range, sheetId } }));
  copy.parts.columnGroups = parts.columnGroups.map((group) => ({
    ...group,
    range: { ...group.range, sheetId },
  }));
  for (let row = 0; row < source.usedRowCount; row += 1) {
    const cells = source.cellsOf(row);
    if (cells !== undefined) copy.setCells(row, cells);
  }
  return copy;
}
