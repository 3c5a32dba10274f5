import { formatFileFormula } from '../../../formulas/file-formula.ts';
import { type Cell, type CellValue, isFormula } from '../../../grid/cell.ts';
import { escapeMarkup, escapeXml } from './xml-text.ts';

/**
 * A cell of a worksheet part. Texts stand in the cell itself, so that no other part need change; a formula stands with
 * the value last calculated, so that a reader who cannot calculate it still shows something.
 *
 * @param address - The cell's place, like "B4".
 * @param styleId - The number of its cell format.
 */
export function cellXml(address: string, cell: Cell, styleId: number): string {
  const start = `<c r="${address}"${styleId === 0 ? '' : ` s="${styleId}"`}`;
  if (isFormula(cell)) {
    const { type, value } = cachedValue(cell.value);
    return `${start}${type}><f>${fileFormula(cell.formula)}</f>${value}</c>`;
  }
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell)))
    return styleId === 0 ? '' : `${start}/>`;
  if (typeof cell === 'string') return `${start} t="inlineStr"><is>${textXml(cell)}</is></c>`;
  const { type, value } = cachedValue(cell);
  return `${start}${type}>${value}</c>`;
}

/** A column repeats its formula row by row: it is put into file form once. */
const fileFormulas = new Map<string, string>();
const mostFileFormulas = 1_000;

function fileFormula(formula: string): string {
  const known = fileFormulas.get(formula);
  if (known !== undefined) return known;
  const made = escapeMarkup(formatFileFormula(formula));
  if (fileFormulas.size < mostFileFormulas) fileFormulas.set(formula, made);
  return made;
}

function cachedValue(value: CellValue): { readonly type: string; readonly value: string } {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value)))
    return { type: '', value: '' };
  if (typeof value === 'number') return { type: '', value: `<v>${value === 0 ? 0 : value}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', value: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === 'string') return { type: ' t="str"', value: `<v>${escapeXml(value)}</v>` };
  return { type: ' t="e"', value: `<v>${value.error}</v>` };
}

/** A text element; spaces at its ends would be dropped without being told to stay. */
function textXml(text: string): string {
  return `<t${/^\s|\s$|\n|\s{2}/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;
}
