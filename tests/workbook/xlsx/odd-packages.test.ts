import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { Cell } from '../../../src/grid/cell.ts';
import type { Change, SetCell } from '../../../src/workbook/change.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { cellsOf } from '../contract/plan-source.ts';
import { type Parts, workbookParts, zipParts } from './make-package.ts';

const source = { sheets: [{ name: 'Sheet', rows: [['x', 1]] }] };
const sheetPath = 'xl/worksheets/sheet1.xml';

function store(parts: Parts = {}): BytesStore {
  return new BytesStore('plan.xlsx', zipParts({ ...workbookParts(source), ...parts }));
}

function withData(data: string, around: { before?: string; after?: string } = {}): BytesStore {
  const sheet = `<worksheet>${around.before ?? ''}<sheetData>${data}</sheetData>${around.after ?? ''}</worksheet>`;
  return store({ [sheetPath]: sheet });
}

function set(address: string, expected: Cell, value: Cell): SetCell {
  const { rowIndex, columnIndex } = parseRange(address);
  return { kind: 'set-cell', sheet: 'Sheet', rowIndex, columnIndex, expected, value };
}

async function sheetAfter(kept: BytesStore, ...changes: Change[]): Promise<string | undefined> {
  const { refused } = await new PackageWorkbook(kept).apply(changes);
  expect(refused).toEqual([]);
  return new PackageEdit(kept.bytes, '').readPart(sheetPath);
}

describe('sheets written by other hands are patched', () => {
  it('when rows and cells say no places', async () => {
    const kept = withData(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(await sheetAfter(kept, set('B1', 2, 20), set('C4', null, 40))).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>20</v></c></row><row/><row r="4"><c r="C4"><v>40</v></c></row><row r="5"><c><v>5</v></c></row><row r="6"><c r="A6"><v>6</v></c></row></sheetData></worksheet>',
    );
  });

  it('when elements have a prefix', async () => {
    const kept = store({
      [sheetPath]:
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(await sheetAfter(kept, set('A1', 1, 'a'), set('B1', null, true), set('A2', null, 3))).toBe(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('when the sheet has no rows at all', async () => {
    const kept = store({ [sheetPath]: '<worksheet><dimension ref="A1"/><sheetData /></worksheet>' });
    expect(await sheetAfter(kept, set('B2', null, 'a'))).toBe(
      '<worksheet><dimension ref="A1:B2"/><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>',
    );
  });

  it('when lines, comments and other things stand between rows and cells', async () => {
    const kept = withData(
      '\n  <row r="1">\n    <c r="A1"><v>1</v></c><!-- one -->\n    <c r="C1"><v>3</v></c>\n  </row>\n  <!-- </row> -->\n  <row r="3"><extLst/></row>\n',
    );
    expect(await sheetAfter(kept, set('B1', null, 2), set('C1', 3, 4), set('A3', null, 5))).toBe(
      '<worksheet><sheetData>\n  <row r="1">\n    <c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><!-- one -->\n    <c r="C1"><v>4</v></c>\n  </row>\n  <!-- </row> -->\n  <row r="3"><c r="A3"><v>5</v></c><extLst/></row>\n</sheetData></worksheet>',
    );
  });

  it('when the sheet is in UTF-16, which becomes UTF-8', async () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>é</v></c></row></sheetData></worksheet>';
    const kept = store({ [sheetPath]: new Uint8Array(Buffer.from(xml, 'utf16le')) });
    expect(await sheetAfter(kept, set('B1', null, 1))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>é</v></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>',
    );
  });

  it('when a cell holds a rich value, which goes with its description', async () => {
    const kept = withData('<row r="1"><c r="A1" t="e" vm="3" ph="1"><v>#VALUE!</v></c></row>');
    expect(await sheetAfter(kept, set('A1', { error: '#VALUE!' }, 'plain'))).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1" ph="1" t="inlineStr"><is><t>plain</t></is></c></row></sheetData></worksheet>',
    );
  });

  it('when nothing is to be written where nothing was, which changes nothing', async () => {
    const kept = withData('<row r="1"><c r="A1"><v>1</v></c></row>', { before: '<dimension ref="A1"/>' });
    const before = new PackageEdit(kept.bytes, '').readPart(sheetPath);
    expect(await sheetAfter(kept, set('Z99', null, null), set('B1', null, null))).toBe(before);
  });

  it('when a formula has no value yet: it is marked to be calculated', async () => {
    const kept = withData('');
    expect(await sheetAfter(kept, set('A1', null, { formula: 'HWB.RAG(1,2)', value: null }))).toBe(
      '<worksheet><sheetData><row r="1"><c r="A1"><f ca="1">_xldudf_HWB_RAG(1,2)</f></c></row></sheetData></worksheet>',
    );
  });

  it('but not when rows are out of order: nobody could say where a new one belongs', async () => {
    const kept = withData('<row r="5"><c r="A5"><v>5</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>');
    const before = kept.bytes;
    await expect(new PackageWorkbook(kept).apply([set('A3', null, 1)])).rejects.toThrow(
      'is cut short or wrong',
    );
    expect(kept.bytes).toBe(before);
  });
});

describe('what cannot be set alone is refused', () => {
  it.each([
    [
      'a cell of an array formula',
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      '',
      set('A2', 2, 3),
      'Sheet!A2 is part of the array formula in A1',
    ],
    [
      'a cell under merged ones',
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      set('B2', null, 3),
      'Sheet!B2 is covered by merged cells',
    ],
  ])('%s', async (_, data, after, change, detail) => {
    const { refused } = await new PackageWorkbook(withData(data, { after })).apply([change]);
    expect(refused).toEqual([{ change, reason: 'not-supported', detail }]);
  });

  it('a cell of a chart on a sheet of its own', async () => {
    const parts = workbookParts({ sheets: [...source.sheets, { name: 'Chart', rows: [] }] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '/worksheet" Target="worksheets/sheet2',
      '/chartsheet" Target="worksheets/sheet2',
    );
    const kept = new BytesStore('plan.xlsx', zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': rels }));
    const { refused } = await new PackageWorkbook(kept).apply([{ ...set('A1', null, 1), sheet: 'Chart' }]);
    expect(refused).toEqual([expect.objectContaining({ detail: 'Chart!A1 is on a sheet without cells' })]);
  });

  it('a new sheet whose layout Excel could not hold, and then all changes when asked for all or nothing', async () => {
    const kept = store();
    const workbook = new PackageWorkbook(kept);
    const layout = {
      name: 'New',
      rows: [],
      columnWidths: [],
      tables: [{ name: 'A1', range: parseRange('A1:A2'), headers: ['x'] }],
    };
    const add: Change = { kind: 'add-sheet', layout };
    const change = set('A1', 'x', 'y');
    const all = await workbook.apply([change, add], { allOrNothing: true });
    expect(all.applied).toEqual([]);
    expect(all.refused.map(({ reason }) => reason)).toEqual(['others-refused', 'not-supported']);
    expect(await cellsOf(workbook, 'A1')).toEqual([['x']]);
    const some = await workbook.apply([change, add]);
    expect(some.applied).toEqual([change]);
    expect(some.refused).toEqual([expect.objectContaining({ change: add, reason: 'not-supported' })]);
  });
});

describe('a row is not removed when a name elsewhere refers to one of its cells', () => {
  it.each([
    ['Sheet!$A$3', 'the name First refers to Sheet!A3, which would move'],
    ["'Sheet'!$A$1:$A$2", 'the name First refers to Sheet!A1:A2, which would move'],
    ['Sheet!$A$1:$A$9', undefined],
    ['Sheet!$A:$A', undefined],
    ['Other!$A$3', undefined],
    ['"Sheet!$A$3"', undefined],
    ['Sheet!$C$3', undefined],
  ])('%s', async (reference, detail) => {
    const parts = workbookParts({
      sheets: [
        { name: 'Sheet', rows: [['h'], [1], [2]] },
        { name: 'Other', rows: [] },
      ],
    });
    const names = `<definedNames><definedName name="First">${reference}</definedName><definedName name="_xlnm.Print_Area">Sheet!$A$1:$A$2</definedName></definedNames></workbook>`;
    const book = String(parts['xl/workbook.xml']).replace('</workbook>', names);
    const workbook = new PackageWorkbook(
      new BytesStore('plan.xlsx', zipParts({ ...parts, 'xl/workbook.xml': book })),
    );
    const target = { sheet: 'Sheet', table: null, range: parseRange('A1:A3'), headers: ['h'] };
    const { refused } = await workbook.apply([{ kind: 'remove-row', target, rowIndex: 1, expected: [1] }]);
    expect(refused.map((refusal) => refusal.detail)).toEqual(detail === undefined ? [] : [detail]);
  });
});

describe('a sorted table grows', () => {
  it('with the ranges that it is sorted and filtered by', async () => {
    const tables = [{ name: 'Things', range: parseRange('A1:B3') }];
    const parts = workbookParts({
      sheets: [
        {
          name: 'Sheet',
          rows: [
            ['a', 'b'],
            [1, 2],
            [3, 4],
          ],
          tables,
        },
      ],
    });
    const sorted = '<sortState ref="A2:B3"><sortCondition ref="B2:B3"/></sortState>';
    const table = String(parts['xl/tables/table1.xml']).replace('<tableColumns', `${sorted}<tableColumns`);
    const kept = new BytesStore('plan.xlsx', zipParts({ ...parts, 'xl/tables/table1.xml': table }));
    const target = { sheet: 'Sheet', table: 'Things', range: parseRange('A1:B3'), headers: ['a', 'b'] };
    const { refused } = await new PackageWorkbook(kept).apply([
      { kind: 'append-row', target, cells: [5, 6] },
    ]);
    expect(refused).toEqual([]);
    expect(new PackageEdit(kept.bytes, '').readPart('xl/tables/table1.xml')).toBe(
      table.replaceAll('A1:B3', 'A1:B4').replace('A2:B3', 'A2:B4').replace('"B2:B3"', '"B2:B4"'),
    );
  });
});

describe('bytes kept in memory', () => {
  it('are not saved over those of somebody else', async () => {
    const kept = store();
    const [one, other] = [new PackageWorkbook(kept), new PackageWorkbook(kept)];
    await other.read();
    await one.apply([set('A1', 'x', 'y')]);
    await expect(other.apply([set('A1', 'x', 'z')])).rejects.toThrow('was changed by another program');
    expect(await cellsOf(one, 'A1')).toEqual([['y']]);
  });
});

/** The same package in the form for sizes beyond 32 bits, as some writers use it whatever the sizes. */
function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const [count, size, offset] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const pieces: Uint8Array[] = [zip.slice(0, offset)];
  let directorySize = 0;
  for (let at = offset; at < offset + size; ) {
    const length = 46 + view.getUint16(at + 28, true);
    const entry = new Uint8Array(length + 28);
    entry.set(zip.subarray(at, at + length));
    const out = new DataView(entry.buffer);
    out.setUint16(30, 28, true);
    out.setUint16(length, 1, true);
    out.setUint16(length + 2, 24, true);
    for (const [field, place] of [
      [24, length + 4],
      [20, length + 12],
      [42, length + 20],
    ] as const) {
      out.setBigUint64(place, BigInt(view.getUint32(at + field, true)), true);
      out.setUint32(field, 0xffffffff, true);
    }
    at += length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    directorySize += entry.length;
    pieces.push(entry);
  }
  const tail = new Uint8Array(56 + 20 + 22);
  const out = new DataView(tail.buffer);
  out.setUint32(0, 0x06064b50, true);
  out.setBigUint64(32, BigInt(count), true);
  out.setBigUint64(40, BigInt(directorySize), true);
  out.setBigUint64(48, BigInt(offset), true);
  out.setUint32(56, 0x07064b50, true);
  out.setBigUint64(64, BigInt(offset + directorySize), true);
  out.setUint32(76, 0x06054b50, true);
  out.setUint16(86, 0xffff, true);
  out.setUint32(88, 0xffffffff, true);
  out.setUint32(92, 0xffffffff, true);
  return Buffer.concat([...pieces, tail]);
}

describe('a package with sizes in 64 bits', () => {
  it('is read and changed like any other', async () => {
    const kept = new BytesStore('plan.xlsx', asZip64(store().bytes));
    const workbook = new PackageWorkbook(kept);
    expect(await cellsOf(workbook, 'A1:B1')).toEqual([['x', 1]]);
    expect((await workbook.apply([set('A1', 'x', 'y')])).refused).toEqual([]);
    expect(await cellsOf(workbook, 'A1:B1')).toEqual([['y', 1]]);
  });
});
