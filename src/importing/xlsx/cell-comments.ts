import type { PackageEdit } from '../../workbook/xlsx/package-edit.ts';
import { readRelationships } from '../../workbook/xlsx/relationships.ts';
import { editPart } from '../../workbook/xlsx/sheet-writer/part-paths.ts';
import type { XmlEdit } from '../../workbook/xlsx/sheet-writer/xml-edit.ts';
import { unescapeXml } from '../../workbook/xlsx/sheet-writer/xml-text.ts';
import type { XmlElement } from '../../workbook/xlsx/sheet-writer/xml-tree.ts';
import { readWorkbookPart, withDamage } from '../../workbook/xlsx/workbook-part.ts';
import type { ReadingNote } from '../imported.ts';

/** Excel writes this before a threaded comment's words for versions that know no threads: the words come once. */
const threadedStandIn = /^\[Threaded comment\]/;

/**
 * Notes for the comments on a workbook's cells, old ("notes") and threaded ones, since a plan has no place for them.
 *
 * @throws DamagedWorkbookError when a part of comments is no XML.
 */
export function cellComments(parts: PackageEdit): ReadingNote[] {
  return withDamage(parts.file, () =>
    readWorkbookPart(parts).sheets.flatMap(({ name, path }) =>
      readRelationships(parts, path).flatMap(({ kind, target, isExternal }) => {
        const isOurs = kind === 'comments' || kind === 'threadedComment';
        if (!isOurs || isExternal || !parts.hasPart(target)) return [];
        return commentsIn(editPart(parts, target)).map(({ cell, text }): ReadingNote => {
          const source = `${parts.file}, sheet ${name}, ${cell}`;
          const reading = 'A comment in the workbook, not part of the plan';
          return { source, text, reading, certainty: 'ambiguous', place: null };
        });
      }),
    ),
  );
}

function commentsIn(part: XmlEdit): { readonly cell: string; readonly text: string }[] {
  return below(part.root, ['comment', 'threadedComment']).flatMap((comment) => {
    const cell = unescapeXml(part.attribute(comment, 'ref') ?? '');
    const text = below(comment, ['t', 'text'])
      .filter(({ children }) => children.length === 0)
      .map((words) => unescapeXml(part.source(words).replaceAll(/^<[^<>]*>|<\/[^<>]*>$/g, '')))
      .join('')
      .replaceAll(/\r\n?/g, '\n')
      .trim();
    return text === '' || threadedStandIn.test(text) ? [] : [{ cell, text }];
  });
}

/** The elements of the names below another; readings for pronunciation are no words of the comment. */
function below(element: XmlElement, names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'rPh') return [];
    const inner = below(child, names);
    return names.includes(child.name) && inner.length === 0 ? [child] : inner;
  });
}
