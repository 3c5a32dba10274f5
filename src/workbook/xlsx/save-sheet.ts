import { type CellRange, formatRange, parseRange } from '../../grid/address.ts';
import { ByteWriter } from './byte-writer.ts';
import { growExtensionRules, growRules, type TableGrowth } from './grow-ranges.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { PackageEdit } from './package-edit.ts';
import { SheetDataPatch } from './sheet-data-patch.ts';
import type { SheetEdits } from './sheet-edits.ts';
import type { SheetFrame } from './sheet-frame.ts';

/** Writes a sheet's part anew: edited cells and grown ranges, and every other byte as it was. */
export function saveSheet(
  parts: PackageEdit,
  sheet: OpenSheet,
  edits: SheetEdits,
  growths: readonly TableGrowth[],
): void {
  const { frame, part, path } = sheet;
  growDimension(frame, edits);
  if (growths.length > 0) growRules(frame, growths);
  const { before, startTag, after } = frame.pieces((xml) => growExtensionRules(xml, growths));
  const out = new ByteWriter(Math.ceil(part.bytes.length * 1.02) + 65_536);
  out.text(before + startTag);
  const names = { file: parts.file, path };
  new SheetDataPatch(part, edits, names, (columnIndex) => frame.columnStyle(columnIndex), out).write();
  out.text(`</${/^<([\w.:-]+)/.exec(startTag)?.[1] ?? 'sheetData'}>${after}`);
  parts.writePart(path, out.written);
}

/** The hint which cells a sheet uses must not be narrower than its cells. */
function growDimension({ edit }: SheetFrame, { bySource, byTarget, moves }: SheetEdits): void {
  const dimension = edit.child('dimension');
  const reference = dimension && edit.attribute(dimension, 'ref');
  if (!dimension || reference === undefined) return;
  const before = parseRange(reference);
  let range = before;
  for (const edits of [bySource, byTarget]) {
    for (const [rowIndex, columnIndex, { value }] of edits.entries()) {
      if (value !== null) range = including(range, rowIndex, columnIndex);
    }
  }
  // Only a totals row moves down, and at most one row's worth of places lies below what was there.
  for (const { firstColumn, lastColumn, sources } of moves) {
    for (const [rowIndex, source] of sources) {
      if (source === null || rowIndex < source) continue;
      range = including(including(range, rowIndex, firstColumn), rowIndex, lastColumn);
    }
  }
  if (formatRange(range) !== formatRange(before)) edit.setAttribute(dimension, 'ref', formatRange(range));
}

function including(range: CellRange, row: number, column: number): CellRange {
  const rowIndex = Math.min(range.rowIndex, row);
  const columnIndex = Math.min(range.columnIndex, column);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(range.rowIndex + range.rowCount, row + 1) - rowIndex,
    columnCount: Math.max(range.columnIndex + range.columnCount, column + 1) - columnIndex,
  };
}
