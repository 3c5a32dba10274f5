import { bareXml, isStorableXml, longestCustomXml, xmlNamespace } from './custom-xml-text.ts';
import { CustomXmlError } from './errors.ts';
import type { PackageEdit } from './package-edit.ts';
import { readRelationships } from './relationships.ts';
import { removeRelatedPart } from './remove-part.ts';
import { namespacesOf, strictNamespaces } from './sheet-writer/namespaces.ts';
import { addContentTypes, addRelationship } from './sheet-writer/package-entries.ts';
import { editPart, freePath, relatedPath, relationshipsPath } from './sheet-writer/part-paths.ts';
import { XmlEdit } from './sheet-writer/xml-edit.ts';
import { escapeAttribute } from './sheet-writer/xml-text.ts';
import { parseXml } from './sheet-writer/xml-tree.ts';
import { readWorkbookPart, withDamage } from './workbook-part.ts';

/** Data that a program keeps in a workbook's file, out of people's sight. */
export interface CustomXmlPart {
  /** What programs know it by: a GUID in braces, or its path in a file that gives it none. */
  readonly id: string;
  /** Without its declaration: texts are texts here, whatever bytes they are stored as. */
  readonly xml: string;
}

/** What is to become of a part: new or other contents, or with `null` its end. */
export interface CustomXmlChange {
  readonly id: string;
  readonly xml: string | null;
}

interface FoundPart extends CustomXmlPart {
  readonly path: string;
}

/** More than programs keep in any workbook; what lies beyond stays in the file, and is not read. */
const mostParts = 500;
const longestInAll = 20_000_000;
const guid = /^\{[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$/i;

/** The parts of a workbook that can be read; others (damaged, too long, with a document type) are passed over. */
export function readCustomXml(parts: PackageEdit): CustomXmlPart[] {
  return withDamage(parts.file, () =>
    findParts(parts, readWorkbookPart(parts).path).map(({ id, xml }) => ({ id, xml })),
  );
}

/**
 * Adds, replaces and removes parts; those that no change names keep every byte.
 *
 * @returns Whether anything was written: a part that is to become what it is, or is gone already, changes nothing.
 * @throws CustomXmlError for contents that no workbook can hold, before anything is written.
 */
export function writeCustomXml(parts: PackageEdit, changes: readonly CustomXmlChange[]): boolean {
  if (changes.length === 0) return false;
  return withDamage(parts.file, () => {
    const workbookPath = readWorkbookPart(parts).path;
    const found = new Map(findParts(parts, workbookPath).map((part) => [part.id, part]));
    for (const { id, xml } of changes) checkChange(parts, id, xml, found.has(id));
    let hasWritten = false;
    for (const { id, xml } of changes) {
      const known = found.get(id);
      if (xml === null ? !known : known?.xml === bareXml(xml)) continue;
      hasWritten = true;
      if (xml === null) remove(parts, workbookPath, known?.path ?? '');
      else if (known) parts.writePart(known.path, bareXml(xml));
      else add(parts, workbookPath, id, bareXml(xml));
    }
    return hasWritten;
  });
}

function checkChange(parts: PackageEdit, id: string, xml: string | null, isKnown: boolean): void {
  if (xml === null) return;
  if (!isStorableXml(xml)) throw new CustomXmlError(parts.file, 'is no XML that a workbook can hold');
  if (!isKnown && !guid.test(id)) throw new CustomXmlError(parts.file, 'has no id of the kind {GUID}');
}

function findParts(parts: PackageEdit, workbookPath: string): FoundPart[] {
  const found = new Map<string, FoundPart>();
  let length = 0;
  for (const { kind, target, isExternal } of readRelationships(parts, workbookPath)) {
    if (kind !== 'customXml' || isExternal || found.size === mostParts) continue;
    const size = parts.partSize(target);
    if (size === 0 || size > longestCustomXml || length + size > longestInAll) continue;
    const xml = bareXml(parts.readPart(target) ?? '');
    if (!isStorableXml(xml)) continue;
    length += size;
    const id = itemId(parts, target);
    const key = id === undefined || found.has(id) ? target : id;
    found.set(key, { id: key, path: target, xml });
  }
  return [...found.values()];
}

/** The GUID of a part, which stands in a part of its own beside it. */
function itemId(parts: PackageEdit, path: string): string | undefined {
  const properties = propertiesPath(parts, path);
  if (properties === undefined || parts.partSize(properties) > longestCustomXml) return undefined;
  const xml = parts.readPart(properties);
  if (xml === undefined || !parseXml(xml)) return undefined;
  const edit = new XmlEdit(xml, properties);
  const id = edit.attribute(edit.root, 'itemID');
  return id !== undefined && guid.test(id) ? id : undefined;
}

/** Pointers that cannot be read are the other program's affair: its part is known by its path. */
function propertiesPath(parts: PackageEdit, path: string): string | undefined {
  const pointers = parts.readPart(relationshipsPath(path));
  return pointers !== undefined && parseXml(pointers)
    ? relatedPath(parts, path, 'customXmlProps')
    : undefined;
}

function add(parts: PackageEdit, workbookPath: string, id: string, xml: string): void {
  const { relationships } = namespacesOf(parts.readPart(workbookPath) ?? '');
  const path = freePath(parts, 'customXml/', 'item');
  const properties = freePath(parts, 'customXml/', 'itemProps');
  // One left over from a part that is gone would point elsewhere.
  parts.removePart(relationshipsPath(path));
  parts.writePart(path, xml);
  parts.writePart(properties, propertiesXml(id, xml, relationships === strictNamespaces.relationships));
  addRelationship(parts, workbookPath, `${relationships}/customXml`, path);
  addRelationship(parts, path, `${relationships}/customXmlProps`, properties);
  addContentTypes(parts, new Map([[properties, 'customXmlProperties']]));
  sayXml(parts, path);
}

/** Most packages say that whatever ends in .xml is XML; in others a part must be entered by itself. */
function sayXml(parts: PackageEdit, path: string): void {
  const types = '[Content_Types].xml';
  const edit = editPart(parts, types);
  const isSaid = edit.root.children.some(
    (element) => element.name === 'Default' && edit.attribute(element, 'Extension')?.toLowerCase() === 'xml',
  );
  if (isSaid) return;
  const override = `<${edit.root.prefix}Override PartName="/${path}" ContentType="application/xml"/>`;
  edit.append(edit.root, override);
  parts.writePart(types, edit.toString());
}

function propertiesXml(id: string, xml: string, isStrict: boolean): string {
  const namespace = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const uri = xmlNamespace(xml);
  const schema = uri === '' ? '' : `<ds:schemaRef ds:uri="${escapeAttribute(uri)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${namespace}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}

function remove(parts: PackageEdit, workbookPath: string, path: string): void {
  const properties = propertiesPath(parts, path);
  // A pointer to something else than properties is left to what it points to.
  if (properties !== undefined && itemId(parts, path) !== undefined)
    removeRelatedPart(parts, path, properties);
  parts.removePart(relationshipsPath(path));
  removeRelatedPart(parts, workbookPath, path);
}
