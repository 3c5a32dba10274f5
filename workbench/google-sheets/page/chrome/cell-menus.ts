import { columnLetters } from '../../a1/column-letters.ts';
import type { Dimension } from '../../wire/person-action.ts';
import type { Desk } from '../desk/desk.ts';
import { selectedArea } from '../desk/selection.ts';
import type { MenuGroups, MenuItem } from './menu.tsx';

/** The menus of the selected cells. */
interface CellMenus {
  readonly edit: MenuGroups;
  readonly view: MenuGroups;
  readonly insert: MenuGroups;
  readonly data: MenuGroups;
}

const many = (count: number, word: string) => (count === 1 ? word : `${count} ${word}s`);

/** What can be done to the selected cells and their rows and columns. */
export function cellMenus(desk: Desk, onFilter: (column: number) => void): CellMenus {
  const { view, selection } = desk.state;
  const { sheet } = view;
  const { sheetId } = sheet;
  const { startRow, endRow, startColumn, endColumn } = selectedArea(selection);
  const rows = endRow - startRow;
  const columns = endColumn - startColumn;
  const { column } = selection.active;
  const letter = columnLetters(column);
  const insert = (dimension: Dimension, start: number, count: number, likeBefore: boolean) => () =>
    desk.do({ kind: 'insert', sheetId, dimension, start, count, likeBefore });
  const hide = (dimension: Dimension, start: number, end: number, isHidden: boolean) => () =>
    desk.do({ kind: 'hide', sheetId, dimension, start, end, isHidden });
  const rowText = rows === 1 ? `row ${startRow + 1}` : `rows ${startRow + 1} to ${endRow}`;
  const columnText =
    columns === 1
      ? `column ${columnLetters(startColumn)}`
      : `columns ${columnLetters(startColumn)} to ${columnLetters(endColumn - 1)}`;
  const remove = (dimension: Dimension, start: number, end: number, text: string): MenuItem => ({
    label: `Delete ${text}`,
    onPress: () => desk.do({ kind: 'delete', sheetId, dimension, start, end }),
  });
  const hasHiddenColumns = sheet.columns.some(({ isHidden }) => isHidden);
  const hasHiddenRows = sheet.filter === null && sheet.rows.some(({ isHidden }) => isHidden);
  return {
    edit: [
      [
        { label: 'Undo', keys: 'Ctrl+Z', isOff: !view.canUndo, onPress: () => desk.do({ kind: 'undo' }) },
        { label: 'Redo', keys: 'Ctrl+Y', isOff: !view.canRedo, onPress: () => desk.do({ kind: 'redo' }) },
      ],
      [
        { label: 'Delete values', keys: 'Delete', onPress: () => desk.clear() },
        remove('ROWS', startRow, endRow, rowText),
        remove('COLUMNS', startColumn, endColumn, columnText),
      ],
    ],
    view: [
      [
        {
          label: 'Show hidden columns',
          isOff: !hasHiddenColumns,
          onPress: hide('COLUMNS', 0, sheet.columns.length, false),
        },
        { label: `Hide ${columnText}`, onPress: hide('COLUMNS', startColumn, endColumn, true) },
      ],
      [
        { label: 'Show hidden rows', isOff: !hasHiddenRows, onPress: hide('ROWS', 0, sheet.rowCount, false) },
        { label: `Hide ${rowText}`, onPress: hide('ROWS', startRow, endRow, true) },
      ],
    ],
    insert: [
      [
        { label: `Insert ${many(rows, 'row')} above`, onPress: insert('ROWS', startRow, rows, false) },
        { label: `Insert ${many(rows, 'row')} below`, onPress: insert('ROWS', endRow, rows, true) },
      ],
      [
        {
          label: `Insert ${many(columns, 'column')} left`,
          onPress: insert('COLUMNS', startColumn, columns, false),
        },
        {
          label: `Insert ${many(columns, 'column')} right`,
          onPress: insert('COLUMNS', endColumn, columns, true),
        },
      ],
    ],
    data: [
      [
        {
          label: `Sort sheet by column ${letter} (A to Z)`,
          onPress: () => desk.do({ kind: 'sort', sheetId, columnIndex: column, order: 'ASCENDING' }),
        },
        {
          label: `Sort sheet by column ${letter} (Z to A)`,
          onPress: () => desk.do({ kind: 'sort', sheetId, columnIndex: column, order: 'DESCENDING' }),
        },
      ],
      [
        { label: `Filter by values of column ${letter}…`, onPress: () => onFilter(column) },
        {
          label: 'Remove filter',
          isOff: sheet.filter === null,
          onPress: () => desk.do({ kind: 'unfilter', sheetId }),
        },
      ],
    ],
  };
}
