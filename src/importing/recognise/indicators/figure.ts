import { cellValue } from '../../../grid/cell.ts';
import { isDateFormat, isPercentFormat } from '../../../grid/number-format.ts';
import type { Fragment } from '../../repair/lines.ts';

/** A number as printed. */
export interface Figure {
  readonly value: number;
  /** Decimal places as printed. */
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly place: string;
  /** The text it was read from. */
  readonly text: string;
}

/** What the cells of one column say about one indicator. */
export interface FigureCell {
  /** Numbers that could be the figure: more than one where extraction left noise. */
  readonly figures: readonly Figure[];
  /** Pieces in round brackets: mostly when the data is from. */
  readonly bracketed: readonly string[];
  /** Words around the figure. */
  readonly words: string;
  /** Pieces that are neither figure nor words: scraps of extraction. */
  readonly noise: readonly { readonly text: string; readonly place: string }[];
  /** Whether the figure stands in square brackets, as remarks do. */
  readonly isRemark: boolean;
  readonly place: string;
  readonly text: string;
}

const clean =
  /^\[?\s*([£€])?\s*([-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−–]?\d+(?:\.\d+)?|[-−–]?\.\d+)\s*(%)?\s*\]?$/;
const leading =
  /^\[?\s*([£€])?\s*([-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−–]?\d+(?:\.\d+)?)\s*(%)?(?=\s+[^\d\s]|\s*\]|$)/;

/** Reads the pieces of one column of one indicator. */
export function readFigureCell(fragments: readonly Fragment[]): FigureCell {
  const text = fragments.map((fragment) => fragment.text).join('\n');
  const place = fragments[0]?.place ?? '';
  const typed = fragments.length === 1 ? typedFigure(fragments[0]) : null;
  if (typed) return { figures: [typed], bracketed: [], words: '', noise: [], isRemark: false, place, text };
  const bracketed: string[] = [];
  const bare = text.replaceAll(/\(([^()]{0,200})\)?/g, (_whole, inner: string) => {
    bracketed.push(inner.replaceAll('\n', ' ').trim());
    return ' ';
  });
  const figures: Figure[] = [];
  const words: string[] = [];
  const noise: { text: string; place: string }[] = [];
  let hasLoosePercent = false;
  for (const line of bare.split('\n')) {
    const piece = line.trim();
    if (piece === '') continue;
    const figure =
      clean.exec(piece) ?? (figures.length === 0 ? leading.exec(piece.replace(/^[_~.]\s*/, '')) : null);
    if (figure) {
      figures.push(makeFigure(figure, piece, place));
      const rest = piece
        .replace(/^[_~.]\s*/, '')
        .slice(figure[0].length)
        .trim();
      if (rest !== '') words.push(rest);
    } else if (piece === '%') hasLoosePercent = true;
    else if (/\p{L}{2}/u.test(piece) || /\d{4}/.test(piece)) words.push(piece);
    else noise.push({ text: piece, place });
  }
  const isPercent = hasLoosePercent && figures.length === 1;
  return {
    figures: isPercent ? figures.map((figure) => ({ ...figure, isPercent: true })) : figures,
    bracketed,
    words: words.join(' '),
    noise,
    isRemark: text.trimStart().startsWith('['),
    place,
    text,
  };
}

function makeFigure(match: RegExpExecArray, text: string, place: string): Figure {
  const digits = (match[2] ?? '').replaceAll(',', '').replace(/^[−–]/, '-');
  return {
    value: Number(digits),
    decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    isPercent: match[3] === '%',
    place,
    text,
  };
}

function typedFigure(fragment: Fragment | undefined): Figure | null {
  if (!fragment || fragment.cell === undefined) return null;
  const value = cellValue(fragment.cell);
  const format = fragment.numberFormat ?? 'General';
  if (typeof value !== 'number' || isDateFormat(format)) return null;
  const isPercent = isPercentFormat(format);
  // A percentage is held as a fraction, and shown a hundred times as large.
  const shown = isPercent ? Number((value * 100).toPrecision(12)) : value;
  const printed = String(shown);
  const decimals = /^-?\d+\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return { value: shown, decimals, isPercent, place: fragment.place, text: fragment.text };
}
