import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same numbers, on every machine. */
export class SeededRandom {
  #state: number;

  /** @param seed - Any whole number. */
  constructor(seed: number) {
    this.#state = mixed(seed >>> 0);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    return mixed(this.#state) / 2 ** 32;
  }

  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** @param probability - From 0 to 1. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the list; `undefined` for an empty one. */
  pick<Item>(list: readonly Item[]): Item | undefined {
    return list[this.below(list.length)];
  }

  /** One of a list that is never empty. */
  oneOf<Item>(first: Item, ...others: Item[]): Item {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    return list
      .map((item) => ({ item, order: this.next() }))
      .sort((one, other) => one.order - other.order)
      .map(({ item }) => item);
  }
}

function mixed(word: number): number {
  let bits = Math.imul(word ^ (word >>> 15), word | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}

/**
 * Runs a job while all that asks the system for random bytes gets them from a seed, and hashes are worked out at once:
 * each would else be handed to another thread, which takes longer than all the rest.
 */
export async function withSeededBytes<Result>(seed: number, job: () => Promise<Result>): Promise<Result> {
  const random = new SeededRandom(seed);
  const kept = { getRandomValues: crypto.getRandomValues, digest: crypto.subtle.digest };
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint32Array)
      for (const index of array.keys()) array[index] = random.next() * 2 ** 32;
    return array;
  };
  crypto.subtle.digest = async (_, data) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
  };
  try {
    return await job();
  } finally {
    crypto.getRandomValues = kept.getRandomValues;
    crypto.subtle.digest = kept.digest;
  }
}
