import { type CellRange, formatAddress } from '../../grid/address.ts';
import { codecOfColumn } from '../../table/codec-of-column.ts';
import type { Column } from '../../table/column.ts';
import type { HighlightRule } from '../../workbook/sheet-layout.ts';
import { ragCodes } from '../vocabulary.ts';
import { ragStyles } from './look.ts';

/** Whether a column holds ratings. */
export function isRagColumn(column: Column): boolean {
  const choices = codecOfColumn(column).choices;
  return choices?.length === ragCodes.length && ragCodes.every((code) => choices.includes(code));
}

/** The looks of the ratings on a range of cells. */
export function ragRules(range: CellRange): HighlightRule[] {
  return ragCodes.map((code) => ({
    range,
    formula: `${formatAddress(range)}="${code}"`,
    style: ragStyles[code],
  }));
}
