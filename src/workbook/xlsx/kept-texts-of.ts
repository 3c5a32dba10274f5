import type { KeptTexts } from '../kept-texts.ts';
import { keptNamespace, keptTextOf, keptXml } from '../kept-xml.ts';
import type { CustomXmlPart } from './custom-xml.ts';
import { longestCustomXml, xmlNamespace } from './custom-xml-text.ts';
import { CustomXmlError } from './errors.ts';
import type { PackageWorkbook } from './package-workbook.ts';

/**
 * The texts that are kept in a workbook's file, a custom XML part each. Every write saves the file as a whole or not at
 * all, as changes of its cells do, and through the same workbook, so that these go on from what was saved.
 *
 * @param workbook - The one that the cells are changed through.
 */
export function keptTextsOf(workbook: PackageWorkbook): KeptTexts {
  const partsOf = async (key: string, isFresh: boolean) =>
    (await workbook.readCustomXml({ isFresh })).flatMap((part) => {
      const text = xmlNamespace(part.xml) === keptNamespace(key) ? keptTextOf(key, part.xml) : null;
      return text === null ? [] : [{ ...part, text }];
    });
  return {
    read: async (key) => {
      const found = await partsOf(key, true);
      // Of two that differ nobody can tell which one counts.
      return found.every(({ text }) => text === found[0]?.text) ? (found[0]?.text ?? null) : null;
    },
    write: async (key, text) => {
      const [first, ...others] = await partsOf(key, false);
      const xml = text === null ? null : keptXml(key, text);
      if (xml !== null && xml.length > longestCustomXml) {
        const megabytes = Math.round(xml.length / 1_000_000);
        throw new CustomXmlError(workbook.name, `is too much: ${megabytes} MB, where 10 MB can be kept`);
      }
      const change = { id: first?.id ?? newId(), xml };
      const removed = others.map(({ id }: CustomXmlPart) => ({ id, xml: null }));
      await workbook.apply([], { customXml: [...(xml === null && !first ? [] : [change]), ...removed] });
    },
  };
}

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
