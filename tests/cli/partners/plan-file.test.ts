import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { openPlanFile } from '../../../src/cli/partners/plan-file.ts';
import { openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { MemoryDesk, memoryOfLayouts } from '../../partners/support/memory-desk.ts';
import { recordingTerminal } from '../recording-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'hwb-plan-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const layout = { name: 'Tab', rows: [[{ value: 'theirs' }]], columnWidths: [] };
const theirs = {
  kind: 'set-cell',
  sheet: 'Tab',
  rowIndex: 0,
  columnIndex: 0,
  expected: 'theirs',
  value: 'written',
} as const;

async function opened(name: string) {
  const path = join(folder, name);
  await main(['new', path, '--sample'], recordingTerminal().terminal);
  const desk = new MemoryDesk();
  desk.books.set('one', await memoryOfLayouts('one', [layout]));
  const file = openPlanFile(path, desk);
  const { sheets } = await file.plan.workbook.read();
  const change = {
    kind: 'set-cell',
    sheet: sheets[0]?.name ?? '',
    rowIndex: 0,
    columnIndex: 9,
    expected: null,
    value: 'typed',
  } as const;
  return { path, desk, file, change, savedElsewhere: () => openXlsxFile(path).apply([change]) };
}

it('leaves the spreadsheet alone once the file has been saved by another program', async () => {
  const { desk, file, savedElsewhere } = await opened('moved.xlsx');
  await savedElsewhere();
  await expect(file.desk.open('one').apply([theirs])).rejects.toThrow(
    '"moved.xlsx" was changed by another program after it was read, so it was not written.',
  );
  expect((await desk.open('one').read()).sheets[0]?.grid.rows).toEqual([['theirs']]);
});

it('says that the spreadsheet has been written, and writes nothing more into the file, though it is read anew', async () => {
  const { path, file, change, savedElsewhere } = await opened('late.xlsx');
  await file.desk.open('one').apply([theirs]);
  await savedElsewhere();
  const said = 'the spreadsheet has been written, the plan has not.';
  const ours = { ...change, columnIndex: 8 };
  await expect(file.plan.workbook.apply([ours])).rejects.toThrow(said);
  const before = readFileSync(path);
  await file.plan.workbook.read();
  await expect(file.plan.kept.write('one', 'a record')).rejects.toThrow(said);
  await expect(file.plan.workbook.apply([ours])).rejects.toThrow(said);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(file.lost).toContain(ours);
});

it('writes both as long as nobody else does', async () => {
  const { file, change } = await opened('calm.xlsx');
  expect((await file.desk.open('one').apply([theirs])).applied).toHaveLength(1);
  expect((await file.plan.workbook.apply([change])).applied).toHaveLength(1);
  await file.plan.kept.write('one', 'a record');
  expect(await file.plan.kept.read('one')).toBe('a record');
});
