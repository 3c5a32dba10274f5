import type { StoredBytes } from '../../src/workbook/xlsx/workbook-store.ts';

/** Pages that are open at once on different states of a file; the same state is held once for all of them. */
const mostOpenings = 16;
const mostBytes = 256 * 1024 * 1024;

/** The bytes that pages were made from, as long as there is room: those that were asked for longest ago go first. */
export class HeldOpenings {
  readonly #openings = new Map<string, StoredBytes>();

  /** Holds bytes; the newest are held whatever they weigh. */
  hold({ bytes, stamp }: StoredBytes): void {
    this.#openings.delete(stamp);
    // A copy: what the store goes on with is not ours.
    this.#openings.set(stamp, { bytes: Uint8Array.from(bytes), stamp });
    for (const oldest of this.#openings.keys()) {
      if (this.#openings.size <= mostOpenings && this.#weight() <= mostBytes) break;
      if (oldest !== stamp) this.#openings.delete(oldest);
    }
  }

  get(stamp: string): StoredBytes | undefined {
    const found = this.#openings.get(stamp);
    if (!found) return undefined;
    this.#openings.delete(stamp);
    this.#openings.set(stamp, found);
    return found;
  }

  #weight(): number {
    return this.#openings.values().reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}
