import type { KeptTexts } from '../kept-texts.ts';
import { keptNamespace, keptTextOf, keptXml } from '../kept-xml.ts';
import { xmlNamespace } from './custom-xml-text.ts';
import type { PackageWorkbook } from './package-workbook.ts';

/**
 * What programs keep in a workbook's file. It goes through the workbook that is open, so that both see each other's
 * writes, and a file that another program changed meanwhile is left alone.
 */
export class PackageKeptTexts implements KeptTexts {
  readonly #workbook: PackageWorkbook;

  constructor(workbook: PackageWorkbook) {
    this.#workbook = workbook;
  }

  async read(key: string): Promise<string | null> {
    const [part] = await this.#parts(key);
    return part ? keptTextOf(key, part.xml) : null;
  }

  /** @throws FileChangedError when another program has changed the file, CustomXmlError for a text no file can hold. */
  async write(key: string, text: string | null): Promise<void> {
    const [known, ...copies] = await this.#parts(key);
    const id = known?.id ?? `{${crypto.randomUUID().toUpperCase()}}`;
    const customXml = [
      { id, xml: text === null ? null : keptXml(key, text) },
      ...copies.map((copy) => ({ id: copy.id, xml: null })),
    ];
    await this.#workbook.apply([], { customXml });
  }

  async #parts(key: string) {
    const namespace = keptNamespace(key);
    return (await this.#workbook.readCustomXml()).filter(({ xml }) => xmlNamespace(xml) === namespace);
  }
}
