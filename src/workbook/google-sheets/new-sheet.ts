import type { SheetLayout } from '../sheet-layout.ts';
import type { GoogleState } from './google-state.ts';

/** A sheet to make. */
export interface NewSheet {
  readonly sheetId: number;
  /** Place among the sheets, from 0. */
  readonly index: number;
  readonly layout: SheetLayout;
}

/** What a new sheet is made in. */
export interface SheetSurroundings {
  readonly state: GoogleState;
  /** Layouts of all sheets of the call, whose tables drop-downs may take their choices from. */
  readonly layouts: readonly SheetLayout[];
  /** Our account's address, where it is known. */
  readonly user?: string;
}
