/**
 * The right to be the one who writes to a spreadsheet for a while. It ends by itself, so that a program that stopped
 * without a word keeps nobody out for long.
 */
export interface Lease {
  /** Counts how often the spreadsheet was leased: a later holder has a higher number, always. */
  readonly fence: number;
  /** When it ends by itself: milliseconds since 1970, by this machine's clock. */
  readonly expiresAt: number;
  /**
   * Makes it last from now on as long as it was taken for.
   *
   * @throws LeaseLostError when it ended, or somebody took the spreadsheet after that.
   */
  renew(): Promise<void>;
  /** Ends it. One that has ended already is left as it is. */
  release(): Promise<void>;
}

/** Who takes a lease, and for how long. */
export interface LeaseOptions {
  /** Who takes it, as the next one reads it: "the add-in", "hwb sync". At most 100 characters. */
  readonly holder: string;
  /** How long it lasts unless it is renewed, 1 to 600; 60 when left out. */
  readonly seconds?: number;
}

/** Thrown when somebody else has the lease of a spreadsheet. Nothing was written. */
export class LeaseHeldError extends Error {
  override readonly name = 'LeaseHeldError';
  /** Who has it. */
  readonly holder: string;
  /** When it ends unless it is renewed: milliseconds since 1970. */
  readonly expiresAt: number;

  constructor(holder: string, expiresAt: number) {
    const time = new Date(expiresAt).toLocaleTimeString('en-GB');
    super(
      `${holder} is writing to this spreadsheet just now. Nothing was changed. Try again when it has finished, at ${time} at the latest.`,
    );
    this.holder = holder;
    this.expiresAt = expiresAt;
  }
}

/** Thrown when a lease has ended before its work was done. Nothing was written under it since. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';

  constructor() {
    super(
      'The time to write to this spreadsheet ran out before the work was done. Nothing was changed since then. Start again.',
    );
  }
}
