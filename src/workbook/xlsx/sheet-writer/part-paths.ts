import type { PackageEdit } from '../package-edit.ts';
import { XmlPartError } from './errors.ts';
import { XmlEdit } from './xml-edit.ts';

/** An XML part as an edit. @throws XmlPartError when it is missing or not well-formed. */
export function editPart(parts: PackageEdit, path: string): XmlEdit {
  const xml = parts.readPart(path);
  if (xml === undefined) throw new XmlPartError(path);
  return new XmlEdit(xml, path);
}

/** @example relationshipsPath('xl/workbook.xml') // -> 'xl/_rels/workbook.xml.rels' */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/') + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

/**
 * The path in the package that a relationship's target means.
 *
 * @param sourcePath - The part the relationship belongs to; empty for the package itself.
 * @example resolveTarget('xl/workbook.xml', '../docProps/app.xml') // -> 'docProps/app.xml'
 */
export function resolveTarget(sourcePath: string, target: string): string {
  const segments = target.startsWith('/') ? [] : sourcePath.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The path of the part a relationship of the given kind points to, by the last word of its type. */
export function relatedPath(parts: PackageEdit, sourcePath: string, kind: string): string | undefined {
  const path = sourcePath === '' ? '_rels/.rels' : relationshipsPath(sourcePath);
  if (!parts.hasPart(path)) return undefined;
  const edit = editPart(parts, path);
  const found = edit.root.children.find((element) => edit.attribute(element, 'Type')?.endsWith(`/${kind}`));
  const target = found && edit.attribute(found, 'Target');
  return target === undefined ? undefined : resolveTarget(sourcePath, target);
}

/** A path that no part has yet, numbered after the others: `xl/tables/table3.xml`. */
export function freePath(parts: PackageEdit, folder: string, stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${folder}${stem}${number}.xml`;
    if (!parts.hasPart(path)) return path;
  }
}
