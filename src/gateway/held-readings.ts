import { randomBytes } from 'node:crypto';
import type { Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';

/** Minutes that a person may look at what came in before it is written. */
const heldMilliseconds = 10 * 60_000;
const mostReadings = 32;

/** A reading, and the workbook that gave it: what came with it beyond the snapshot is known to that one alone. */
export interface Reading {
  readonly workbook: Workbook;
  readonly snapshot: WorkbookSnapshot;
}

interface HeldReading extends Reading {
  readonly spreadsheetId: string;
  readonly client: string;
  readonly token: string;
  readonly until: number;
}

/**
 * The last reading of each spreadsheet by each client, so that changes can be held against it without a call to Google,
 * and without sending it back up.
 */
export class HeldReadings {
  readonly #now: () => number;
  #held: HeldReading[] = [];

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @returns The token that stands for the reading. */
  hold(spreadsheetId: string, client: string, reading: Reading): string {
    const token = randomBytes(18).toString('base64url');
    const others = this.#live().filter(
      (held) => held.spreadsheetId !== spreadsheetId || held.client !== client,
    );
    const until = this.#now() + heldMilliseconds;
    this.#held = [...others, { ...reading, spreadsheetId, client, token, until }].slice(-mostReadings);
    return token;
  }

  /** The reading; `undefined` where it is another's, of another spreadsheet, too old, or written over since. */
  find(spreadsheetId: string, client: string, token: string): Reading | undefined {
    return this.#live().find(
      (held) => held.spreadsheetId === spreadsheetId && held.client === client && held.token === token,
    );
  }

  /** Forgets every reading of a spreadsheet: it is written to. */
  drop(spreadsheetId: string): void {
    this.#held = this.#held.filter((held) => held.spreadsheetId !== spreadsheetId);
  }

  #live(): HeldReading[] {
    const now = this.#now();
    this.#held = this.#held.filter(({ until }) => until > now);
    return this.#held;
  }
}
