import type { ServerResponse } from 'node:http';
import type { Reply } from './call.ts';

/** The bytes of a reply and their type. */
export function replyBytes(reply: Reply, isPretty: boolean): { type: string | null; bytes: Buffer } {
  if (reply.text) return { type: reply.text.type, bytes: Buffer.from(reply.text.body, 'utf8') };
  if (reply.json === undefined) return { type: null, bytes: Buffer.alloc(0) };
  const text = isPretty ? `${JSON.stringify(reply.json, null, 2)}\n` : JSON.stringify(reply.json);
  return { type: 'application/json; charset=UTF-8', bytes: Buffer.from(text, 'utf8') };
}

/** Sends a reply whole. */
export function sendBytes(
  response: ServerResponse,
  { status, headers }: Reply,
  { type, bytes }: { type: string | null; bytes: Buffer },
): void {
  response.writeHead(status, {
    ...(type !== null && { 'Content-Type': type }),
    'Content-Length': bytes.length,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
    ...headers,
  });
  response.end(bytes);
}
