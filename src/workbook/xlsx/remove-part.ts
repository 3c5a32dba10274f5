import type { PackageEdit } from './package-edit.ts';
import { relationshipsPath, resolveTarget } from './sheet-writer/part-paths.ts';
import { XmlEdit } from './sheet-writer/xml-edit.ts';
import type { XmlElement } from './sheet-writer/xml-tree.ts';

/** Removes a part, with the pointer to it from another part and its entry among the kinds of parts. */
export function removeRelatedPart(parts: PackageEdit, sourcePath: string, path: string): void {
  parts.removePart(path);
  const pointsHere = (from: string, target: string | undefined) =>
    target !== undefined && resolveTarget(from, target).toLowerCase() === path.toLowerCase();
  removeEntry(parts, relationshipsPath(sourcePath), (edit, element) =>
    pointsHere(sourcePath, edit.attribute(element, 'Target')),
  );
  removeEntry(parts, '[Content_Types].xml', (edit, element) =>
    pointsHere('', edit.attribute(element, 'PartName')),
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
