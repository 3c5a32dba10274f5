import type { PackageEdit } from '../package-edit.ts';
import { editPart, relatedPath } from './part-paths.ts';
import type { XmlEdit } from './xml-edit.ts';
import { escapeXml, unescapeXml } from './xml-text.ts';
import { childElement, type XmlElement } from './xml-tree.ts';

/**
 * Enters a sheet in the list of titles that file managers show, where the workbook keeps one in the usual form:
 * worksheets first, counted. Any other list is left alone, since no reader depends on it.
 */
export function enterTitle(parts: PackageEdit, sheetName: string): void {
  const list = readTitles(parts);
  if (list === null) return;
  const { edit, titles, sheetCount } = list;
  edit.replaceContent(list.count, String(sheetCount + 1));
  edit.setAttribute(titles, 'size', String(titles.children.length + 1));
  const title = `<${titles.prefix}lpstr>${escapeXml(sheetName)}</${titles.prefix}lpstr>`;
  const next = titles.children[sheetCount];
  if (next === undefined) edit.append(titles, title);
  else edit.insertAt(next.start, title);
  parts.writePart(list.path, edit.toString());
}

/** Strikes a sheet off the same list. */
export function strikeTitle(parts: PackageEdit, sheetName: string): void {
  const list = readTitles(parts);
  if (list === null) return;
  const { edit, titles, sheetCount } = list;
  const title = titles.children
    .slice(0, sheetCount)
    .find(
      ({ contentStart, contentEnd }) => unescapeXml(edit.xml.slice(contentStart, contentEnd)) === sheetName,
    );
  if (title === undefined) return;
  edit.remove(title);
  edit.replaceContent(list.count, String(sheetCount - 1));
  edit.setAttribute(titles, 'size', String(titles.children.length - 1));
  parts.writePart(list.path, edit.toString());
}

interface TitleList {
  readonly path: string;
  readonly edit: XmlEdit;
  readonly titles: XmlElement;
  /** The element that says how many of the titles are worksheets, and the number it says. */
  readonly count: XmlElement;
  readonly sheetCount: number;
}

function readTitles(parts: PackageEdit): TitleList | null {
  const path = relatedPath(parts, '', 'extended-properties') ?? relatedPath(parts, '', 'extendedProperties');
  if (path === undefined || !parts.hasPart(path)) return null;
  const edit = editPart(parts, path);
  const pairs = childElement(edit.child('HeadingPairs'), 'vector');
  const titles = childElement(edit.child('TitlesOfParts'), 'vector');
  const heading = pairs?.children[0]?.children[0];
  const count = pairs?.children[1]?.children[0];
  if (pairs === undefined || titles === undefined || count?.name !== 'i4') return null;
  const sheetCount = Number(edit.xml.slice(count.contentStart, count.contentEnd));
  const isSheetList = heading !== undefined && edit.source(heading).includes('>Worksheets<');
  if (!isSheetList || !Number.isInteger(sheetCount) || sheetCount > titles.children.length) return null;
  return { path, edit, titles, count, sheetCount };
}
