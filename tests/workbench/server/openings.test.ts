import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SetCell } from '../../../src/workbook/change.ts';
import { FileChangedError, FileExistsError } from '../../../src/workbook/xlsx/errors.ts';
import { createXlsxFile, openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { WorkbookFile } from '../../../workbench/server/workbook-file.ts';
import type { OpenedWorkbook } from '../../../workbench/wire/opened-workbook.ts';

const id = '{0A1B2C3D-0000-4000-8000-00000000000A}';
const kept = '<kept xmlns="urn:hwb-action-plans:kept">{"log":[]}</kept>';

let folder: string;
let path: string;
let file: WorkbookFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwb-openings-'));
  path = join(folder, 'plan.xlsx');
  const rows = [[{ value: 'One' }], [{ value: 'Two' }], [{ value: 'Three' }]];
  await createXlsxFile(path, [{ name: 'Actions', rows, columnWidths: [] }]);
  file = new WorkbookFile(path);
});

afterEach(() => rm(folder, { recursive: true }));

const set = (rowIndex: number, expected: string, value: string): SetCell => ({
  kind: 'set-cell',
  sheet: 'Actions',
  rowIndex,
  columnIndex: 0,
  expected,
  value,
});
const order = ({ name, opening }: OpenedWorkbook, ...changes: SetCell[]) => ({
  name,
  opening,
  changes,
  keptParts: [],
});
const column = async (name = 'plan.xlsx') =>
  (await openXlsxFile(join(folder, name)).read()).sheets[0]?.grid.rows.map(([cell]) => cell);
/** What another program does to the file meanwhile. */
const elsewhere = (change: SetCell) => openXlsxFile(path).apply([change]);

describe('pages that are open at once', () => {
  it('each keep their own baseline: a later page lets no earlier one write over what others did', async () => {
    const first = await file.read();
    await elsewhere(set(0, 'One', 'Theirs'));
    const second = await file.read();
    await expect(file.save(order(first, set(1, 'Two', 'Ours')))).rejects.toThrow(FileChangedError);
    expect(await column()).toEqual(['Theirs', 'Two', 'Three']);
    const saved = await file.save(order(second, set(2, 'Three', '3')));
    expect(saved).toMatchObject({ applied: 1, refused: [] });
    await expect(file.save(order(first, set(1, 'Two', 'Ours')))).rejects.toThrow(FileChangedError);
    expect(await column()).toEqual(['Theirs', 'Two', '3']);
  });

  it('go on with what was written for them, and with nothing that others wrote meanwhile', async () => {
    const first = await file.read();
    const { opened, refused } = await file.save(order(first, set(0, 'One', '1'), set(1, 'Wrong', 'No')));
    await elsewhere(set(2, 'Three', 'Theirs'));
    expect(refused).toHaveLength(1);
    expect(opened?.sheets[0]?.rows.flat()).toEqual(['1', 'Two', 'Three']);
    if (opened) await expect(file.save(order(opened))).resolves.toMatchObject({ applied: 0 });
    if (opened) await expect(file.save(order(opened, set(0, '1', 'x')))).rejects.toThrow(FileChangedError);
  });

  it('save a copy of what they were given, and go on with it while others keep the file', async () => {
    const first = await file.read();
    const second = await file.read();
    await file.save(order(second, set(0, 'One', 'Second')));
    const { name, opened } = await file.saveCopy(order(first, set(1, 'Two', 'First')));
    expect([name, await column(name), await column()]).toEqual([
      'plan-2.xlsx',
      ['One', 'First', 'Three'],
      ['Second', 'Two', 'Three'],
    ]);
    if (opened) await file.save(order(opened, set(1, 'First', 'Again')));
    expect(await column('plan-2.xlsx')).toEqual(['One', 'Again', 'Three']);
    expect((await file.read()).name).toBe('plan.xlsx');
  });
});

describe('a server that was started anew', () => {
  it('saves for a page of an earlier start where the file is still what the page was given', async () => {
    const page = await file.read();
    const { opened } = await new WorkbookFile(path).save(order(page, set(0, 'One', '1')));
    expect([await column(), opened?.name]).toEqual([['1', 'Two', 'Three'], 'plan.xlsx']);
  });

  it('saves for a page that goes on with a copy', async () => {
    const { opened } = await file.saveCopy(order(await file.read()), 'mine.xlsx');
    if (opened) await new WorkbookFile(path).save(order(opened, set(0, 'One', 'Copy')));
    expect([await column('mine.xlsx'), await column()]).toEqual([
      ['Copy', 'Two', 'Three'],
      ['One', 'Two', 'Three'],
    ]);
  });

  it('writes nothing where others changed the file, and takes the changes into a copy of what it is', async () => {
    const page = await file.read();
    await elsewhere(set(0, 'One', 'Theirs'));
    const later = new WorkbookFile(path);
    const mine = order(page, set(0, 'One', 'Mine'), set(1, 'Two', 'Mine'));
    await expect(later.save(mine)).rejects.toMatchObject({ code: 'opening-lost' });
    const { name, refused, opened } = await later.saveCopy(mine);
    expect([await column(name), refused.length, opened]).toEqual([['Theirs', 'Mine', 'Three'], 1, null]);
    expect(await column()).toEqual(['Theirs', 'Two', 'Three']);
  });

  it('says so where it runs with another file', async () => {
    const page = await file.read();
    const other = await mkdtemp(join(folder, 'other-'));
    await createXlsxFile(join(other, 'new.xlsx'), [{ name: 'A', rows: [], columnWidths: [] }]);
    await expect(
      new WorkbookFile(join(other, 'new.xlsx')).save(order(page, set(0, 'One', '1'))),
    ).rejects.toThrow('Start it with plan.xlsx');
  });
});

describe('a file that cannot be written', () => {
  it('stays as it is, and is saved under a name that no other file has', async () => {
    const page = await file.read();
    const bytes = await readFile(path);
    await chmod(path, 0o444);
    const mine = order(page, set(0, 'One', '1'));
    await expect(file.save(mine)).rejects.toMatchObject({ code: 'not-writable' });
    expect(await readFile(path)).toEqual(bytes);
    await writeFile(join(folder, 'taken.xlsx'), '');
    await expect(file.saveCopy(mine, 'taken.xlsx')).rejects.toThrow(FileExistsError);
    const { name } = await file.saveCopy(mine, 'mine.xlsx');
    expect(await column(name)).toEqual(['1', 'Two', 'Three']);
  });
});

describe('what the add-in keeps in the file', () => {
  it('is saved with the cells and read with them again', async () => {
    const page = await file.read();
    expect(page.xmlParts).toEqual([]);
    const { opened } = await file.save({
      ...order(page, set(0, 'One', '1')),
      keptParts: [{ id, xml: kept }],
    });
    expect(opened?.xmlParts).toEqual([{ id, xml: kept }]);
    expect(await file.read()).toMatchObject({ xmlParts: [{ id, xml: kept }], opening: opened?.opening });
  });

  it('is saved alone', async () => {
    await file.save({ ...order(await file.read()), keptParts: [{ id, xml: kept }] });
    expect((await file.read()).xmlParts).toEqual([{ id, xml: kept }]);
  });
});
