import { type CellRange, formatRange, parseRange } from '../../grid/address.ts';
import type { SheetFrame } from './sheet-frame.ts';
import { parseXml, type XmlElement } from './sheet-writer/xml-tree.ts';

/** A table's body before and after it grew: rows counted from 0, the last ones included. */
export interface TableGrowth {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRowBefore: number;
  readonly lastRow: number;
}

/**
 * A list of ranges in which those that reach down to a table's last row reach down to its new last row, as when a
 * table grows in Excel.
 *
 * @example growReferences('A2:A5 C9', [{ firstColumn: 0, lastColumn: 3, lastRowBefore: 4, lastRow: 6 }]) // -> 'A2:A7 C9'
 */
export function growReferences(references: string, growths: readonly TableGrowth[]): string {
  return references
    .split(/\s+/)
    .map((reference) => {
      const range = tryRange(reference);
      const growth = range && growths.find((candidate) => reachesEnd(range, candidate));
      if (!growth) return reference;
      return formatRange({ ...range, rowCount: growth.lastRow - range.rowIndex + 1 });
    })
    .join(' ');
}

function reachesEnd(range: CellRange, { firstColumn, lastColumn, lastRowBefore }: TableGrowth): boolean {
  return (
    range.rowIndex + range.rowCount - 1 === lastRowBefore &&
    range.columnIndex >= firstColumn &&
    range.columnIndex + range.columnCount - 1 <= lastColumn
  );
}

function tryRange(reference: string): CellRange | undefined {
  try {
    return parseRange(reference);
  } catch {
    return undefined;
  }
}

/** Lets the conditional formats and drop-down lists of a table's columns reach down to its new rows. */
export function growRules(frame: SheetFrame, growths: readonly TableGrowth[]): void {
  for (const rule of frame.rules()) {
    const before = frame.edit.attribute(rule, 'sqref') ?? '';
    const after = growReferences(before, growths);
    if (after !== before) frame.edit.setAttribute(rule, 'sqref', after);
  }
}

/** The same for the rules of later Excel versions, whose ranges are texts inside extensions. */
export function growExtensionRules(xml: string, growths: readonly TableGrowth[]): string {
  if (growths.length === 0 || !xml.includes('sqref>')) return xml;
  const elements = allNamed(parseXml(xml), 'sqref');
  let result = '';
  let at = 0;
  for (const { contentStart, contentEnd } of elements) {
    result += xml.slice(at, contentStart) + growReferences(xml.slice(contentStart, contentEnd), growths);
    at = contentEnd;
  }
  return result + xml.slice(at);
}

function allNamed(root: XmlElement | null, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = root ? [root] : [];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) found.push(element);
    open.push(...element.children);
  }
  return found.sort((left, right) => left.start - right.start);
}
