import type { ExtendedValue } from '../schema/messages.ts';
import type { Cell } from '../state/cell.ts';
import type { Document } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';

/** The values that the cells of one state of a spreadsheet show, worked out when they are asked for. */
export class Calculation {
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  /** What a cell shows: its formula's result, or what was entered. */
  valueOf(_sheet: Sheet, _rowIndex: number, _columnIndex: number, cell: Cell): ExtendedValue | undefined {
    const { userEnteredValue } = cell;
    if (userEnteredValue?.formulaValue === undefined) return userEnteredValue;
    return { errorValue: { type: 'NAME', message: 'Unknown function.' } };
  }
}
