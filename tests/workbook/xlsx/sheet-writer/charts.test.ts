import { describe, expect, it } from 'vitest';
import type { ChartLayout, SheetLayout } from '../../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../../src/workbook/xlsx/package-edit.ts';
import { addSheet } from '../../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../../src/workbook/xlsx/sheet-writer/empty-package.ts';
import {
  strictNamespaces,
  transitionalNamespaces,
} from '../../../../src/workbook/xlsx/sheet-writer/namespaces.ts';
import { XmlEdit } from '../../../../src/workbook/xlsx/sheet-writer/xml-edit.ts';

const place = { rowIndex: 6, columnIndex: 0, rowCount: 12, columnCount: 5 };

const line: ChartLayout = {
  kind: 'line',
  title: 'Calls <a day>',
  altText: 'From 1 to 3 & "more".',
  place,
  source: { rowIndex: 1, columnIndex: 0, rowCount: 3, columnCount: 3 },
  series: [
    { name: 'Actual', colour: '1D4F91', marker: 'circle', labels: { which: 'last', numberFormat: '0"%"' } },
    { name: 'Limit', colour: '595959', dash: 'none', marker: 'dash' },
  ],
  valueAxis: { min: 0, max: 4, step: 1, numberFormat: '0' },
};

const bars: ChartLayout = {
  ...line,
  kind: 'stacked-bar',
  title: 'Bars',
  series: [
    { name: 'Red', colour: 'B3261E', pattern: 'cross', labels: { which: 'all', numberFormat: '"R "0' } },
    { name: 'None', colour: 'FFFFFF' },
  ],
};

function layoutWith(charts: readonly ChartLayout[], name = "The board's"): SheetLayout {
  const rows = [
    ['Year', 'Actual', 'Limit'],
    ['2015/16', 1, null],
    ['2016/17', 0, null],
    ['2017/18', 3, 2.5],
  ].map((row) => row.map((value) => ({ value })));
  return { name, rows, columnWidths: [], charts };
}

function packageWith(...layouts: readonly SheetLayout[]): PackageEdit {
  const parts = new PackageEdit(new Uint8Array(), 'new.xlsx');
  for (const [path, text] of emptyPackageParts()) parts.writePart(path, text);
  for (const layout of layouts) expect(addSheet(parts, layout)).toBeNull();
  return parts;
}

const read = (parts: PackageEdit, path: string) => parts.readPart(path) ?? '';

describe('charts of a new sheet', () => {
  it('stand in a drawing, each with its text alternative and its place', () => {
    const parts = packageWith(layoutWith([line, bars]));
    expect(read(parts, 'xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rId1"/>');
    expect(read(parts, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="/xl/drawings/drawing1.xml"',
    );
    const drawing = read(parts, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('descr="From 1 to 3 &amp; &quot;more&quot;." title="Calls &lt;a day&gt;"');
    expect(drawing).toContain('<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row>');
    const types = read(parts, '[Content_Types].xml');
    for (const [path, type] of [
      ['/xl/drawings/drawing1.xml', 'drawing+xml'],
      ['/xl/charts/chart1.xml', 'drawingml.chart+xml'],
      ['/xl/charts/chart2.xml', 'drawingml.chart+xml'],
    ])
      expect(types).toContain(
        `PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}"`,
      );
  });

  it('name the cells they are of, and keep what stood in them; a blank is no value', () => {
    const chart = read(packageWith(layoutWith([line])), 'xl/charts/chart1.xml');
    expect(chart).toContain("<c:f>'The board''s'!$A$2:$A$4</c:f>");
    expect(chart).toContain("<c:f>'The board''s'!$C$2:$C$4</c:f>");
    expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="2"><c:v>2.5</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<c:v>2015/16</c:v>');
    expect(chart).toContain('<a:t>Calls &lt;a day&gt;</a:t>');
  });

  it('tell lines apart by dash and mark, and parts of bars by pattern', () => {
    const parts = packageWith(layoutWith([line, bars]));
    expect(read(parts, 'xl/charts/chart1.xml')).toMatch(
      /<a:noFill\/><\/a:ln><\/c:spPr><c:marker><c:symbol val="dash"\/>/,
    );
    expect(read(parts, 'xl/charts/chart2.xml')).toContain('<a:pattFill prst="lgGrid">');
  });

  it('label the last value of a line, and no part of a bar that is not there', () => {
    const parts = packageWith(layoutWith([line, bars]));
    expect(read(parts, 'xl/charts/chart1.xml')).toContain(
      '<c:dLbl><c:idx val="2"/><c:numFmt formatCode="0&quot;%&quot;" sourceLinked="0"/>',
    );
    expect(read(parts, 'xl/charts/chart2.xml')).toContain(
      '<c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl>',
    );
  });

  it('have parts of their own on every sheet, all well-formed', () => {
    const parts = packageWith(layoutWith([line]), layoutWith([bars], 'Second'));
    expect(read(parts, 'xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="/xl/charts/chart2.xml"');
    for (const path of parts.partNames()) expect(() => new XmlEdit(read(parts, path), path)).not.toThrow();
  });

  it('are left out of a strict workbook, whose names are others', () => {
    const parts = new PackageEdit(new Uint8Array(), 'strict.xlsx');
    for (const [path, text] of emptyPackageParts()) {
      const strict = text
        .replaceAll(transitionalNamespaces.main, strictNamespaces.main)
        .replaceAll(transitionalNamespaces.relationships, strictNamespaces.relationships);
      parts.writePart(path, strict);
    }
    expect(addSheet(parts, layoutWith([line]))).toBeNull();
    expect(parts.partNames().some((path) => /chart|drawing/.test(path))).toBe(false);
    expect(read(parts, 'xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  });

  it.each<[string, Partial<ChartLayout>, string]>([
    ['no series', { series: [] }, 'has 0 series for 2 columns of numbers'],
    ['fewer series than columns', { series: line.series.slice(1) }, 'has 1 series for 2 columns of numbers'],
    ['no cells', { source: { ...line.source, rowCount: 0 } }, 'has no cells'],
  ])('are refused with %s', (_, changed, detail) => {
    const parts = packageWith();
    const problem = addSheet(parts, layoutWith([{ ...line, ...changed }]));
    expect(problem?.reason).toBe('not-supported');
    expect(problem?.detail).toContain(detail);
    expect(parts.partNames().some((path) => path.includes('worksheets'))).toBe(false);
  });
});
