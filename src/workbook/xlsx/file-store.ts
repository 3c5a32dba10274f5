import { createHash, randomUUID } from 'node:crypto';
import { link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { accessError, codeOf } from './access-error.ts';
import { FileChangedError, FileExistsError } from './errors.ts';
import { withFileLock } from './file-lock.ts';
import type { StoredBytes, WorkbookStore } from './workbook-store.ts';

/**
 * Keeps a workbook in a file. Saving is atomic: other programs see the old file or the new one, never a part. Of several
 * writers at once, each builds on what the last one saved or is told that the file changed.
 */
export class FileStore implements WorkbookStore {
  readonly name: string;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    this.name = basename(path);
  }

  async read(): Promise<StoredBytes> {
    try {
      const bytes = await readFile(this.#path);
      return { bytes, stamp: stampOf(bytes) };
    } catch (error) {
      throw accessError(this.#path, error, 'read');
    }
  }

  async save(bytes: Uint8Array, stamp: string): Promise<string> {
    // A link to a file stays a link: what it points to is replaced.
    const path = await realpath(this.#path).catch(() => this.#path);
    const { mode } = await stat(path).catch(() => {
      throw new FileChangedError(this.name);
    });
    // Writers wait for each other only from the look at what is there to the renaming: the bytes lie beside by then.
    await writeBeside(path, bytes, mode, (temporary) =>
      withFileLock(path, async (isMine) => {
        const now = await this.read();
        if (now.stamp !== stamp || !(await isMine())) throw new FileChangedError(this.name);
        await rename(temporary, path);
      }),
    );
    return stampOf(bytes);
  }

  /**
   * Saves a new file.
   *
   * @param overwrite - Whether it may replace one that exists.
   * @throws FileExistsError when it may not and would.
   */
  async create(bytes: Uint8Array, overwrite: boolean): Promise<string> {
    const path = overwrite ? await realpath(this.#path).catch(() => this.#path) : this.#path;
    const mode = overwrite ? (await stat(path).catch(() => undefined))?.mode : undefined;
    await writeBeside(path, bytes, mode, (temporary) =>
      withFileLock(path, () => (overwrite ? rename(temporary, path) : publish(temporary, path, this.name))),
    );
    return stampOf(bytes);
  }
}

function stampOf(bytes: Uint8Array): string {
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('base64')}`;
}

/** Writes a temporary file in the same folder, has it put in place, and leaves nothing behind when that fails. */
async function writeBeside(
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
  putInPlace: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await putInPlace(temporary);
    await syncFolder(dirname(path));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw accessError(path, error, 'written');
  }
}

/** Makes a new name last beyond a power cut, on systems whose folders can be opened for it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Gives the temporary file its name, only if nothing has that name: a link never replaces. */
async function publish(temporary: string, path: string, name: string): Promise<void> {
  try {
    await link(temporary, path);
    await unlink(temporary);
  } catch (error) {
    const exists = await stat(path).then(
      () => true,
      () => false,
    );
    if (exists) throw new FileExistsError(name);
    if (codeOf(error) === 'ENOENT') throw error;
    // Some file systems know no links.
    await rename(temporary, path);
  }
}
