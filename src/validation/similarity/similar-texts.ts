import { significantStem, wordsOf } from './significant-words.ts';

/** Two texts of one set that say nearly the same. */
export interface SimilarPair {
  /** Indexes of the texts, the earlier first. */
  readonly first: number;
  readonly second: number;
}

/** Of each text only its rarest words are looked up: texts that are alike share some of them. */
const prefix = 5;
/** A word in more texts than this brings none of them together: it is no evidence, and the work would grow with its square. */
const mostSharing = 32;
/** Other texts looked at for one. */
const mostCandidates = 200;
/** The share of the shorter text's weight that the longer one must have. */
const enoughShared = 0.72;
/** Shared words needed, and their weight in words that stand in one text only. */
const fewestShared = 3;
const leastWeight = 2;

/**
 * Texts as sets of stems, each weighted by how rare it is among all of them, so that common words do not count.
 *
 * The work grows with the number of texts, not with the number of pairs: candidates come from an inverted index of each
 * text's rarest words.
 */
export class SimilarTexts {
  readonly #stems = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #frequency: number[] = [];
  readonly #sets: number[][] = [];

  /** Adds a text; its index is the number of texts added before. */
  add(text: string): void {
    const ids: number[] = [];
    for (const word of wordsOf(text)) {
      const id = this.#idOf(word);
      if (id >= 0 && !ids.includes(id)) ids.push(id);
    }
    for (const id of ids) this.#frequency[id] = (this.#frequency[id] ?? 0) + 1;
    this.#sets.push(ids);
  }

  /** The number of different words of a text that count. */
  sizeOf(index: number): number {
    return this.#sets[index]?.length ?? 0;
  }

  /** What texts with the same words, in any order, have in common. */
  keyOf(index: number): string {
    return [...(this.#sets[index] ?? [])].sort((left, right) => left - right).join(' ');
  }

  /** The share of the lighter text's weight that both have, 0 to 1. */
  overlap(left: number, right: number): number {
    const shared = this.#shared(left, right);
    return shared.weight / Math.max(1e-9, Math.min(this.#weightOf(left), this.#weightOf(right)));
  }

  /**
   * The pairs of texts that say nearly the same; yields `null` now and then so that the work can be paused.
   *
   * @param among - Indexes of the texts to compare; texts with the same key should come once.
   * @param mayPair - Whether two texts are worth comparing at all.
   */
  *pairs(
    among: readonly number[],
    mayPair: (first: number, second: number) => boolean,
  ): Generator<SimilarPair | null, void> {
    const posting = new Map<number, number[]>();
    const weights = this.#weights();
    const least = leastWeight * Math.log(1 + this.#sets.length);
    let looked = 0;
    for (const second of among) {
      if (++looked % 500 === 0) yield null;
      const rarest = this.#rarest(second);
      const candidates = new Set<number>();
      for (const id of rarest) {
        for (const first of posting.get(id) ?? []) {
          if (candidates.size < mostCandidates) candidates.add(first);
        }
      }
      for (const first of candidates) {
        if (!mayPair(first, second)) continue;
        const { count, weight } = this.#shared(first, second, weights);
        if (count < fewestShared || weight < least) continue;
        const lighter = Math.min(this.#weightOf(first, weights), this.#weightOf(second, weights));
        if (weight >= enoughShared * lighter) yield { first, second };
      }
      for (const id of rarest) {
        const sharing = posting.get(id);
        if (sharing === undefined) posting.set(id, [second]);
        else if (sharing.length < mostSharing) sharing.push(second);
      }
    }
  }

  #idOf(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const stem = significantStem(word);
    let id = stem === null ? -1 : this.#stems.get(stem);
    if (id === undefined) {
      id = this.#stems.size;
      this.#stems.set(stem ?? '', id);
    }
    this.#words.set(word, id);
    return id;
  }

  #rarest(index: number): number[] {
    const frequency = (id: number) => this.#frequency[id] ?? 0;
    return (this.#sets[index] ?? [])
      .filter((id) => frequency(id) > 1)
      .sort((left, right) => frequency(left) - frequency(right) || left - right)
      .slice(0, prefix);
  }

  #weights(): Float64Array {
    return Float64Array.from(this.#frequency, (count) => Math.log(1 + this.#sets.length / count));
  }

  #weight(id: number): number {
    return Math.log(1 + this.#sets.length / (this.#frequency[id] ?? 1));
  }

  #weightOf(index: number, weights?: Float64Array): number {
    let sum = 0;
    for (const id of this.#sets[index] ?? []) sum += weights?.[id] ?? this.#weight(id);
    return sum;
  }

  #shared(
    left: number,
    right: number,
    weights?: Float64Array,
  ): { readonly count: number; readonly weight: number } {
    const other = this.#sets[right] ?? [];
    let count = 0;
    let weight = 0;
    for (const id of this.#sets[left] ?? []) {
      if (!other.includes(id)) continue;
      count += 1;
      weight += weights?.[id] ?? this.#weight(id);
    }
    return { count, weight };
  }
}
