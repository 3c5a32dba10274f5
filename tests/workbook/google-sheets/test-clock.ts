import type { Wait } from '../../../src/workbook/google-sheets/wait.ts';

/** A clock that goes on only when somebody waits by it. */
export class TestClock {
  #now = 0;
  /** How long was waited, each time. */
  readonly waits: number[] = [];

  readonly now = (): number => this.#now;

  readonly wait: Wait = async (milliseconds, signal) => {
    await Promise.resolve();
    signal?.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
  };

  get parts() {
    return { now: this.now, wait: this.wait };
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
