import { significantStem, wordsOf } from './significant-words.ts';

/**
 * Texts as sets of numbered stems, kept in one flat array: a hundred thousand texts cost no object each.
 */
export class StemSets {
  readonly #stems = new Map<string, number>();
  readonly #words = new Map<string, number>();
  #frequency = new Int32Array(1_024);
  #ids = new Int32Array(4_096);
  #ends = new Int32Array(1_024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds a text; its index is the number of texts added before. */
  add(text: string): void {
    const first = this.#end(this.#count - 1);
    let end = first;
    for (const word of wordsOf(text)) {
      const id = this.#idOf(word);
      if (id < 0 || this.#has(id, first, end)) continue;
      if (end === this.#ids.length) this.#ids = grown(this.#ids);
      this.#ids[end] = id;
      end += 1;
      this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
    }
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  #has(id: number, first: number, end: number): boolean {
    for (let at = first; at < end; at += 1) if (this.#ids[at] === id) return true;
    return false;
  }

  /** The stems of a text. Valid until the next text is added. */
  of(index: number): Int32Array {
    return this.#ids.subarray(this.#end(index - 1), this.#end(index));
  }

  sizeOf(index: number): number {
    return this.#end(index) - this.#end(index - 1);
  }

  /** The number of texts that have a stem. */
  frequency(id: number): number {
    return this.#frequency[id] ?? 0;
  }

  /** How much a stem says, by how few texts have it. */
  weight(id: number): number {
    return Math.log(1 + this.#count / Math.max(1, this.frequency(id)));
  }

  #end(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0);
  }

  #idOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const stem = significantStem(word);
    let id = stem === null ? -1 : this.#stems.get(stem);
    if (id === undefined) {
      id = this.#stems.size;
      this.#stems.set(stem ?? '', id);
      if (id >= this.#frequency.length) this.#frequency = grown(this.#frequency);
    }
    this.#words.set(word, id);
    return id;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
