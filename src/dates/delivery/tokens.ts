import { type Cue, type WordType, wordMeaning } from './words.ts';

type TokenType =
  | WordType
  | 'number'
  | 'dash'
  | 'slash'
  | 'dot'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'ampersand'
  | 'open'
  | 'close'
  | 'quote'
  | 'query'
  | 'plus'
  | 'other';

export interface Token {
  readonly type: TokenType;
  readonly cue: Cue;
  /** A number's value, or what `WordMeaning` says of the word. */
  readonly value: number;
  /** How many digits a number was written with; 0 for everything else. */
  readonly width: number;
  /** The word in lower case; empty for everything else. */
  readonly word: string;
  /** Where the token stands in the text: from `from`, up to but not including `to`. */
  readonly from: number;
  readonly to: number;
  /** Whether white space or a tag that breaks the line stands before it. */
  readonly gap: boolean;
  readonly upper: boolean;
  /** Whether a phrase can begin here, as `WordMeaning` says. */
  readonly opens: boolean;
}

/** Stands for the token before the first and after the last, so that looking around needs no bounds. */
const nothing: Token = {
  type: 'other',
  cue: '',
  value: -1,
  width: 0,
  word: '',
  from: 0,
  to: 0,
  gap: true,
  upper: false,
  opens: false,
};

/** @returns The token, or one that matches nothing where `index` is out of bounds. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  // Reading outside an array is slow, far slower than the comparison.
  return index >= 0 && index < tokens.length ? (tokens[index] ?? nothing) : nothing;
}

const punctuation = new Map<string, TokenType>([
  ['-', 'dash'],
  ['/', 'slash'],
  ['\\', 'slash'],
  ['.', 'dot'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['|', 'semicolon'],
  ['•', 'semicolon'],
  ['&', 'ampersand'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
  ["'", 'quote'],
  ['`', 'quote'],
  ['´', 'quote'],
  ['‘', 'quote'],
  ['’', 'quote'],
  ['‛', 'quote'],
  ['′', 'quote'],
  ['?', 'query'],
  ['+', 'plus'],
  ['±', 'plus'],
]);
for (const dash of '‐‑‒–—―−﹘﹣－~→') punctuation.set(dash, 'dash');

const entities = new Map<string, string>([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&ndash;', '-'],
  ['&mdash;', '-'],
  ['&#8211;', '-'],
  ['&#8212;', '-'],
  ['&#160;', ' '],
  ['&rsquo;', "'"],
  ['&lsquo;', "'"],
  ['&#39;', "'"],
]);
const longestEntity = 7;
const longestTag = 200;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Latin, Greek and Cyrillic letters; not the multiplication and division signs.
  return code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7;
}

function isSpace(code: number): boolean {
  if (code <= 32 || code === 0xa0) return true;
  return (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x202f || code === 0x3000;
}

/** The end of the tag that begins at `from`, or 0 where "<" is only a sign. */
function tagEnd(text: string, from: number): number {
  const next = text.charCodeAt(from + 1);
  if (!isLetter(next) && next !== 47) return 0;
  const limit = Math.min(text.length, from + longestTag);
  for (let index = from + 1; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 62) return index + 1;
    if (code === 60) return 0;
  }
  return 0;
}

/** Tags inside a word or a number, like `<sup>`, do not break the line. */
function breaksLine(text: string, from: number): boolean {
  const at = text.charCodeAt(from + 1) === 47 ? from + 2 : from + 1;
  const code = text.charCodeAt(at) | 32;
  return code === 98 ? (text.charCodeAt(at + 1) | 32) === 114 : code === 112 || code === 108 || code === 116;
}

/** Cuts a text into words, numbers and signs in one pass, whatever it holds. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let gap = false;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      gap = true;
      at++;
      continue;
    }
    const from = at;
    if (isDigit(code)) {
      let value = 0;
      while (at < length) {
        const digit = text.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) break;
        value = value * 10 + digit;
        at++;
      }
      tokens.push({
        type: 'number',
        cue: '',
        value,
        width: at - from,
        word: '',
        from,
        to: at,
        gap,
        upper: false,
        opens: true,
      });
    } else if (isLetter(code)) {
      at++;
      while (at < length) {
        const letter = text.charCodeAt(at);
        const inside = (letter === 39 || letter === 0x2019) && isLetter(text.charCodeAt(at + 1));
        if (!inside && !isLetter(letter)) break;
        at++;
      }
      const word = text.slice(from, at).toLowerCase();
      const meaning = wordMeaning(word);
      const upper = code >= 65 && code <= 90;
      tokens.push({
        type: meaning.type,
        cue: meaning.cue,
        value: meaning.value,
        width: 0,
        word,
        from,
        to: at,
        gap,
        upper,
        opens: meaning.opens,
      });
    } else if (code === 60 && tagEnd(text, at) > 0) {
      if (breaksLine(text, at)) {
        gap = true;
      }
      at = tagEnd(text, at);
      continue;
    } else {
      let sign = text.charAt(at);
      at++;
      if (code === 38) {
        const near = text.slice(from, from + longestEntity);
        const name = near.slice(0, near.indexOf(';') + 1);
        const entity = entities.get(name);
        if (entity) {
          sign = entity;
          at = from + name.length;
        }
      }
      if (sign === ' ' || code === 0xad || code === 0xfeff) {
        gap = gap || sign === ' ';
        continue;
      }
      const type = punctuation.get(sign) ?? 'other';
      tokens.push({
        type,
        cue: '',
        value: -1,
        width: 0,
        word: '',
        from,
        to: at,
        gap,
        upper: false,
        opens: false,
      });
    }
    gap = false;
  }
  return tokens;
}
