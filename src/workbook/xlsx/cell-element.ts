import { formatFileFormula } from '../../formulas/file-formula.ts';
import type { Cell } from '../../grid/cell.ts';
import { cellContent } from './cell-content.ts';
import { escapeMarkup } from './sheet-writer/xml-text.ts';

/** What is to become of a cell's element. */
export interface CellEdit {
  /** New content; the old one is kept when left out. */
  readonly value?: Cell;
  /** The formula of its own for a cell that shared one with others. */
  readonly ownFormula?: string;
  /** New style number. */
  readonly style?: number;
}

const startTagPattern = /^<([\w.-]+:)?c((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/;
const attributePattern = /([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g;
/** What belongs to the old content: its type, and where its array or rich value is described. */
const contentAttributes: ReadonlySet<string> = new Set(['t', 'cm', 'vm']);

/**
 * The XML of a cell after an edit. All it had and the edit does not name is kept: style, attributes, extensions.
 *
 * @param raw - The element as it was; `undefined` for a new cell.
 * @param address - Where it stands from now on, like "B4".
 * @param prefix - The prefix of the sheet's elements with its colon, or nothing.
 * @returns The element; nothing for a blank cell that says nothing.
 */
export function editCellElement(
  raw: string | undefined,
  address: string,
  edit: CellEdit,
  prefix: string,
): string {
  const match = raw === undefined ? null : startTagPattern.exec(raw);
  const attributes = new Map<string, string>([['r', `"${address}"`]]);
  for (const [, name = '', quoted = ''] of (match?.[2] ?? '').matchAll(attributePattern)) {
    if (name !== 'r' && !(edit.value !== undefined && contentAttributes.has(name)))
      attributes.set(name, quoted);
  }
  if (edit.style === 0) attributes.delete('s');
  else if (edit.style !== undefined) attributes.set('s', `"${edit.style}"`);
  const tag = `${match ? (match[1] ?? '') : prefix}c`;
  let content =
    match && match[3] === '' ? (raw ?? '').slice(match[0].length, (raw ?? '').lastIndexOf('</')) : '';
  if (edit.value !== undefined) {
    const { type, xml } = cellContent(edit.value, prefix);
    if (type !== undefined) attributes.set('t', `"${type}"`);
    content = xml + extensions(content);
  } else if (edit.ownFormula !== undefined) {
    content = replaceFormula(content, edit.ownFormula, prefix);
  }
  if (content === '' && attributes.size === 1) return '';
  const text = Array.from(attributes, ([name, quoted]) => ` ${name}=${quoted}`).join('');
  return content === '' ? `<${tag}${text}/>` : `<${tag}${text}>${content}</${tag}>`;
}

/** The style number that a cell's element names; 0 where it names none. */
export function styleOfElement(raw: string): number {
  const attributes = startTagPattern.exec(raw)?.[2] ?? '';
  return Number(/\ss\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? 0);
}

function extensions(content: string): string {
  return /<(?:[\w.-]+:)?extLst[\s>][\s\S]*$/.exec(content)?.[0] ?? '';
}

function replaceFormula(content: string, formula: string, prefix: string): string {
  const element = `<${prefix}f>${escapeMarkup(formatFileFormula(formula))}</${prefix}f>`;
  return content.replace(/<(?:[\w.-]+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)/, () => element);
}
