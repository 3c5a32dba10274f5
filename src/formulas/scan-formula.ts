/** A part of a formula's text: quoted texts, sheet names in quotes and bracketed columns are one piece each. */
export interface FormulaPiece {
  readonly kind: 'text' | 'sheet' | 'brackets' | 'name' | 'open' | 'close' | 'separator' | 'other';
  readonly from: number;
  readonly to: number;
}

/**
 * The pieces of a formula in their order, in one walk; what is not closed reaches to the end.
 *
 * @param formula - With or without its leading "=".
 * @example scanFormula('SUM("a,b",2)').map((piece) => piece.kind) // -> ['name', 'open', 'text', 'separator', 'name', 'close']
 */
export function scanFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let from = 0;
  while (from < formula.length) {
    const kind = kindOf(formula.charAt(from));
    const to = endOf(formula, from, kind);
    if (!isSpace(formula.charAt(from))) pieces.push({ kind, from, to });
    from = to;
  }
  return pieces;
}

const kinds = new Map<string, FormulaPiece['kind']>([
  ['"', 'text'],
  ["'", 'sheet'],
  ['[', 'brackets'],
  ['(', 'open'],
  ['{', 'open'],
  [')', 'close'],
  ['}', 'close'],
  [',', 'separator'],
  [';', 'separator'],
]);

function kindOf(sign: string): FormulaPiece['kind'] {
  return kinds.get(sign) ?? (isOfName(sign) ? 'name' : 'other');
}

/** Letters of any script, digits, and what names and addresses hold besides. */
function isOfName(sign: string): boolean {
  const code = sign.charCodeAt(0);
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
  return (
    isLetter || (code >= 48 && code <= 57) || sign === '_' || sign === '.' || sign === '$' || sign === '\\'
  );
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

function endOf(formula: string, from: number, kind: FormulaPiece['kind']): number {
  if (kind === 'text' || kind === 'sheet') return endOfQuotes(formula, from);
  if (kind === 'brackets') return endOfBrackets(formula, from);
  let to = from + 1;
  if (kind === 'name') while (to < formula.length && isOfName(formula.charAt(to))) to += 1;
  return to;
}

/** A quote within quotes is written twice. */
function endOfQuotes(formula: string, from: number): number {
  const quote = formula.charAt(from);
  let close = formula.indexOf(quote, from + 1);
  while (close >= 0 && formula.charAt(close + 1) === quote) close = formula.indexOf(quote, close + 2);
  return close < 0 ? formula.length : close + 1;
}

/** Brackets may hold brackets; an apostrophe takes the meaning from the sign behind it. */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
