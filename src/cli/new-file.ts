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

/** A file to be made. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that stand ready beside their places. */
export interface StagedFiles {
  /** Puts them in their places. */
  readonly settle: () => Promise<void>;
  /** Takes them away again. */
  readonly discard: () => Promise<void>;
}

/**
 * Writes files beside their places, so that all of them can be put there, or none.
 *
 * @throws UsageError when there is a file of such a name that may not be replaced; then, and when one of them cannot be
 *   written, nothing is left of any.
 */
export async function stageFiles(
  files: readonly NewFile[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<StagedFiles> {
  if (!overwrite) for (const { path } of files) await mustNotExist(path);
  const staged = files.map(({ path, bytes }) => ({
    path,
    bytes,
    beside: `${path}.${randomBytes(4).toString('hex')}.part`,
  }));
  const discard = async () => {
    for (const { beside } of staged) await rm(beside, { force: true });
  };
  const each = async (act: (file: (typeof staged)[number]) => Promise<void>) => {
    for (const file of staged) {
      try {
        await act(file);
      } catch (error) {
        await discard();
        // The name of the file beside it would tell nobody anything.
        if (error instanceof Error && 'path' in error) Object.assign(error, { path: file.path });
        throw error;
      }
    }
  };
  await each(({ beside, bytes }) => writeFile(beside, bytes, { flag: 'wx' }));
  return { settle: () => each(({ beside, path }) => rename(beside, path)), discard };
}
