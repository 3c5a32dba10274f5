import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import type { SheetSnapshot } from '../../../src/workbook/workbook.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook.ts';
import { type Parts, workbookParts, zipParts } from './make-package.ts';
import { richPackage } from './rich-package.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function read(parts: Parts): SheetSnapshot[] {
  return [...readWorkbook(new PackageEdit(zipParts(parts), 'plan.xlsx')).sheets];
}

/** The rows of a sheet whose data is given as XML. */
function rowsOf(data: string, others: Parts = {}): readonly (readonly Cell[])[] {
  const parts = workbookParts({ sheets: [{ name: 'Sheet', rows: [] }] });
  const sheet = `<?xml version="1.0"?><worksheet xmlns="${main}"><!-- <sheetData> --><sheetData>${data}</sheetData></worksheet>`;
  return read({ ...parts, 'xl/worksheets/sheet1.xml': sheet, ...others })[0]?.grid.rows ?? [];
}

function cellOf(xml: string, others: Parts = {}): Cell | undefined {
  return rowsOf(`<row r="1">${xml}</row>`, others)[0]?.[0];
}

describe('cells of every writer', () => {
  it.each<[string, string, Cell | undefined]>([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number in scientific form', '<c r="A1"><v>1.5E-07</v></c>', 1.5e-7],
    ['a number of 17 digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['a number with white space', '<c r="A1"><v> 7 </v></c>', 7],
    ['a type that says number', '<c r="A1" t="n"><v>-0.5</v></c>', -0.5],
    ['what is no number after all', '<c r="A1"><v>abc</v></c>', 'abc'],
    ['a number element without content', '<c r="A1"><v/></c>', undefined],
    ['a boolean in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['an error nobody knows', '<c r="A1" t="e"><v>#PYTHON!</v></c>', { error: '#UNKNOWN!' }],
    ['a date as ISO text', '<c r="A1" t="d"><v>2017-04-01T12:00:00Z</v></c>', 42826.5],
    ['a date that is none', '<c r="A1" t="d"><v>2017-02-30</v></c>', '2017-02-30'],
    ['an unknown type', '<c r="A1" t="zz"><v>x</v></c>', 'x'],
    [
      'an inline text',
      '<c r="A1" t="inlineStr"><is><t>R&amp;D &#x1F600; &#65; &lt;b&gt;</t></is></c>',
      'R&D 😀 A <b>',
    ],
    [
      'an inline text in runs, without its pronunciation',
      '<c r="A1" t="inlineStr"><is><r><t>one</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t> two</t></r><phoneticPr fontId="1"/></is></c>',
      'one two',
    ],
    ['an inline text with nothing in it', '<c r="A1" t="inlineStr"><is/></c>', ''],
    ['an inline text of spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  </t></is></c>', '  '],
    [
      'escapes of what XML cannot hold',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      'a\rb_x0041_',
    ],
    [
      'CDATA and comments in a text',
      '<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b> & ]]><!-- no -->c&amp;</t></is></c>',
      'a<b> & c&',
    ],
    ['line ends as XML reads them', '<c r="A1" t="str"><v>a\r\nb</v></c>', 'a\nb'],
    ['attributes in another order and quotes', "<c t = 'str'  s='0' r='A1' ><v>x</v></c >", 'x'],
    ['extensions beside the value', '<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', 1],
    [
      'a formula with its value',
      '<c r="A1" t="str"><f>A2&amp;"x"</f><v>yx</v></c>',
      { formula: 'A2&"x"', value: 'yx' },
    ],
    ['a formula with the empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { formula: '""', value: '' }],
    ['an empty formula element', '<c r="A1"><f/><v>3</v></c>', 3],
    [
      'an array formula',
      '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c>',
      { formula: '_xlfn.SEQUENCE(3)', value: 1 },
    ],
    ['a data table', '<c r="A1"><f t="dataTable" ref="A1:A3" r1="B1"/><v>1</v></c>', 1],
    [
      'our functions in either case',
      '<c r="A1"><f>_XLDUDF_hwb_rag(1)</f><v>1</v></c>',
      { formula: 'HWB.RAG(1)', value: 1 },
    ],
    [
      'a name that is like one of our functions',
      '<c r="A1"><f>_xldudf_HWB_RAG+1</f><v>1</v></c>',
      { formula: '_xldudf_HWB_RAG+1', value: 1 },
    ],
    ['a prefix on every name', '<x:c xmlns:x="urn" r="A1"><x:v>4</x:v></x:c>', 4],
  ])('%s', (_, xml, cell) => {
    expect(cellOf(xml)).toEqual(cell);
  });

  it('finds places without addresses', () => {
    const rows = rowsOf(
      '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="4"/><row><c><v>9</v></c></row>',
    );
    expect(rows).toEqual([[1, null, null, 4, 5], [], [], [], [9]]);
  });

  it('leaves out blank cells at the end of rows and rows at the end of sheets', () => {
    expect(
      rowsOf('<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row><row r="99"><c r="A99" s="1"/></row>'),
    ).toEqual([[1]]);
  });

  it('gives each cell of a shared formula its own', () => {
    const rows = rowsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">C1+$D$1+LOG10(C$1)+SUM(C:C,1:1)&amp;"C1"</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    expect(rows[0]?.[1]).toEqual({ formula: 'D1+$D$1+LOG10(D$1)+SUM(D:D,1:1)&"C1"', value: 2 });
    expect(rows[1]?.[0]).toEqual({ formula: 'C2+$D$1+LOG10(C$1)+SUM(C:C,2:2)&"C1"', value: 3 });
  });

  it('reads shared texts in runs, with escapes, and the same text as one string', () => {
    const strings = `<sst xmlns="${main}"><si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></si><si><t>a_x000D_</t></si><si/><si><t/></si></sst>`;
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(rowsOf(`<row>${cells}</row>`, { 'xl/sharedStrings.xml': strings })).toEqual([
      ['bold plain', 'a\r', '', ''],
    ]);
  });
});

describe('parts of every writer', () => {
  const source = { sheets: [{ name: 'Sheet', rows: [['x', 1]] }] };

  it('reads a workbook in the strict namespaces', () => {
    const parts = workbookParts(source);
    const strict = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        String(xml)
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
    expect(read(strict)[0]?.grid.rows).toEqual([['x', 1]]);
  });

  it('reads parts in UTF-16', () => {
    const parts = workbookParts(source);
    const text = `<?xml version="1.0" encoding="UTF-16"?>${String(parts['xl/worksheets/sheet1.xml'])}`;
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(read({ ...parts, 'xl/worksheets/sheet1.xml': bytes })[0]?.grid.rows).toEqual([['x', 1]]);
  });

  it('reads parts whose names differ in case from what points to them', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...parts } = workbookParts(source);
    expect(read({ ...parts, 'xl/Worksheets/Sheet1.XML': sheet })[0]?.grid.rows).toEqual([['x', 1]]);
  });

  it('gives a chart on a sheet of its own as a sheet without cells', () => {
    const parts = workbookParts({ sheets: [...source.sheets, { name: 'Chart', rows: [] }] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'worksheet" Target="worksheets/sheet2.xml',
      'chartsheet" Target="chartsheets/sheet1.xml',
    );
    const sheets = read({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
    });
    expect(sheets.map(({ name, grid }) => [name, grid.rows.length])).toEqual([
      ['Sheet', 1],
      ['Chart', 0],
    ]);
  });

  it('reads a workbook without styles, texts and tables', () => {
    const parts = workbookParts({ sheets: [{ name: 'Sheet', rows: [[1]] }] });
    const { 'xl/styles.xml': _, 'xl/sharedStrings.xml': __, ...bare } = parts;
    const [sheet] = read({
      ...bare,
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        /<Relationship Id="st.*\/>/,
        '',
      ),
    });
    expect(sheet?.grid.rows).toEqual([[1]]);
    expect(sheet?.grid.numberFormat(0, 0)).toBe('General');
  });

  it('knows the number formats that have only a number', () => {
    const rows = [14, 22, 49, 27, 9, 99].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>1</v></c>`).join('');
    const parts = workbookParts(source);
    const [sheet] = read({
      ...parts,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${rows}</cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    });
    expect([0, 1, 2, 3, 4, 5].map((column) => sheet?.grid.numberFormat(0, column))).toEqual([
      'dd/mm/yyyy',
      'dd/mm/yyyy hh:mm',
      '@',
      'yyyy/mm/dd',
      '0%',
      'General',
    ]);
  });

  it('gives the number format of each of many cells', () => {
    const numberFormat = (row: number, column: number) => (row % 7 === column % 7 ? 'dd/mm/yyyy' : '0.00');
    const rows = Array.from({ length: 900 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => row * column),
    );
    const [sheet] = read(workbookParts({ sheets: [{ name: 'Sheet', rows, numberFormat }] }));
    for (const [row, cells] of rows.entries()) {
      for (const column of cells.keys())
        expect(sheet?.grid.numberFormat(row, column)).toBe(numberFormat(row, column));
    }
  });

  it('gives a table with its totals row, and leaves out one without headers', () => {
    const tables = [
      { name: 'One', range: parseRange('A1:B3'), totalsRowCount: 1 },
      { name: 'Two', range: parseRange('D1:E3') },
    ];
    const parts = workbookParts({ sheets: [{ name: 'Sheet', rows: [['a', 'b']], tables }] });
    const headless = String(parts['xl/tables/table2.xml']).replace('id="2"', 'id="2" headerRowCount="0"');
    expect(read({ ...parts, 'xl/tables/table2.xml': headless })[0]?.tables).toEqual([
      { name: 'One', sheet: 'Sheet', range: parseRange('A1:B3'), totalsRowCount: 1 },
    ]);
  });

  it('reads a workbook with macros, comments, charts and extensions', () => {
    const { sheets } = readWorkbook(new PackageEdit(richPackage(), 'plan.xlsm'));
    expect(sheets[0]?.grid.rows.slice(2, 6)).toEqual([
      ['Ref', 'Action', 'Due', 'Row ID'],
      ['A1', 'Open the hub', 42826, 'r1', null, { formula: 'ROW()*2-7', value: 1 }],
      ['A2', 'Train the staff', 42856, 'r2', null, { formula: 'ROW()*2-7', value: 3 }],
      ['A3', 'Tell the story', null, 'r3', null, { formula: 'ROW()*2-7', value: 2 }],
    ]);
  });
});
