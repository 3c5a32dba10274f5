import { formatRange } from '../../../src/grid/address.ts';
import { isFormula } from '../../../src/grid/cell.ts';
import { intersection } from '../book/book-sheet.ts';
import { isLocked, writeCells } from '../book/write-cells.ts';
import { invalidArgument } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { rememberPlace } from './arguments.ts';
import { eachCell, lines, shownText, uniform, valueType, wireFormula, wireValue } from './cell-values.ts';
import { conditionalFormatCollection } from './conditional-format-objects.ts';
import { dataValidationObject } from './data-validation-object.ts';
import { makeWorksheet } from './make.ts';
import { rangeActions } from './range-actions.ts';
import { rangeFormatObject } from './range-format-object.ts';
import { rangeNavigation } from './range-navigation.ts';
import { fullAddress, type RangePlace } from './range-place.ts';

/** A range: `Excel.Range`. */
export function rangeObject(place: RangePlace): HostObject {
  const { book, sheet, range } = place;
  const { grid } = sheet;
  const format = (row: number, column: number) => grid.style(row, column).n?.pattern ?? 'General';
  const formulas = () =>
    eachCell(place, (row, column) => {
      const cell = grid.cell(row, column);
      return wireFormula(isFormula(cell) ? cell : grid.shown(row, column));
    });
  const setFormats = (value: unknown) => setNumberFormats(place, value);
  const write = (value: unknown) => writeCells(book, sheet, range, value);
  const object = new HostObject('Range', {
    get: {
      Address: () => fullAddress(place),
      AddressLocal: () => fullAddress(place),
      CellCount: () => range.rowCount * range.columnCount,
      ColumnCount: () => range.columnCount,
      ColumnHidden: () =>
        uniform(lines(range.columnIndex, range.columnCount).map((at) => grid.isColumnHidden(at))),
      ColumnIndex: () => range.columnIndex,
      Formulas: formulas,
      FormulasLocal: formulas,
      HasSpill: () => hasSpill(place),
      Hidden: () =>
        lines(range.rowIndex, Math.min(range.rowCount, 10_000)).every((at) => grid.isRowHidden(at)),
      IsEntireColumn: () => range.rowIndex === 0 && range.rowCount === 1_048_576,
      IsEntireRow: () => range.columnIndex === 0 && range.columnCount === 16_384,
      NumberFormat: () => eachCell(place, format),
      NumberFormatLocal: () => eachCell(place, format),
      RowCount: () => range.rowCount,
      RowHidden: () => uniform(lines(range.rowIndex, range.rowCount).map((at) => grid.isRowHidden(at))),
      RowIndex: () => range.rowIndex,
      Text: () => eachCell(place, (row, column) => shownText(grid.shown(row, column), format(row, column))),
      ValueTypes: () => eachCell(place, (row, column) => valueType(grid.shown(row, column))),
      Values: () => eachCell(place, (row, column) => wireValue(grid.shown(row, column))),
    },
    set: {
      ColumnHidden: (value) => {
        for (const at of lines(range.columnIndex, range.columnCount))
          grid.setColumnHidden(at, value === true);
      },
      Formulas: write,
      FormulasLocal: write,
      NumberFormat: setFormats,
      NumberFormatLocal: setFormats,
      RowHidden: (value) => {
        for (const at of lines(range.rowIndex, range.rowCount)) grid.setRowHidden(at, value === true);
      },
      Values: write,
    },
    objects: {
      ConditionalFormats: () => conditionalFormatCollection(place),
      DataValidation: () => dataValidationObject(place),
      Format: () => rangeFormatObject(place),
      Worksheet: () => makeWorksheet(book, sheet),
    },
    call: {
      ...rangeNavigation(place),
      ...rangeActions(place),
      GetCellProperties: () =>
        eachCell(place, (row, column) => ({
          address: formatRange({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 }),
          format: {
            fill: { color: grid.style(row, column).bg?.rgb ?? '#FFFFFF' },
            protection: { locked: isLocked(sheet, row, column) },
          },
        })),
    },
  });
  return rememberPlace(object, place);
}

/** `null` where some of the cells belong to a spill and some do not. */
function hasSpill({ book, sheet, range }: RangePlace): boolean | null {
  const shared = book.engine
    .spills(sheet.id)
    .flatMap((spill) => intersection(spill.range, range) ?? [])
    .reduce((cells, { rowCount, columnCount }) => cells + rowCount * columnCount, 0);
  if (shared === 0) return false;
  return shared === range.rowCount * range.columnCount || null;
}

function setNumberFormats(place: RangePlace, value: unknown): void {
  const { sheet, range } = place;
  if (typeof value === 'string') {
    sheet.grid.addStyle(range, { n: { pattern: value } });
    return;
  }
  const rows = Array.isArray(value) ? value : [];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && range.rowCount > 1) {
    setNumberFormats(place, rows[0][0]);
    return;
  }
  if (
    rows.length !== range.rowCount ||
    rows.some((row) => !Array.isArray(row) || row.length !== range.columnCount)
  ) {
    throw invalidArgument('the number formats do not match the size of the range');
  }
  for (const [row, formats] of rows.entries()) {
    for (const [column, pattern] of formats.entries()) {
      if (typeof pattern !== 'string') continue;
      const at = { rowIndex: range.rowIndex + row, columnIndex: range.columnIndex + column };
      sheet.grid.addStyle({ ...at, rowCount: 1, columnCount: 1 }, { n: { pattern } });
    }
  }
}
