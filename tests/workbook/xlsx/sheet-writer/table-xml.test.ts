import { describe, expect, it } from 'vitest';
import {
  strictNamespaces,
  transitionalNamespaces,
} from '../../../../src/workbook/xlsx/sheet-writer/namespaces.ts';
import { tableXml } from '../../../../src/workbook/xlsx/sheet-writer/table-xml.ts';

const table = {
  name: 'Costs',
  range: { rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 2 },
  headers: ['Item\n& more', 'Total'],
  columnFormulas: new Map([[1, 'HWB.RAG(Costs[[#This Row],[Item]],1)']]),
};

describe('tableXml', () => {
  it('writes range, filter, columns and style', () => {
    const xml = tableXml(
      { ...table, range: { ...table.range, rowCount: 5 }, style: 'TableStyleLight1' },
      7,
      transitionalNamespaces,
    );
    expect(xml).toContain('id="7" name="Costs" displayName="Costs" ref="B4:C8" totalsRowShown="0"');
    expect(xml).toContain('<autoFilter ref="B4:C8"/>');
    expect(xml).toContain('name="TableStyleLight1"');
    expect(xml).toContain(
      '<calculatedColumnFormula>_xldudf_HWB_RAG(Costs[[#This Row],[Item]],1)</calculatedColumnFormula>',
    );
  });

  it('gives a table without rows the one row that Excel demands', () => {
    expect(tableXml(table, 1, transitionalNamespaces)).toContain('ref="B4:C5"');
  });

  it('writes a line break in a header as Excel does', () => {
    expect(tableXml(table, 1, transitionalNamespaces)).toContain('name="Item_x000a_&amp; more"');
  });

  it('speaks the language of a strict workbook', () => {
    expect(tableXml(table, 1, strictNamespaces)).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
  });
});
