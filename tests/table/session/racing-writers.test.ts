import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newTableSheet } from '../../../src/table/new-table-sheet.ts';
import { openTables } from '../../../src/table/session/open-tables.ts';
import { createXlsxFile, openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { stockTable } from './library.ts';
import { insertRows } from './racing-writer.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-race-'));
  path = join(folder, 'stock.xlsx');
  await createXlsxFile(path, [newTableSheet(stockTable)]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function codes(): Promise<string[]> {
  const book = await openTables(openXlsxFile(path));
  return book
    .table(stockTable)
    .all()
    .flatMap(({ values }) => (values.code === null ? [] : [values.code]));
}

describe('writers of one file at once', () => {
  it('in one process: as many rows are there as were reported', async () => {
    const sessions = await Promise.all(Array.from({ length: 5 }, () => openTables(openXlsxFile(path))));
    const results = await Promise.allSettled(
      sessions.map((book, index) => {
        book.table(stockTable).insert({ code: `W${index}`, count: 1 });
        return book.commit();
      }),
    );
    const applied = results.flatMap((result) => (result.status === 'fulfilled' ? result.value.applied : []));
    expect(applied).toHaveLength(1);
    expect(await codes()).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'FileChangedError' });
  });

  it('in one process that repeat: no row is lost', async () => {
    const applied = await Promise.all(['a', 'b', 'c', 'd'].map((writer) => insertRows(path, writer, 4)));
    expect(applied).toEqual([4, 4, 4, 4]);
    expect(new Set(await codes()).size).toBe(16);
    expect(readdirSync(folder)).toEqual(['stock.xlsx']);
  }, 60_000);

  it('in several processes: no row is lost', async () => {
    const script = JSON.stringify(new URL('racing-writer.ts', import.meta.url).href);
    const run = async (writer: string) => {
      const program = `const { insertRows } = await import(${script}); console.log(await insertRows(${JSON.stringify(path)}, "${writer}", 8));`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
        cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      });
      return Number(stdout);
    };
    expect(await Promise.all(['a', 'b', 'c'].map(run))).toEqual([8, 8, 8]);
    expect(new Set(await codes()).size).toBe(24);
    expect(readdirSync(folder)).toEqual(['stock.xlsx']);
  }, 60_000);
});
