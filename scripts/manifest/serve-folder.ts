import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.png', 'image/png'],
]);

/**
 * Answers requests with the files of a folder, and with nothing else of the machine: for developers, not for a deployment.
 *
 * @param folder - Its absolute path.
 */
export function serveFolder(folder: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = requestedFile(folder, request.url ?? '/');
    const type = path === undefined ? undefined : types.get(extname(path));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (
      path === undefined ||
      type === undefined ||
      !statSync(path, { throwIfNoEntry: false })?.isFile()
    ) {
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('There is no such file.\n');
    } else {
      response.writeHead(200, {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        // Excel on the web reads functions.json from a page of its own.
        'Access-Control-Allow-Origin': '*',
        // Office shows a picture of its own in place of icons that it may not keep.
        ...(type === 'image/png' ? {} : { 'Cache-Control': 'no-store' }),
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(path).pipe(response);
    }
  };
}

function requestedFile(folder: string, address: string): string | undefined {
  const pathname = URL.parse(address, 'https://localhost')?.pathname ?? '/';
  try {
    const path = resolve(folder, `.${decodeURIComponent(pathname)}`);
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}
