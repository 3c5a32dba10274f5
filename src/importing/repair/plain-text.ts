import { decodeEntities } from './entities.ts';

/** Tags that start a new line of text, and tags that only say how it looks. Any other "<" is text. */
const breakingTags = new Set([
  'li',
  'p',
  'br',
  'ul',
  'ol',
  'div',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const silentTags = new Set([
  'b',
  'i',
  'em',
  'strong',
  'u',
  's',
  'span',
  'sub',
  'sup',
  'font',
  'a',
  'small',
  'mark',
  'tbody',
  'thead',
]);
const spacingTags = new Set(['td', 'th']);

const tag = /<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,500})?\/?>/gi;
const bulletMark = /(^|\s)[•▪●◦‣\uF000-\uF0FF]\s*/g;

/**
 * The words of a cell without the marks of extraction: tags, entities, bullets, bold marks and stray spaces go; list
 * items and paragraphs become lines.
 *
 * @example plainText('<ul> <li>A. One</li> <li>Two &amp; three</li> </ul>') // -> 'A. One\nTwo & three'
 * @example plainText('from 15 <sup>th</sup> August') // -> 'from 15th August'
 */
export function plainText(text: string): string {
  const untagged = text.includes('<')
    ? text.replaceAll(/\s+(?=<sup>(?:st|nd|rd|th)<)/gi, '').replaceAll(tag, replaceTag)
    : text;
  const lines = decodeEntities(untagged)
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(bulletMark, '\n')
    .replaceAll('**', '')
    .split(/[\n\r\v\f\u2028\u2029]/);
  const kept: string[] = [];
  for (const line of lines) {
    const bare = line.replaceAll(/[\s\u00A0]+/g, ' ').trim();
    if (bare !== '') kept.push(bare);
  }
  return kept.join('\n');
}

function replaceTag(whole: string, _close: string, name: string): string {
  const key = name.toLowerCase();
  if (breakingTags.has(key)) return '\n';
  if (spacingTags.has(key)) return ' ';
  return silentTags.has(key) ? '' : whole;
}

/** Whether the whole cell is printed bold, as banners and merged headings are. */
export function isBold(text: string): boolean {
  const bare = text.replaceAll(/<\/?p>/gi, '').trim();
  return /^<(b|strong)>[^<]*<\/\1>$/i.test(bare) || /^\*\*[^*]+\*\*$/.test(bare);
}
