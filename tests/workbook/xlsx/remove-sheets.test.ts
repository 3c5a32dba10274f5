import { describe, expect, it } from 'vitest';
import { boardSheets } from '../../../src/report/sheet/board-sheets.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { newWorkbook } from '../../../src/workbook/xlsx/new-workbook.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { removeSheets } from '../../../src/workbook/xlsx/remove-sheets.ts';
import { sampleReport } from '../../report/sample-report.ts';

const plain = (name: string) => ({ name, rows: [[{ value: name }]], columnWidths: [] });
const open = (bytes: Uint8Array) => new PackageEdit(bytes, 'book.xlsx');

/** A workbook between whose sheets the sheets of a report stand, with charts and tables. */
async function bookWithReport() {
  const report = boardSheets(await sampleReport());
  const bytes = newWorkbook([plain('First'), ...report, plain('Last & least')], { name: 'book.xlsx' });
  return { bytes, names: report.map(({ name }) => name) };
}

describe('sheets that are taken away', () => {
  it('leave nothing of theirs behind: no part, no pointer, no kind of part', async () => {
    const { bytes, names } = await bookWithReport();
    const parts = open(bytes);
    removeSheets(parts, names);
    const left = open(parts.toBytes());
    const bare = open(newWorkbook([plain('First'), plain('Last & least')], { name: 'book.xlsx' }));
    expect(left.partNames().length).toBe(bare.partNames().length);
    expect(left.partNames().filter((name) => /chart|drawing|table/i.test(name))).toEqual([]);
    const types = left.readPart('[Content_Types].xml') ?? '';
    for (const [, path = ''] of types.matchAll(/PartName="\/([^"]*)"/g))
      expect(left.hasPart(path), path).toBe(true);
    expect(left.readPart('docProps/app.xml')).toBe(bare.readPart('docProps/app.xml'));
  });

  it('leave the names and the shown sheet of the others what they were', async () => {
    const { bytes, names } = await bookWithReport();
    const parts = open(bytes);
    const last = names.length + 1;
    const workbook = (parts.readPart('xl/workbook.xml') ?? '')
      .replace('<workbookView ', `<workbookView activeTab="${last}" firstSheet="0" `)
      .replace(
        '<calcPr',
        `<definedNames><definedName name="gone" localSheetId="1">1</definedName><definedName name="kept" localSheetId="${last}">2</definedName><definedName name="all">3</definedName></definedNames><calcPr`,
      );
    parts.writePart('xl/workbook.xml', workbook);
    removeSheets(parts, [...names.map((name) => name.toUpperCase()), 'Not there']);
    const after = parts.readPart('xl/workbook.xml') ?? '';
    expect(after).toContain(
      '<definedNames><definedName name="kept" localSheetId="1">2</definedName><definedName name="all">3</definedName></definedNames>',
    );
    expect(after).toContain('activeTab="1" firstSheet="0"');
    const { sheets } = await new PackageWorkbook(new BytesStore('book.xlsx', parts.toBytes())).read();
    expect(sheets.map(({ name, grid }) => [name, grid.rows[0]?.[0]])).toEqual([
      ['First', 'First'],
      ['Last & least', 'Last & least'],
    ]);
  });

  it('stay where the changes that come with them are refused, and never are all there are', async () => {
    const { bytes } = await bookWithReport();
    const store = new BytesStore('book.xlsx', bytes);
    const { applied } = await new PackageWorkbook(store).apply(
      [{ kind: 'add-sheet', layout: plain('First') }],
      { allOrNothing: true, removedSheets: ['Board report'] },
    );
    expect(applied).toEqual([]);
    expect(store.bytes).toBe(bytes);
    const single = open(newWorkbook([plain('Only')], { name: 'book.xlsx' }));
    removeSheets(single, ['Only']);
    expect(single.readPart('xl/workbook.xml')).toContain('name="Only"');
  });

  it('make place for sheets of the same names, again and again in the same parts', async () => {
    const { bytes, names } = await bookWithReport();
    const layouts = boardSheets(await sampleReport());
    const store = new BytesStore('book.xlsx', bytes);
    const workbook = new PackageWorkbook(store);
    const sizes: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { refused } = await workbook.apply(
        layouts.map((layout) => ({ kind: 'add-sheet', layout })),
        { removedSheets: names },
      );
      expect(refused).toEqual([]);
      sizes.push(open(store.bytes).partNames().length);
    }
    expect(new Set([open(bytes).partNames().length, ...sizes]).size).toBe(1);
    expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual([
      'First',
      'Last & least',
      ...names,
    ]);
  });
});
