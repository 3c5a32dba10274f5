import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { formatAddress } from '../../src/grid/address.ts';
import { openXlsxFile } from '../../src/workbook/xlsx/xlsx-workbook.ts';
import { closeBrowser } from '../browser/open-workbench.ts';
import { findOpenpyxl, runProgram } from '../workbook/xlsx/sheet-writer/run-program.ts';
import { patience, withPane } from './pane.ts';

const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const isPresent = existsSync(seeds);
if (!isPresent)
  console.info(
    'The C3 document is not beside the repository: the way of its plan to the board was not tested.',
  );
const python = findOpenpyxl();
if (python === null)
  console.info('openpyxl is not installed: what it reads of the saved plan was not tested.');

const folders: string[] = [];
afterAll(async () => {
  await closeBrowser();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

type Cells = Readonly<Record<string, unknown>>;

/** Every cell of a workbook that holds something, formulas as such, and the order of the sheets; by openpyxl. */
function readWithOpenpyxl(
  program: string,
  path: string,
): { readonly sheets: readonly string[]; readonly cells: Cells } {
  const script = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
cells = {f"{sheet.title}!{cell.coordinate}": getattr(cell.value, "text", cell.value)
         for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
looks = {f"{sheet.title}#looks": [len(sheet.tables), len(sheet.data_validations.dataValidation),
         len(sheet.conditional_formatting), str(sheet.freeze_panes), sheet.column_dimensions["C"].width] for sheet in book}
print(json.dumps({"sheets": book.sheetnames, "cells": {**cells, **looks}}, default=str))`;
  return JSON.parse(runProgram(program, ['-c', script, path]) ?? '{}');
}

/** Every cell of a workbook, by our own reader. */
async function readCells(path: string): Promise<Cells> {
  const { sheets } = await openXlsxFile(path).read();
  return Object.fromEntries(
    sheets.flatMap(({ name, grid }) =>
      grid.rows.flatMap((row, rowIndex) =>
        row.flatMap((cell, columnIndex) =>
          cell === null ? [] : [[`${name}!${formatAddress({ rowIndex, columnIndex })}`, cell]],
        ),
      ),
    ),
  );
}

/** Where two workbooks differ beside the Submissions sheet. */
function differences(before: Cells, after: Cells): readonly string[] {
  const addresses = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...addresses].filter(
    (at) => !at.startsWith('Submissions!') && JSON.stringify(before[at]) !== JSON.stringify(after[at]),
  );
}

/** What the document prints for the years in between. */
const printed = [
  [558, 576, 595, 613, 632, 650],
  [10.7, 10.16, 9.62, 9.08, 8.54, 8],
  [0.798, 0.799, 0.8, 0.802, 0.803, 0.804],
];

it.runIf(isPresent)(
  'the C3 plan comes from its document to the board, and the rest of the workbook stays',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hwb-story-'));
    folders.push(folder);
    const plan = join(folder, 'c3.xlsx');
    const document = readdirSync(seeds).find((name) => name.startsWith('000')) ?? '';
    expect(await main(['import', join(seeds, document), '--out', plan])).toBe(0);
    const own = await readCells(plan);
    const before = python === null ? null : readWithOpenpyxl(python, plan);

    await withPane({ workbook: plan }, async (pane, workbench) => {
      for (const [index, values] of printed.entries()) {
        const shown = await Promise.all(
          [...'CDEFGH'].map((column) => workbench.cell(`Trajectory!${column}${5 + index}`)),
        );
        expect(shown).toEqual(values);
      }
      await pane.main.getByRole('heading', { name: '3 indicators' }).waitFor();

      await workbench.type('Actions!J6', '31 February 2017');
      await workbench.pressRibbon('Validate');
      await pane.said(/Validated: 2 errors/);
      await workbench.select('Plan!A1');
      await pane.button(/^Go to Actions J6/).click();
      await pane.jumpedTo('Actions!J6');
      await workbench.type('Actions!J6', '30 April 2017');
      await expect.poll(() => pane.issue('Actions J6').count(), { timeout: patience }).toBe(0);
      await pane.button(/^Go to Actions E12/).click();
      await pane.jumpedTo('Actions!E12');
      await workbench.type('Actions!E12', 'Head of Communities');
      await pane.main.getByText(/^0 errors/).waitFor();

      await pane.show('Submit');
      const open = pane.main.getByRole('listitem').filter({ has: pane.frame.getByLabel('Reason') });
      for (let left = await open.count(); left > 0; left -= 1) {
        await open.first().getByLabel('Reason').fill('Known to the board');
        await open.first().getByRole('button', { name: 'Acknowledge' }).click();
        await expect.poll(() => open.count(), { timeout: patience }).toBe(left - 1);
      }
      await pane.main.getByLabel('Date of the board meeting').fill('2017-04-20');
      await pane.main.getByLabel('Your name').fill('Ann Lee');
      await pane.press('Submit to board', /Submitted for the board of 20 April 2017/);
      await workbench.save();
      expect(await workbench.unsaved()).toMatch(/saved/i);

      const saved = await readCells(workbench.path);
      expect(differences(own, saved)).toEqual(['Actions!E12']);
      expect(saved['Actions!E12']).toBe('Head of Communities');
      if (python === null || before === null) return;
      const after = readWithOpenpyxl(python, workbench.path);
      expect(after.sheets).toEqual(before.sheets);
      expect(differences(before.cells, after.cells)).toEqual(['Actions!E12']);
      expect(after.cells['Actions!E12']).toBe('Head of Communities');
      expect(after.cells['Submissions!A5']).toMatch(/^2017-04-20/);
      expect(after.cells['Submissions!B5']).toBe('Ann Lee');
    });
  },
  120_000,
);
