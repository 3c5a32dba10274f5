import { formatAddress } from '../grid/address.ts';
import type { Change } from '../workbook/change.ts';

/** Where a refused change was to be made. */
export function refusedPlace(change: Change): { readonly sheet: string; readonly cell: string | null } {
  if (change.kind === 'set-cell') return { sheet: change.sheet, cell: formatAddress(change) };
  if (change.kind === 'add-sheet') return { sheet: change.layout.name, cell: null };
  return { sheet: change.target.sheet, cell: null };
}
