import type { IBorderData, IStyleData } from '@univerjs/core';
import { isFormula } from '../../src/grid/cell.ts';
import { rangeHolds } from '../../src/grid/range-overlap.ts';
import type {
  CellStyle,
  HighlightRule,
  LayoutCell,
  ListValidation,
  SheetLayout,
  TableLayout,
} from '../../src/workbook/sheet-layout.ts';
import type { BookSheet } from '../excel/book/book-sheet.ts';
import type { BookTable } from '../excel/book/book-table.ts';
import type { ExcelBook } from '../excel/book/excel-book.ts';
import { recordArgument } from '../excel/objects/arguments.ts';
import { chartLayout } from './chart-layout.ts';

/** What a width in pixels is in characters of the default font. */
const pixelsPerCharacter = 7;
const columnMargin = 5;
const horizontals: readonly CellStyle['horizontal'][] = [undefined, 'left', 'centre', 'right'];
const verticals: readonly CellStyle['vertical'][] = [undefined, 'top', 'centre', 'bottom'];
const wraps = 3;
const fewLines = 1_000;

/** A sheet that was added in the workbench, described for the file. */
export function newSheetLayout(book: ExcelBook, sheet: BookSheet): SheetLayout {
  const { grid } = sheet;
  const used = grid.usedRange();
  const height = used ? used.rowIndex + used.rowCount : 0;
  const width = used ? used.columnIndex + used.columnCount : 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const rows = Array.from({ length: height }, (_, row) =>
    columns.map((column) => layoutCell(sheet, row, column)),
  );
  const columnStyles = new Map(
    columns.flatMap((column) => {
      const style = cellStyle(grid.worksheet.getColumnStyle(column) ?? {});
      return typeof style === 'object' && Object.keys(style).length > 0 ? [[column, style] as const] : [];
    }),
  );
  const { frozen } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColour !== '' && { tabColour: hex(sheet.tabColour) }),
    rows,
    columnWidths: columns.map((column) => (grid.columnWidth(column) - columnMargin) / pixelsPerCharacter),
    hiddenColumns: columns.filter((column) => grid.isColumnHidden(column)),
    columnStyles,
    ...(frozen && frozen.rowCount < fewLines && { frozenRows: frozen.rowIndex + frozen.rowCount }),
    ...(frozen &&
      frozen.columnCount < fewLines && { frozenColumns: frozen.columnIndex + frozen.columnCount }),
    tables: book.tablesOf(sheet).map((table) => tableLayout(sheet, table)),
    lists: sheet.validations.flatMap(listValidation),
    rules: sheet.formats.toReversed().flatMap(highlightRules),
    ...(sheet.charts.length > 0 && { charts: sheet.charts.flatMap(chartLayout) }),
  };
}

function layoutCell({ grid, locks }: BookSheet, row: number, column: number): LayoutCell {
  const isUnlocked = locks.some(({ range, isLocked }) => !isLocked && rangeHolds(range, row, column));
  const style = { ...cellStyle(grid.style(row, column)), ...(isUnlocked && { locked: false }) };
  const value = grid.cell(row, column);
  return Object.keys(style).length > 0 ? { value, style } : { value };
}

function cellStyle(style: IStyleData | string): CellStyle {
  if (typeof style === 'string') return {};
  const { n, bl, it, fs, cl, bg, tb, vt, ht, bd } = style;
  const vertical = verticals[vt ?? 0];
  const horizontal = horizontals[ht ?? 0];
  const border = borderColour(bd ?? undefined);
  return {
    ...(n && { numberFormat: n.pattern }),
    ...(bl && { bold: true }),
    ...(it && { italic: true }),
    ...(fs && fs !== 11 && { size: fs }),
    ...(cl?.rgb && { colour: hex(cl.rgb) }),
    ...(bg?.rgb && { fill: hex(bg.rgb) }),
    ...(tb === wraps && { wrap: true }),
    ...(vertical && { vertical }),
    ...(horizontal && { horizontal }),
    ...(border !== undefined && { border }),
  };
}

function borderColour(borders: IBorderData | undefined): string | undefined {
  const colour = borders?.t?.cl?.rgb ?? borders?.b?.cl?.rgb;
  return colour ? hex(colour) : undefined;
}

function hex(colour: string): string {
  return colour.replace('#', '').slice(-6).toUpperCase();
}

function tableLayout({ grid }: BookSheet, { name, range, style, columnFormulas }: BookTable): TableLayout {
  const headers = Array.from({ length: range.columnCount }, (_, offset) => {
    const cell = grid.cell(range.rowIndex, range.columnIndex + offset);
    return typeof cell === 'string' ? cell : isFormula(cell) ? '' : String(cell ?? '');
  });
  return { name, range, headers, style, columnFormulas };
}

function listValidation({
  range,
  rule,
  prompt,
  errorAlert,
}: BookSheet['validations'][number]): ListValidation[] {
  const { source } = recordArgument(recordArgument(rule)['list']);
  if (typeof source !== 'string') return [];
  const tip = recordArgument(prompt);
  const alert = recordArgument(errorAlert);
  const title = String(alert['title'] ?? '');
  return [
    {
      range,
      choices: source.startsWith('=') ? { formula: source.slice(1) } : source.split(','),
      ...(title !== '' && { title }),
      ...(tip['showPrompt'] === true && { prompt: String(tip['message'] ?? '') }),
      onOther: alert['style'] === 'Stop' ? 'stop' : 'warning',
    },
  ];
}

function highlightRules({ ranges, formula, fill, font }: BookSheet['formats'][number]): HighlightRule[] {
  const style = {
    ...(fill.colour !== null && { fill: hex(fill.colour) }),
    ...(font.colour !== null && { colour: hex(font.colour) }),
    ...(font.bold !== null && { bold: font.bold }),
    ...(font.italic !== null && { italic: font.italic }),
  };
  return ranges.map((range) => ({ range, formula: formula.replace(/^=/, ''), style }));
}
