import type { Wait } from './wait.ts';

/** Google counts reads and writes apart. */
export type CallKind = 'read' | 'write';

export interface QuotaOptions {
  readonly now: () => number;
  readonly wait: Wait;
  /** Calls of each kind in any minute; Google allows a user 60. */
  readonly callsAMinute?: number;
}

const minute = 60_000;
const googleLimit = 60;

/**
 * A bucket of tokens for each kind of call. A token comes back a minute after it was taken, so that no minute, wherever
 * it begins, has more calls than are allowed.
 */
export class QuotaBucket {
  readonly #now: () => number;
  readonly #wait: Wait;
  readonly #size: number;
  /** When the tokens that are out were taken, the first first. */
  readonly #taken: Record<CallKind, number[]> = { read: [], write: [] };
  /** Those who wait do so one after the other, in the order in which they came. */
  readonly #queue: Record<CallKind, Promise<void>> = { read: Promise.resolve(), write: Promise.resolve() };

  constructor({ now, wait, callsAMinute = googleLimit }: QuotaOptions) {
    this.#now = now;
    this.#wait = wait;
    this.#size = callsAMinute;
  }

  /**
   * Takes a token, and waits for one where all are out.
   *
   * @param onWait - Told how many milliseconds it takes, where it takes any.
   * @throws What the wait throws where the signal ends it; no token is taken then.
   */
  take(kind: CallKind, signal?: AbortSignal, onWait?: (milliseconds: number) => void): Promise<void> {
    const turn = this.#queue[kind].then(() => this.#takeNow(kind, signal, onWait));
    this.#queue[kind] = turn.catch(() => undefined);
    return turn;
  }

  async #takeNow(kind: CallKind, signal?: AbortSignal, onWait?: (milliseconds: number) => void) {
    const taken = this.#taken[kind];
    for (;;) {
      const now = this.#now();
      while (taken[0] !== undefined && taken[0] <= now - minute) taken.shift();
      const first = taken[taken.length - this.#size];
      if (first === undefined) {
        taken.push(now);
        return;
      }
      onWait?.(first + minute - now);
      await this.#wait(first + minute - now, signal);
    }
  }
}
