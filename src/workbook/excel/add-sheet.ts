/// <reference types="office-js" />
import type { CellStyle, HighlightRule, ListValidation, SheetLayout, TableLayout } from '../sheet-layout.ts';
import { addChart, chartBytes } from './add-chart.ts';
import { gatherBlocks } from './cell-blocks.ts';
import { encodeCell } from './encode-cell.ts';
import { blockRange, blockSteps } from './write-cells.ts';
import { bytesAnAction, bytesASetting, bytesOf, type WriteStep } from './write-step.ts';

/** The width of a character of the default font in points, and the margins of a cell. */
const pointsACharacter = 5.25;
const marginPoints = 3.75;
const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
const horizontals = { left: 'Left', centre: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', centre: 'Center', bottom: 'Bottom' } as const;

/** A new sheet after the last one, as its layout describes it. */
export function addSheet({ workbook }: Excel.RequestContext, layout: SheetLayout): WriteStep[] {
  let added: Excel.Worksheet | undefined;
  const sheet = (): Excel.Worksheet => {
    added ??= workbook.worksheets.add(layout.name);
    return added;
  };
  const what = `the sheet ${layout.name}`;
  const step = (bytes: number, queue: () => void): WriteStep => ({ what, bytes, queue });
  const cells = layout.rows.flatMap((row, rowIndex) =>
    row.flatMap(({ value }, columnIndex) =>
      value === null ? [] : [{ rowIndex, columnIndex, value: encodeCell(value) }],
    ),
  );
  const { columnStyles = [], tables = [], lists = [], rules = [], charts = [] } = layout;
  const { columnWidths, hiddenColumns = [] } = layout;
  return [
    step(bytesAnAction, () => sheet()),
    ...[...columnStyles].map(([columnIndex, style]) =>
      step(styleBytes(style), () =>
        applyStyle(sheet().getRangeByIndexes(0, columnIndex, 1, 1).getEntireColumn(), style),
      ),
    ),
    ...gatherStyles(layout).flatMap(({ ranges, style }) =>
      ranges.map((range) => step(styleBytes(style), () => applyStyle(blockRange(sheet(), range), style))),
    ),
    ...gatherBlocks(cells).flatMap((block) =>
      blockSteps(what, block, (part) => {
        blockRange(sheet(), part.range).values = part.values;
      }),
    ),
    ...tables.map((table) => step(tableBytes(table), () => addTable(sheet(), table))),
    ...lists.map((list) => step(4 * bytesOf(list), () => addList(sheet(), list))),
    ...rules.map((rule) => step(8 * bytesOf(rule), () => addRule(sheet(), rule))),
    step((2 * columnWidths.length + 2 * hiddenColumns.length + 4) * bytesAnAction, () =>
      arrange(sheet(), layout),
    ),
    // Where a chart stands follows from the widths of the columns.
    ...charts.map((chart) => step(chartBytes(chart), () => addChart(sheet(), chart))),
  ];
}

/** A style comes to an action for each of its members, and to two for each side of a border. */
function styleBytes(style: CellStyle): number {
  return bytesAnAction + (Object.keys(style).length + (style.border === undefined ? 0 : 8)) * bytesASetting;
}

function tableBytes({ range, columnFormulas }: TableLayout): number {
  const formulas = [...(columnFormulas ?? [])].reduce((sum, [, formula]) => sum + formula.length + 5, 0);
  return 3 * bytesAnAction + formulas * range.rowCount;
}

/** Cells of one style are styled together where they stand together. */
function gatherStyles({ rows }: SheetLayout) {
  const places = new Map<
    string,
    { style: CellStyle; cells: { rowIndex: number; columnIndex: number; value: true }[] }
  >();
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, { style }] of row.entries()) {
      if (!style) continue;
      const key = JSON.stringify(style);
      const known = places.get(key) ?? { style, cells: [] };
      known.cells.push({ rowIndex, columnIndex, value: true });
      places.set(key, known);
    }
  }
  return [...places.values()].map(({ style, cells }) => ({
    style,
    ranges: gatherBlocks(cells).flatMap(({ range, values }) =>
      values.every((row) => row.every((isStyled) => isStyled))
        ? [range]
        : cellsOf(values, range.rowIndex, range.columnIndex),
    ),
  }));
}

function cellsOf(values: readonly (readonly (true | null)[])[], rowIndex: number, columnIndex: number) {
  return values.flatMap((row, down) =>
    row.flatMap((isStyled, right) =>
      isStyled
        ? [{ rowIndex: rowIndex + down, columnIndex: columnIndex + right, rowCount: 1, columnCount: 1 }]
        : [],
    ),
  );
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  // One value is for all cells of a range, which the types do not say.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal) format.horizontalAlignment = horizontals[style.horizontal];
  if (style.vertical) format.verticalAlignment = verticals[style.vertical];
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border === undefined) return;
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${style.border}`;
  }
}

function addTable(sheet: Excel.Worksheet, { name, range, style, columnFormulas }: TableLayout): void {
  const table = sheet.tables.add(blockRange(sheet, range), true);
  table.name = name;
  if (style) table.style = style;
  for (const [offset, formula] of columnFormulas ?? []) {
    const rowCount = range.rowCount - 1;
    const column = {
      rowIndex: range.rowIndex + 1,
      columnIndex: range.columnIndex + offset,
      rowCount,
      columnCount: 1,
    };
    blockRange(sheet, column).values = Array.from({ length: rowCount }, () => [`=${formula}`]);
  }
}

function addList(sheet: Excel.Worksheet, { range, choices, title, prompt, onOther }: ListValidation): void {
  const { dataValidation } = blockRange(sheet, range);
  const source = 'formula' in choices ? `=${choices.formula}` : choices.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: title ?? '', message: prompt };
  dataValidation.errorAlert = {
    showAlert: true,
    style: onOther === 'stop' ? 'Stop' : 'Warning',
    title: title ?? '',
    message: 'This value is not in the list.',
  };
}

function addRule(sheet: Excel.Worksheet, { range, formula, style }: HighlightRule): void {
  const { rule, format } = blockRange(sheet, range).conditionalFormats.add('Custom').custom;
  rule.formula = `=${formula}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.colour !== undefined) format.font.color = `#${style.colour}`;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
}

function arrange(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const {
    columnWidths,
    hiddenColumns = [],
    frozenRows = 0,
    frozenColumns = 0,
    tabColour,
    visibility,
  } = layout;
  const column = (columnIndex: number) => sheet.getRangeByIndexes(0, columnIndex, 1, 1).getEntireColumn();
  for (const [columnIndex, width] of columnWidths.entries()) {
    if (width > 0) column(columnIndex).format.columnWidth = width * pointsACharacter + marginPoints;
  }
  for (const columnIndex of hiddenColumns) column(columnIndex).columnHidden = true;
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
  if (tabColour) sheet.tabColor = `#${tabColour}`;
  if (visibility && visibility !== 'visible') sheet.visibility = visibilities[visibility];
}
