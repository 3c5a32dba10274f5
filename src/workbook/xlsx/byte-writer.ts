const encoder = new TextEncoder();

/** Grows a row of bytes from pieces of others and from texts. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param expected - Bytes that will be written, as far as known. */
  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.max(1_024, expected));
  }

  /** The bytes written so far, in place. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Appends what stands between two places of other bytes. */
  copy(source: Uint8Array, start: number, end: number): void {
    const size = end - start;
    this.#reserve(size);
    // A few bytes are copied sooner than a view of them is made.
    if (size > 64) this.#bytes.set(source.subarray(start, end), this.#length);
    else for (let at = 0; at < size; at++) this.#bytes[this.#length + at] = source[start + at] as number;
    this.#length += size;
  }

  /** Appends a text as UTF-8. */
  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #reserve(size: number): void {
    const needed = this.#length + size;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    grown.set(this.written);
    this.#bytes = grown;
  }
}
