/** A stretch of a text that also stands in the other text, or does not. */
export interface DiffPiece {
  readonly text: string;
  readonly isSame: boolean;
}

/** Two texts in pieces; together the pieces of a side are its text. */
export interface WordDiff {
  readonly left: readonly DiffPiece[];
  readonly right: readonly DiffPiece[];
}

/** Beyond as many words put in and taken out, the longest common part is not looked for: the middle differs as a whole. */
const mostEdits = 1_500;

/**
 * What differs between two texts, word by word.
 *
 * @example wordDiff('two hubs open', 'three hubs open').left // -> [{ text: 'two', isSame: false }, { text: ' hubs open', isSame: true }]
 */
export function wordDiff(left: string, right: string): WordDiff {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = commonWords(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const side = (words: readonly string[], isCommon: readonly boolean[]) =>
    piecesOf(
      words,
      (index) => index < start || index >= words.length - end || isCommon[index - start] === true,
    );
  return { left: side(a, middle.left), right: side(b, middle.right) };
}

/** Words, the spaces between them, and signs one by one. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}'’]+|[^\s\p{L}\p{N}\p{M}'’]/gu) ?? [];
}

/**
 * Which words of each side belong to the longest part that both have in common, in order: Myers' way, which takes longer
 * the more differs, not the longer the texts are.
 */
function commonWords(a: readonly string[], b: readonly string[]) {
  const left = a.map(() => false);
  const right = b.map(() => false);
  const rounds = roundsOf(a, b);
  if (rounds === null) return { left, right };
  let [x, y] = [a.length, b.length];
  for (const [edits, before] of [...rounds.entries()].reverse()) {
    const { from, diagonal, isAdded } = lastEdit(before, edits, x - y);
    const start = edits === 0 ? 0 : isAdded ? from : from + 1;
    while (x > start) {
      x -= 1;
      y -= 1;
      left[x] = true;
      right[y] = true;
    }
    [x, y] = [from, from - diagonal];
  }
  return { left, right };
}

/**
 * How far into `a` each diagonal (place in `a` less place in `b`) reached before each round, a round for each edit until
 * the ends of both are met; from -edits - 1 to edits + 1.
 *
 * @returns `null` where that takes more edits than are looked for.
 */
function roundsOf(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const rounds: Int32Array[] = [];
  const most = Math.min(mostEdits, a.length + b.length);
  const middle = most + 1;
  const reach = new Int32Array(2 * middle + 1);
  for (let edits = 0; edits <= most; edits += 1) {
    const before = reach.slice(middle - edits - 1, middle + edits + 2);
    rounds.push(before);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const { from, isAdded } = lastEdit(before, edits, diagonal);
      let x = edits === 0 || isAdded ? from : from + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return rounds;
    }
  }
  return null;
}

/** The edit that leads furthest along a diagonal: a word of `b` that is added, or one of `a` that is taken out. */
function lastEdit(before: Int32Array, edits: number, diagonal: number) {
  const at = (other: number) => before[other + edits + 1] ?? 0;
  const isAdded = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
  const neighbour = isAdded ? diagonal + 1 : diagonal - 1;
  return { from: edits === 0 ? 0 : at(neighbour), diagonal: edits === 0 ? 0 : neighbour, isAdded };
}

function piecesOf(words: readonly string[], isCommon: (index: number) => boolean): DiffPiece[] {
  const pieces: { text: string; isSame: boolean }[] = [];
  for (const [index, text] of words.entries()) {
    // A space between two words that differ would only tear the mark apart.
    const isGap =
      text.trim() === '' &&
      index > 0 &&
      !isCommon(index - 1) &&
      index + 1 < words.length &&
      !isCommon(index + 1);
    const isSame = isCommon(index) && !isGap;
    const last = pieces.at(-1);
    if (last?.isSame === isSame) last.text += text;
    else pieces.push({ text, isSame });
  }
  return pieces;
}

/** The least part of a text that must be the same, so that marks on the rest say something. */
const leastSame = 0.25;

/** Whether marking what differs says anything: it does not where nearly everything differs. */
export function isWorthMarking(pieces: readonly DiffPiece[]): boolean {
  const length = (some: readonly DiffPiece[]) =>
    some.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  return length(pieces.filter(({ isSame }) => isSame)) >= leastSame * length(pieces);
}

/** Characters that are shown before the first difference, where a text is clipped. */
const lead = 80;

/**
 * The part of a long text around its first difference; the whole of a text that fits.
 *
 * @param limit - Characters to keep, counted as UTF-16.
 * @returns `null` in the place of pieces left out at an end.
 */
export function clipPieces(pieces: readonly DiffPiece[], limit = 300): readonly (DiffPiece | null)[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= limit) return pieces;
  const [first] = pieces;
  const before = first?.isSame === true && pieces.length > 1 ? first.text.length : 0;
  const from = Math.max(0, Math.min(before - lead, length - limit));
  const to = from + limit;
  const kept: (DiffPiece | null)[] = from > 0 ? [null] : [];
  let offset = 0;
  for (const { text, isSame } of pieces) {
    const part = wholeCharacters(text.slice(Math.max(0, from - offset), Math.max(0, to - offset)));
    if (part !== '') kept.push({ text: part, isSame });
    offset += text.length;
  }
  return to < length ? [...kept, null] : kept;
}

/** Without halves of characters at its ends. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
