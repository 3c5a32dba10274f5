import { type CellRange, parseRange } from '../../grid/address.ts';
import { AddressError } from '../../grid/errors.ts';
import type { PackageEdit } from '../../workbook/xlsx/package-edit.ts';

const mergeTag = /<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z0-9:$]{1,30})["']/g;

/** The merged ranges of a worksheet; they stand after its cells. */
export function mergedRanges(parts: PackageEdit, path: string): CellRange[] {
  const xml = parts.readPart(path) ?? '';
  const tail = xml.slice(xml.lastIndexOf('sheetData'));
  return [...tail.matchAll(mergeTag)].flatMap(([, text = '']) => {
    try {
      return [parseRange(text)];
    } catch (error) {
      // A merge that names no range merges nothing.
      if (error instanceof AddressError) return [];
      throw error;
    }
  });
}
