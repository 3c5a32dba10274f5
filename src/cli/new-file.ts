import { randomBytes } from 'node:crypto';
import { access, rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './errors.ts';

/**
 * Makes sure that a file can be made without another being lost.
 *
 * @throws UsageError when there is a file of that name.
 */
export async function mustNotExist(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    return;
  }
  throw new UsageError(`"${path}" exists. Choose another name, or replace it with --overwrite.`);
}

/**
 * Writes a file whole or not at all: beside its place, then renamed.
 *
 * @throws UsageError when there is a file of that name that may not be replaced.
 */
export async function writeNewFile(
  path: string,
  bytes: Uint8Array,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  if (!overwrite) await mustNotExist(path);
  const beside = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    // The name of the file beside it would tell nobody anything.
    if (error instanceof Error && 'path' in error) Object.assign(error, { path });
    throw error;
  }
}
