import { ByteText } from './byte-text.ts';
import { readRichText } from './sheet-cells.ts';
import { TagScanner } from './tag-scanner.ts';

/**
 * The workbook's list of texts, which cells refer to by number.
 *
 * @throws DamagedWorkbookError when the XML is cut short.
 */
export function readSharedStrings(bytes: Uint8Array, file: string, part: string): string[] {
  const scanner = new TagScanner(bytes, file, part);
  const texts = new ByteText();
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.name === 'si' && !scanner.isEnd) strings.push(readRichText(scanner, texts));
  }
  return strings;
}
