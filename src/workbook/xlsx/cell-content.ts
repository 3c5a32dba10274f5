import { formatFileFormula } from '../../formulas/file-formula.ts';
import { type Cell, type CellValue, isFormula } from '../../grid/cell.ts';
import { escapeMarkup, escapeXml } from './sheet-writer/xml-text.ts';

/** What stands inside a cell's element, and the type its element must name. */
export interface CellContent {
  /** The attribute `t`; left out for numbers and blanks. */
  readonly type: string | undefined;
  readonly xml: string;
}

/**
 * The content of a cell as XML.
 *
 * A text stands in the cell itself: the workbook's list of texts then stays as it was, byte for byte, and a text can
 * never be taken for a formula, since its type says that it is text.
 *
 * @param prefix - The prefix of the sheet's elements with its colon, or nothing.
 */
export function cellContent(cell: Cell, prefix: string): CellContent {
  if (isFormula(cell)) {
    const { type, xml } = valueContent(cell.value, prefix);
    // A formula whose value nobody knows is marked to be calculated when the file is opened.
    const flag = cell.value === null ? ' ca="1"' : '';
    const formula = escapeMarkup(formatFileFormula(cell.formula));
    return { type, xml: `<${prefix}f${flag}>${formula}</${prefix}f>${xml}` };
  }
  if (typeof cell !== 'string') return valueContent(cell, prefix);
  const space = /^\s|\s$|[\t\n]|\s{2}/.test(cell) ? ' xml:space="preserve"' : '';
  const text = `<${prefix}t${space}>${escapeXml(cell)}</${prefix}t>`;
  return { type: 'inlineStr', xml: `<${prefix}is>${text}</${prefix}is>` };
}

function valueContent(value: CellValue, prefix: string): CellContent {
  const wrap = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: undefined, xml: '' };
  // Negative zero is zero to people; the shortest digits that give the same number back are those of JavaScript.
  if (typeof value === 'number') return { type: undefined, xml: wrap(value === 0 ? 0 : value) };
  if (typeof value === 'boolean') return { type: 'b', xml: wrap(value ? 1 : 0) };
  if (typeof value === 'string') return { type: 'str', xml: wrap(escapeXml(value)) };
  return { type: 'e', xml: wrap(value.error) };
}
