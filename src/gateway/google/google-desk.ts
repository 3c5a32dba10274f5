import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';

/** What stands behind spreadsheets: a service account, a person's account, or the stand-in on this machine. */
type GoogleKind = 'service-account' | 'oauth' | 'stand-in';

/** Which Google is used, and whether it can be. */
export interface GoogleStanding {
  readonly kind: GoogleKind;
  /** The account's address; `null` for the stand-in, and while nobody is signed in. */
  readonly account: string | null;
  /** Whether spreadsheets can be read and written now: somebody is signed in, or the stand-in runs. */
  readonly isReady: boolean;
  /** Whether a person can sign in and out: a service account and the stand-in need no person. */
  readonly canSignIn: boolean;
  /** The same for people: what is used, and what to do where something is missing. */
  readonly sentence: string;
}

/** Google Sheets as the rest of the product uses it, whichever account is behind it. */
export interface GoogleDesk extends SpreadsheetDesk {
  standing(): Promise<GoogleStanding>;
  /** Closes what is open on this machine. Leases end by themselves. */
  close(): void;
}
