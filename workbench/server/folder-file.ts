import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { RequestFault } from './request-fault.ts';

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

/** A file to serve, and its media type. */
export interface FolderFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * A file of a folder, and nothing else of the machine.
 *
 * @param folder - Its absolute path.
 * @param name - The rest of the address, as it stands there: percent signs are decoded once.
 * @throws RequestFault `not-found` for anything that is not a served file inside the folder.
 */
export async function folderFile(folder: string, name: string): Promise<FolderFile> {
  const path = insidePath(folder, name);
  const type = path === undefined ? undefined : types.get(extname(path));
  if (path === undefined || type === undefined) throw noFile();
  try {
    return { type, bytes: await readFile(path) };
  } catch {
    throw noFile();
  }
}

function insidePath(folder: string, name: string): string | undefined {
  try {
    const decoded = decodeURIComponent(name);
    if (/[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
    const path = resolve(folder, decoded.replace(/^\/+/, ''));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

function noFile(): RequestFault {
  return new RequestFault('not-found', 'There is no such file.');
}
