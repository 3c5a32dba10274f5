import type { SourceDocument } from '../../src/importing/document/document.ts';
import type { ImportedDocument } from '../../src/importing/imported.ts';
import { plainText } from '../../src/importing/repair/plain-text.ts';

function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/(\d),(?=\d{3})/g, '$1')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Everything an import made of a document, as one list of texts. */
function outcome({ plan, notes }: ImportedDocument): readonly string[] {
  const texts: string[] = [];
  for (const rows of Object.values(plan)) {
    for (const row of rows)
      for (const value of Object.values(row)) if (value !== null) texts.push(String(value));
  }
  for (const { text, reading } of notes) texts.push(text, reading ?? '');
  return texts;
}

/**
 * The cells and texts of a document that an import lost: a word of theirs is nowhere, or fewer than half of their
 * neighbouring words stand side by side anywhere.
 *
 * @param headers - Texts that may go: headers of tables.
 */
export function lostTexts(
  document: SourceDocument,
  imported: ImportedDocument,
  headers: (text: string) => boolean = () => false,
): readonly string[] {
  const pairs = new Set<string>();
  const known = new Set<string>();
  for (const text of outcome(imported)) {
    const found = words(text);
    for (const [index, word] of found.entries()) {
      known.add(word);
      pairs.add(`${word} ${found[index + 1] ?? ''}`);
    }
  }
  const lost: string[] = [];
  const check = (text: string) => {
    if (headers(text)) return;
    const found = words(plainText(text));
    const inPairs = found.slice(1).filter((word, index) => pairs.has(`${found[index]} ${word}`)).length;
    const missing = found.filter((word) => !known.has(word));
    if (missing.length > 0) lost.push(`${text} (${missing.join(', ')})`);
    else if (found.length > 3 && inPairs * 2 < found.length - 1) lost.push(`${text} (out of order)`);
  };
  for (const block of document.blocks) {
    if (block.kind !== 'table') check(block.text);
    else for (const row of block.rows) for (const { text } of row.cells) check(text);
  }
  return lost;
}
