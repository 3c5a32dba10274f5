import type { PackageEdit } from '../../workbook/xlsx/package-edit.ts';
import { XmlEdit } from '../../workbook/xlsx/sheet-writer/xml-edit.ts';
import { unescapeXml } from '../../workbook/xlsx/sheet-writer/xml-text.ts';
import type { XmlElement } from '../../workbook/xlsx/sheet-writer/xml-tree.ts';
import type { TextBlock } from '../document/document.ts';

const margins: readonly (readonly [part: RegExp, place: string])[] = [
  [/^word\/header\d*\.xml$/i, 'page header'],
  [/^word\/footer\d*\.xml$/i, 'page footer'],
  [/^word\/footnotes\.xml$/i, 'footnote'],
  [/^word\/endnotes\.xml$/i, 'endnote'],
  [/^word\/comments\.xml$/i, 'comment'],
];

/** The words round the body of a Word document, each text once: page headers and footers, footnotes and comments. */
export function marginBlocks(parts: PackageEdit): TextBlock[] {
  const blocks = new Map<string, TextBlock>();
  for (const [pattern, place] of margins) {
    for (const path of parts.partNames().filter((part) => pattern.test(part))) {
      for (const text of paragraphTexts(parts.readPart(path) ?? '<none/>', path)) {
        if (!isPageNumber(text) && !blocks.has(text)) blocks.set(text, { kind: 'paragraph', text, place });
      }
    }
  }
  return [...blocks.values()];
}

function isPageNumber(text: string): boolean {
  return /^(page\s*)?\d*(\s*(of|\/)\s*\d+)?$/i.test(text);
}

function paragraphTexts(xml: string, path: string): string[] {
  const part = new XmlEdit(xml, path);
  return descendants(part.root, 'p')
    .map((paragraph) =>
      descendants(paragraph, 't')
        .map(({ contentStart, contentEnd }) => unescapeXml(xml.slice(contentStart, contentEnd)))
        .join('')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** Elements of a name in reading order; deleted text is passed over. */
function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = root.children.toReversed();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.name === name) found.push(element);
    else if (element.name !== 'del') for (const child of element.children.toReversed()) waiting.push(child);
  }
  return found;
}
