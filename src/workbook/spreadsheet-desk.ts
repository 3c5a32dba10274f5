import type { Lease, LeaseOptions } from './lease.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { Workbook } from './workbook.ts';

/** A spreadsheet that was made. */
export interface CreatedSpreadsheet {
  readonly spreadsheetId: string;
  /** Where people open it. */
  readonly url: string;
}

/**
 * Spreadsheets of an account, wherever this program runs: beside Google (`src/gateway/google`), or in a browser that
 * asks the gateway (`gateway/gateway-client.ts`).
 *
 * A workbook of a desk writes only while nobody else has the lease of its spreadsheet.
 */
export interface SpreadsheetDesk {
  /** Where people open its spreadsheets, like "http://127.0.0.1:4400/"; left out where that is not known. */
  readonly pages?: string;
  /**
   * A spreadsheet by its id; nothing is asked before it is read. It writes under the lease that this desk has of it,
   * where it has one.
   */
  open(spreadsheetId: string): Workbook;
  /**
   * Makes a spreadsheet with these sheets.
   *
   * @throws NotSentError, RejectedError or OutcomeUnknownError as a workbook does.
   */
  create(title: string, layouts: readonly SheetLayout[]): Promise<CreatedSpreadsheet>;
  /** @throws LeaseHeldError when another program has it, or this desk has it already. */
  lease(spreadsheetId: string, options: LeaseOptions): Promise<Lease>;
}
