import { type CellRange, maxColumns, maxRows, parseRange } from '../../grid/address.ts';

/** The cells that a formula names by their addresses. */
export interface FormulaReference {
  /** The sheet before the exclamation mark; `undefined` for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly range: CellRange;
}

/** Texts and structured references are passed over; a sheet's name, quoted or not; one cell or two corners. */
const referencePattern =
  /"[^"]*"|\[[^[\]]*\]|(?:'(?<quoted>(?:[^']|'')*)'!|(?<plain>[\p{L}_\\][\p{L}\p{N}_.]*)!)?(?<![\w.\\])(?<first>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6})(?::(?<last>\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}))?(?![\w.(!])|'[^']*'|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/**
 * The references of a formula to cells by their addresses. Whole rows and columns, names and structured references
 * are none: they follow their cells by themselves.
 */
export function formulaReferences(formula: string): FormulaReference[] {
  const references: FormulaReference[] = [];
  for (const { groups } of formula.matchAll(referencePattern)) {
    const first = groups?.['first'];
    if (first === undefined) continue;
    const range = readRange(first, groups?.['last'] ?? first);
    const sheet = groups?.['quoted']?.replaceAll("''", "'") ?? groups?.['plain'];
    if (range) references.push({ sheet, range });
  }
  return references;
}

function readRange(first: string, last: string): CellRange | undefined {
  try {
    const range = parseRange(`${first}:${last}`);
    return range.rowCount === maxRows || range.columnCount === maxColumns ? undefined : range;
  } catch {
    return undefined;
  }
}
