import { UsageError } from './errors.ts';

/**
 * The path of a workbook to write.
 *
 * @throws UsageError when the name does not end in .xlsx, since Excel would refuse to open it.
 */
export function workbookPath(path: string | undefined): string {
  if (path === undefined || !/\.xlsx$/i.test(path)) {
    throw new UsageError(`"${path ?? ''}" must end in .xlsx: that is the format hwb writes.`);
  }
  return path;
}
