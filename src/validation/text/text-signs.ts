/** What the letters of a text hint at, as bits: a fast look at every text, so that slow ones are kept for the few. */
export const textSigns = {
  /** A letter of another alphabet, or a character nobody sees. */
  foreign: 1,
  /** I, l or O beside a digit, or apart from it by a dot or comma. */
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

/** Kinds of characters, each the column of a table. What is in none is "other". */
const kinds = [
  ['digit', '0123456789'],
  ['capitalI', 'I'],
  ['smallO', 'o'],
  ['lookAlike', 'lO'],
  ['vowel', 'aeu'],
  ['dot', '.'],
  ['comma', ','],
  ['bracket', '([{'],
  ['angle', '<'],
  ['question', '?'],
  ['underscore', '_'],
  ['x', 'xX'],
  ['t', 'tT'],
  ['b', 'bB'],
  ['space', ' '],
  ['break', '\t\n\r'],
] as const;

type Kind = (typeof kinds)[number][0] | 'other' | 'separatorAfterDigit' | 'separatorAfterLetter';

/** States: the kind of the character before, and for a dot or comma also what stood before that. */
const states: readonly Kind[] = [
  'other',
  ...kinds.map(([kind]) => kind),
  'separatorAfterDigit',
  'separatorAfterLetter',
];
const width = 32;
const kindOf = new Uint8Array(128);
for (const [kind, characters] of kinds) {
  for (const character of characters) kindOf[character.charCodeAt(0)] = states.indexOf(kind);
}
const [digit, space] = [states.indexOf('digit'), states.indexOf('space')];
const lineBreak = states.indexOf('break');

const lookAlikes: readonly Kind[] = ['capitalI', 'smallO', 'lookAlike'];
const doubled: readonly Kind[] = ['dot', 'question', 'underscore', 'x'];

/** The state after a character, and the signs that it and the state before it give. */
const nextState = new Uint8Array(width * width);
const signsOfPair = new Uint8Array(width * width);
for (const [state, before] of states.entries()) {
  for (const [index, kind] of states.entries()) {
    nextState[state * width + index] = states.indexOf(stateAfter(before, kind));
    signsOfPair[state * width + index] = pairSigns(before, kind);
  }
}

function stateAfter(before: Kind, kind: Kind): Kind {
  if (kind !== 'comma' && kind !== 'dot') return kind;
  if (before === 'digit') return 'separatorAfterDigit';
  return lookAlikes.includes(before) ? 'separatorAfterLetter' : kind;
}

function pairSigns(before: Kind, kind: Kind): number {
  let signs = 0;
  if (kind === 'digit' && (lookAlikes.includes(before) || before === 'separatorAfterLetter')) {
    signs |= textSigns.letterByDigit;
  }
  if (lookAlikes.includes(kind) && (before === 'digit' || before === 'separatorAfterDigit')) {
    signs |= textSigns.letterByDigit;
  }
  if (before === 'capitalI' && (kind === 'vowel' || kind === 'smallO')) signs |= textSigns.capitalI;
  if (kind === 'bracket') signs |= textSigns.openBracket;
  const isDoubled = doubled.includes(kind) && before === kind;
  const isDotted = kind === 'dot' && before.startsWith('separator');
  if (kind === 'angle' || isDoubled || isDotted || (before === 't' && kind === 'b')) signs |= textSigns.mark;
  if (kind === 'break' || (kind === 'space' && (before === 'space' || before === 'break')))
    signs |= textSigns.space;
  return signs;
}

/** Codes from which characters may be foreign letters or invisible; accents of western Europe lie below. */
const firstForeign = 0x36f;
const softHyphen = 0xad;
const noBreakSpace = 0xa0;

/**
 * The signs in a text, joined as bits of `textSigns`.
 *
 * @example textSignsOf('Open 6 hubs') // -> 0
 */
export function textSignsOf(text: string): number {
  const { length } = text;
  let signs = 0;
  let figures = 0;
  let state = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) {
      if (code >= firstForeign || code === softHyphen || code === noBreakSpace) signs |= textSigns.foreign;
      state = 0;
      continue;
    }
    const kind = kindOf[code] ?? 0;
    if (kind === digit && state !== digit) figures += 1;
    const pair = state * width + kind;
    signs |= signsOfPair[pair] ?? 0;
    state = nextState[pair] ?? 0;
  }
  if (state === space || state === lineBreak || text.charCodeAt(0) === 32) signs |= textSigns.space;
  return figures > 2 ? signs | textSigns.figures : signs;
}
