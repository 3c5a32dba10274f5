import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './access-error.ts';
import { FileAccessError } from './errors.ts';

export interface FileLockOptions {
  /** How long to wait for another writer, in milliseconds; 10 seconds when left out. */
  readonly patience?: number;
}

/** Nobody's work takes so long, in milliseconds: whoever made a lock that old is gone. */
const staleAge = 30_000;
/** Clocks of shares may be off: a lock that looks old must also stay the same for this long, in milliseconds. */
const staleWatch = 1_000;
const longestPause = 40;

/**
 * Does work on a file while no other writer does: a file beside it, which only one can make, says that it is taken.
 *
 * The lock of a process that is gone, or of half a minute ago, is taken over.
 *
 * @param path - The file, not a link to it: all writers must mean the same one.
 * @param work - Given a check that the lock is still its own, to be asked right before it changes the file.
 * @throws FileAccessError when another writer keeps the file for too long.
 */
export async function withFileLock<Result>(
  path: string,
  work: (isMine: () => Promise<boolean>) => Promise<Result>,
  { patience = 10_000 }: FileLockOptions = {},
): Promise<Result> {
  const lock = lockPath(path);
  const mark = JSON.stringify({ pid: process.pid, host: hostname(), time: Date.now(), id: randomUUID() });
  await acquire(lock, mark, path, patience);
  const isMine = async () => (await readMark(lock))?.text === mark;
  try {
    return await work(isMine);
  } finally {
    if (await isMine()) await unlink(lock).catch(() => undefined);
  }
}

/** Where the lock of a file is. */
export function lockPath(path: string): string {
  return join(dirname(path), `.~lock.${basename(path)}.hwb`);
}

async function acquire(lock: string, mark: string, path: string, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  let seen = '';
  let seenSince = Date.now();
  while (!(await make(lock, mark))) {
    const held = await readMark(lock);
    if (held && held.identity !== seen) {
      seen = held.identity;
      seenSince = Date.now();
    }
    const isOld = held && Date.now() - held.madeAt > staleAge && Date.now() - seenSince > staleWatch;
    if (held && (isOld || isHolderGone(held.text))) await takeAway(lock, held.identity);
    else if (Date.now() > deadline) throw new FileAccessError(basename(path), keptSentence(path, lock));
    // Pauses of chance lengths keep writers from meeting again and again.
    await sleep(1 + Math.random() * longestPause);
  }
}

function keptSentence(path: string, lock: string): string {
  return `"${path}" is being saved by another program. Repeat in a moment; if that does not help, delete "${basename(lock)}" beside it.`;
}

/** Makes a file that did not exist; `false` when it does. */
async function make(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

interface Mark {
  readonly text: string;
  readonly madeAt: number;
  /** Which of the locks that were ever made here this is. */
  readonly identity: string;
}

async function readMark(lock: string): Promise<Mark | null> {
  try {
    const { mtimeMs, ino } = await stat(lock);
    const text = await readFile(lock, 'utf8');
    return { text, madeAt: mtimeMs, identity: `${ino} ${mtimeMs} ${text}` };
  } catch {
    return null;
  }
}

/** Only a process of this computer can be asked for; a mark that is not written yet belongs to one that lives. */
function isHolderGone(text: string): boolean {
  const [, pid, host] = /^\{"pid":(\d{1,9}),"host":("[^"\\]*"),/.exec(text) ?? [];
  if (pid === undefined || host !== JSON.stringify(hostname())) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** Removes one stale lock. Who may do so is settled by a file of its own, so that nobody removes the next one instead. */
async function takeAway(lock: string, identity: string): Promise<void> {
  const claim = `${lock}.${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`;
  if (await make(claim, '')) {
    try {
      if ((await readMark(lock))?.identity === identity) await unlink(lock).catch(() => undefined);
    } finally {
      await unlink(claim).catch(() => undefined);
    }
    return;
  }
  const claimed = await readMark(claim);
  if (claimed && Date.now() - claimed.madeAt > staleAge) await unlink(claim).catch(() => undefined);
}
