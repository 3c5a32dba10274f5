import { type FormulaPiece, scanFormula } from './scan-formula.ts';

const address = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;
const constant = /^(?:TRUE|FALSE|\d[\d.]*(?:E\d*)?)$/i;
/** Functions whose results spill, or point to who knows what. */
const wide =
  /^(?:_xlfn\.|_xlws\.)*(?:CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|HSTACK|INDIRECT|MAP|OFFSET|RANDARRAY|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP)$/i;

/**
 * Whether an argument of a formula is certainly one value: a constant, one cell, a column in this row, or what a
 * function makes of whatever it is given.
 *
 * @example isSingle('Plan[[#This Row],[Target]]') // -> true
 * @example isSingle('B2:B9') // -> false
 */
export function isSingle(argument: string): boolean {
  let depth = 0;
  const pieces = scanFormula(argument);
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'close') depth -= 1;
    const text = argument.slice(piece.from, piece.to);
    if (depth === 0 && !isSinglePiece(piece, text, pieces[index + 1], argument.charAt(piece.to) === '!'))
      return false;
    if (piece.kind === 'open') depth += 1;
  }
  return pieces.length > 0;
}

function isSinglePiece(
  piece: FormulaPiece,
  text: string,
  next: FormulaPiece | undefined,
  isSheetMark: boolean,
): boolean {
  if (piece.kind === 'other') return text !== ':' && text !== '#';
  if (piece.kind === 'brackets') return /#This Row|^\[@|^\[\[@/i.test(text);
  if (piece.kind === 'open') return text !== '{';
  if (piece.kind !== 'name') return true;
  const isCalled = next?.kind === 'open' && next.from === piece.to;
  if (isCalled) return !wide.test(text);
  // A name before brackets is a table, and before an exclamation mark a sheet: what follows decides.
  const isPrefix = next !== undefined && next.from === piece.to && (next.kind === 'brackets' || isSheetMark);
  return isPrefix || address.test(text) || constant.test(text);
}
