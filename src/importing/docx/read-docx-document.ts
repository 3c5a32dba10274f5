import { withDocumentErrors } from '../detect-format.ts';
import type { Block, SourceDocument, TextBlock } from '../document/document.ts';
import { DamagedDocumentError } from '../errors.ts';
import { type DocxNode, isBullet, paragraphText } from './document-tree.ts';
import { tableBlocks } from './docx-table.ts';
import { marginBlocks } from './margin-blocks.ts';
import { readWordPackage, type WordLimits } from './word-package.ts';

/**
 * Reads a Word document: headings, paragraphs, lists and tables in reading order, then what stands in its margins.
 * Tracked changes are taken as accepted; pictures are passed over.
 *
 * @param name - File name, for notes and messages.
 * @throws OversizedDocumentError, EncryptedDocumentError or DamagedDocumentError.
 */
export async function readDocxDocument(
  name: string,
  bytes: Uint8Array,
  limits: WordLimits = {},
): Promise<SourceDocument> {
  const parts = readWordPackage(bytes, name, limits);
  const root = await readTree(parts.toBytes(), name);
  return {
    name,
    format: 'docx',
    blocks: [...bodyBlocks(root), ...withDocumentErrors(name, () => marginBlocks(parts))],
  };
}

/** The document's tree. mammoth hands it over on its way to HTML, which is not made: the document goes on empty. */
async function readTree(bytes: Uint8Array, name: string): Promise<DocxNode> {
  const { default: mammoth } = await import('mammoth');
  let tree: DocxNode = { type: 'document' };
  const options = {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: DocxNode) => {
      tree = document;
      return { ...document, children: [] };
    },
  };
  try {
    // mammoth takes `buffer` in Node and `arrayBuffer` in browsers, and looks at one of them only.
    const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
    await mammoth.convertToHtml(input, options);
  } catch {
    // mammoth throws plain errors for markup that Word would not open either.
    throw new DamagedDocumentError(name);
  }
  return tree;
}

function bodyBlocks(root: DocxNode): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const node of root.children ?? []) {
    if (node.type === 'table') blocks.push(...tableBlocks(node, ++tables));
    else {
      paragraphs++;
      const text = paragraphText(node);
      if (text !== '') blocks.push({ kind: kindOf(node), text, place: `paragraph ${paragraphs}` });
    }
  }
  return blocks;
}

function kindOf(node: DocxNode): TextBlock['kind'] {
  if (/^(heading \d|title|subtitle)/i.test(node.styleName ?? '')) return 'heading';
  return isBullet(node) || node.numbering ? 'list-item' : 'paragraph';
}
