import { describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../../src/workbook/xlsx/package-edit.ts';
import { addSheet } from '../../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../../src/workbook/xlsx/sheet-writer/empty-package.ts';
import { XmlPartError } from '../../../../src/workbook/xlsx/sheet-writer/errors.ts';
import { strictNamespaces } from '../../../../src/workbook/xlsx/sheet-writer/namespaces.ts';

const layout: SheetLayout = {
  name: "Sam's costs",
  rows: [[{ value: 'Costs' }], [{ value: 'Item' }], [{ value: 'Paper' }]],
  columnWidths: [20],
  frozenRows: 2,
  tables: [
    { name: 'Costs', range: { rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 1 }, headers: ['Item'] },
  ],
};
const plain: SheetLayout = { name: 'Plain', rows: [[{ value: 1 }]], columnWidths: [] };

function packageOf(parts: Iterable<readonly [string, string]>): PackageEdit {
  const edit = new PackageEdit(new Uint8Array(), 'test.xlsx');
  for (const [path, xml] of parts) edit.writePart(path, xml);
  return edit;
}

/** Somebody's workbook: prefixes, a sheet and a table of its own, no styles, an odd place for its parts. */
function foreign(changes: Record<string, string> = {}): PackageEdit {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml':
      '<t:Types xmlns:t="urn:types"><t:Default Extension="xml" ContentType="application/xml"/><t:Override PartName="/odd/mine.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></t:Types>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/book/workbook.xml"/></Relationships>`,
    'book/workbook.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet xmlns:r="${office}" name="Mine" sheetId="4" r:id="rId9"/></x:sheets><x:calcPr calcId="1"/></x:workbook>`,
    'book/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId2" Type="${office}/worksheet" Target="mine.xml"/></Relationships>`,
    'book/mine.xml': '<x:worksheet/>',
    'odd/mine.xml': '<table id="5" name="Mine" displayName="Mine"/>',
    ...changes,
  };
  return packageOf(Object.entries(parts));
}

describe('addSheet', () => {
  it('adds sheet, table, styles and their entries to a new workbook', () => {
    const parts = packageOf(emptyPackageParts());
    expect(addSheet(parts, layout)).toBeNull();
    expect(addSheet(parts, plain)).toBeNull();
    expect(parts.readPart('xl/workbook.xml')).toContain(
      '<sheets><sheet name="Sam\'s costs" sheetId="1" r:id="rId3"/><sheet name="Plain" sheetId="2" r:id="rId4"/></sheets>',
    );
    expect(parts.readPart('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sam''s costs'!$2:$2</definedName></definedNames><calcPr`,
    );
    expect(parts.readPart('xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet2.xml"');
    expect(parts.readPart('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="/xl/tables/table1.xml"');
    expect(parts.hasPart('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false);
    expect(parts.readPart('[Content_Types].xml')).toContain(
      'PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"',
    );
    expect(parts.readPart('xl/worksheets/sheet1.xml')).toContain('tabSelected');
    expect(parts.readPart('xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
    expect(parts.readPart('docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
    expect(parts.readPart('docProps/app.xml')).toContain(
      '<vt:vector size="2" baseType="lpstr"><vt:lpstr>Sam\'s costs</vt:lpstr><vt:lpstr>Plain</vt:lpstr></vt:vector>',
    );
  });

  it("adds to somebody's workbook without touching the sheets it has", () => {
    const parts = foreign();
    const before = parts.readPart('book/mine.xml');
    expect(addSheet(parts, { ...layout, visibility: 'hidden' })).toBeNull();
    expect(parts.readPart('book/mine.xml')).toBe(before);
    const workbook = parts.readPart('book/workbook.xml');
    expect(workbook).toContain(
      'name="Mine" sheetId="4" r:id="rId9"/><x:sheet name="Sam\'s costs" sheetId="5" state="hidden" xmlns:r=',
    );
    expect(workbook).toContain(
      '</x:sheets><x:definedNames><x:definedName name="_xlnm.Print_Titles" localSheetId="1">',
    );
    expect(parts.readPart('book/worksheets/sheet1.xml')).toContain('Paper');
    expect(parts.readPart('book/styles.xml')).toContain('<styleSheet');
    expect(parts.readPart('[Content_Types].xml')).toContain('<t:Override PartName="/book/styles.xml"');
    expect(parts.readPart('xl/tables/table1.xml')).toContain('id="6" name="Costs"');
  });

  it('says why a sheet cannot be added, and writes nothing then', () => {
    const parts = foreign();
    const before = parts.partNames().map((path) => [path, parts.readPart(path)]);
    expect(addSheet(parts, { ...plain, name: 'mine' })?.reason).toBe('sheet-exists');
    expect(
      addSheet(parts, { ...layout, tables: [{ ...(layout.tables?.[0] ?? never()), name: 'MINE' }] })?.reason,
    ).toBe('table-exists');
    expect(parts.partNames().map((path) => [path, parts.readPart(path)])).toEqual(before);
  });

  it('adds no sheet to a workbook whose structure is protected', () => {
    const xml = foreign().readPart('book/workbook.xml') ?? '';
    const locked = xml.replace('<x:sheets>', '<x:workbookProtection lockStructure="1"/><x:sheets>');
    expect(addSheet(foreign({ 'book/workbook.xml': locked }), plain)?.reason).toBe('sheet-protected');
  });

  it('takes names that are defined for taken', () => {
    const xml = foreign().readPart('book/workbook.xml') ?? '';
    const named = xml.replace(
      '<x:calcPr',
      '<x:definedNames><x:definedName name="COSTS">1</x:definedName></x:definedNames><x:calcPr',
    );
    expect(addSheet(foreign({ 'book/workbook.xml': named }), layout)?.reason).toBe('table-exists');
    expect(addSheet(foreign({ 'book/workbook.xml': named }), { ...plain, frozenRows: 1 })).toBeNull();
  });

  it('writes a strict workbook in its own language', () => {
    const xml = (foreign().readPart('book/workbook.xml') ?? '').replace(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      strictNamespaces.main,
    );
    const parts = foreign({ 'book/workbook.xml': xml });
    addSheet(parts, layout);
    expect(parts.readPart('book/worksheets/sheet1.xml')).toContain(`xmlns="${strictNamespaces.main}"`);
    expect(parts.readPart('book/_rels/workbook.xml.rels')).toContain(
      `Type="${strictNamespaces.relationships}/worksheet"`,
    );
  });

  it('puts choices that do not fit on a sheet of their own, behind the new one', () => {
    const parts = packageOf(emptyPackageParts());
    const range = { rowIndex: 1, columnIndex: 0, rowCount: 1, columnCount: 1 };
    expect(addSheet(parts, { ...plain, lists: [{ range, choices: ['a,b'], onOther: 'stop' }] })).toBeNull();
    expect(parts.readPart('xl/worksheets/sheet1.xml')).toContain(
      "<formula1>'HWB lists'!$A$1:$A$1</formula1>",
    );
    expect(parts.readPart('xl/workbook.xml')).toContain('name="HWB lists" sheetId="2" state="veryHidden"');
  });

  it('names the part that is missing or damaged', () => {
    expect(() => addSheet(packageOf([]), plain)).toThrow(XmlPartError);
    expect(() => addSheet(foreign({ '[Content_Types].xml': '<Types>' }), plain)).toThrow(
      '"[Content_Types].xml"',
    );
  });

  it('leaves a list of titles alone that is not in the usual form', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties';
    for (const app of [
      '<Properties/>',
      '<Properties><HeadingPairs><v:vector><v:variant><v:lpstr>Feuilles</v:lpstr></v:variant><v:variant><v:i4>1</v:i4></v:variant></v:vector></HeadingPairs><TitlesOfParts><v:vector/></TitlesOfParts></Properties>',
    ]) {
      const rels = (foreign().readPart('_rels/.rels') ?? '').replace(
        '</Relationships>',
        `<Relationship Id="b" Type="${type}" Target="docProps/app.xml"/></Relationships>`,
      );
      const parts = foreign({ '_rels/.rels': rels, 'docProps/app.xml': app });
      expect(addSheet(parts, plain)).toBeNull();
      expect(parts.readPart('docProps/app.xml')).toBe(app);
    }
  });

  it('enters a sheet among the titles before those of other things', () => {
    const parts = packageOf(emptyPackageParts());
    const app = (parts.readPart('docProps/app.xml') ?? '')
      .replace(
        '<vt:vector size="0" baseType="lpstr"/>',
        '<vt:vector size="2" baseType="lpstr"><vt:lpstr>Mine</vt:lpstr><vt:lpstr>A_Name</vt:lpstr></vt:vector>',
      )
      .replace('<vt:i4>0</vt:i4>', '<vt:i4>1</vt:i4>');
    parts.writePart('docProps/app.xml', app);
    addSheet(parts, plain);
    expect(parts.readPart('docProps/app.xml')).toContain(
      '<vt:vector size="3" baseType="lpstr"><vt:lpstr>Mine</vt:lpstr><vt:lpstr>Plain</vt:lpstr><vt:lpstr>A_Name</vt:lpstr>',
    );
  });
});

function never(): never {
  throw new Error('the layout has no table');
}
