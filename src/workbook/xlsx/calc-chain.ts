import type { PackageEdit } from './package-edit.ts';
import { relationshipsPath, resolveTarget } from './sheet-writer/part-paths.ts';
import { XmlEdit } from './sheet-writer/xml-edit.ts';
import type { XmlElement } from './sheet-writer/xml-tree.ts';

/**
 * Removes the list of the order in which formulas are calculated.
 *
 * A list that names a cell without a formula makes Excel repair the file; without the list it makes a new one and
 * changes nothing else, nor does it calculate anything anew.
 */
export function removeCalcChain(parts: PackageEdit, workbookPath: string, chainPath: string): void {
  if (!parts.hasPart(chainPath)) return;
  parts.removePart(chainPath);
  const pointsHere = (target: string | undefined) =>
    target !== undefined && resolveTarget(workbookPath, target).toLowerCase() === chainPath.toLowerCase();
  removeEntry(parts, relationshipsPath(workbookPath), (edit, element) =>
    pointsHere(edit.attribute(element, 'Target')),
  );
  removeEntry(parts, '[Content_Types].xml', (edit, element) =>
    pointsHere(edit.attribute(element, 'PartName')),
  );
}

function removeEntry(
  parts: PackageEdit,
  path: string,
  isWanted: (edit: XmlEdit, element: XmlElement) => boolean,
): void {
  const xml = parts.readPart(path);
  if (xml === undefined) return;
  const edit = new XmlEdit(xml, path);
  const found = edit.root.children.find((element) => isWanted(edit, element));
  if (found) parts.writePart(path, xml.slice(0, found.start) + xml.slice(found.end));
}
