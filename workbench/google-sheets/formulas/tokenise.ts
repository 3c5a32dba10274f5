/** A piece of a formula. Blanks are kept with what they stand before, so that pieces put together give the text back. */
export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'name' | 'operator' | 'unknown';
  readonly text: string;
  readonly space: string;
}

const sheetPrefix = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,7}`;
const area = String.raw`(?:${cell}:${cell}|${cell}:\$?[A-Za-z]{1,3}(?![\w$])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,7}:\$?[1-9]\d{0,7}|${cell}|#REF!)`;

const rules: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)/uy],
  ['reference', new RegExp(`${sheetPrefix}${area}(?![\\p{L}\\p{N}_(.])`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%(),;{}:]/uy],
];

/** The pieces of a formula's text after its `=`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /\s*/uy;
    blank.lastIndex = at;
    const space = blank.exec(text)?.[0] ?? '';
    at += space.length;
    if (at >= text.length) {
      if (space !== '') tokens.push({ kind: 'unknown', text: '', space });
      break;
    }
    const token = next(text, at, space);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(text: string, at: number, space: string): Token {
  for (const [kind, rule] of rules) {
    rule.lastIndex = at;
    const found = rule.exec(text)?.[0];
    if (found !== undefined && found !== '') return { kind, text: found, space };
  }
  return { kind: 'unknown', text: text.slice(at, at + 1), space };
}

/** The text of pieces put together again. */
export const joined = (tokens: readonly Token[]): string =>
  tokens.map(({ space, text }) => space + text).join('');
