import type { Cell } from '../../grid/cell.ts';
import type { SourceCell, SourceDocument } from '../document/document.ts';
import { type Mend, mendLookAlikes, vocabularyOf } from './look-alikes.ts';
import { isBold, plainText } from './plain-text.ts';

/** A cell or text made readable: what it says, and what was done to it. */
export interface Fragment {
  /** Words without tags, bullets and look-alike letters; list items and paragraphs are lines. */
  readonly text: string;
  readonly place: string;
  readonly isBold: boolean;
  readonly mends: readonly Mend[];
  /** The typed cell and its number format, where the format has types. */
  readonly cell?: Cell;
  readonly numberFormat?: string;
  /** How many columns it covers. */
  readonly span: number;
}

export type Line = TextLine | RowLine;

export interface TextLine {
  readonly kind: 'text';
  readonly isHeading: boolean;
  readonly fragment: Fragment;
}

export interface RowLine {
  readonly kind: 'row';
  readonly cells: readonly Fragment[];
  readonly place: string;
  /** Number of the printed table the row stands in, from 0: a page break ends one. */
  readonly block: number;
  /** Whether it is the first row after a page break, where halves of rows stand. */
  readonly startsPage: boolean;
}

/** A document as one run of lines, and the page furniture that was taken out of it. */
export interface LaidOut {
  readonly lines: readonly Line[];
  /** Running heads after their first time, page numbers: each text with how often it was printed and where last. */
  readonly furniture: readonly { readonly text: string; readonly times: number; readonly place: string }[];
}

/**
 * Lays a document out as one run of readable lines: rules, blank rows, running heads and page numbers go, and a table
 * that a page break cut is known by its rows.
 */
export function layOut(document: SourceDocument): LaidOut {
  const isPaged = document.format === 'text' || document.format === 'tsv';
  const vocabulary = vocabularyOf(textsOf(document));
  const read = (source: SourceCell, place: string): Fragment => {
    const { text, mends } = mendLookAlikes(plainText(source.text), vocabulary);
    return {
      text,
      place,
      isBold: isBold(source.text),
      mends,
      span: source.columnSpan ?? 1,
      ...(source.cell === undefined ? {} : { cell: source.cell }),
      ...(source.numberFormat === undefined ? {} : { numberFormat: source.numberFormat }),
    };
  };
  const lines: Line[] = [];
  const seen = new Set<string>();
  const furniture = new Map<string, { text: string; times: number; place: string }>();
  let block = 0;
  for (const source of document.blocks) {
    if (source.kind !== 'table') {
      const fragment = read({ text: source.text }, source.place);
      const key = furnitureKey(fragment.text);
      if (key === '') continue;
      if (
        isPageNumber(key) ||
        (seen.has(key) && (source.kind === 'heading' || key.length > 25) && !key.includes(':'))
      ) {
        const known = furniture.get(key);
        if (known) furniture.set(key, { ...known, times: known.times + 1, place: source.place });
        else furniture.set(key, { text: fragment.text, times: seen.has(key) ? 2 : 1, place: source.place });
        continue;
      }
      seen.add(key);
      lines.push({ kind: 'text', isHeading: source.kind === 'heading', fragment });
      continue;
    }
    let startsPage = isPaged;
    for (const { cells, place } of source.rows) {
      const fragments = cells.map((cell) => read(cell, place));
      if (fragments.every(({ text }) => text === '' || isRule(text))) continue;
      lines.push({ kind: 'row', cells: fragments, place, block, startsPage });
      startsPage = false;
    }
    block += 1;
  }
  return { lines, furniture: [...furniture.values()] };
}

function* textsOf(document: SourceDocument): Iterable<string> {
  for (const block of document.blocks) {
    if (block.kind !== 'table') yield block.text;
    else for (const row of block.rows) for (const { text } of row.cells) yield text;
  }
}

/** A rule under a header: dashes and colons, nothing to read. A single "-" may stand for "none". */
function isRule(text: string): boolean {
  return text.length > 1 && /^:?[-–—_=]{2,}:?$/.test(text);
}

function furnitureKey(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function isPageNumber(key: string): boolean {
  return (
    /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/.test(key) && (key.startsWith('page') || key.length <= 3)
  );
}
