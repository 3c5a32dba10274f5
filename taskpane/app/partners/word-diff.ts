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

/** Beyond as many pairs of words the longest common part is not looked for: the middle differs as a whole. */
const mostPairs = 1_000_000;

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

/** Which words of each side belong to the longest part that both have in common, in order. */
function commonWords(a: readonly string[], b: readonly string[]) {
  const left = a.map(() => false);
  const right = b.map(() => false);
  if (a.length * b.length > mostPairs) return { left, right };
  const width = b.length + 1;
  /** How long the common part of what follows is, by place in both. */
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      left[i] = true;
      right[j] = true;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { left, right };
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
