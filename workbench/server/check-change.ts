import { maxColumns, maxRows } from '../../src/grid/address.ts';
import type { PlainChange } from '../wire/save.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from the page is a change that the writer can be given, as JSON holds it. */
export function isPlainChange(value: unknown): value is PlainChange {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'set-cell':
      return isSetCell(value);
    case 'append-row':
      return isTarget(value['target']) && isList(value['cells'], isCell);
    case 'remove-row':
      return (
        isTarget(value['target']) &&
        isIndex(value['rowIndex'], maxRows) &&
        isList(value['expected'], isCell) &&
        isAnchor(value['anchor'])
      );
    case 'add-sheet':
      return isLayout(value['layout']);
    default:
      return false;
  }
}

function isSetCell({ sheet, rowIndex, columnIndex, expected, value, ...others }: Fields): boolean {
  return (
    typeof sheet === 'string' &&
    isIndex(rowIndex, maxRows) &&
    isIndex(columnIndex, maxColumns) &&
    isCell(expected) &&
    isCell(value) &&
    isOptional(others['numberFormat'], isText) &&
    isOptional(others['target'], isTarget) &&
    isAnchor(others['anchor'])
  );
}

function isTarget(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { sheet, table, range, headers } = value;
  return isText(sheet) && (table === null || isText(table)) && isRange(range) && isList(headers, isText);
}

function isAnchor(value: unknown): boolean {
  return isOptional(
    value,
    (anchor) => isObject(anchor) && isIndex(anchor['columnIndex'], maxColumns) && isCell(anchor['value']),
  );
}

function isLayout(value: unknown): boolean {
  if (!isObject(value)) return false;
  const isLayoutCell = (cell: unknown) => isObject(cell) && isCell(cell['value']);
  const isPlaced = (one: unknown) => isObject(one) && isRange(one['range']);
  return (
    isText(value['name']) &&
    isList(value['rows'], (row) => isList(row, isLayoutCell)) &&
    isList(value['columnWidths'], Number.isFinite) &&
    ['tables', 'lists', 'rules'].every((name) => isOptional(value[name], (list) => isList(list, isPlaced)))
  );
}

function isRange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { rowIndex, columnIndex, rowCount, columnCount } = value;
  return (
    isIndex(rowIndex, maxRows) &&
    isIndex(columnIndex, maxColumns) &&
    isIndex(rowCount, maxRows + 1) &&
    isIndex(columnCount, maxColumns + 1)
  );
}

/** What a cell holds: nothing, a value, an error, or a formula with what it was last calculated to. */
function isCell(value: unknown): boolean {
  if (!isObject(value) || !('formula' in value)) return isCellValue(value);
  return isText(value['formula']) && isCellValue(value['value']);
}

function isCellValue(value: unknown): boolean {
  if (isObject(value)) return isText(value['error']);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isIndex(value: unknown, end: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end;
}

function isList(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isItem(item));
}

function isOptional(value: unknown, isIt: (value: unknown) => boolean): boolean {
  return value === undefined || isIt(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
