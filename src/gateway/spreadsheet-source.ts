import type { SheetLayout } from '../workbook/sheet-layout.ts';
import type { CreatedSpreadsheet } from '../workbook/spreadsheet-desk.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { SignInError } from './errors.ts';
import type { GoogleStanding } from './google/google-desk.ts';

/** What stands behind the gateway: where spreadsheets are opened and made, with the account that does it. */
export interface SpreadsheetSource {
  standing(): Promise<GoogleStanding>;
  /** Asks nothing of Google yet. */
  openSpreadsheet(spreadsheetId: string): Workbook;
  createSpreadsheet(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet>;
  /** How a person signs in; left out where none has to. */
  readonly signIn?: SignIn;
}

/** How a sign-in ended. */
export type SignInOutcome = { readonly account: string } | { readonly error: SignInError };

/** A person's way through Google's page and back. */
export interface SignIn {
  /**
   * @param redirectUri - Where Google sends the person back to: an address of this machine.
   * @returns Google's page.
   */
  begin(redirectUri: string): Promise<string>;
  /**
   * @param answer - What Google's page sent back in the address.
   * @returns The account's address.
   * @throws SignInError when it does not belong to a sign-in that was begun, or the person or Google declined.
   */
  finish(answer: URLSearchParams): Promise<string>;
  /** Gives the access back to Google, and forgets it in any case. */
  signOut(): Promise<void>;
}
