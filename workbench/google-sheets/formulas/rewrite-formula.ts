import { type Corner, parseReference, type Reference, referenceText } from './reference.ts';
import { joined, tokenise } from './tokenise.ts';

/** A formula with each of its references replaced; null stands for `#REF!`. */
export function rewriteReferences(
  formula: string,
  change: (reference: Reference) => Reference | null,
): string {
  const tokens = tokenise(formula.slice(1));
  let isChanged = false;
  const rewritten = tokens.map((token) => {
    if (token.kind !== 'reference') return token;
    const reference = parseReference(token.text);
    if (reference === null) return token;
    const changed = change(reference);
    if (changed === reference) return token;
    isChanged = true;
    return { ...token, text: changed === null ? '#REF!' : referenceText(changed) };
  });
  return isChanged ? `=${joined(rewritten)}` : formula;
}

function moved(corner: Corner, rows: number, columns: number): Corner | null {
  const column = corner.column === undefined || corner.pinsColumn ? corner.column : corner.column + columns;
  const row = corner.row === undefined || corner.pinsRow ? corner.row : corner.row + rows;
  if ((column ?? 0) < 0 || (row ?? 0) < 0) return null;
  return { ...corner, ...(column !== undefined && { column }), ...(row !== undefined && { row }) };
}

/** A formula as it reads when it is copied so many rows down and columns to the right. */
export function relocatedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    const start = moved(reference.start, rows, columns);
    const end = reference.end && moved(reference.end, rows, columns);
    if (start === null || end === null) return null;
    return { ...reference, start, ...(end && { end }) };
  });
}
