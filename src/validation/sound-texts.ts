/** Texts kept of one column. */
const mostKept = 20_000;
/** After so many texts a column whose texts seldom repeat is no longer remembered: looking them up would cost more. */
const trial = 2_000;
const fewestRepeats = 0.2;

/** Remembers the texts of a column in which nothing was found: seen again, as most are, they need no look. */
export class SoundTexts {
  #texts: Set<string> | null = new Set();
  #asked = 0;
  #repeats = 0;

  has(text: string): boolean {
    if (this.#texts === null) return false;
    this.#asked += 1;
    if (this.#texts.has(text)) {
      this.#repeats += 1;
      return true;
    }
    if (this.#asked === trial && this.#repeats < trial * fewestRepeats) this.#texts = null;
    return false;
  }

  add(text: string): void {
    if (this.#texts !== null && this.#texts.size < mostKept) this.#texts.add(text);
  }
}
