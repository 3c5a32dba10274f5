import type { Block, SourceDocument, SourceRow, TextBlock } from '../document/document.ts';
import { OversizedDocumentError } from '../errors.ts';
import { isPipeRule, pipeCells, pipeTableLines } from './pipe-table.ts';
import { readTsvRows } from './read-tsv-rows.ts';

export interface TextLimits {
  /** The longest text taken, in characters. Default 20 million. */
  readonly maxCharacters?: number;
  /** The most table cells taken. Default 2 million. */
  readonly maxCells?: number;
}

/**
 * Reads text as PDF extraction, copy and paste or a text editor leave it: headings marked `#`, lists, tables whose cells
 * are apart by tabs or "|", everything else as paragraphs. A blank line ends a table.
 *
 * @param name - File name; one that ends in `.tsv` is read as tab-separated values with quoted cells.
 * @param text - The whole text. Tags and look-alike letters stay in it.
 * @throws OversizedDocumentError when the text or its tables pass the limits.
 * @example readTextDocument('plan.txt', '## Plan').blocks // -> [{ kind: 'heading', text: 'Plan', place: 'line 1' }]
 */
export function readTextDocument(name: string, text: string, limits: TextLimits = {}): SourceDocument {
  const maxCharacters = limits.maxCharacters ?? 20_000_000;
  if (text.length > maxCharacters) {
    throw new OversizedDocumentError(
      name,
      `it has ${text.length.toLocaleString('en-GB')} characters and ${maxCharacters.toLocaleString('en-GB')} is the limit`,
    );
  }
  const maxCells = limits.maxCells ?? 2_000_000;
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const isTsv = name.toLowerCase().endsWith('.tsv');
  const blocks = isTsv ? tsvBlocks(bare) : textBlocks(bare);
  let cells = 0;
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) cells += row.cells.length;
  }
  if (cells > maxCells) {
    throw new OversizedDocumentError(
      name,
      `it has ${cells.toLocaleString('en-GB')} table cells and ${maxCells.toLocaleString('en-GB')} is the limit`,
    );
  }
  return { name, format: isTsv ? 'tsv' : 'text', blocks };
}

function tsvBlocks(text: string): readonly Block[] {
  const rows = readTsvRows(text).map(
    ({ cells, line }): SourceRow => ({ cells: cells.map((cell) => ({ text: cell })), place: `line ${line}` }),
  );
  return rows.length > 0 ? [{ kind: 'table', rows }] : [];
}

function textBlocks(text: string): readonly Block[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/);
  const pipes = pipeTableLines(lines);
  const blocks: Block[] = [];
  let rows: SourceRow[] = [];
  let paragraph: string[] = [];
  let paragraphLine = 0;
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  const endParagraph = () => {
    if (paragraph.length > 0)
      blocks.push({ kind: 'paragraph', text: paragraph.join('\n'), place: `line ${paragraphLine}` });
    paragraph = [];
  };
  for (const [index, line] of lines.entries()) {
    const place = `line ${index + 1}`;
    const cells = pipes.has(index) ? pipeCells(line) : tabCells(line);
    if (cells !== null) {
      endParagraph();
      if (!(pipes.has(index) && isPipeRule(line)))
        rows.push({ cells: cells.map((cell) => ({ text: cell })), place });
      continue;
    }
    endTable();
    const bare = line.trim();
    const marked = bare === '' ? null : markedLine(bare, place);
    if (bare === '' || marked !== null) endParagraph();
    if (marked !== null) blocks.push(marked);
    else if (bare !== '') {
      if (paragraph.length === 0) paragraphLine = index + 1;
      paragraph.push(bare);
    }
  }
  endTable();
  endParagraph();
  return blocks;
}

const bulletBeforeTab = /^\s*(?:[•▪●◦‣·*o–-]|[\uF000-\uF0FF])\s*\t/;

/** The cells of a line with tabs; `null` for other lines, and for a bullet that a tab sets off from its text. */
function tabCells(line: string): readonly string[] | null {
  if (!line.includes('\t') || line.trim() === '' || bulletBeforeTab.test(line)) return null;
  return line.split('\t').map((cell) => cell.trim());
}

const heading = /^#{1,6}\s+(?=\S)/;
const bullet = /^(?:[•▪●◦‣·*–-]|[\uF000-\uF0FF])\s+(?=\S)/;
const numbered = /^\d{1,3}[.)]\s+\S/;

function markedLine(line: string, place: string): TextBlock | null {
  const headingMark = heading.exec(line);
  if (headingMark) return { kind: 'heading', text: line.slice(headingMark[0].length), place };
  const bulletMark = bullet.exec(line);
  if (bulletMark) return { kind: 'list-item', text: line.slice(bulletMark[0].length), place };
  return numbered.test(line) ? { kind: 'list-item', text: line, place } : null;
}
