import { unescapeXml } from './sheet-writer/xml-text.ts';

/** A byte order mark inside a text is a character like others. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const ampersand = 0x26;
const underscore = 0x5f;
const lessThan = 0x3c;
const longestCached = 40;
const longestByLetter = 12;
const cacheSize = 8_192;

/**
 * Texts of XML in UTF-8 bytes. Short plain texts that were met lately are given again as the same string, since the
 * words of a column repeat: that saves both the time to make and the memory to keep them.
 */
export class ByteText {
  readonly #cache = new Array<string>(cacheSize).fill('');
  /** Where the text that was read last by `readToTag` ends. */
  end = 0;

  /** The text from a place to the next tag, found and read in one walk; its end is left in `end`. */
  readToTag(bytes: Uint8Array, start: number): string {
    const { length } = bytes;
    let hash = 0;
    let at = start;
    let isPlain = true;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte === lessThan) break;
      if (isSpecial(byte)) isPlain = false;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.end = at;
    if (!isPlain) return unescapeText(this.readRaw(bytes, start, at));
    return at - start > longestCached ? decode(bytes, start, at) : this.#lately(hash, bytes, start, at);
  }

  /** The text between two places, with its entities and `_xHHHH_` escapes read. */
  read(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > longestCached) {
      return isPlain(bytes, start, end)
        ? decode(bytes, start, end)
        : unescapeText(this.readRaw(bytes, start, end));
    }
    let hash = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (isSpecial(byte)) return unescapeText(this.readRaw(bytes, start, end));
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    return this.#lately(hash, bytes, start, end);
  }

  /** The string that was made of the same bytes lately, or a new one. */
  #lately(hash: number, bytes: Uint8Array, start: number, end: number): string {
    const slot = (hash >>> 0) % cacheSize;
    const cached = this.#cache[slot] as string;
    if (isSame(cached, bytes, start, end)) return cached;
    const text = decodePlain(bytes, start, end);
    this.#cache[slot] = text;
    return text;
  }

  /** The text between two places with its entities read, as formulas are written. */
  readRaw(bytes: Uint8Array, start: number, end: number): string {
    const text = decode(bytes, start, end);
    const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
    return lines.includes('<') ? readMarkup(lines) : unescapeEntities(lines);
  }
}

/** Bytes that make a text more than its letters: of other alphabets, or markup, or the start of an escape. */
function isSpecial(byte: number): boolean {
  return byte >= 128 || byte === ampersand || byte === underscore || byte === 13 || byte === lessThan;
}

function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isSpecial(bytes[at] as number)) return false;
  return true;
}

/** Node's own kind of bytes gives texts without a detour by a view of them. */
interface SlicingBytes {
  readonly utf8Slice: (start: number, end: number) => string;
}

function isSlicing(bytes: Uint8Array): bytes is Uint8Array & SlicingBytes {
  return 'utf8Slice' in bytes;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return isSlicing(bytes) ? bytes.utf8Slice(start, end) : decoder.decode(bytes.subarray(start, end));
}

/** Short plain texts are made letter by letter: calling a decoder costs more than they do. */
function decodePlain(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longestByLetter) return decode(bytes, start, end);
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}

/** "&amp;" is by far the most frequent entity: a text with no other needs no search for them. */
function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return /&(?!amp;)/.test(text) ? unescapeXml(text) : text.replaceAll('&amp;', '&');
}

/** Text that is interrupted by comments, or that stands in CDATA sections, where "&" means itself. */
function readMarkup(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece, index) => {
      if (index % 2 === 0) return unescapeEntities(piece);
      return piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : '';
    })
    .join('');
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== bytes[start + index]) return false;
  }
  return true;
}

/**
 * A text with its `_xHHHH_` escapes read, which spreadsheets use for what XML cannot hold.
 *
 * @example unescapeText('one_x000D_two') // -> 'one\rtwo'
 * @source ECMA-376 Part 1, 22.9.2.19 (ST_Xstring).
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
