import type { Objective } from '../../plan/plan.ts';
import { sameWords } from './same-words.ts';

/** The objectives of the documents read before, to find the one that another document names again. */
export class EarlierObjectives {
  readonly refs: ReadonlySet<string>;
  readonly #rows: readonly Objective[];
  /** Row indexes by reference and by words, in lower case. */
  readonly #byRef: ReadonlyMap<string, readonly number[]>;
  readonly #byWords: ReadonlyMap<string, readonly number[]>;

  constructor(objectives: readonly Objective[]) {
    this.#rows = objectives.slice();
    const indexes = [...this.#rows.keys()];
    this.refs = new Set(this.#rows.map(({ ref }) => ref));
    this.#byRef = Map.groupBy(indexes, (index) => this.#rows[index]?.ref.toLowerCase() ?? '');
    this.#byWords = Map.groupBy(indexes, (index) => this.#rows[index]?.objective.toLowerCase() ?? '');
  }

  /** Row index of the first objective that is the same: -1 without one. */
  indexOf(row: Objective): number {
    const ref = row.ref.toLowerCase();
    const sameRef = this.#byRef.get(ref) ?? [];
    const known = sameRef.filter((index) => sameWords(this.#rows[index]?.objective ?? '', row.objective));
    // A running number is no name: the words alone tell.
    const named = /^\d+$/.test(row.ref) ? (this.#byWords.get(row.objective.toLowerCase()) ?? []) : [];
    const found = [...known, ...named.filter((index) => this.#rows[index]?.ref.toLowerCase() !== ref)];
    return found.length === 0 ? -1 : found.reduce((least, index) => Math.min(least, index));
  }
}
