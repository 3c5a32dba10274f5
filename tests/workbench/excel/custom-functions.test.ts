import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Cell, cellValue, isFormula } from '../../../src/grid/cell.ts';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { addSheet } from '../../../src/workbook/xlsx/sheet-writer/add-sheet.ts';
import { emptyPackageParts } from '../../../src/workbook/xlsx/sheet-writer/empty-package.ts';
import { fillBook } from '../../../workbench/excel/book/fill-book.ts';
import { ExcelHost } from '../../../workbench/excel/excel-host.ts';
import { buildBundle, bundleFile, metadataFile } from '../../functions/bundle/build-bundle.ts';

const hosts: ExcelHost[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

buildBundle();

function hostWithFunctions(extra = ''): ExcelHost {
  const host = new ExcelHost();
  hosts.push(host);
  const metadata = JSON.parse(readFileSync(metadataFile, 'utf8'));
  host.loadFunctions('HWB', `${readFileSync(bundleFile, 'utf8')}\n${extra}`, metadata);
  return host;
}

/** The file that `hwb new --sample` makes. */
function samplePlanBytes(): Uint8Array {
  const parts = new PackageEdit(new Uint8Array(), 'plan.xlsx');
  for (const [path, xml] of emptyPackageParts()) parts.writePart(path, xml);
  for (const layout of planLayouts(samplePlan)) expect(addSheet(parts, layout)).toBeNull();
  return parts.toBytes();
}

function valuesAfter(host: ExcelHost, formulas: readonly string[], read: string): Promise<unknown> {
  host.book.addSheet('Sheet1');
  return host.library.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, 1, formulas.length).formulas = [[...formulas]];
    const range = sheet.getRange(read).load('values');
    await context.sync();
    return range.values;
  });
}

/** Equal to what Excel shows: fifteen digits. */
function isSame(now: Cell, before: Cell): boolean {
  if (typeof now === 'number' && typeof before === 'number')
    return now.toPrecision(14) === before.toPrecision(14);
  return JSON.stringify(now ?? '') === JSON.stringify(before ?? '');
}

describe('custom functions in the host', () => {
  it.each([
    ['558,2016,650,2021,,0', [558, 576, 595, 613, 632, 650]],
    ['10.7,2016,8,2021,,2', [10.7, 10.16, 9.62, 9.08, 8.54, 8]],
    ['0.798,2016,0.804,2021,,3', [0.798, 0.799, 0.8, 0.802, 0.803, 0.804]],
  ])(
    'are called by the library and spill: the trajectory of %s as its plan prints it',
    async (args, printed) => {
      const values = await valuesAfter(hostWithFunctions(), [`=HWB.TRAJECTORY(${args})`], 'A1:H1');
      expect(values).toEqual([[...printed, '', '']]);
    },
  );

  it('may stand in one another and in functions of Excel', async () => {
    const formulas = ['=IF(1>0,HWB.RAGTEXT("G"),"")&"!"', '=HWB.RAGTEXT(HWB.RAG(5,4))'];
    expect(await valuesAfter(hostWithFunctions(), formulas, 'A1:B1')).toEqual([
      ['Green - on track!', 'Green - on track'],
    ]);
  });

  it('leave the others calculating when one of them throws', async () => {
    const host = hostWithFunctions(
      'CustomFunctions.associate("RAGTEXT", () => { throw new Error("broken"); });',
    );
    const formulas = ['=HWB.RAGTEXT("G")', '=HWB.TRAJECTORY(10,2016,20,2018,2017)', '=1+1'];
    expect(await valuesAfter(host, formulas, 'A1:C1')).toEqual([['#VALUE!', 15, 2]]);
  });

  it.each([
    ['[]', '#VALUE!'],
    ['[[]]', '#VALUE!'],
    ['undefined', '#VALUE!'],
    ['null', '#VALUE!'],
    ['[[1, 2], [3]]', '#VALUE!'],
    ['Promise.resolve([[7]])', 7],
    ['""', ''],
  ])('that give %s show %s', async (result, shown) => {
    const host = hostWithFunctions(`CustomFunctions.associate("RAGTEXT", () => (${result}));`);
    expect(await valuesAfter(host, ['=HWB.RAGTEXT("G")', '=1+1'], 'A1:B1')).toEqual([[shown, 2]]);
  });

  it('take a cell beyond those in use for a blank one', async () => {
    const formulas = ['=HWB.RAG(U1,100)', '=HWB.RAG(A5000,100)'];
    expect(await valuesAfter(hostWithFunctions(), formulas, 'A1:B1')).toEqual([['#N/A', '#N/A']]);
  });

  it('give the values that a new sample plan holds', async () => {
    const host = hostWithFunctions();
    const plan = await new PackageWorkbook(new BytesStore('plan.xlsx', samplePlanBytes())).read();
    fillBook(host.book, plan);
    await host.recalculate();
    const compared: unknown[] = [];
    const differences: unknown[] = [];
    for (const { name, grid } of plan.sheets) {
      const sheet = host.book.sheet(name);
      for (const [row, cells] of grid.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (!isFormula(cell)) continue;
          const now = sheet.grid.shown(row, column);
          compared.push(cell);
          if (!isSame(now, cellValue(cell))) differences.push([name, row, column, cell, now]);
        }
      }
    }
    expect(compared.length).toBeGreaterThan(20);
    expect(differences).toEqual([]);
  });
});
