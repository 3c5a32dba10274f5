import { beforeEach, describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import type { Change, SetCell, TableTarget } from '../../../src/workbook/change.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { rawEntryBytes } from '../../../src/workbook/xlsx/zip.ts';
import { readZipDirectory } from '../../../src/workbook/xlsx/zip-directory.ts';
import { cellsOf } from '../contract/plan-source.ts';
import { richPackage, richSheet } from './rich-package.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';
const target: TableTarget = {
  sheet: 'Actions',
  table: 'Actions',
  range: parseRange('A3:D6'),
  headers: ['Ref', 'Action', 'Due', 'Row ID'],
};

let store: BytesStore;
let workbook: PackageWorkbook;

beforeEach(() => {
  store = new BytesStore('plan.xlsm', richPackage());
  workbook = new PackageWorkbook(store);
});

function set(address: string, expected: Cell, value: Cell): SetCell {
  const { rowIndex, columnIndex } = parseRange(address);
  return { kind: 'set-cell', sheet: 'Actions', rowIndex, columnIndex, expected, value };
}

async function apply(...changes: Change[]): Promise<void> {
  expect((await workbook.apply(changes)).refused).toEqual([]);
}

function part(path: string): string | undefined {
  return new PackageEdit(store.bytes, 'plan.xlsm').readPart(path);
}

/** The compressed bytes of every part, as they lie in the file. */
function rawParts(zip: Uint8Array): Map<string, string> {
  const entries = readZipDirectory(zip, 'plan.xlsm');
  return new Map(
    entries.map((entry) => [entry.path, Buffer.from(rawEntryBytes(zip, entry, '')).toString('base64')]),
  );
}

function changedParts(): string[] {
  const before = rawParts(richPackage());
  const after = rawParts(store.bytes);
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

describe('setting cells', () => {
  it('changes the bytes of those cells and no others, and copies all other parts', async () => {
    await apply(set('B4', 'Open the hub', 'Open two hubs & a café'), set('C4', 42826, 42900.5));
    expect(changedParts()).toEqual([sheetPath]);
    expect(part(sheetPath)).toBe(
      richSheet
        .replace(
          '<c r="B4" s="3" t="s"><v>6</v></c>',
          '<c r="B4" s="3" t="inlineStr"><is><t>Open two hubs &amp; a café</t></is></c>',
        )
        .replace('<v>42826</v>', '<v>42900.5</v>'),
    );
  });

  it('keeps the style, the attributes and the extensions of a cell it fills or empties', async () => {
    await apply(set('G8', 8, null), set('B5', 'Train the staff', true), set('G4', null, 'x'));
    expect(part(sheetPath)).toBe(
      richSheet
        .replace('<c r="G8" s="1" xr:unknown="kept"><v>8</v></c>', '<c r="G8" s="1" xr:unknown="kept"/>')
        .replace(/<c r="B5".*?<extLst>/, '<c r="B5" s="3" t="b"><v>1</v><extLst>')
        .replace('<c r="G4" s="1"/>', '<c r="G4" s="1" t="inlineStr"><is><t>x</t></is></c>'),
    );
  });

  it('puts new cells and rows in their places, in the style of their row or column', async () => {
    await apply(
      set('E4', null, 1),
      set('I5', null, 2),
      set('A2', null, '3'),
      set('A7', null, '4'),
      set('B9', null, 5),
    );
    expect(part(sheetPath)).toBe(
      richSheet
        .replace('<dimension ref="A1:G8"/>', '<dimension ref="A1:I9"/>')
        .replace('<c r="F4">', '<c r="E4" s="1"><v>1</v></c><c r="F4">')
        .replace('<row r="5" spans="1:7">', '<row r="5" spans="1:9">')
        .replace('<v>3</v></c></row>', '<v>3</v></c><c r="I5" s="3"><v>2</v></c></row>')
        .replace(
          '<row r="3"',
          '<row r="2"><c r="A2" s="2" t="inlineStr"><is><t>3</t></is></c></row><row r="3"',
        )
        .replace(
          '<row r="8"',
          '<row r="7"><c r="A7" s="2" t="inlineStr"><is><t>4</t></is></c></row><row r="8"',
        )
        .replace('</sheetData>', '<row r="9"><c r="B9"><v>5</v></c></row></sheetData>'),
    );
  });

  it('adds a style that differs from the old one in its number format only', async () => {
    await apply(
      { ...set('B6', 'Tell the story', 42900), numberFormat: 'dd/mm/yyyy' },
      { ...set('B4', 'Open the hub', 1), numberFormat: 'yyyy' },
    );
    expect(changedParts()).toEqual(['xl/styles.xml', sheetPath]);
    const styles = part('xl/styles.xml');
    expect(styles).toContain('<cellXfs count="6">');
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy"/><numFmt numFmtId="171" formatCode="dd/mm/yyyy"/></numFmts>',
    );
    expect(styles).toContain(
      '<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="171" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
    expect(part(sheetPath)).toContain('<c r="B6" s="5"><v>42900</v></c>');
  });

  it('gives the others of a shared formula their own when its first cell is overwritten, and drops the calculation order', async () => {
    await apply(set('F4', { formula: 'ROW()*2-7', value: 1 }, 10));
    expect(changedParts()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      sheetPath,
    ]);
    expect(part('xl/calcChain.xml')).toBeUndefined();
    expect(part('[Content_Types].xml')).not.toContain('calcChain');
    expect(part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(part(sheetPath)).toBe(
      richSheet
        .replace('<f t="shared" ref="F4:F6" si="0">ROW()*2-7</f><v>1</v>', '<v>10</v>')
        .replaceAll('<f t="shared" si="0"/>', '<f>ROW()*2-7</f>'),
    );
  });

  it('writes no file when every change is refused', async () => {
    const before = store.bytes;
    await workbook.apply([set('B4', 'Never', 'x')]);
    expect(store.bytes).toBe(before);
  });
});

describe('rows of tables', () => {
  it('grow the table, its filter, and the rules and lists of its columns', async () => {
    await apply({ kind: 'append-row', target, cells: ['A4', 'Write it up', 42887, 'r4'] });
    expect(changedParts()).toEqual(['xl/tables/table1.xml', sheetPath]);
    expect(part('xl/tables/table1.xml')).toContain('ref="A3:D7"><autoFilter ref="A3:D7"/>');
    expect(part(sheetPath)).toBe(
      richSheet
        .replace(
          '<row r="8"',
          '<row r="7"><c r="A7" s="2" t="inlineStr"><is><t>A4</t></is></c><c r="B7" s="3" t="inlineStr"><is><t>Write it up</t></is></c><c r="C7"><v>42887</v></c><c r="D7" t="inlineStr"><is><t>r4</t></is></c></row><row r="8"',
        )
        .replace('sqref="C4:C6 E1"', 'sqref="C4:C7 E1"')
        .replace('sqref="B4:B6"', 'sqref="B4:B7"')
        .replace('<xm:sqref>A4:A6<', '<xm:sqref>A4:A7<'),
    );
  });

  it('move up as they are when one above is removed', async () => {
    const expected = ['A1', 'Open the hub', 42826, 'r1'];
    await apply({ kind: 'remove-row', target, rowIndex: 3, expected });
    expect(await cellsOf(workbook, 'A4:D6')).toEqual([
      ['A2', 'Train the staff', 42856, 'r2'],
      ['A3', 'Tell the story', null, 'r3'],
      [null, null, null, null],
    ]);
    expect(part('xl/tables/table1.xml')).toContain('ref="A3:D5"><autoFilter ref="A3:D5"/>');
    const sheet = part(sheetPath);
    expect(sheet).toContain(
      '<c r="B4" s="3" t="inlineStr"><is><r><rPr><b/></rPr><t>Train</t></r><r><t xml:space="preserve"> the staff</t></r></is><extLst><ext uri="{x}"/></extLst></c>',
    );
    expect(sheet).toContain('<row r="6" spans="1:7"><c r="F6"><f t="shared" si="0"/><v>2</v></c></row>');
  });

  it('are not removed when a formula names their cells, unless it spans all that move', async () => {
    const pointing = { ...set('G1', { formula: 'SUM(F4:F6)', value: 6 }, { formula: 'B5', value: 0 }) };
    await apply(pointing);
    const { refused } = await workbook.apply([
      { kind: 'remove-row', target, rowIndex: 3, expected: ['A1', 'Open the hub', 42826, 'r1'] },
    ]);
    expect(refused).toEqual([
      expect.objectContaining({
        reason: 'not-supported',
        detail: 'a formula on Actions refers to Actions!B5, which would move',
      }),
    ]);
    await apply(set('G1', { formula: 'B5', value: 0 }, { formula: 'COUNTA($B$4:$B$100)', value: 3 }));
    await apply({ kind: 'remove-row', target, rowIndex: 3, expected: ['A1', 'Open the hub', 42826, 'r1'] });
  });

  it.each([
    ['a comment', 'xl/comments1.xml', 'ref="G8"', 'ref="B5"', 'the comment on Actions!B5 would stay behind'],
    [
      'a link',
      sheetPath,
      '<hyperlink ref="G8"',
      '<hyperlink ref="A5"',
      'the link in Actions!A5 would stay behind',
    ],
    [
      'an array formula',
      sheetPath,
      '<c r="C5" s="1"><v>',
      '<c r="C5" s="1"><f t="array" ref="C5:C6">A1:A2</f><v>',
      'the array formula in Actions!C5:C6 cannot be moved',
    ],
  ])('are not removed when %s would have to move', async (_, path, from, to, detail) => {
    const parts = new PackageEdit(richPackage(), 'plan.xlsm');
    parts.writePart(path, (parts.readPart(path) ?? '').replace(from, to));
    const other = new PackageWorkbook(new BytesStore('plan.xlsm', parts.toBytes()));
    const expected = ['A1', 'Open the hub', 42826, 'r1'];
    const { refused } = await other.apply([{ kind: 'remove-row', target, rowIndex: 3, expected }]);
    expect(refused).toEqual([expect.objectContaining({ reason: 'not-supported', detail })]);
  });
});
