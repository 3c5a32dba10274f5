/// <reference types="office-js" />
import { type ExcelAccess, runBatch } from '../../src/workbook/excel/run-batch.ts';

const namespace = 'urn:hwb-action-plans:kept';

/**
 * What the pane keeps in the workbook itself, so that it is there again tomorrow and on another machine: a custom XML
 * part, which people do not see and which travels with the file.
 *
 * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
 */
export async function readKept(access: ExcelAccess): Promise<unknown> {
  return runBatch(access, async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    await context.sync();
    const [first] = parts.items;
    if (!first) return null;
    const xml = first.getXml();
    await context.sync();
    return parseKept(xml.value);
  });
}

/** Puts a value of plain data in the place of what was kept. */
export async function writeKept(access: ExcelAccess, value: unknown): Promise<void> {
  await runBatch(access, async (context) => {
    const { customXmlParts } = context.workbook;
    const parts = customXmlParts.getByNamespace(namespace).load('items/id');
    await context.sync();
    for (const part of parts.items) part.delete();
    customXmlParts.add(`<kept xmlns="${namespace}">${xmlSafeJson(value)}</kept>`);
    await context.sync();
  });
}

/** JSON without a character that XML gives another meaning or cannot hold. */
function xmlSafeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u007F-\u009F\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whoever edits a workbook by other means can put anything here: what cannot be read counts as nothing kept. */
function parseKept(xml: string): unknown {
  const json = /<kept\b[^>]{0,500}>([^<]*)<\/kept>/.exec(xml)?.[1];
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
