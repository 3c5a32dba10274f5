import { type CellRange, formatRange, parseRange } from '../../grid/address.ts';
import type { PackageEdit } from './package-edit.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import type { XmlElement } from './sheet-writer/xml-tree.ts';

/**
 * Gives a table another number of rows: its own range, that of its filter, and those its sort order is for.
 *
 * @param rowCount - Header row, body and totals row from now on.
 */
export function resizeTable(parts: PackageEdit, path: string, rowCount: number): void {
  const edit = editPart(parts, path);
  const range = parseRange(edit.attribute(edit.root, 'ref') ?? '');
  const growth = rowCount - range.rowCount;
  if (growth === 0) return;
  edit.setAttribute(edit.root, 'ref', formatRange({ ...range, rowCount }));
  const open: XmlElement[] = edit.root.children.filter(
    ({ name }) => name === 'autoFilter' || name === 'sortState',
  );
  for (let element = open.pop(); element; element = open.pop()) {
    const reference = edit.attribute(element, 'ref');
    if (reference !== undefined)
      edit.setAttribute(element, 'ref', formatRange(lengthen(parseRange(reference), growth)));
    open.push(...element.children.filter(({ name }) => name === 'sortState' || name === 'sortCondition'));
  }
  parts.writePart(path, edit.toString());
}

function lengthen(range: CellRange, growth: number): CellRange {
  return { ...range, rowCount: Math.max(1, range.rowCount + growth) };
}
