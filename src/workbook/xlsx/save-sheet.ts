import { type CellRange, formatRange, parseRange } from '../../grid/address.ts';
import { growExtensionRules, growRules, type TableGrowth } from './grow-ranges.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { PackageEdit } from './package-edit.ts';
import { type SheetEdits as Places, SheetDataPatch } from './sheet-data-patch.ts';
import type { SheetFrame } from './sheet-frame.ts';

const encoder = new TextEncoder();

/** Writes a sheet's part anew: edited cells and grown ranges, and every other byte as it was. */
export function saveSheet(
  parts: PackageEdit,
  sheet: OpenSheet,
  places: Places,
  growths: readonly TableGrowth[],
): void {
  const { frame, part, path } = sheet;
  const names = { file: parts.file, path };
  const data = new SheetDataPatch(part, names, (columnIndex) => frame.columnStyle(columnIndex)).apply(places);
  growDimension(frame, places);
  if (growths.length > 0) growRules(frame, growths);
  const { before, startTag, after } = frame.pieces((xml) => growExtensionRules(xml, growths));
  const tag = /^<([\w.:-]+)/.exec(startTag)?.[1] ?? 'sheetData';
  parts.writePart(
    path,
    concatenate([encoder.encode(before + startTag), ...data, encoder.encode(`</${tag}>${after}`)]),
  );
}

/** The hint which cells a sheet uses must not be narrower than its cells. */
function growDimension({ edit }: SheetFrame, places: Places): void {
  const dimension = edit.child('dimension');
  const reference = dimension && edit.attribute(dimension, 'ref');
  if (!dimension || reference === undefined) return;
  let range = parseRange(reference);
  for (const [rowIndex, row] of places) {
    for (const [columnIndex, { value }] of row) {
      if (value !== null) range = including(range, rowIndex, columnIndex);
    }
  }
  const grown = formatRange(range);
  if (grown !== formatRange(parseRange(reference))) edit.setAttribute(dimension, 'ref', grown);
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

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
