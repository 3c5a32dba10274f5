import { formatFileFormula } from '../../../formulas/file-formula.ts';
import { type CellRange, formatAddress, formatColumn, formatRange } from '../../../grid/address.ts';
import type { HighlightRule, SheetLayout } from '../../sheet-layout.ts';
import { cellXml } from './cell-xml.ts';
import type { Namespaces } from './namespaces.ts';
import { rowHeight } from './row-height.ts';
import type { StyleSheet } from './style-sheet.ts';
import { validationsXml } from './validation-xml.ts';
import { escapeAttribute, escapeMarkup } from './xml-text.ts';

/** Excel's default column width, in characters, where a hidden column has none of its own. */
const defaultWidth = 9.140625;
/** The widest column Excel takes, in characters. */
const widest = 255;

export interface WorksheetOptions {
  /** The sheet people see when they open the workbook. Default `false`. */
  readonly selected?: boolean;
  /** Whether it has a drawing, by the relationship after those of its tables. Default `false` */
  readonly hasDrawing?: boolean;
}

/** A worksheet part, its elements in the order the schema demands: Excel repairs a sheet that has them in another. */
export function worksheetXml(
  layout: SheetLayout,
  styles: StyleSheet,
  namespaces: Namespaces,
  options: WorksheetOptions = {},
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">`,
    sheetPropertiesXml(layout),
    `<dimension ref="${usedRange(layout)}"/>`,
    viewXml(layout, options.selected ?? false),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(layout, styles),
    `<sheetData>${rowsXml(layout, styles)}</sheetData>`,
    ...(layout.rules ?? []).map((rule, index) => ruleXml(rule, styles.highlight(rule.style), index + 1)),
    validationsXml(layout.lists ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${isWide(layout) ? paperA3 : paperA4}" orientation="${layout.landscape ? 'landscape' : 'portrait'}" fitToHeight="${layout.onePage === true ? 1 : 0}"/>`,
    `<headerFooter>${pageHeaderXml(layout)}<oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
    textNumbersXml(layout),
    options.hasDrawing ? `<drawing r:id="${drawingRelationshipId(layout.tables?.length ?? 0)}"/>` : '',
    tablePartsXml(layout.tables?.length ?? 0),
    '</worksheet>',
  ].join('');
}

const paperA3 = 8;
const paperA4 = 9;

/** Wider sheets are fitted to A3, where they can still be read. */
const widthOfA4 = 230;

function isWide({ columnWidths, hiddenColumns = [] }: SheetLayout): boolean {
  const shown = columnWidths.filter((_, columnIndex) => !hiddenColumns.includes(columnIndex));
  return shown.reduce((total, width) => total + width, 0) > widthOfA4;
}

/** In a header, an ampersand begins a code; two stand for one. */
function pageHeaderXml({ pageHeader }: SheetLayout): string {
  return pageHeader === undefined
    ? ''
    : `<oddHeader>&amp;C${escapeMarkup(pageHeader.replaceAll('&', '&&'))}</oddHeader>`;
}

/** The relationship id of a sheet's table, by its place in the layout. */
export function tableRelationshipId(tableIndex: number): string {
  return `rId${tableIndex + 1}`;
}

/** The relationship id of a sheet's drawing, which comes after its tables. */
export function drawingRelationshipId(tableCount: number): string {
  return `rId${tableCount + 1}`;
}

function sheetPropertiesXml({ tabColour }: SheetLayout): string {
  const colour =
    tabColour === undefined ? '' : `<tabColor rgb="FF${escapeAttribute(tabColour.toUpperCase())}"/>`;
  return `<sheetPr>${colour}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function usedRange(layout: SheetLayout): string {
  const rowCount = Math.max(1, layout.rows.length);
  const columnCount = layout.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return formatRange({ rowIndex: 0, columnIndex: 0, rowCount, columnCount });
}

function viewXml({ frozenRows = 0, frozenColumns = 0 }: SheetLayout, selected: boolean): string {
  const start = `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozenRows === 0 && frozenColumns === 0) return `${start}/></sheetViews>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const columnSplit = frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`;
  const rowSplit = frozenRows === 0 ? '' : ` ySplit="${frozenRows}"`;
  const first = formatAddress({ rowIndex: frozenRows, columnIndex: frozenColumns });
  return [
    `${start}><pane${columnSplit}${rowSplit} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`,
  ].join('');
}

function columnsXml(layout: SheetLayout, styles: StyleSheet): string {
  const hidden = new Set(layout.hiddenColumns);
  const columnCount = Math.max(
    layout.columnWidths.length,
    ...hidden.values().map((columnIndex) => columnIndex + 1),
    ...(layout.columnStyles?.keys() ?? []).map((columnIndex) => columnIndex + 1),
  );
  let xml = '';
  for (let columnIndex = 0; columnIndex < columnCount; columnIndex += 1) {
    const given = layout.columnWidths[columnIndex] || undefined;
    const width = given && Math.min(widest, given);
    const styleId = styles.cellFormat(layout.columnStyles?.get(columnIndex));
    const isHidden = hidden.has(columnIndex);
    if (width === undefined && styleId === 0 && !isHidden) continue;
    const number = columnIndex + 1;
    const style = styleId === 0 ? '' : ` style="${styleId}"`;
    xml += `<col min="${number}" max="${number}" width="${width ?? defaultWidth}"${style}${isHidden ? ' hidden="1"' : ''}${width === undefined ? '' : ' customWidth="1"'}/>`;
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function rowsXml({ rows, columnWidths }: SheetLayout, styles: StyleSheet): string {
  const letters: string[] = [];
  const xml = rows.map((row, rowIndex) => {
    if (row.length === 0) return '';
    const rowNumber = rowIndex + 1;
    let cells = '';
    for (const [columnIndex, { value, style }] of row.entries()) {
      letters[columnIndex] ??= formatColumn(columnIndex);
      cells += cellXml(`${letters[columnIndex]}${rowNumber}`, value, styles.cellFormat(style));
    }
    const height = rowHeight(row, columnWidths);
    return `<row r="${rowNumber}"${height === undefined ? '' : ` ht="${height}"`}>${cells}</row>`;
  });
  return xml.join('');
}

function ruleXml({ range, formula }: HighlightRule, highlightId: number, priority: number): string {
  return [
    `<conditionalFormatting sqref="${formatRange(range)}">`,
    `<cfRule type="expression" dxfId="${highlightId}" priority="${priority}">`,
    `<formula>${escapeMarkup(formatFileFormula(formula))}</formula></cfRule></conditionalFormatting>`,
  ].join('');
}

/** Text columns may hold "2" on purpose: Excel need not mark each such cell with a green corner. */
function textNumbersXml(layout: SheetLayout): string {
  const ranges: CellRange[] = [];
  for (const [columnIndex, style] of layout.columnStyles ?? []) {
    if (style.numberFormat === '@')
      ranges.push({ rowIndex: 0, columnIndex, rowCount: layout.rows.length, columnCount: 1 });
  }
  if (ranges.length === 0 || layout.rows.length === 0) return '';
  return `<ignoredErrors><ignoredError sqref="${ranges.map(formatRange).join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}

function tablePartsXml(count: number): string {
  if (count === 0) return '';
  const parts = Array.from(
    { length: count },
    (_, index) => `<tablePart r:id="${tableRelationshipId(index)}"/>`,
  );
  return `<tableParts count="${count}">${parts.join('')}</tableParts>`;
}
