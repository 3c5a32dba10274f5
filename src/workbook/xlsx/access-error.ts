import { basename, dirname } from 'node:path';
import { FileAccessError } from './errors.ts';

const reasons = new Map([
  ['ENOENT', 'does not exist. Check its name and folder'],
  ['ENOTDIR', 'does not exist. Check its name and folder'],
  ['EISDIR', 'is a folder, not a workbook. Choose an .xlsx or .xlsm file'],
  ['EACCES', 'may not be opened by you. Ask its owner, or choose another place'],
  ['EPERM', 'may not be changed by you, or is open in another program. Close it there, then repeat'],
  ['EBUSY', 'is open in another program. Close it there, then repeat'],
  ['EROFS', 'lies on a disk that cannot be written. Choose another place'],
  ['ENOSPC', 'does not fit: the disk is full. Make room, then repeat'],
]);

/** What the system says of a file as a `FileAccessError`, in one sentence; other errors as they are. */
export function accessError(path: string, error: unknown, verb: 'read' | 'written'): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new FileAccessError(basename(path), verb === 'read' ? reading(path, code) : writing(path, code));
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function reading(path: string, code: string): string {
  return `"${path}" ${reasons.get(code) ?? `cannot be read (${code})`}.`;
}

/** Files are written beside and then renamed, so what is missing or closed is the folder and not the file. */
function writing(path: string, code: string): string {
  const folder = dirname(path);
  if (code === 'ENOENT')
    return `"${path}" cannot be saved: the folder "${folder}" does not exist. Make the folder, or choose another.`;
  if (code === 'ENOTDIR')
    return `"${path}" cannot be saved: "${folder}" does not exist as a folder. Choose another place.`;
  if (code === 'EACCES')
    return `"${path}" may not be saved by you in the folder "${folder}". Ask its owner, or choose another place.`;
  return `"${path}" ${reasons.get(code) ?? `cannot be written (${code})`}.`;
}
