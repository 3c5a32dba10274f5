import type { AuthClient } from 'google-auth-library';
import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import type { CreatedSpreadsheet } from '../../workbook/spreadsheet-desk.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** An account, and where its spreadsheets are. */
export interface SheetsAccount {
  /** Whoever makes the headers that say who asks. */
  readonly auth: Pick<AuthClient, 'getRequestHeaders'> | { readonly bearer: string };
  /** Its address. */
  readonly user?: string;
  /** Where the Sheets API is; Google itself when left out. */
  readonly rootUrl?: string;
  /** Told before every wait, as in `GoogleAccess`. */
  readonly onWait?: (sentence: string, milliseconds: number) => void;
  /** How a wait is waited for; by the clock of this machine when left out. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The spreadsheets of one account; all of them share its quota. */
export interface SheetsConnection {
  open(spreadsheetId: string): Workbook;
  create(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet>;
}

/** Connects an account; tests put a connection of their own in its place. */
export type ConnectSheets = (account: SheetsAccount) => SheetsConnection;
