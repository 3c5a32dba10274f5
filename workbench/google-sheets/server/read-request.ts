import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** The most bytes of a body that are taken. */
const bodyLimit = 64 * 1024 * 1024;

/** The body of a request, or null where it is more than the limit. */
export async function readRequest(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(part);
    size += bytes.length;
    if (size > bodyLimit) return null;
    parts.push(bytes);
  }
  const body = Buffer.concat(parts);
  if (request.headers['content-encoding'] !== 'gzip') return body;
  try {
    return gunzipSync(body, { maxOutputLength: bodyLimit });
  } catch {
    return null;
  }
}
