import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import type { CustomXmlChange } from '../../../src/workbook/xlsx/custom-xml.ts';
import { CustomXmlError } from '../../../src/workbook/xlsx/errors.ts';
import { FileStore } from '../../../src/workbook/xlsx/file-store.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { createXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { type Parts, workbookParts, zipParts } from './make-package.ts';
import { findOpenpyxl, runProgram } from './sheet-writer/run-program.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ours = '{0A1B2C3D-0000-4000-8000-00000000000A}';
const theirs = '{0A1B2C3D-0000-4000-8000-00000000000B}';
const kept = (text: string) => `<kept xmlns="urn:hwb-action-plans:kept">${text}</kept>`;

/** A workbook whose file holds a part of another program, as Excel writes it. */
function foreignParts(xml = '<plan xmlns="urn:plan">\r\n kept </plan>'): Parts {
  const parts = workbookParts({ sheets: [{ name: 'Actions', rows: [['Ref']] }] });
  const properties = `<ds:datastoreItem ds:itemID="${theirs}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;
  const pointers = (type: string, target: string) =>
    `<Relationship Id="rIdXml" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const bookPointers = String(parts['xl/_rels/workbook.xml.rels']);
  return {
    ...parts,
    'xl/_rels/workbook.xml.rels': bookPointers.replace(
      '</Relationships>',
      pointers('customXml', '../customXml/item1.xml'),
    ),
    'customXml/item1.xml': xml,
    'customXml/itemProps1.xml': properties,
    'customXml/_rels/item1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pointers('customXmlProps', 'itemProps1.xml')}`,
  };
}

async function saved(parts: Parts, ...batches: CustomXmlChange[][]): Promise<Uint8Array> {
  const store = new BytesStore('plan.xlsx', zipParts(parts));
  for (const customXml of batches) await new PackageWorkbook(store).apply([], { customXml });
  return store.bytes;
}

const read = (bytes: Uint8Array) => new PackageWorkbook(new BytesStore('plan.xlsx', bytes)).readCustomXml();
const partOf = (bytes: Uint8Array, path: string) => new PackageEdit(bytes, 'plan.xlsx').readPart(path);

describe('what programs keep in a file', () => {
  it('comes back as it was written, where Excel looks for it, and leaves other parts byte for byte', async () => {
    const before = foreignParts();
    const bytes = await saved(before, [{ id: ours, xml: kept('{"a":1}') }]);
    expect(await read(bytes)).toEqual([
      { id: theirs, xml: before['customXml/item1.xml'] },
      { id: ours, xml: kept('{"a":1}') },
    ]);
    for (const [path, text] of Object.entries(before)) {
      if (!/rels$|Content_Types/.test(path) || path.startsWith('customXml'))
        expect(partOf(bytes, path), path).toBe(text);
    }
    expect(partOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain(
      `Type="${office}/customXml" Target="../customXml/item2.xml"`,
    );
    expect(partOf(bytes, 'customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"');
    expect(partOf(bytes, 'customXml/itemProps2.xml')).toMatch(
      /itemID="\{0A1B2C3D-0000-4000-8000-00000000000A\}".*ds:uri="urn:hwb-action-plans:kept"/s,
    );
    expect(partOf(bytes, '[Content_Types].xml')).toContain(
      'PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"',
    );
  });

  it('is replaced where it is changed, and leaves nothing behind where it is taken out', async () => {
    const changed = await saved(
      foreignParts(),
      [{ id: ours, xml: kept('1') }],
      [{ id: ours, xml: kept('2') }],
    );
    expect((await read(changed)).map(({ xml }) => xml)).toContain(kept('2'));
    const gone = await saved(foreignParts(), [{ id: ours, xml: kept('1') }], [{ id: ours, xml: null }]);
    expect((await read(gone)).map(({ id }) => id)).toEqual([theirs]);
    expect(new PackageEdit(gone, '').partNames().filter((path) => path.includes('2'))).toEqual([]);
    expect(partOf(gone, '[Content_Types].xml')).not.toContain('customXml');
  });

  it('is written with the cells in one, and alone', async () => {
    const store = new BytesStore('plan.xlsx', zipParts(foreignParts()));
    const change = { kind: 'set-cell', sheet: 'Actions', rowIndex: 0, columnIndex: 0 } as const;
    const { applied } = await new PackageWorkbook(store).apply(
      [
        { ...change, expected: 'Ref', value: 'No' },
        { ...change, expected: 'Other', value: 'Never' },
      ],
      { customXml: [{ id: theirs, xml: null }] },
    );
    expect([applied.length, await read(store.bytes)]).toEqual([1, []]);
    expect((await new PackageWorkbook(store).read()).sheets[0]?.grid.rows).toEqual([['No']]);
  });

  it('changes no byte of the file where nothing is different', async () => {
    const parts = foreignParts();
    const xml = `<?xml version="1.0"?>${parts['customXml/item1.xml']}`;
    const bytes = await saved(parts, [
      { id: theirs, xml },
      { id: ours, xml: null },
    ]);
    expect(bytes).toEqual(zipParts(parts));
  });

  it.each([
    ['open XML', '<a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a character that XML cannot hold', '<a>\u0007</a>'],
    ['half a character', '<a>\ud800</a>'],
    ['more than a workbook holds', `<a>${'x'.repeat(10_000_000)}</a>`],
    ['more bytes than a workbook holds', `<a>${'é'.repeat(5_000_000)}</a>`],
  ])('is refused with %s', async (_, xml) => {
    await expect(saved(foreignParts(), [{ id: ours, xml }])).rejects.toThrow(CustomXmlError);
  });

  it('is refused with an id that no other program would know', async () => {
    const change = { id: '../../evil', xml: '<a/>' };
    await expect(saved(foreignParts(), [change])).rejects.toThrow(CustomXmlError);
  });

  it.each([
    ['open XML', '<a'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['far too long', `<a>${Array.from({ length: 1_500_000 }, (_, index) => index * 7_919).join('')}</a>`],
  ])('is passed over with %s, and stays', async (_, xml) => {
    const bytes = await saved(foreignParts(xml), [{ id: ours, xml: kept('1') }]);
    expect((await read(bytes)).map(({ id }) => id)).toEqual([ours]);
    expect(partOf(bytes, 'customXml/item1.xml')).toBe(xml);
  });

  it('never removes what a false pointer leads to', async () => {
    const parts = foreignParts();
    const pointers = String(parts['customXml/_rels/item1.xml.rels']);
    const path = 'customXml/_rels/item1.xml.rels';
    const bytes = await saved(
      { ...parts, [path]: pointers.replace('itemProps1.xml', '../xl/workbook.xml') },
      [{ id: 'customXml/item1.xml', xml: null }],
    );
    expect(await read(bytes)).toEqual([]);
    expect(partOf(bytes, 'xl/workbook.xml')).toBe(parts['xl/workbook.xml']);
  });

  it('is read in UTF-16 too', async () => {
    const utf16 = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a xmlns="urn:é"/>', 'utf16le');
    const bytes = await saved({ ...foreignParts(), 'customXml/item1.xml': utf16 });
    expect(await read(bytes)).toEqual([{ id: theirs, xml: '<a xmlns="urn:é"/>' }]);
  });

  const python = findOpenpyxl();
  it.runIf(python !== null)('does not keep openpyxl from opening the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hwb-xml-'));
    const path = join(folder, 'plan.xlsx');
    await createXlsxFile(path, [{ name: 'Actions', rows: [[{ value: 'Ref' }]], columnWidths: [] }]);
    const customXml = [{ id: ours, xml: kept('1') }];
    await new PackageWorkbook(new FileStore(path)).apply([], { customXml });
    const script = 'import openpyxl,sys; print(openpyxl.load_workbook(sys.argv[1])["Actions"]["A1"].value)';
    expect(runProgram(python ?? '', ['-c', script, path])?.trim()).toBe('Ref');
    rmSync(folder, { recursive: true });
  });
});
