import { type CellRange, maxColumns, maxRows } from '../../../src/grid/address.ts';
import { intersection } from '../book/book-sheet.ts';
import { itemNotFound } from '../protocol/host-error.ts';
import type { HostMembers, HostObject } from '../protocol/host-object.ts';
import { placeOf, textArgument, wholeArgument } from './arguments.ts';
import { makeRange } from './make.ts';
import { rangeAreasObject } from './range-areas-object.ts';
import { placeAt, placeOfAddress, type RangePlace } from './range-place.ts';

/** The methods of a range that lead to other ranges. */
export function rangeNavigation(place: RangePlace): NonNullable<HostMembers['call']> {
  const { book, sheet, range } = place;
  const to = (target: CellRange): HostObject => makeRange(placeAt(place, target));
  const number = (value: unknown) => wholeArgument(value, 'the offset');
  const other = (value: unknown): CellRange =>
    placeOf(value)?.range ?? placeOfAddress(book, sheet, textArgument(value, 'the other range')).range;
  const found = (target: CellRange | undefined): HostObject => {
    if (!target) throw itemNotFound();
    return to(target);
  };
  const used = (valuesOnly: unknown) => {
    const cells = sheet.grid.usedRange(valuesOnly === true);
    return cells && intersection(cells, range);
  };
  const spills = () => book.engine.spills(sheet.id);
  return {
    GetAbsoluteResizedRange: (rows, columns) =>
      to({ ...range, rowCount: number(rows), columnCount: number(columns) }),
    GetBoundingRect: (value) => to(bounding(range, other(value))),
    GetCell: (row, column) =>
      to({
        rowIndex: range.rowIndex + number(row),
        columnIndex: range.columnIndex + number(column),
        rowCount: 1,
        columnCount: 1,
      }),
    GetColumn: (column) => to({ ...range, columnIndex: range.columnIndex + number(column), columnCount: 1 }),
    GetEntireColumn: () => to({ ...range, rowIndex: 0, rowCount: maxRows }),
    GetEntireRow: () => to({ ...range, columnIndex: 0, columnCount: maxColumns }),
    GetIntersection: (value) => found(intersection(range, other(value))),
    GetLastCell: () => to({ ...lastRow(range), ...lastColumn(range), rowCount: 1, columnCount: 1 }),
    GetLastColumn: () => to({ ...range, ...lastColumn(range) }),
    GetLastRow: () => to({ ...range, ...lastRow(range) }),
    GetMergedAreasOrNullObject: () => {
      const areas = sheet.merged.filter((merged) => intersection(merged, range));
      return areas.length > 0 ? rangeAreasObject(areas.map((area) => placeAt(place, area))) : null;
    },
    GetOffsetRange: (rows, columns) =>
      to({
        ...range,
        rowIndex: range.rowIndex + number(rows),
        columnIndex: range.columnIndex + number(columns),
      }),
    GetResizedRange: (rows, columns) =>
      to({
        ...range,
        rowCount: range.rowCount + number(rows),
        columnCount: range.columnCount + number(columns),
      }),
    GetRow: (row) => to({ ...range, rowIndex: range.rowIndex + number(row), rowCount: 1 }),
    GetSpillParent: () => {
      const spill = spills().find((one) => intersection(one.range, range));
      return found(spill && { ...spill.anchor, rowCount: 1, columnCount: 1 });
    },
    GetSpillingToRange: () =>
      found(
        spills().find(({ anchor }) => intersection({ ...anchor, rowCount: 1, columnCount: 1 }, range))?.range,
      ),
    GetUsedRange: (valuesOnly) => to(used(valuesOnly) ?? { ...range, rowCount: 1, columnCount: 1 }),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const cells = used(valuesOnly);
      return cells ? to(cells) : null;
    },
  };
}

function lastRow({ rowIndex, rowCount }: CellRange) {
  return { rowIndex: rowIndex + rowCount - 1, rowCount: 1 };
}

function lastColumn({ columnIndex, columnCount }: CellRange) {
  return { columnIndex: columnIndex + columnCount - 1, columnCount: 1 };
}

function bounding(left: CellRange, right: CellRange): CellRange {
  const rowIndex = Math.min(left.rowIndex, right.rowIndex);
  const columnIndex = Math.min(left.columnIndex, right.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(left.rowIndex + left.rowCount, right.rowIndex + right.rowCount) - rowIndex,
    columnCount:
      Math.max(left.columnIndex + left.columnCount, right.columnIndex + right.columnCount) - columnIndex,
  };
}
