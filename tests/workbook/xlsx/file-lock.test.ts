import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileAccessError } from '../../../src/workbook/xlsx/errors.ts';
import { lockPath, withFileLock } from '../../../src/workbook/xlsx/file-lock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-lock-'));
  path = join(folder, 'plan.xlsx');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mark(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host, time: Date.now(), id: 'x' });
}

function goneProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

const nothing = async () => 'done';

describe('the lock of a file', () => {
  it('lets one in at a time, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside++;
      most = Math.max(most, inside);
      await Promise.resolve();
      await new Promise(setImmediate);
      inside--;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, work)));
    expect([most, inside]).toEqual([1, 0]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    const failing = withFileLock(path, () => Promise.reject(new Error('no luck')));
    await expect(failing).rejects.toThrow('no luck');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is held while the work lasts, and known to be its own', async () => {
    const held = await withFileLock(path, async (isMine) => [existsSync(lockPath(path)), await isMine()]);
    expect(held).toEqual([true, true]);
  });

  it('is taken over from a process that is gone, by one of many at a time', async () => {
    writeFileSync(lockPath(path), mark(goneProcess()));
    const done = await Promise.all(Array.from({ length: 5 }, () => withFileLock(path, nothing)));
    expect(done).toHaveLength(5);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when half a minute old, whoever made it', async () => {
    writeFileSync(lockPath(path), mark(1, 'another computer'));
    const old = new Date(Date.now() - 60_000);
    utimesSync(lockPath(path), old, old);
    expect(await withFileLock(path, nothing)).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that lives', mark(process.pid)],
    ['a process of another computer', mark(goneProcess(), 'another computer')],
    ['one that has not written its mark yet', ''],
  ])('is not taken from %s, which is said in one sentence', async (_, text) => {
    writeFileSync(lockPath(path), text);
    const waiting = withFileLock(path, nothing, { patience: 60 });
    await expect(waiting).rejects.toThrow(FileAccessError);
    await expect(withFileLock(path, nothing, { patience: 0 })).rejects.toThrow(
      `"${path}" is being saved by another program. Repeat in a moment; if that does not help, delete ".~lock.plan.xlsx.hwb" beside it.`,
    );
    expect(readdirSync(folder)).toEqual(['.~lock.plan.xlsx.hwb']);
  });

  it('is not given back when somebody else has taken it meanwhile', async () => {
    const held = await withFileLock(path, async (isMine) => {
      writeFileSync(lockPath(path), mark(1, 'another computer'));
      return isMine();
    });
    expect(held).toBe(false);
    expect(existsSync(lockPath(path))).toBe(true);
  });
});
