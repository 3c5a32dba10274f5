/** The header that every request of the page to the stand-in carries: no page of another site can send it. */
export const personHeader = 'x-stand-in-person';

/** As whom a person works on a spreadsheet. */
export type Person = 'partner' | 'owner';

/** The account of a partner's person. */
export const partnerAccount = 'partner@stand-in.example';

export type Dimension = 'ROWS' | 'COLUMNS';

/** A rectangle of a sheet: indexes from 0, ends excluded. */
export interface CellArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface OnSheet {
  readonly sheetId: number;
}

/** One thing that a person does on the page. Indexes are from 0, ends are excluded. */
export type PersonAction =
  /** Texts as typed or pasted, from a cell on; the sheet grows where they reach past its end. */
  | (OnSheet & {
      readonly kind: 'type';
      readonly rowIndex: number;
      readonly columnIndex: number;
      readonly rows: readonly (readonly string[])[];
    })
  | (OnSheet & CellArea & { readonly kind: 'clear' })
  | (OnSheet & {
      readonly kind: 'insert';
      readonly dimension: Dimension;
      readonly start: number;
      readonly count: number;
      /** Whether the new ones look like those before them, else like those after. */
      readonly likeBefore: boolean;
    })
  | (OnSheet & {
      readonly kind: 'delete';
      readonly dimension: Dimension;
      readonly start: number;
      readonly end: number;
    })
  /** Sorts all rows below the frozen ones. */
  | (OnSheet & {
      readonly kind: 'sort';
      readonly columnIndex: number;
      readonly order: 'ASCENDING' | 'DESCENDING';
    })
  /** Hides the rows that show one of these texts in a column; none shows them all again. */
  | (OnSheet & {
      readonly kind: 'filter';
      readonly columnIndex: number;
      readonly hiddenTexts: readonly string[];
    })
  | (OnSheet & { readonly kind: 'unfilter' })
  | (OnSheet & {
      readonly kind: 'hide';
      readonly dimension: Dimension;
      readonly start: number;
      readonly end: number;
      readonly isHidden: boolean;
    })
  | (OnSheet & { readonly kind: 'resize'; readonly columnIndex: number; readonly pixels: number })
  | { readonly kind: 'add-sheet' }
  | (OnSheet & { readonly kind: 'rename-sheet'; readonly title: string })
  | (OnSheet & { readonly kind: 'delete-sheet' })
  | (OnSheet & { readonly kind: 'hide-sheet'; readonly isHidden: boolean })
  | { readonly kind: 'locale'; readonly locale: 'en_GB' | 'en_US' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
