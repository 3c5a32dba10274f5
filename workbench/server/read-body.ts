import type { IncomingMessage } from 'node:http';
import { RequestFault } from './request-fault.ts';

/** More than the changes of any plan that people make; a sheet that is added whole is the longest of them. */
export const longestBody = 32 * 1024 * 1024;

/**
 * Reads the JSON object that a request brings.
 *
 * @throws RequestFault `too-large` above `longestBody` bytes, `bad-request` where it is no JSON object.
 */
export async function readJsonBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestFault('bad-request', 'The request must bring JSON.');
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > longestBody) {
      throw new RequestFault('too-large', `The request brings more than ${longestBody / 1024 / 1024} MB.`);
    }
    parts.push(part);
  }
  const value = parsed(Buffer.concat(parts).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RequestFault('bad-request', 'The request must bring a JSON object.');
  }
  return Object.fromEntries(Object.entries(value));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestFault('bad-request', 'The request brings text that is no JSON.');
  }
}
