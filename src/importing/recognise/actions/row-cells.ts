import type { Fragment, RowLine } from '../../repair/lines.ts';
import type { ActionField } from '../action-headings.ts';
import type { RowMapping, Slot } from '../align-row.ts';
import type { ActionColumn } from '../header-row.ts';

/** The cells of a row by what they stand for. */
export interface RowCells {
  readonly fields: Map<ActionField, Fragment>;
  readonly quarters: readonly { readonly column: ActionColumn; readonly fragment: Fragment }[];
  /** Cells under headers of no known field. */
  readonly extras: readonly { readonly header: string; readonly fragment: Fragment }[];
  /** Cells under no header. */
  readonly strays: readonly Fragment[];
}

/** The slots of a header; references are often printed in a column of their own that the header does not show. */
export function slotsOf(columns: readonly ActionColumn[]): readonly Slot[] {
  const printed = columns.map(
    ({ field, index, header }): Slot => ({
      field,
      columnIndex: index,
      isOpen: field === null && isName(header),
    }),
  );
  const hasRef = columns.some(({ field }) => field === 'ref');
  const at = printed.findIndex(({ field }) => field === 'action');
  return hasRef || at === -1 ? printed : printed.toSpliced(at, 0, { field: 'ref', columnIndex: -1 });
}

/** A header of words; a lone figure over a column is a spill of extraction. */
function isName(header: string): boolean {
  return /\p{L}{3}/u.test(header) || /^[Qq][1-4]/.test(header);
}

/** Sorts the cells of a row by the slots a mapping gives them. */
export function rowCells(
  row: RowLine,
  mapping: RowMapping,
  slots: readonly Slot[],
  columns: readonly ActionColumn[],
): RowCells {
  const fields = new Map<ActionField, Fragment>();
  const quarters: { column: ActionColumn; fragment: Fragment }[] = [];
  const extras: { header: string; fragment: Fragment }[] = [];
  const strays: Fragment[] = [];
  for (const [index, fragment] of row.cells.entries()) {
    if (fragment.text === '') continue;
    const slot = slots[mapping[index] ?? -1];
    const column = slot && columns[slot.columnIndex];
    if (slot?.field) fields.set(slot.field, fragment);
    else if (column?.quarter) quarters.push({ column, fragment });
    else if (column && slot.isOpen) extras.push({ header: column.header, fragment });
    else strays.push(fragment);
  }
  return { fields, quarters, extras, strays };
}
