import type { PackageEdit } from '../package-edit.ts';
import { editPart, relationshipsPath } from './part-paths.ts';
import { escapeAttribute } from './xml-text.ts';

const contentTypesPath = '[Content_Types].xml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Says what kind of part each path holds. */
export function addContentTypes(parts: PackageEdit, types: ReadonlyMap<string, string>): void {
  const edit = editPart(parts, contentTypesPath);
  const overrides = Array.from(
    types,
    ([path, type]) =>
      `<${edit.root.prefix}Override PartName="/${escapeAttribute(path)}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  edit.append(edit.root, overrides.join(''));
  parts.writePart(contentTypesPath, edit.toString());
}

/**
 * Points from one part to another.
 *
 * @param type - The relationship's type as a whole.
 * @param target - Path in the package.
 * @returns The relationship's id, which no other of the part has.
 */
export function addRelationship(
  parts: PackageEdit,
  sourcePath: string,
  type: string,
  target: string,
): string {
  const path = relationshipsPath(sourcePath);
  const relative = relativeTarget(sourcePath, target);
  if (!parts.hasPart(path)) {
    parts.writePart(path, relationshipsXml([{ id: 'rId1', type, target: relative }]));
    return 'rId1';
  }
  const edit = editPart(parts, path);
  const taken = new Set(edit.root.children.map((element) => edit.attribute(element, 'Id')));
  let number = edit.root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const attributes = `Id="rId${number}" Type="${type}" Target="${escapeAttribute(relative)}"`;
  edit.append(edit.root, `<${edit.root.prefix}Relationship ${attributes}/>`);
  parts.writePart(path, edit.toString());
  return `rId${number}`;
}

/** The target as most writers put it: from the source's folder, with "../" for the folder above. */
function relativeTarget(sourcePath: string, target: string): string {
  const folders = sourcePath.split('/').slice(0, -1);
  const segments = target.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === segments[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...segments.slice(shared)].join('/');
}

/** A part's way to another part, which the part's text names by the id. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A new relationships part. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const elements = relationships.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}">${elements.join('')}</Relationships>`;
}
