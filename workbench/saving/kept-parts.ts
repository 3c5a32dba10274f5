import type { CustomXmlChange, CustomXmlPart } from '../../src/workbook/xlsx/custom-xml.ts';
import { bareXml } from '../../src/workbook/xlsx/custom-xml-text.ts';

/**
 * What the file must be told of the parts that programs keep in it.
 *
 * An add-in that puts the same again in the place of what it took out has changed nothing: the file keeps its own.
 */
export function keptPartChanges(
  before: readonly CustomXmlPart[],
  now: ReadonlyMap<string, string>,
): CustomXmlChange[] {
  const known = new Map(before.map(({ id, xml }) => [id, xml]));
  const removed = before.filter(({ id }) => !now.has(id));
  const changes: CustomXmlChange[] = [];
  for (const [id, text] of now) {
    const xml = bareXml(text);
    if (known.get(id) === xml) continue;
    const same = known.has(id) ? -1 : removed.findIndex((part) => part.xml === xml);
    if (same < 0) changes.push({ id, xml });
    else removed.splice(same, 1);
  }
  return [...removed.map(({ id }) => ({ id, xml: null })), ...changes];
}
