import { formatAddress } from '../../grid/address.ts';
import type { SheetLayout } from '../sheet-layout.ts';
import { unfitCell } from '../unfit-cell.ts';
import type { GoogleState } from './google-state.ts';
import { listRange } from './list-range.ts';
import { unfitText } from './unfit-text.ts';

/**
 * Why a new sheet cannot be made as its layout asks, as a phrase for people.
 *
 * @param added - Layouts of sheets that are made before it in the same call.
 */
export function unfitLayout(
  layout: SheetLayout,
  added: readonly SheetLayout[],
  state: GoogleState,
): string | undefined {
  const list = (layout.lists ?? []).find(
    ({ choices }) =>
      'formula' in choices && listRange(choices.formula, [...added, layout], state) === undefined,
  );
  if (list && 'formula' in list.choices) {
    return `Google Sheets cannot take the choices of a drop-down from ${list.choices.formula}`;
  }
  const rule = (layout.rules ?? []).find(({ formula }) => structured.test(formula));
  return rule ? `Google Sheets cannot calculate the rule ${rule.formula}` : unfitCells(layout);
}

/** One such cell would have Google refuse all that is written with it. */
function unfitCells({ rows }: SheetLayout): string | undefined {
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, { value }] of row.entries()) {
      const detail = unfitCell(value)?.detail ?? unfitText(value);
      if (detail !== undefined) return `${formatAddress({ rowIndex, columnIndex })}: ${detail}`;
    }
  }
  return undefined;
}

/** References to columns of Excel tables, like `Actions[[#This Row],[Ref]]`. */
const structured = /[\p{L}\p{N}_]\[/u;
