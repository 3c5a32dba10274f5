import type { Lease, LeaseOptions } from '../../workbook/lease.ts';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** What stands behind spreadsheets: a service account, a person's account, or the stand-in on this machine. */
export type GoogleKind = 'service-account' | 'oauth' | 'stand-in';

/** A spreadsheet that was made. */
export interface CreatedSpreadsheet {
  readonly spreadsheetId: string;
  /** Where people open it. */
  readonly url: string;
}

/** Which Google is used, and whether it can be. */
export interface GoogleStanding {
  readonly kind: GoogleKind;
  /** The account's address; `null` for the stand-in, and while nobody is signed in. */
  readonly account: string | null;
  readonly isSignedIn: boolean;
  /** The same for people: what is used, and what to do where something is missing. */
  readonly sentence: string;
}

/**
 * Google Sheets as the rest of the product uses it, whichever account is behind it.
 *
 * A workbook of a desk writes only while nobody else has the lease of its spreadsheet.
 */
export interface GoogleDesk {
  standing(): GoogleStanding;
  /**
   * A spreadsheet by its id; nothing is asked of Google before it is read. It works under the lease that this desk
   * took of the spreadsheet last, where it took one.
   */
  open(spreadsheetId: string): Workbook;
  /**
   * Makes a spreadsheet with these sheets.
   *
   * @throws NotSentError, RejectedError or OutcomeUnknownError as a workbook does.
   */
  create(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet>;
  /** @throws LeaseHeldError when another program, or another desk, has it. */
  lease(spreadsheetId: string, options: LeaseOptions): Promise<Lease>;
  /** Closes what is open on this machine. Leases end by themselves. */
  close(): void;
}
