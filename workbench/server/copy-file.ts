import { homedir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { FileAccessError, FileExistsError } from '../../src/workbook/xlsx/errors.ts';
import { FileStore } from '../../src/workbook/xlsx/file-store.ts';

const mostCopies = 1_000;

/** Whether a text names a workbook in a folder, and leads nowhere else. */
export function isWorkbookName(name: string): boolean {
  return /^[^/\\:*?"<>|.][^/\\:*?"<>|]{0,200}\.xls[xm]$/i.test(name) && !/\p{Cc}/u.test(name);
}

/**
 * Saves bytes under another name beside a file; in the person's own folder where nothing can be written there.
 *
 * @param copyName - The name; numbered after the file when left out.
 * @returns The path of the copy.
 * @throws FileExistsError when a file has the name already, FileAccessError when neither folder can be written.
 */
export async function saveCopyOf(
  path: string,
  bytes: Uint8Array,
  copyName: string | undefined,
): Promise<string> {
  try {
    return await createIn(dirname(path), path, bytes, copyName);
  } catch (error) {
    if (!(error instanceof FileAccessError)) throw error;
    return createIn(homedir(), path, bytes, copyName);
  }
}

async function createIn(
  folder: string,
  path: string,
  bytes: Uint8Array,
  copyName: string | undefined,
): Promise<string> {
  const extension = extname(path);
  const stem = basename(path, extension).replace(/-\d+$/, '');
  for (let number = 2; number < mostCopies; number++) {
    const copy = join(folder, copyName ?? `${stem}-${number}${extension}`);
    try {
      await new FileStore(copy).create(bytes, false);
      return copy;
    } catch (error) {
      if (!(error instanceof FileExistsError) || copyName !== undefined) throw error;
    }
  }
  throw new FileExistsError(basename(path));
}
