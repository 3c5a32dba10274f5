/** Errors of the language itself: a fault of ours, never of the caller. */
const builtInErrors = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AssertionError',
]);

/** What the operating system's refusals mean to the person at the keyboard. */
const systemRefusals: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}. Check the name and the folder.`,
  EACCES: (path) => `You may not read or write ${path}. Check its permissions.`,
  EPERM: (path) => `You may not read or write ${path}. Check its permissions.`,
  EISDIR: (path) => `${path} is a folder where a file is expected. Name a file.`,
  ENOTDIR: (path) => `${path} names a folder that is a file. Check the path.`,
  ENOSPC: (path) => `The disk is full, so ${path} was not written. Free some space and try again.`,
  EROFS: (path) => `${path} is on a read-only disk. Choose another folder.`,
  EBUSY: (path) => `${path} is in use by another program. Close it there and try again.`,
  ENAMETOOLONG: (path) => `The name ${path} is too long.`,
};

/**
 * The sentence a person reads for an error. Errors of ours carry one; the system's are put into words; anything else
 * is a fault of ours, told without a stack trace.
 */
export function errorSentence(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong that hwb does not know. Nothing was written.';
  if ('code' in error && typeof error.code === 'string') {
    const path = 'path' in error && typeof error.path === 'string' ? `"${error.path}"` : 'the file';
    const refusal = systemRefusals[error.code];
    if (refusal) return refusal(path);
  }
  if (error.name === 'FileExistsError')
    return error.message.replace('allow it to be overwritten', 'replace it with --force');
  if (!builtInErrors.has(error.name)) return error.message;
  return `Something went wrong that hwb does not know (${error.name}: ${error.message}). Please report it.`;
}
