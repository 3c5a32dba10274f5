import { describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../../../src/workbook/sheet-layout.ts';
import { emptyStylesXml } from '../../../../src/workbook/xlsx/sheet-writer/empty-styles.ts';
import { transitionalNamespaces } from '../../../../src/workbook/xlsx/sheet-writer/namespaces.ts';
import { StyleSheet } from '../../../../src/workbook/xlsx/sheet-writer/style-sheet.ts';
import { worksheetXml } from '../../../../src/workbook/xlsx/sheet-writer/worksheet-xml.ts';
import { parseXml } from '../../../../src/workbook/xlsx/sheet-writer/xml-tree.ts';

/** CT_Worksheet of ECMA-376 Part 1, 18.3.1.99, in the schema's order. */
const schemaOrder =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

const range = { rowIndex: 3, columnIndex: 0, rowCount: 2, columnCount: 1 };
const full: SheetLayout = {
  name: 'Full',
  tabColour: '1b4b5a',
  rows: [[{ value: 'Title' }], [], [], [{ value: 'Ref' }], [{ value: '2/3', style: { numberFormat: '@' } }]],
  columnWidths: [12, 0, 300],
  hiddenColumns: [3],
  columnStyles: new Map([
    [0, { numberFormat: '@' }],
    [4, { wrap: true }],
  ]),
  frozenRows: 4,
  frozenColumns: 1,
  tables: [{ name: 'T', range, headers: ['Ref'] }],
  lists: [{ range, choices: ['a'], onOther: 'stop' }],
  rules: [
    { range, formula: 'A4="R"', style: { bold: true } },
    { range, formula: 'A4<>""', style: { italic: true } },
  ],
  landscape: true,
};

function render(layout: SheetLayout, selected = false): string {
  const styles = new StyleSheet(emptyStylesXml('urn:main'), 'styles.xml');
  return worksheetXml(layout, styles, transitionalNamespaces, { selected });
}

const bare: SheetLayout = { name: 'Bare', rows: [], columnWidths: [] };

describe('worksheetXml', () => {
  it('puts its elements in the order of the schema', () => {
    const names = parseXml(render(full))?.children.map(({ name }) => name) ?? [];
    expect(names).toEqual(
      names.toSorted((left, right) => schemaOrder.indexOf(left) - schemaOrder.indexOf(right)),
    );
    expect(new Set(names)).toEqual(
      new Set(
        'sheetPr dimension sheetViews sheetFormatPr cols sheetData conditionalFormatting dataValidations pageMargins pageSetup headerFooter ignoredErrors tableParts'.split(
          ' ',
        ),
      ),
    );
  });

  it('leaves out what a layout does not have', () => {
    const names = parseXml(render(bare))?.children.map(({ name }) => name);
    expect(names).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'sheetData',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
    expect(render(bare)).toContain('<dimension ref="A1"/>');
  });

  it.each([
    [
      { frozenRows: 4, frozenColumns: 0 },
      '<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>',
    ],
    [
      { frozenRows: 0, frozenColumns: 2 },
      '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>',
    ],
    [
      { frozenRows: 4, frozenColumns: 1 },
      '<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>',
    ],
  ])('freezes %j', (frozen, pane) => {
    expect(render({ ...bare, ...frozen })).toContain(pane);
  });

  it('selects the sheet that opens first, and no other', () => {
    expect(render(bare, true)).toContain('tabSelected="1"');
    expect(render(bare)).not.toContain('tabSelected');
  });

  it('sets widths, hides columns and gives columns their styles', () => {
    expect(/<cols>(.*)<\/cols>/.exec(render(full))?.[1]).toBe(
      '<col min="1" max="1" width="12" style="1" customWidth="1"/><col min="3" max="3" width="255" customWidth="1"/><col min="4" max="4" width="9.140625" hidden="1"/><col min="5" max="5" width="9.140625" style="2"/>',
    );
  });

  it('gives each rule a priority of its own', () => {
    const priorities = Array.from(render(full).matchAll(/priority="(\d+)"/g), (match) => match[1]);
    expect(priorities).toEqual(['1', '2']);
    expect(render(full)).toContain('<formula>A4&lt;&gt;&quot;&quot;</formula>');
  });

  it('fits a page to its width, on larger paper where the sheet is wide', () => {
    expect(render(full)).toContain('<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>');
    expect(render(bare)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>');
    expect(render({ ...bare, columnWidths: [150, 100], hiddenColumns: [1] })).toContain('paperSize="9"');
  });

  it('does not let Excel mark numbers kept as text', () => {
    expect(render(full)).toContain(
      '<ignoredErrors><ignoredError sqref="A1:A5" numberStoredAsText="1"/></ignoredErrors>',
    );
  });

  it('writes tall rows tall, and rows without cells not at all', () => {
    const xml = render({
      ...bare,
      rows: [[], [{ value: 'a\nb', style: { wrap: true } }]],
      columnWidths: [20],
    });
    expect(xml).toContain('<sheetData><row r="2" ht="30">');
  });
});
