/// <reference types="office-js" />

import type { KeptTexts } from '../kept-texts.ts';
import { keptNamespace, keptTextOf, keptXml } from '../kept-xml.ts';
import { type ExcelAccess, runBatch } from './run-batch.ts';

/** What programs keep in the workbook that is open in Excel: each text a custom XML part, which people do not see. */
export class ExcelKeptTexts implements KeptTexts {
  readonly #access: ExcelAccess;

  constructor(access: ExcelAccess) {
    this.#access = access;
  }

  /** @throws CellBeingEditedError or ExcelRequestError as Excel answers. */
  read(key: string): Promise<string | null> {
    return runBatch(this.#access, async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(keptNamespace(key)).load('items/id');
      await context.sync();
      const [first] = parts.items;
      if (!first) return null;
      const xml = first.getXml();
      await context.sync();
      return keptTextOf(key, xml.value);
    });
  }

  /** @throws CellBeingEditedError or ExcelRequestError as Excel answers. */
  async write(key: string, text: string | null): Promise<void> {
    await runBatch(this.#access, async (context) => {
      const { customXmlParts } = context.workbook;
      const parts = customXmlParts.getByNamespace(keptNamespace(key)).load('items/id');
      await context.sync();
      for (const part of parts.items) part.delete();
      if (text !== null) customXmlParts.add(keptXml(key, text));
      await context.sync();
    });
  }
}
