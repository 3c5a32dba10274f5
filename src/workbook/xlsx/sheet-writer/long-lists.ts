import { formatColumn } from '../../../grid/address.ts';
import type { ListValidation, SheetLayout } from '../../sheet-layout.ts';
import { isLiteralList } from './validation-xml.ts';

/** Lists whose choices all fit where they stand. */
export interface PlacedLists {
  readonly lists: readonly ListValidation[];
  /** A sheet nobody sees that holds the choices too long for the validation itself; `null` where none is. */
  readonly helper: SheetLayout | null;
}

/** Puts the choices that do not fit into a validation on a hidden sheet, a column each, and refers to them there. */
export function placeLongLists(
  lists: readonly ListValidation[],
  takenSheets: ReadonlySet<string>,
  sheetName: string,
): PlacedLists {
  const columns: (readonly string[])[] = [];
  const name = freeName('HWB lists', new Set([...takenSheets, sheetName.toLowerCase()]));
  const placed = lists.map((list): ListValidation => {
    if ('formula' in list.choices || isLiteralList(list.choices)) return list;
    const letters = formatColumn(columns.length);
    columns.push(list.choices);
    return {
      ...list,
      choices: { formula: `'${name}'!$${letters}$1:$${letters}$${Math.max(1, list.choices.length)}` },
    };
  });
  if (columns.length === 0) return { lists: placed, helper: null };
  const rowCount = Math.max(...columns.map((choices) => choices.length));
  const rows = Array.from({ length: rowCount }, (_, rowIndex) =>
    columns.map((choices) => ({ value: choices[rowIndex] ?? null })),
  );
  return { lists: placed, helper: { name, visibility: 'very-hidden', rows, columnWidths: [] } };
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} ${number}`;
  return name;
}
