import { parseFileFormula } from '../../formulas/file-formula.ts';
import { type CellRange, parseRange } from '../../grid/address.ts';
import type { PackageEdit } from './package-edit.ts';
import { readRelationships } from './relationships.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import { unescapeXml } from './sheet-writer/xml-text.ts';
import { childElement } from './sheet-writer/xml-tree.ts';

/** An Excel table as its own part describes it. */
export interface TablePart {
  readonly path: string;
  readonly name: string;
  /** Header row, body and totals row. */
  readonly range: CellRange;
  readonly totalsRowCount: number;
  /** Formulas that fill a whole column, as people see them, by column of the range. */
  readonly columnFormulas: ReadonlyMap<number, string>;
}

/**
 * The tables of a sheet. Tables without a header row are left out: nothing tells what their columns are.
 *
 * @throws XmlPartError when one is no XML.
 * @throws AddressError when one names no range.
 */
export function readTableParts(parts: PackageEdit, sheetPath: string): TablePart[] {
  return readRelationships(parts, sheetPath)
    .filter(({ kind, target }) => kind === 'table' && parts.hasPart(target))
    .flatMap(({ target }) => readTablePart(parts, target) ?? []);
}

function readTablePart(parts: PackageEdit, path: string): TablePart | undefined {
  const edit = editPart(parts, path);
  const { root } = edit;
  if (edit.attribute(root, 'headerRowCount') === '0') return undefined;
  const columnFormulas = new Map<number, string>();
  for (const [offset, column] of (edit.child('tableColumns')?.children ?? []).entries()) {
    const formula = childElement(column, 'calculatedColumnFormula');
    if (!formula) continue;
    columnFormulas.set(
      offset,
      parseFileFormula(unescapeXml(edit.xml.slice(formula.contentStart, formula.contentEnd))),
    );
  }
  return {
    path,
    name: edit.attribute(root, 'displayName') ?? edit.attribute(root, 'name') ?? '',
    range: parseRange(edit.attribute(root, 'ref') ?? ''),
    totalsRowCount: Number(edit.attribute(root, 'totalsRowCount') ?? 0),
    columnFormulas,
  };
}
