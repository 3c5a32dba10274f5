import { formatRange } from '../../../src/grid/address.ts';
import { isFormula } from '../../../src/grid/cell.ts';
import { intersection } from '../book/book-sheet.ts';
import { checkAllowed, isLocked } from '../book/sheet-protection.ts';
import { writeCells } from '../book/write-cells.ts';
import { HostObject } from '../protocol/host-object.ts';
import { rememberPlace } from './arguments.ts';
import { eachCell, lines, shownText, uniform, valueType, wireFormula, wireValue } from './cell-values.ts';
import { conditionalFormatCollection } from './conditional-format-objects.ts';
import { dataValidationObject } from './data-validation-object.ts';
import { guarded } from './guarded.ts';
import { makeWorksheet } from './make.ts';
import { setNumberFormats } from './number-formats.ts';
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
  const setFormats = (value: unknown) => {
    checkAllowed(sheet, 'allowFormatCells');
    setNumberFormats(place, value);
  };
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
      HasSpill: () =>
        book.engine.spills(sheet.id).some((spill) => intersection(spill.range, range) !== undefined),
      Hidden: () => hiddenState(place),
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
        checkAllowed(sheet, 'allowFormatColumns');
        for (const at of lines(range.columnIndex, range.columnCount))
          grid.setColumnHidden(at, value === true);
      },
      Formulas: write,
      FormulasLocal: write,
      NumberFormat: setFormats,
      NumberFormatLocal: setFormats,
      RowHidden: (value) => {
        checkAllowed(sheet, 'allowFormatRows');
        for (const at of lines(range.rowIndex, range.rowCount)) grid.setRowHidden(at, value === true);
      },
      Values: write,
    },
    objects: {
      ConditionalFormats: () => guardedFormats(place),
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

/** Whether all cells are hidden, by their rows or their columns; `null` where some are. */
function hiddenState({ sheet: { grid }, range }: RangePlace): boolean | null {
  const rows = lines(range.rowIndex, range.rowCount).map((at) => grid.isRowHidden(at));
  const columns = lines(range.columnIndex, range.columnCount).map((at) => grid.isColumnHidden(at));
  if (uniform(rows) === true || uniform(columns) === true) return true;
  return rows.includes(true) || columns.includes(true) ? null : false;
}

/** Conditional formats are for those who may format cells. */
function guardedFormats(place: RangePlace): HostObject {
  const { type, members } = conditionalFormatCollection(place);
  const { Add, ClearAll } = members.call ?? {};
  const changing = guarded(() => checkAllowed(place.sheet, 'allowFormatCells'), {
    ...(Add && { Add }),
    ...(ClearAll && { ClearAll }),
  });
  return new HostObject(type, { ...members, call: { ...members.call, ...changing } });
}
