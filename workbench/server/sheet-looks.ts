import type { ConditionalRule, DataValidation, Sheet } from 'hucre';
import { type CellRange, maxRows, parseRange } from '../../src/grid/address.ts';
import type { SheetSnapshot } from '../../src/workbook/workbook.ts';
import type { OpenedRule, OpenedValidation, SheetLook } from '../wire/opened-workbook.ts';
import type { CellLooks } from './cell-looks.ts';
import type { SheetLines } from './sheet-lines.ts';

/** Files measure columns in characters of 7 pixels with a margin of 5, rows in points. */
const pixelsPerCharacter = 7;
const columnMargin = 5;
const pixelsPerPoint = 96 / 72;

/** How a sheet looks that nothing is known of. */
const plainLook: SheetLook = {
  tabColour: '',
  showGridlines: true,
  isProtected: false,
  cellStyles: [],
  columnWidths: [],
  rowHeights: [],
  columnFormats: [],
  hiddenColumns: [],
  hiddenRows: [],
  frozenRows: 0,
  frozenColumns: 0,
  merged: [],
  validations: [],
  rules: [],
  notes: [],
};

/** How a sheet looks. */
export function sheetLook(
  sheet: Sheet | undefined,
  { grid }: SheetSnapshot,
  looks: CellLooks,
  lines: SheetLines | undefined,
): SheetLook {
  if (!sheet) return plainLook;
  const cellStyles: number[][] = [];
  const notes: { rowIndex: number; columnIndex: number; text: string }[] = [];
  for (const [key, { style, comment }] of sheet.cells ?? []) {
    const [rowIndex = 0, columnIndex = 0] = key.split(',').map(Number);
    const isHeld = grid.rows[rowIndex]?.[columnIndex] !== undefined;
    const format = isHeld ? grid.numberFormat(rowIndex, columnIndex) : (style?.numFmt ?? 'General');
    const row = cellStyles[rowIndex] ?? [];
    cellStyles[rowIndex] = row;
    while (row.length < columnIndex) row.push(-1);
    row[columnIndex] = looks.numberOf(style, format);
    if (comment) notes.push({ rowIndex, columnIndex, text: comment.text });
  }
  const columns = [...(sheet.columns ?? []).entries()];
  const rows = [...(sheet.rowDefs ?? new Map())];
  return {
    tabColour: looks.colour(sheet.view?.tabColor) ?? '',
    showGridlines: sheet.view?.showGridLines ?? true,
    isProtected: sheet.protection?.sheet ?? false,
    cellStyles: Array.from(cellStyles, (row) => row ?? []),
    columnWidths: columns.flatMap(([at, { width }]) =>
      width === undefined ? [] : [[at, Math.round(width * pixelsPerCharacter + columnMargin)] as const],
    ),
    rowHeights: [...(lines?.rowHeights ?? [])].map(([at, height]) => [
      at,
      Math.round(height * pixelsPerPoint),
    ]),
    columnFormats: [...(lines?.columnFormats ?? [])],
    hiddenColumns: columns.flatMap(([at, { hidden }]) => (hidden ? [at] : [])),
    hiddenRows: rows.flatMap(([at, { hidden }]) => (hidden ? [at] : [])),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    merged: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      rowIndex: startRow,
      columnIndex: startCol,
      rowCount: endRow - startRow + 1,
      columnCount: endCol - startCol + 1,
    })),
    validations: (sheet.dataValidations ?? []).flatMap(validations),
    rules: (sheet.conditionalRules ?? [])
      .toSorted((left, right) => left.priority - right.priority)
      .flatMap((rule) => rules(rule, looks)),
    notes,
  };
}

function validations(validation: DataValidation): OpenedValidation[] {
  const rule = validationRule(validation);
  if (!rule) return [];
  const { inputTitle = '', inputMessage = '', errorTitle = '', errorMessage = '' } = validation;
  const style = { stop: 'Stop', warning: 'Warning', information: 'Information' }[
    validation.errorStyle ?? 'stop'
  ];
  return ranges(validation.range).map((range) => ({
    range,
    rule,
    prompt: { showPrompt: validation.showInputMessage ?? false, title: inputTitle, message: inputMessage },
    errorAlert: {
      showAlert: validation.showErrorMessage ?? false,
      style,
      title: errorTitle,
      message: errorMessage,
    },
  }));
}

function validationRule({ type, values, formula1, formula2, operator }: DataValidation): unknown {
  const compared = { operator: operator ?? 'between', formula1, formula2 };
  if (type === 'list') {
    const source = values?.join(',') ?? (formula1 === undefined ? undefined : `=${formula1}`);
    return source === undefined ? undefined : { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  return { [type === 'whole' ? 'wholeNumber' : type]: compared };
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function rules(
  { type, operator, formula, style, range: address }: ConditionalRule,
  looks: CellLooks,
): OpenedRule[] {
  const [first] = [formula ?? []].flat();
  if (first === undefined || (type !== 'expression' && type !== 'cellIs')) return [];
  const fill =
    style?.fill?.type === 'pattern' ? looks.colour(style.fill.bgColor ?? style.fill.fgColor) : undefined;
  return ranges(address).flatMap((range) => {
    const cell = address.split(/[:\s]/)[0]?.replaceAll('$', '') ?? 'A1';
    const compared = type === 'expression' ? first : comparison(cell, operator, first);
    if (compared === undefined) return [];
    return {
      range,
      formula: `=${compared}`,
      fill: fill ?? null,
      colour: looks.colour(style?.font?.color) ?? null,
      bold: style?.font?.bold ?? null,
      italic: style?.font?.italic ?? null,
    };
  });
}

function comparison(cell: string, operator: string | undefined, value: string): string | undefined {
  const sign = comparisons[operator ?? ''];
  return sign === undefined ? undefined : `${cell}${sign}${value}`;
}

/** The ranges of an address that may name several, or whole columns. */
function ranges(addresses: string): CellRange[] {
  return addresses.split(/[\s,]+/).flatMap((address) => {
    try {
      const whole = address.replaceAll('$', '').replace(/^([A-Z]+):([A-Z]+)$/i, `$11:$2${maxRows}`);
      return [parseRange(whole)];
    } catch {
      return [];
    }
  });
}
