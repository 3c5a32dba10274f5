import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import { type CellValue, cellValue, isCellError } from '../../../src/grid/cell.ts';
import { serialToDate } from '../../../src/grid/serial-date.ts';
import type { Change, TableTarget } from '../../../src/workbook/change.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { workbookParts, zipParts } from './make-package.ts';
import { richPackage } from './rich-package.ts';
import { findOpenpyxl, runProgram } from './sheet-writer/run-program.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'hwb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const python = findOpenpyxl();
if (python === null)
  console.info('openpyxl is not installed (apt: python3-openpyxl): its checks of our files did not run.');

const target: TableTarget = {
  sheet: 'Actions',
  table: 'Actions',
  range: parseRange('A3:E7'),
  headers: ['Ref', 'Action', 'Due', 'RAG', 'Share'],
};
const changes: readonly Change[] = [
  {
    kind: 'set-cell',
    sheet: 'Actions',
    rowIndex: 3,
    columnIndex: 1,
    expected: 'Open the hub & café',
    value: '=1+1 <two> 😀',
  },
  {
    kind: 'set-cell',
    sheet: 'Actions',
    rowIndex: 8,
    columnIndex: 0,
    expected: null,
    value: 42900,
    numberFormat: 'dd/mm/yyyy',
  },
  {
    kind: 'set-cell',
    sheet: 'Lists & codes',
    rowIndex: 1,
    columnIndex: 1,
    expected: 2,
    value: { formula: 'HWB.RAG(1,2)', value: 'A' },
  },
];

describe('files of other programs', () => {
  it.each(['openpyxl.xlsx', 'libreoffice.xlsx'])(
    '%s is read with its tables, dates and hidden sheets',
    async (name) => {
      const { sheets } = await new PackageWorkbook(new BytesStore(name, fixture(name))).read();
      expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['Actions', 'visible'],
        ['Lists & codes', 'hidden'],
        ['Locked', 'visible'],
      ]);
      const grid = sheets[0]?.grid;
      expect(grid?.rows[3]).toEqual(['A1', 'Open the hub & café', 42826, 'G', 0.25]);
      expect(grid?.rows[4]?.[1]).toBe('Train\nthe <staff>');
      expect(grid?.rows[6]?.slice(0, 2)).toEqual(['2/3', '=not a formula']);
      expect(grid?.numberFormat(3, 2)).toMatch(/yy.*m.*d/i);
      expect(sheets[0]?.tables[0]?.range).toEqual(parseRange('A3:E7'));
    },
  );

  it.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s is changed, and locked cells refuse', async (name) => {
    const store = new BytesStore(name, fixture(name));
    const workbook = new PackageWorkbook(store);
    const append: Change = { kind: 'append-row', target, cells: ['A9', 'New', 42900] };
    expect((await workbook.apply([...changes.slice(0, 1), ...changes.slice(2), append])).refused).toEqual([]);
    const { sheets } = await workbook.read();
    expect(sheets[0]?.grid.rows[3]?.[1]).toBe('=1+1 <two> 😀');
    expect(sheets[0]?.grid.rows[7]?.slice(0, 3)).toEqual(['A9', 'New', 42900]);
    expect(sheets[0]?.tables[0]?.range).toEqual(parseRange('A3:E8'));
    const locked = await workbook.apply([
      { kind: 'set-cell', sheet: 'Locked', rowIndex: 0, columnIndex: 0, expected: 'locked', value: 'x' },
      { kind: 'set-cell', sheet: 'Locked', rowIndex: 0, columnIndex: 1, expected: 'open', value: 'y' },
    ]);
    expect(locked.refused.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['sheet-protected', 'Locked!A1 is locked'],
    ]);
    expect(locked.applied).toHaveLength(1);
  });

  it('a row is not removed from under comments and links', async () => {
    const workbook = new PackageWorkbook(new BytesStore('openpyxl.xlsx', fixture('openpyxl.xlsx')));
    const expected = ['A1', 'Open the hub & café', 42826, 'G', 0.25];
    const { refused } = await workbook.apply([{ kind: 'remove-row', target, rowIndex: 3, expected }]);
    expect(refused).toEqual([expect.objectContaining({ reason: 'not-supported' })]);
  });
});

/** A value as the other reader shows it, which has dates of its own and errors as text. */
function asShown(value: CellValue): unknown {
  return value !== null && isCellError(value) ? value.error : value;
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null);
}

describe('an independent reader', () => {
  const generated = zipParts(
    workbookParts({
      sheets: [
        {
          name: 'Generated',
          rows: Array.from({ length: 50 }, (_, row) => [
            `text ${row}`,
            row * 1.1,
            row % 2 === 0,
            row % 3 === 0 ? null : -row,
            { formula: 'A1', value: row },
            { error: '#N/A' },
          ]),
        },
      ],
    }),
  );
  it.each<[string, Uint8Array]>([
    ['a generated workbook', generated],
    ['a rich workbook', richPackage()],
    ['a workbook of openpyxl', fixture('openpyxl.xlsx')],
    ['a workbook of LibreOffice', fixture('libreoffice.xlsx')],
  ])('sees the same values in %s', async (_, bytes) => {
    const ours = await new PackageWorkbook(new BytesStore('plan.xlsx', bytes)).read();
    const theirs = await readXlsx(bytes);
    expect(theirs.sheets.map(({ name }) => name)).toEqual(ours.sheets.map(({ name }) => name));
    for (const [index, { grid }] of ours.sheets.entries()) {
      for (const [rowIndex, row] of grid.rows.entries()) {
        for (const [columnIndex, cell] of row.entries()) {
          const other: unknown = theirs.sheets[index]?.rows[rowIndex]?.[columnIndex] ?? null;
          const value = asShown(cellValue(cell));
          const shown = other instanceof Date && typeof value === 'number' ? serialToDate(value) : value;
          expect([rowIndex, columnIndex, plain(other)]).toEqual([rowIndex, columnIndex, shown]);
        }
      }
    }
  });
});

describe.runIf(python !== null)('openpyxl', () => {
  it('reads what was changed as it was meant, and all the rest as it was', async () => {
    const store = new BytesStore('plan.xlsx', fixture('openpyxl.xlsx'));
    const append: Change = {
      kind: 'append-row',
      target,
      cells: ['2/3', true, 42900, { error: '#N/A' }, 0.1],
    };
    const { refused } = await new PackageWorkbook(store).apply([
      ...changes.slice(0, 1),
      ...changes.slice(2),
      append,
    ]);
    expect(refused).toEqual([]);
    const path = join(folder, 'changed.xlsx');
    writeFileSync(path, store.bytes);
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Actions"]
print(json.dumps({
  "text": [sheet["B4"].value, sheet["B4"].data_type],
  "row": [[cell.value.isoformat() if hasattr(cell.value, "isoformat") else cell.value, cell.data_type] for cell in sheet[8]],
  "formats": [sheet["C7"].number_format == sheet["C8"].number_format],
  "table": [sheet.tables["Actions"].ref, sheet.tables["Actions"].autoFilter.ref if sheet.tables["Actions"].autoFilter else None],
  "rules": [str(rule.sqref) for rule in sheet.conditional_formatting],
  "lists": [str(rule.sqref) for rule in sheet.data_validations.dataValidation],
  "comment": sheet["A4"].comment.text, "merged": [str(cells) for cells in sheet.merged_cells.ranges],
  "formula": book["Lists & codes"]["B2"].value,
}))`;
    expect(JSON.parse(runProgram(python ?? '', ['-c', script, path]) ?? 'null')).toEqual({
      text: ['=1+1 <two> 😀', 's'],
      row: [
        ['2/3', 's'],
        [true, 'b'],
        ['2017-06-14T00:00:00', 'd'],
        ['#N/A', 'e'],
        [0.1, 'n'],
      ],
      formats: [true],
      table: ['A3:E8', 'A3:E8'],
      rules: ['D4:D8'],
      lists: ['D4:D8'],
      comment: 'Checked',
      merged: ['A1:D1'],
      formula: '=_xldudf_HWB_RAG(1,2)',
    });
  });
});
