import type { AuthClient } from 'google-auth-library';
import { QuotaBucket } from './quota-bucket.ts';
import { type Wait, waitFor } from './wait.ts';

/** What stands behind all spreadsheets of one Google account: its sign-in, its quota and its clock. */
export interface GoogleAccess {
  /** A client of google-auth-library, or a bearer token that somebody else keeps fresh. */
  readonly auth: Pick<AuthClient, 'getRequestHeaders'> | { readonly bearer: string };
  /** The account's address, as people share spreadsheets with it; protected ranges name it as their editor. */
  readonly user?: string;
  /** Where the Sheets API is; Google itself when left out. Plain `http` is taken for this machine only. */
  readonly rootUrl?: string;
  /** Shared by all calls of the account: Google counts them together. */
  readonly quota: QuotaBucket;
  readonly wait: Wait;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** From 0 up to 1, so that several programs that wait do not all call again at once. */
  readonly random: () => number;
  /** Ends waits and calls. */
  readonly signal?: AbortSignal;
  /** Told before every wait that people notice: a sentence for them, and how long it takes. */
  readonly onWait?: (sentence: string, milliseconds: number) => void;
}

/** An access of which only the account must be given. */
export type GoogleAccessOptions = Pick<GoogleAccess, 'auth'> & Partial<GoogleAccess>;

/** Access to the spreadsheets of an account, on the clock of this machine where none is given. */
export function googleAccess(options: GoogleAccessOptions): GoogleAccess {
  const { now = () => performance.now(), wait = waitFor } = options;
  return {
    ...options,
    now,
    wait,
    random: options.random ?? Math.random,
    quota: options.quota ?? new QuotaBucket({ now, wait }),
  };
}
