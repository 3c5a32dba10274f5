/**
 * What programs keep in a workbook, out of people's sight: texts by key, which travel with the workbook when it is copied
 * or restored. Files and Excel hold them as custom XML parts.
 */
export interface KeptTexts {
  /** @returns The text of a key; `null` where none is kept or what is there cannot be read. */
  read(key: string): Promise<string | null>;
  /** Puts a text in the place of what was kept under the key, or with `null` removes it. */
  write(key: string, text: string | null): Promise<void>;
}
