import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import { FileStore } from '../../../src/workbook/xlsx/file-store.ts';
import { createXlsxFile, openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { cellsOf, setCell } from '../contract/plan-source.ts';

let folder: string;
let path: string;
const layout: SheetLayout = { name: 'Actions', rows: [[{ value: 'x' }]], columnWidths: [] };
const change = setCell('A1', 'x', 'y');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-'));
  path = join(folder, 'plan.xlsx');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook in a file', () => {
  it('is made, read, changed and read again', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    expect(workbook.name).toBe('plan.xlsx');
    expect((await workbook.apply([change])).refused).toEqual([]);
    expect(await cellsOf(openXlsxFile(path), 'A1')).toEqual([['y']]);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  it('can be changed twice without being read between', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    await workbook.apply([change]);
    expect((await workbook.apply([setCell('A1', 'y', 'z')])).refused).toEqual([]);
    expect(await cellsOf(openXlsxFile(path), 'A1')).toEqual([['z']]);
  });

  it('takes calls made at once in turn', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    const results = await Promise.all([
      workbook.apply([change]),
      workbook.apply([setCell('A1', 'y', 'z')]),
      workbook.read(),
    ]);
    expect(results[0].refused.concat(results[1].refused)).toEqual([]);
    expect(results[2].sheets[0]?.grid.rows).toEqual([['z']]);
  });

  it('is not saved when another program changed it after it was read', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    await workbook.read();
    const theirs = await createXlsxFile(
      path,
      [{ ...layout, rows: [[{ value: 'x' }, { value: 'theirs' }]] }],
      { overwrite: true },
    );
    const before = readFileSync(path);
    await expect(workbook.apply([change])).rejects.toThrow(
      '"plan.xlsx" was changed by another program after it was read. Nothing was written: read it again, then repeat.',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
    await workbook.read();
    expect((await workbook.apply([change])).refused).toEqual([]);
    expect(await cellsOf(theirs, 'A1:B1')).toEqual([['y', 'theirs']]);
  });

  it('is not made again when another program deleted it', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    await workbook.read();
    rmSync(path);
    await expect(workbook.apply([change])).rejects.toThrow('was changed by another program');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps its permissions', async () => {
    const workbook = await createXlsxFile(path, [layout]);
    chmodSync(path, 0o640);
    await workbook.apply([change]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('is changed where a link points to, and the link stays', async () => {
    await createXlsxFile(path, [layout]);
    const link = join(folder, 'link.xlsx');
    symlinkSync(path, link);
    await openXlsxFile(link).apply([change]);
    expect(await cellsOf(openXlsxFile(path), 'A1')).toEqual([['y']]);
    expect(readdirSync(folder).sort()).toEqual(['link.xlsx', 'plan.xlsx']);
  });
});

describe('a new workbook', () => {
  it('replaces no file unless told to', async () => {
    writeFileSync(path, 'mine');
    await expect(createXlsxFile(path, [layout])).rejects.toThrow(
      '"plan.xlsx" exists already. Choose another name, or allow it to be overwritten.',
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
    await createXlsxFile(path, [layout], { overwrite: true });
    expect(await cellsOf(openXlsxFile(path), 'A1')).toEqual([['x']]);
  });

  it('is made anew where none was to be overwritten', async () => {
    await createXlsxFile(path, [layout], { overwrite: true });
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  it('needs sheets that Excel can hold', async () => {
    await expect(createXlsxFile(path, [])).rejects.toThrow('A workbook needs at least one sheet.');
    await expect(createXlsxFile(path, [{ ...layout, name: 'a/b' }])).rejects.toThrow(
      'The sheet "a/b" cannot be made: ',
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that cannot be used is said so in one sentence', () => {
  it('when it does not exist', async () => {
    const missing = join(folder, 'nowhere', 'plan.xlsx');
    await expect(openXlsxFile(path).read()).rejects.toThrow(
      `"${path}" does not exist. Check its name and folder.`,
    );
    await expect(openXlsxFile(missing).apply([change])).rejects.toThrow('does not exist');
    await expect(createXlsxFile(missing, [layout])).rejects.toThrow('does not exist');
    await expect(createXlsxFile(join(missing, 'x'), [layout], { overwrite: true })).rejects.toThrow(
      'does not exist',
    );
  });

  it('when it is a folder', async () => {
    mkdirSync(path);
    await expect(openXlsxFile(path).read()).rejects.toThrow(
      'is a folder, not a workbook. Choose an .xlsx or .xlsm file.',
    );
    await expect(createXlsxFile(path, [layout], { overwrite: true })).rejects.toThrow('is a folder');
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  it('when its name is longer than the disk can hold', async () => {
    const long = new FileStore(join(folder, `${'x'.repeat(300)}.xlsx`));
    await expect(long.read()).rejects.toThrow('cannot be read (ENAMETOOLONG).');
    await expect(long.create(new Uint8Array(), false)).rejects.toThrow('cannot be written (ENAMETOOLONG).');
  });
});
