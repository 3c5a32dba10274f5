import { DamagedWorkbookError } from './errors.ts';

/** The elements of a sheet's cells that the scanner tells apart; the names without prefix. */
export type TagName = 'row' | 'c' | 'v' | 'f' | 'is' | 't' | 'rPh' | 'si' | 'sheetData' | 'other';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const colon = 0x3a;
const hyphen = 0x2d;
const bracket = 0x5b;
const closingBracket = 0x5d;
const letterC = 0x63;
const letterF = 0x66;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const letterV = 0x76;

/**
 * Walks over the tags of a sheet's XML in its UTF-8 bytes: never back, never twice, no object a tag.
 *
 * The last tag is described by the fields, which the next step overwrites.
 */
export class TagScanner {
  readonly bytes: Uint8Array;
  readonly #file: string;
  readonly #part: string;
  /** Where the last tag begins and the place past its end. */
  tagStart = 0;
  tagEnd = 0;
  name: TagName = 'other';
  isEnd = false;
  isSelfClosing = false;
  /** Where the values of the attributes r, s and t stand; the end is 0 for one that is not set. */
  rStart = 0;
  rEnd = 0;
  sStart = 0;
  sEnd = 0;
  tStart = 0;
  tEnd = 0;

  /**
   * @param file - What people call the file, for errors.
   * @param part - The part's path in the package, for errors.
   */
  constructor(bytes: Uint8Array, file: string, part: string) {
    this.bytes = bytes;
    this.#file = file;
    this.#part = part;
  }

  damaged(): DamagedWorkbookError {
    const place = `${this.#part} at byte ${this.tagStart.toLocaleString('en-GB')}`;
    return new DamagedWorkbookError(this.#file, `the XML of ${place} is cut short or wrong`);
  }

  /** Goes to the next tag; `false` at the end of the text. Comments and processing instructions are passed over. */
  next(): boolean {
    const { bytes } = this;
    let at = this.tagEnd;
    for (;;) {
      while (at < bytes.length && bytes[at] !== lessThan) at++;
      if (at >= bytes.length) return false;
      this.tagStart = at;
      const second = bytes[at + 1];
      if (second !== exclamation && second !== question) break;
      at = this.#skipSpecial(at, second);
    }
    this.isEnd = bytes[at + 1] === slash;
    this.#readName(this.isEnd ? at + 2 : at + 1);
    return true;
  }

  /** Goes to the end of the element whose start tag was the last tag, whatever it holds. */
  skipElement(): void {
    if (this.isSelfClosing) return;
    for (let depth = 1; depth > 0; ) {
      if (!this.next()) throw this.damaged();
      if (this.isEnd) depth--;
      else if (!this.isSelfClosing) depth++;
    }
  }

  /** Goes to the end tag of the row whose start tag was the last tag, looking at no tag between. */
  skipToRowEnd(): void {
    const { bytes } = this;
    for (let at = this.tagEnd; at < bytes.length; at++) {
      if (bytes[at] !== lessThan) continue;
      if (bytes[at + 1] === exclamation || bytes[at + 1] === question) {
        at = this.#skipSpecial(at, bytes[at + 1] as number) - 1;
      } else if (bytes[at + 1] === slash) {
        this.tagEnd = at;
        this.next();
        if (this.name === 'row') return;
        at = this.tagEnd - 1;
      }
    }
    throw this.damaged();
  }

  /** An attribute of the last tag by its name without prefix; for the rare ones. */
  attribute(name: string): string | undefined {
    const tag = new TextDecoder().decode(this.bytes.subarray(this.tagStart, this.tagEnd));
    for (const match of tag.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      if (match[1] === name) return match[2] ?? match[3];
    }
    return undefined;
  }

  #skipSpecial(start: number, second: number): number {
    const { bytes } = this;
    let [last, before] = [question, question];
    let at = start + 2;
    if (second === exclamation && bytes[at] === hyphen) [last, before, at] = [hyphen, hyphen, start + 4];
    else if (second === exclamation && bytes[at] === bracket)
      [last, before] = [closingBracket, closingBracket];
    for (; at < bytes.length; at++) {
      if (bytes[at] !== greaterThan) continue;
      if (second === exclamation && last === question) return at + 1;
      if (bytes[at - 1] === last && (last === question || bytes[at - 2] === before)) return at + 1;
    }
    throw this.damaged();
  }

  #readName(start: number): void {
    const { bytes } = this;
    let local = start;
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === colon) local = at + 1;
      else if (byte <= 32 || byte === greaterThan || byte === slash) break;
    }
    this.name = tagName(bytes, local, at - local);
    this.#readAttributes(at);
  }

  #readAttributes(start: number): void {
    const { bytes } = this;
    const { length } = bytes;
    this.rEnd = 0;
    this.sEnd = 0;
    this.tEnd = 0;
    let at = start;
    while (at < length) {
      const byte = bytes[at] as number;
      if (byte === greaterThan) {
        this.isSelfClosing = bytes[at - 1] === slash;
        this.tagEnd = at + 1;
        return;
      }
      at++;
      if (byte <= 32 || byte === slash) continue;
      const nameStart = at - 1;
      while (at < length && bytes[at] !== equals) at++;
      const isLetter = at === nameStart + 1;
      while (at < length && bytes[at] !== quote && bytes[at] !== apostrophe) at++;
      const mark = bytes[at] as number;
      const valueStart = ++at;
      while (at < length && bytes[at] !== mark) at++;
      if (isLetter) this.#keepAttribute(byte, valueStart, at);
      at++;
    }
    throw this.damaged();
  }

  #keepAttribute(letter: number, start: number, end: number): void {
    if (letter === letterR) {
      this.rStart = start;
      this.rEnd = end;
    } else if (letter === letterS) {
      this.sStart = start;
      this.sEnd = end;
    } else if (letter === letterT) {
      this.tStart = start;
      this.tEnd = end;
    }
  }
}

function tagName(bytes: Uint8Array, start: number, length: number): TagName {
  const first = bytes[start];
  if (length === 1) {
    if (first === letterC) return 'c';
    if (first === letterV) return 'v';
    if (first === letterF) return 'f';
    return first === letterT ? 't' : 'other';
  }
  if (length === 2) {
    if (first === 0x69) return 'is';
    return first === letterS ? 'si' : 'other';
  }
  if (length === 3 && first === letterR) return bytes[start + 1] === 0x6f ? 'row' : 'rPh';
  return length === 9 && first === letterS && bytes[start + 5] === 0x44 ? 'sheetData' : 'other';
}
