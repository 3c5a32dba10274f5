import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { SetupError } from '../errors.ts';

const mostBytes = 64 * 1024;

/**
 * Reads a file that holds a secret, where nobody else on this computer can read it.
 *
 * @param what - What the file is for, as the sentence says it: "the key of the service account".
 * @throws SetupError when it is missing, no plain file, too large, or open to others. Windows keeps no such modes: there
 *   the folder's own permissions count.
 */
export function readSecretFile(path: string, what: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new SetupError(
      isMissing
        ? `There is no file "${path}", which should hold ${what}. Check the path.`
        : `The file "${path}", which should hold ${what}, cannot be read. Check its permissions.`,
    );
  }
  try {
    // The open file is looked at, so that no other can be put in its place between the look and the reading.
    const status = fstatSync(file);
    if (!status.isFile() || status.size > mostBytes) {
      throw new SetupError(`"${path}" is not the file that holds ${what}. Check the path.`);
    }
    if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
      throw new SetupError(
        `"${path}" holds ${what}, and other people on this computer can read or change it. Make it yours alone: chmod 600 "${path}"`,
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}
