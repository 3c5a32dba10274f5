import type { PackageEdit } from './package-edit.ts';
import { editPart, relationshipsPath, resolveTarget } from './sheet-writer/part-paths.ts';

/** A pointer from one part to another part, or to a place outside. */
export interface PartRelationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink". */
  readonly kind: string;
  /** Path in the package; the address as written for one that points outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The relationships of a part.
 *
 * @param sourcePath - The part's path; empty for the package itself.
 * @throws XmlPartError when they are no XML.
 */
export function readRelationships(parts: PackageEdit, sourcePath: string): PartRelationship[] {
  const path = sourcePath === '' ? '_rels/.rels' : relationshipsPath(sourcePath);
  if (!parts.hasPart(path)) return [];
  const edit = editPart(parts, path);
  return edit.root.children.map((element) => {
    const target = edit.attribute(element, 'Target') ?? '';
    const type = edit.attribute(element, 'Type') ?? '';
    const isExternal = edit.attribute(element, 'TargetMode') === 'External';
    return {
      id: edit.attribute(element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(sourcePath, target),
      isExternal,
    };
  });
}
