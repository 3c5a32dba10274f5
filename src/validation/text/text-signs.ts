/** What the letters of a text hint at, as bits: a fast look at every text, so that slow ones are kept for the few. */
export const textSigns = {
  /** A letter of another alphabet, or a character nobody sees. */
  foreign: 1,
  /** I, l or O beside a digit. */
  letterByDigit: 2,
  openBracket: 4,
  /** Three figures or more. */
  figures: 8,
  /** Question marks, underscores or dots in a row, "xx", "tb", an angle bracket. */
  mark: 16,
  /** A space at an end or two together, a line break, a tab. */
  space: 32,
  /** A capital I before a, e, o or u. */
  capitalI: 64,
} as const;

const kinds = { digit: 1, lookAlike: 2, bracket: 4, space: 8, twin: 16, separator: 32, angle: 64 } as const;

const kindOf = new Uint8Array(128);
for (const [kind, characters] of [
  [kinds.digit, '0123456789'],
  [kinds.lookAlike, 'IlOo'],
  [kinds.bracket, '([{'],
  [kinds.space, ' \t\n\r'],
  [kinds.twin, '?_.xX'],
  [kinds.separator, '.,'],
  [kinds.angle, '<'],
] as const) {
  for (const character of characters)
    kindOf[character.charCodeAt(0)] = (kindOf[character.charCodeAt(0)] ?? 0) | kind;
}

/** Codes from which characters may be foreign letters or invisible; accents and marks of western Europe lie below. */
const firstForeign = 0x36f;
const softHyphen = 0xad;
const noBreakSpace = 0xa0;
const capitalI = 73;

/**
 * The signs in a text, joined as bits of `textSigns`.
 *
 * @example textSignsOf('Open 6 hubs') // -> 0
 */
export function textSignsOf(text: string): number {
  let signs = 0;
  let figures = 0;
  let before = 0;
  let beforeThat = 0;
  let code = 0;
  for (let at = 0; at < text.length; at += 1) {
    const last = code;
    code = text.charCodeAt(at);
    if (last === capitalI && (code === 97 || code === 101 || code === 111 || code === 117))
      signs |= textSigns.capitalI;
    const kind = code < 128 ? (kindOf[code] ?? 0) : 0;
    if (kind === 0) {
      if (code >= firstForeign || code === softHyphen || code === noBreakSpace) signs |= textSigns.foreign;
      else if ((code === 98 || code === 66) && (last === 116 || last === 84)) signs |= textSigns.mark;
    } else {
      if (kind & kinds.digit) {
        if (!(before & kinds.digit)) figures += 1;
        if (before & kinds.lookAlike || (before & kinds.separator && beforeThat & kinds.lookAlike)) {
          signs |= textSigns.letterByDigit;
        }
      } else if (kind & kinds.lookAlike) {
        if (before & kinds.digit || (before & kinds.separator && beforeThat & kinds.digit)) {
          signs |= textSigns.letterByDigit;
        }
      }
      if (kind & kinds.bracket) signs |= textSigns.openBracket;
      if (kind & kinds.angle || (kind & kinds.twin && before & kinds.twin && (last | 32) === (code | 32))) {
        signs |= textSigns.mark;
      }
      if (kind & kinds.space && (before & kinds.space || code !== 32 || at === 0)) signs |= textSigns.space;
    }
    beforeThat = before;
    before = kind;
  }
  if (before & kinds.space) signs |= textSigns.space;
  return figures > 2 ? signs | textSigns.figures : signs;
}
