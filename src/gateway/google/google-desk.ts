import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';

/** What stands behind spreadsheets: a service account, a person's account, or the stand-in on this machine. */
export type GoogleKind = 'service-account' | 'oauth' | 'stand-in';

/** Which Google is used, and whether it can be. */
export interface GoogleStanding {
  readonly kind: GoogleKind;
  /** The account's address; `null` for the stand-in, and while nobody is signed in. */
  readonly account: string | null;
  readonly isSignedIn: boolean;
  /** The same for people: what is used, and what to do where something is missing. */
  readonly sentence: string;
}

/** Google Sheets as the rest of the product uses it, whichever account is behind it. */
export interface GoogleDesk extends SpreadsheetDesk {
  standing(): GoogleStanding;
  /** Closes what is open on this machine. Leases end by themselves. */
  close(): void;
}
