import { type Parts, workbookParts, zipParts } from './make-package.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Bytes that are no text and do not compress, as macros and pictures are. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

/** The sheet of a workbook that was worked in for years: every kind of thing Excel keeps beside cells. */
export const richSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Sheet1"><tabColor rgb="FF1B4B5A"/></sheetPr><dimension ref="A1:G8"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="9" style="2" customWidth="1"/><col min="9" max="12" width="20" style="3"/></cols><sheetData><row r="1" spans="1:7" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><!-- kept --><c r="G1"><f>SUM(F4:F6)</f><v>6</v></c></row><row r="3" spans="1:7"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row><row r="4" spans="1:7" s="1" customFormat="1"><c r="A4" s="2" t="s"><v>5</v></c><c r="B4" s="3" t="s"><v>6</v></c><c r="C4" s="1"><v>42826</v></c><c r="D4" t="s"><v>7</v></c><c r="F4"><f t="shared" ref="F4:F6" si="0">ROW()*2-7</f><v>1</v></c><c r="G4" s="1"/></row><row r="5" spans="1:7"><c r="A5" s="2" t="s"><v>8</v></c><c r="B5" s="3" t="inlineStr"><is><r><rPr><b/></rPr><t>Train</t></r><r><t xml:space="preserve"> the staff</t></r></is><extLst><ext uri="{x}"/></extLst></c><c r="C5" s="1"><v>42856</v></c><c r="D5" t="s"><v>9</v></c><c r="F5"><f t="shared" si="0"/><v>3</v></c></row><row r="6" spans="1:7"><c r="A6" s="2" t="s"><v>10</v></c><c r="B6" s="3" t="s"><v>11</v></c><c r="D6" t="s"><v>12</v></c><c r="F6"><f t="shared" si="0"/><v>2</v></c></row><row r="8"><c r="G8" s="1" xr:unknown="kept"><v>8</v></c></row></sheetData><sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="C4:C6 E1"><cfRule type="expression" dxfId="0" priority="1"><formula>C4&lt;42800</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="B4:B6"><formula1>"a,b"</formula1></dataValidation><dataValidation type="list" sqref="G4:G6"><formula1>"c,d"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="G8" r:id="rId9"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId5"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="t0"/></tableParts><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A4:A6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

const strings = [
  'Plan',
  'Ref',
  'Action',
  'Due',
  'Row ID',
  'A1',
  'Open the hub',
  'r1',
  'A2',
  'r2',
  'A3',
  'Tell the story',
  'r3',
];

const styles = `<?xml version="1.0"?><styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs><dxfs count="1"><dxf/></dxfs><extLst><ext uri="{kept}"/></extLst></styleSheet>`;

/** A macro-enabled workbook with everything around its cells that must survive a change of them. */
function richParts(): Parts {
  const parts = workbookParts({
    sheets: [
      {
        name: 'Actions',
        rows: [],
        tables: [{ name: 'Actions', range: { rowIndex: 2, columnIndex: 0, rowCount: 4, columnCount: 4 } }],
      },
      { name: 'Lists', rows: [['Green'], ['Amber'], ['Red']], visibility: 'hidden' },
    ],
  });
  const rels = String(parts['xl/worksheets/_rels/sheet1.xml.rels']);
  const bookRels = String(parts['xl/_rels/workbook.xml.rels']);
  return {
    ...parts,
    '[Content_Types].xml': String(parts['[Content_Types].xml'])
      .replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml')
      .replace(
        '</Types>',
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    'xl/worksheets/sheet1.xml': richSheet,
    'xl/worksheets/_rels/sheet1.xml.rels': rels.replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${office}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId3" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId4" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="rId5" Type="${office}/printerSettings" Target="../printerSettings/printerSettings1.bin"/><Relationship Id="rId9" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    ),
    'xl/_rels/workbook.xml.rels': bookRels.replace(
      '</Relationships>',
      `<Relationship Id="rIdCalc" Type="${office}/calcChain" Target="calcChain.xml"/><Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="13" uniqueCount="13">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/tables/table1.xml': String(parts['xl/tables/table1.xml'])
      .replaceAll(/name="Column(\d)"/g, (_, number: string) => `name="${strings[Number(number)]}"`)
      .replace('</autoFilter>', ''),
    'xl/styles.xml': styles,
    'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="G1" i="1"/><c r="F4"/><c r="F5"/><c r="F6"/></calcChain>`,
    'xl/vbaProject.bin': noise(5_000),
    'xl/webextensions/webextension1.xml':
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{plan}"/>',
    'xl/webextensions/taskpanes.xml':
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
    'customXml/item1.xml': '<plan xmlns="urn:plan">kept</plan>',
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
    'xl/charts/chart1.xml':
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${main}"/>`,
    'xl/comments1.xml': `<comments xmlns="${main}"><authors><author/></authors><commentList><comment ref="G8" authorId="0"><text><t>why</t></text></comment></commentList></comments>`,
    'xl/printerSettings/printerSettings1.bin': noise(1_000),
    'xl/media/image1.png': noise(3_000),
  };
}

export function richPackage(): Uint8Array {
  return zipParts(richParts());
}
