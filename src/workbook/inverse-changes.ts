import { type Cell, cellsEqual } from '../grid/cell.ts';
import { gridCell } from '../grid/grid.ts';
import type { Change, RowAnchor, SetCell } from './change.ts';
import type { SheetSnapshot, WorkbookSnapshot } from './workbook.ts';

/**
 * The changes that take others back: each puts the value and the number format that stood in a cell into it again,
 * as long as it still holds what was written.
 *
 * A row or a sheet that was added or removed cannot be taken back by setting cells, and half an undo is worse than
 * none: a list with such a change has no inverse.
 *
 * @param snapshot - The workbook as it was read before the changes, with the positions that they have.
 * @param applied - Changes that were made, in their order; a cell that was set twice goes back to what stood first.
 * @returns One change a cell, the last first; `null` where a change adds or removes a row or a sheet.
 * @example inverseChanges({ name: 'x', dateSystem: '1900', sheets: [] }, [{ kind: 'set-cell', sheet: 'A', rowIndex: 1, columnIndex: 0, expected: 'I0%', value: '10%' }]) // -> [{ kind: 'set-cell', sheet: 'A', rowIndex: 1, columnIndex: 0, expected: '10%', value: 'I0%' }]
 */
export function inverseChanges(snapshot: WorkbookSnapshot, applied: readonly Change[]): SetCell[] | null {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const written = netChanges(applied);
  if (written === null) return null;
  return [...written.values()]
    .map((change) => inverseOf(change, sheets.get(change.sheet.toLowerCase()), written))
    .toReversed();
}

/**
 * Changes of cells as one change a cell, from what stood first to what stands last.
 *
 * @returns By sheet and place, in the order in which the cells were first set; `null` where a change is of another kind.
 */
export function netChanges(changes: readonly Change[]): ReadonlyMap<string, SetCell> | null {
  const net = new Map<string, SetCell>();
  for (const change of changes) {
    if (change.kind !== 'set-cell') return null;
    const key = cellKey(change);
    const first = net.get(key);
    net.set(key, first === undefined ? change : joined(first, change));
  }
  return net;
}

function joined(first: SetCell, { value, numberFormat }: SetCell): SetCell {
  return { ...first, value, ...(numberFormat !== undefined && { numberFormat }) };
}

function inverseOf(
  change: SetCell,
  sheet: SheetSnapshot | undefined,
  written: ReadonlyMap<string, SetCell>,
): SetCell {
  const { numberFormat, anchor, ...rest } = change;
  const { rowIndex, columnIndex, expected, value } = change;
  const format = numberFormat === undefined ? undefined : sheet?.grid.numberFormat(rowIndex, columnIndex);
  return {
    ...rest,
    expected: value,
    value: asRead(expected, sheet, change),
    ...(format !== undefined && { numberFormat: format }),
    ...(anchor !== undefined && { anchor: anchorAfter(anchor, change, written) }),
  };
}

/** A formula was read with the value it showed, which the change that replaced it may not have known. */
function asRead(expected: Cell, sheet: SheetSnapshot | undefined, { rowIndex, columnIndex }: SetCell): Cell {
  const read = sheet === undefined ? null : gridCell(sheet.grid, rowIndex, columnIndex);
  return cellsEqual(read, expected) ? read : expected;
}

/** A row whose Row ID was itself among the changes is found by the new one. */
function anchorAfter(anchor: RowAnchor, change: SetCell, written: ReadonlyMap<string, SetCell>): RowAnchor {
  const id = written.get(cellKey({ ...change, columnIndex: anchor.columnIndex }));
  return id === undefined ? anchor : { ...anchor, value: id.value };
}

function cellKey({
  sheet,
  rowIndex,
  columnIndex,
}: Pick<SetCell, 'sheet' | 'rowIndex' | 'columnIndex'>): string {
  return `${sheet.toLowerCase()}\n${rowIndex}\n${columnIndex}`;
}
