import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellValue, isFormula } from '../../../src/grid/cell.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { headerRowIndex } from '../../../src/plan/layout/table-sheet.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { addSheet } from '../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../src/workbook/xlsx/sheet-writer/empty-package.ts';
import { findOpenpyxl, runProgram } from '../../workbook/xlsx/sheet-writer/run-program.ts';

const layouts = planLayouts(samplePlan);
/** Formulas without the values stored beside them, so that a program must calculate what it can. */
const uncalculated = layouts.map((layout) => ({
  ...layout,
  rows: layout.rows.map((row) =>
    row.map((cell) =>
      isFormula(cell.value) ? { ...cell, value: { formula: cell.value.formula, value: null } } : cell,
    ),
  ),
}));
const trajectory = layouts.find(({ name }) => name === 'Trajectory');
const shownRows = (trajectory?.rows ?? [])
  .slice(headerRowIndex)
  .map((row) => row.map(({ value }) => cellValue(value)));

function save(folder: string, name: string, sheets: readonly SheetLayout[]): string {
  const parts = new PackageEdit(new Uint8Array(), name);
  for (const [path, xml] of emptyPackageParts()) parts.writePart(path, xml);
  for (const sheet of sheets) expect(addSheet(parts, sheet)).toBeNull();
  const file = join(folder, name);
  writeFileSync(file, parts.toBytes());
  return file;
}

/** The cells of a CSV text without line breaks inside cells, from the header row on. */
function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .slice(headerRowIndex)
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, bare]) => quoted ?? bare ?? ''),
    );
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-sample-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasOffice = runProgram('soffice', ['--version']) !== null;
if (!hasOffice) console.info('LibreOffice is not installed (apt: libreoffice-calc): its tests did not run.');

describe.runIf(hasOffice)('LibreOffice', () => {
  const csv = { stored: '', calculated: '' };
  beforeAll(() => {
    const out = join(folder, 'csv');
    mkdirSync(out);
    const files = [save(folder, 'stored.xlsx', layouts), save(folder, 'calculated.xlsx', uncalculated)];
    runProgram('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
      '--outdir',
      out,
      ...files,
    ]);
    csv.stored = readFileSync(join(out, 'stored-Trajectory.csv'), 'utf8');
    csv.calculated = readFileSync(join(out, 'calculated-Trajectory.csv'), 'utf8');
  }, 180_000);

  it('shows the values stored beside formulas it cannot calculate', () => {
    const shown = shownRows.map((row) => row.map((value) => String(value ?? '')));
    const asNumbers = (rows: string[][]) =>
      rows.map((row) =>
        row.map((text) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text)),
      );
    const found = asNumbers(cellsOf(csv.stored));
    for (const [rowIndex, row] of asNumbers(shown).entries()) {
      for (const [index, value] of row.entries()) {
        if (typeof value === 'number') expect(found[rowIndex]?.[index]).toBeCloseTo(value, 9);
        else expect(found[rowIndex]?.[index]).toBe(value);
      }
    }
  });

  it.each(['Indicator', 'Measure', 'Previous', 'Previous period', 'Latest', 'Latest period'])(
    'calculates %s as we do',
    (header) => {
      const rows = cellsOf(csv.calculated);
      const index = rows[0]?.indexOf(header) ?? -1;
      const columnIndex = shownRows[0]?.indexOf(header) ?? -1;
      expect(rows.slice(1).map((row) => row[index])).toEqual(
        shownRows.slice(1).map((row) => String(row[columnIndex] ?? '')),
      );
    },
  );

  it('asks for our functions only where there is something to calculate, and hides no missing function', () => {
    const rows = cellsOf(csv.calculated);
    const volunteering = rows.find(([key]) => key === 'B3 1') ?? [];
    expect(volunteering.slice(2, 8)).toEqual(['19069', '', '', '', '', '']);
    const index = rows[0]?.indexOf('RAG') ?? -1;
    expect(rows.slice(1).map((row) => row[index])).toEqual([
      '#NAME?',
      '#NAME?',
      '#NAME?',
      'N',
      '#NAME?',
      '#NAME?',
      '#NAME?',
    ]);
  });
});

const python = findOpenpyxl();
if (python === null)
  console.info('openpyxl is not installed (apt: python3-openpyxl): it did not read the sample.');

describe.runIf(python !== null)('openpyxl', () => {
  it('reads the tables of the sample and the values of its formulas', () => {
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  "tables": [name for sheet in book.worksheets for name in sheet.tables.keys()],
  "values": [[cell.value for cell in row] for row in book["Trajectory"].iter_rows(min_row=5, max_col=14)],
  "formula": formulas["Trajectory"]["N5"].value,
}))`;
    const file = save(folder, 'sample.xlsx', layouts);
    const seen = JSON.parse(runProgram(python ?? '', ['-c', script, file]) ?? '{}');
    expect(seen.tables).toEqual(layouts.map(({ tables = [] }) => tables[0]?.name));
    expect(seen.values).toEqual(
      shownRows.slice(1).map((row) => row.slice(0, 14).map((value) => (value === '' ? null : value))),
    );
    expect(seen.formula).toContain('_xldudf_HWB_RAG(');
  }, 120_000);
});
