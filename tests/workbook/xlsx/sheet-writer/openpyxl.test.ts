import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../../src/workbook/xlsx/package-edit.ts';
import { addSheet } from '../../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../../src/workbook/xlsx/sheet-writer/empty-package.ts';
import { findOpenpyxl, runProgram } from './run-program.ts';

const python = findOpenpyxl();
if (python === null)
  console.info('openpyxl is not installed (apt: python3-openpyxl): its tests did not run.');

const hostile = 'bell\u0007 <b>&"\' 😀 __proto__ =1+1';
const body = { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 1 };
const layout: SheetLayout = {
  name: "Sam's R&D",
  tabColour: '1B4B5A',
  rows: [
    [{ value: 'Title', style: { bold: true, size: 18 } }],
    [{ value: '__proto__' }, { value: 'RAG' }, { value: 'When' }],
    [
      { value: hostile },
      { value: { formula: 'HWB.RAG(1,2)', value: 'R' } },
      { value: 42826, style: { numberFormat: 'd mmm yyyy' } },
    ],
    [
      { value: '2/3', style: { numberFormat: '@' } },
      { value: { formula: '1/0', value: { error: '#DIV/0!' } } },
      { value: true },
    ],
  ],
  columnWidths: [30, 12],
  hiddenColumns: [2],
  frozenRows: 2,
  frozenColumns: 1,
  tables: [
    {
      name: 'Ratings',
      range: { rowIndex: 1, columnIndex: 0, rowCount: 3, columnCount: 3 },
      headers: ['__proto__', 'RAG', 'When'],
    },
  ],
  lists: [
    { range: body, choices: ['R', 'A', 'G'], title: 'RAG', prompt: 'Choose a rating', onOther: 'warning' },
  ],
  rules: [{ range: body, formula: 'B3="R"', style: { bold: true, colour: 'FFFFFF', fill: '9B1C1C' } }],
  landscape: true,
};

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
values = openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets[0]
rule = list(sheet.conditional_formatting)[0]
check = sheet.data_validations.dataValidation[0]
print(json.dumps({
  "name": sheet.title, "freeze": sheet.freeze_panes, "titles": sheet.print_title_rows, "tab": sheet.sheet_properties.tabColor.rgb,
  "table": {table.name: [table.ref, [column.name for column in table.tableColumns]] for table in sheet.tables.values()},
  "formulas": [[str(cell.value) for cell in row] for row in sheet.iter_rows(min_row=3)],
  "values": [[str(cell.value) for cell in row] for row in values.iter_rows(min_row=3)],
  "formats": [sheet["A4"].number_format, sheet["C3"].number_format, sheet["A1"].font.b, sheet["A1"].font.sz],
  "hidden": sheet.column_dimensions["C"].hidden, "landscape": sheet.page_setup.orientation,
  "list": [str(check.sqref), check.formula1, check.errorStyle, check.prompt],
  "rule": [str(rule.sqref), rule.rules[0].formula, rule.rules[0].dxf.font.b, rule.rules[0].dxf.fill.bgColor.rgb],
}))`;

describe.runIf(python !== null)('openpyxl', () => {
  let folder = '';
  let seen: Record<string, unknown> = {};
  beforeAll(() => {
    const parts = new PackageEdit(new Uint8Array(), 'test.xlsx');
    for (const [path, xml] of emptyPackageParts()) parts.writePart(path, xml);
    expect(addSheet(parts, layout)).toBeNull();
    folder = mkdtempSync(join(tmpdir(), 'hwb-openpyxl-'));
    const file = join(folder, 'test.xlsx');
    writeFileSync(file, parts.toBytes());
    seen = JSON.parse(runProgram(python ?? '', ['-c', script, file]) ?? '{}');
  }, 120_000);
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  it('reads names, panes, print titles and page setup', () => {
    expect(seen).toMatchObject({
      name: "Sam's R&D",
      freeze: 'B3',
      titles: '$2:$2',
      tab: 'FF1B4B5A',
      landscape: 'landscape',
      hidden: true,
    });
  });

  it('reads the table', () => {
    expect(seen['table']).toEqual({ Ratings: ['A2:C4', ['__proto__', 'RAG', 'When']] });
  });

  it('reads formulas in file form, and the values stored beside them', () => {
    expect(seen['formulas']).toEqual([
      [hostile.replace('\u0007', '_x0007_'), '=_xldudf_HWB_RAG(1,2)', '2017-04-01 00:00:00'],
      ['2/3', '=1/0', 'True'],
    ]);
    expect(seen['values']).toMatchObject([
      [expect.anything(), 'R', '2017-04-01 00:00:00'],
      ['2/3', '#DIV/0!', 'True'],
    ]);
  });

  it('reads formats, the list and the rule', () => {
    expect(seen['formats']).toEqual(['@', 'd mmm yyyy', true, 18]);
    expect(seen['list']).toEqual(['B3:B4', '"R,A,G"', 'warning', 'Choose a rating']);
    expect(seen['rule']).toEqual(['B3:B4', ['B3="R"'], true, 'FF9B1C1C']);
  });
});
