import { type Cell, isCellError, isFormula } from '../../grid/cell.ts';

/** No number, date or boolean is longer as people write it. */
const longestReading = 40;

/**
 * A cell as it must be entered for Excel to hold exactly it: a text that Excel would read as something else gets the
 * apostrophe that keeps it a text.
 *
 * @returns A value for `Range.values`; the empty text empties the cell.
 * @example encodeCell('2/3') // -> "'2/3"
 * @example encodeCell('Open the hub') // -> 'Open the hub'
 * @example encodeCell({ formula: 'SUM(A1:A2)', value: null }) // -> '=SUM(A1:A2)'
 */
export function encodeCell(cell: Cell): string | number | boolean {
  if (cell === null) return '';
  if (isFormula(cell)) return `=${cell.formula}`;
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== 'string') return cell;
  return isPlainText(cell) ? cell : `'${cell}`;
}

/** Whether Excel takes a text for a text: it begins with a letter and is neither a boolean nor short with a digit in it. */
function isPlainText(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  if (text.length > longestReading) return true;
  return !/\d/.test(text) && !/^(?:true|false)\s*$/i.test(text);
}
