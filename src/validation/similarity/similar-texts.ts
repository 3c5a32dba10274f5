import { StemSets } from './stem-sets.ts';

/** Two texts of one set that say nearly the same, by their indexes, the earlier first. */
export interface SimilarPair {
  readonly first: number;
  readonly second: number;
}

/** Each text stands in the index under its rarest words: a text that says the same has two of them or more. */
const prefix = 6;
/** A word in more texts than this is no evidence, and the work would grow with its square. */
const mostSharing = 32;
/** The share of the shorter text's weight that the longer one must have. */
const enoughShared = 0.72;
/** Shared words needed, and their weight together in words that stand in one text only. */
const fewestShared = 3;
const leastWeight = 1.5;

/**
 * Texts compared by their words, each weighted by how rare it is among all of them, so that common words do not count.
 *
 * The work grows with the number of texts, not with the number of pairs: candidates come from an inverted index of each
 * text's rarest words.
 */
export class SimilarTexts {
  readonly #sets = new StemSets();

  /** Adds a text; its index is the number of texts added before. */
  add(text: string): void {
    this.#sets.add(text);
  }

  /** The number of different words of a text that count. */
  sizeOf(index: number): number {
    return this.#sets.sizeOf(index);
  }

  /** A number that texts of the same words share, in any order; others seldom do. */
  hashOf(index: number): number {
    let hash = 0;
    for (const id of this.#sets.of(index)) hash = (hash + Math.imul(id + 1, 0x9e3779b1)) | 0;
    return hash;
  }

  /** Whether two texts have the same words. */
  isSame(left: number, right: number): boolean {
    const [own, other] = [this.#sets.of(left), this.#sets.of(right)];
    return own.length === other.length && own.every((id) => other.includes(id));
  }

  /** The share of the lighter text's weight that both have, 0 to 1. */
  overlap(left: number, right: number): number {
    return this.#shared(left, right).weight / Math.max(1e-9, this.#lighter(left, right));
  }

  /**
   * The pairs of texts that say nearly the same; yields `null` now and then so that the work can be paused.
   *
   * @param among - Indexes of the texts to compare; texts of the same words should come once.
   * @param mayPair - Whether two texts are worth comparing at all.
   */
  *pairs(
    among: readonly number[],
    mayPair: (first: number, second: number) => boolean,
  ): Generator<SimilarPair | null, void> {
    // The whole index comes first: a short text may be found by a long one whose own rarest words are others.
    const posting = this.#posting(among);
    const least = leastWeight * Math.log(1 + this.#sets.count);
    const common = new Uint8Array(this.#sets.count);
    const found = new Set<number>();
    let looked = 0;
    for (const index of among) {
      if (++looked % 500 === 0) yield null;
      for (const other of this.#candidates(index, posting, common)) {
        const [first, second] = other < index ? [other, index] : [index, other];
        if (!mayPair(first, second)) continue;
        const { count, weight } = this.#shared(first, second);
        if (count < fewestShared || weight < least) continue;
        if (weight < enoughShared * this.#lighter(first, second)) continue;
        const key = first * this.#sets.count + second;
        if (found.has(key)) continue;
        found.add(key);
        yield { first, second };
      }
    }
  }

  #posting(among: readonly number[]): Map<number, number[]> {
    const posting = new Map<number, number[]>();
    for (const index of among) {
      for (const id of this.#rarest(index)) {
        const sharing = posting.get(id);
        if (sharing === undefined) posting.set(id, [index]);
        else sharing.push(index);
      }
    }
    return posting;
  }

  /** Texts that stand in the index under two words of a text, or more. */
  #candidates(index: number, posting: ReadonlyMap<number, readonly number[]>, common: Uint8Array): number[] {
    const candidates: number[] = [];
    const touched: number[] = [];
    for (const id of this.#sets.of(index)) {
      for (const other of posting.get(id) ?? []) {
        if (other === index) continue;
        const count = (common[other] ?? 0) + 1;
        common[other] = count;
        if (count === 1) touched.push(other);
        else if (count === 2) candidates.push(other);
      }
    }
    for (const other of touched) common[other] = 0;
    return candidates;
  }

  #rarest(index: number): number[] {
    const rare: number[] = [];
    for (const id of this.#sets.of(index)) {
      const frequency = this.#sets.frequency(id);
      if (frequency > 1 && frequency <= mostSharing) rare.push(id);
    }
    if (rare.length <= prefix) return rare;
    const frequency = (id: number) => this.#sets.frequency(id);
    return rare.sort((left, right) => frequency(left) - frequency(right) || left - right).slice(0, prefix);
  }

  #weightOf(index: number): number {
    let sum = 0;
    for (const id of this.#sets.of(index)) sum += this.#sets.weight(id);
    return sum;
  }

  #lighter(left: number, right: number): number {
    return Math.min(this.#weightOf(left), this.#weightOf(right));
  }

  #shared(left: number, right: number): { readonly count: number; readonly weight: number } {
    const other = this.#sets.of(right);
    let count = 0;
    let weight = 0;
    for (const id of this.#sets.of(left)) {
      if (!other.includes(id)) continue;
      count += 1;
      weight += this.#sets.weight(id);
    }
    return { count, weight };
  }
}
