import type { Lease, LeaseOptions } from '../workbook/lease.ts';
import type { SheetLayout } from '../workbook/sheet-layout.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** Where partners' spreadsheets are: Google, its stand-in, or in tests memory. */
export interface PartnerDesk {
  /** A spreadsheet by its id; nothing is asked of it before it is read. */
  open(spreadsheetId: string): Workbook;
  /** Makes a spreadsheet with these sheets. */
  create(
    title: string,
    layouts: readonly SheetLayout[],
  ): Promise<{ readonly spreadsheetId: string; readonly url: string }>;
  /** @throws LeaseHeldError while somebody else writes to it. */
  lease(spreadsheetId: string, options: LeaseOptions): Promise<Lease>;
}
