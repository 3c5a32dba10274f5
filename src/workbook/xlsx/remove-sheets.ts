import type { PackageEdit } from './package-edit.ts';
import { removeRelatedPart } from './remove-part.ts';
import { strikeTitle } from './sheet-writer/document-titles.ts';
import { editPart, relatedPath, relationshipsPath, resolveTarget } from './sheet-writer/part-paths.ts';
import { workbookPathOf } from './sheet-writer/workbook-names.ts';
import type { XmlEdit } from './sheet-writer/xml-edit.ts';
import { childElement, type XmlElement } from './sheet-writer/xml-tree.ts';

/**
 * Takes sheets away, with the tables, charts and notes that hang on them alone, and the names that belong to them. A sheet
 * that is not there is no fault. Formulas elsewhere that name such a sheet keep their words.
 *
 * @param parts - Edited in place.
 * @param names - Names of sheets; the case of their letters tells none apart.
 */
export function removeSheets(parts: PackageEdit, names: readonly string[]): void {
  for (const name of names) removeSheet(parts, workbookPathOf(parts), name);
}

function removeSheet(parts: PackageEdit, workbookPath: string, name: string): void {
  const edit = editPart(parts, workbookPath);
  const sheets = edit.child('sheets')?.children ?? [];
  const nameOf = (sheet: XmlElement) => edit.attribute(sheet, 'name') ?? '';
  const index = sheets.findIndex((sheet) => nameOf(sheet).toLowerCase() === name.toLowerCase());
  const sheet = sheets[index];
  // Excel opens no workbook without sheets.
  if (sheet === undefined || sheets.length === 1) return;
  const path = targetOf(parts, workbookPath, edit.attribute(sheet, 'id') ?? '');
  strikeTitle(parts, nameOf(sheet));
  edit.remove(sheet);
  moveNames(edit, index);
  moveViews(edit, index);
  parts.writePart(workbookPath, edit.toString());
  if (path !== undefined) removeWithOwn(parts, workbookPath, path);
  // It names cells of the sheet, and Excel makes a new one.
  const chain = relatedPath(parts, workbookPath, 'calcChain');
  if (chain !== undefined && parts.hasPart(chain)) removeRelatedPart(parts, workbookPath, chain);
}

/** Names of one sheet say which by its place among the sheets. */
function moveNames(edit: XmlEdit, index: number): void {
  const names = edit.child('definedNames');
  const placed = (names?.children ?? []).map((name) => ({
    name,
    place: Number(edit.attribute(name, 'localSheetId') ?? Number.NaN),
  }));
  if (names !== undefined && placed.every(({ place }) => place === index)) {
    edit.remove(names);
    return;
  }
  for (const { name, place } of placed) {
    if (place === index) edit.remove(name);
    else if (place > index) edit.setAttribute(name, 'localSheetId', String(place - 1));
  }
}

/** The sheets that a window shows, and begins its tabs with, are told by their places too. */
function moveViews(edit: XmlEdit, index: number): void {
  for (const view of childElement(edit.root, 'bookViews')?.children ?? []) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const place = Number(edit.attribute(view, attribute) ?? 0);
      if (place > 0 && place >= index) edit.setAttribute(view, attribute, String(place - 1));
    }
  }
}

function targetOf(parts: PackageEdit, sourcePath: string, id: string): string | undefined {
  return targets(parts, relationshipsPath(sourcePath), sourcePath).find((target) => target.id === id)?.path;
}

/** Removes a part and, after it, those that nothing else points at. */
function removeWithOwn(parts: PackageEdit, sourcePath: string, path: string): void {
  const own = relationshipsPath(path);
  const below = targets(parts, own, path).map((target) => target.path);
  removeRelatedPart(parts, sourcePath, path);
  parts.removePart(own);
  const needed = new Set(
    parts
      .partNames()
      .filter((name) => name.endsWith('.rels'))
      .flatMap((rels) => targets(parts, rels, sourceOf(rels)).map((target) => target.path.toLowerCase())),
  );
  for (const part of below)
    if (parts.hasPart(part) && !needed.has(part.toLowerCase())) removeWithOwn(parts, path, part);
}

function targets(parts: PackageEdit, relsPath: string, sourcePath: string) {
  if (!parts.hasPart(relsPath)) return [];
  const edit = editPart(parts, relsPath);
  return edit.root.children.flatMap((element) => {
    const target = edit.attribute(element, 'Target');
    if (target === undefined || edit.attribute(element, 'TargetMode') === 'External') return [];
    return { id: edit.attribute(element, 'Id') ?? '', path: resolveTarget(sourcePath, target) };
  });
}

/** The part that a part of relationships belongs to. */
function sourceOf(relsPath: string): string {
  return relsPath.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}
