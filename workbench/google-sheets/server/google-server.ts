import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultPicker } from '../faults/fault-picker.ts';
import type { Fault } from '../faults/fault-plan.ts';
import { faultReply, unavailableReply } from '../faults/fault-replies.ts';
import type { RequestHooks } from '../side-door/request-hooks.ts';
import type { Call, Reply } from './call.ts';
import { type Matched, matchCall } from './match-call.ts';
import { readRequest } from './read-request.ts';
import { type LoggedRequest, loggedQuery } from './request-log.ts';
import { replyBytes, sendBytes } from './send-reply.ts';

/** What the server hands calls on to. */
export interface ServerParts {
  readonly hooks: RequestHooks;
  readonly faults: FaultPicker;
  readonly keepBodies: boolean;
  /** Answers a call. @param isStale - Whether a read sees the state before the newest. */
  answer(call: Call, matched: Matched, isStale: boolean): Reply | Promise<Reply>;
  log(entry: LoggedRequest): void;
}

const notFound: Reply = {
  status: 404,
  text: { type: 'text/html; charset=UTF-8', body: '<!DOCTYPE html><title>Error 404 (Not Found)</title>' },
};

/** Names of this machine, and Google's where a proxy sends calls here: a page of another site that points its own name here is turned away. */
const isOwnHost = (host: string | undefined) =>
  /^((127\.0\.0\.1|localhost|\[::1\])(:\d+)?|([a-z0-9-]+\.)?googleapis\.com(:443)?|accounts\.google\.com(:443)?)$/i.test(
    host ?? '',
  );

/** The HTTP side of the stand-in: hooks and faults around each call of the API. */
export function googleServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      // A fault of the stand-in itself: the caller sees one of Google's, and the person who runs it sees what happened.
      process.stderr.write(`google-sheets: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) sendBytes(response, { status: 500 }, { type: null, bytes: Buffer.alloc(0) });
      else response.destroy();
    });
  });
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readRequest(request);
  const call = unwrapped({
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers: request.headers,
    body: body ?? Buffer.alloc(0),
  });
  const { method, url } = call;
  const isOwn = isOwnHost(request.headers.host);
  const matched = isOwn ? matchCall(call) : null;
  const finish = (reply: Reply | null, how: 'whole' | 'truncated') => {
    const bytes = replyBytes(reply ?? { status: 0 }, url.searchParams.get('prettyPrint') === 'true');
    parts.log({
      method,
      path: url.pathname,
      query: loggedQuery(url),
      call: matched?.id ?? null,
      status: reply?.status ?? 0,
      requestBytes: call.body.length,
      responseBytes: reply === null ? 0 : bytes.bytes.length,
      ...(parts.keepBodies && {
        requestBody: call.body.toString('utf8'),
        responseBody: bytes.bytes.toString('utf8'),
      }),
    });
    if (reply === null) response.destroy();
    else if (how === 'whole') sendBytes(response, reply, bytes);
    else cutOff(response, reply, bytes);
  };
  if (body === null)
    return finish(
      { status: 413, text: { type: 'text/plain; charset=UTF-8', body: 'The body is too large.' } },
      'whole',
    );
  if (!isOwn) return finish({ status: 421 }, 'whole');
  if (matched === null) return finish(notFound, 'whole');
  if (matched.id === null) return finish(await parts.answer(call, matched, false), 'whole');
  const { id, kind } = matched;
  await parts.hooks.run('before', id, kind);
  const fault = parts.faults.next(id, kind);
  if (fault === 'reset-before') return finish(null, 'whole');
  const instead = fault && faultReply(fault, kind);
  const reply = instead ?? (await parts.answer(call, matched, fault === 'stale-read'));
  if (instead === null) await parts.hooks.run('after', id, kind);
  await leave(parts, fault, reply, finish);
}

/** A read that a client sent as a POST because its address was too long: its query is in the body. */
function unwrapped(call: Call): Call {
  if (call.method !== 'POST' || call.headers['x-http-method-override'] !== 'GET') return call;
  const url = new URL(call.url);
  for (const [name, value] of new URLSearchParams(call.body.toString('utf8')))
    url.searchParams.append(name, value);
  return { ...call, method: 'GET', url, body: Buffer.alloc(0) };
}

/** Lets the answer leave, or not, after the request was handled. */
async function leave(
  { faults }: ServerParts,
  fault: Fault | null,
  reply: Reply,
  finish: (reply: Reply | null, how: 'whole' | 'truncated') => void,
): Promise<void> {
  if (fault === 'slow') await pause(faults.slowMilliseconds);
  if (fault === 'unavailable-after') finish(unavailableReply(), 'whole');
  else if (fault === 'reset-after') finish(null, 'whole');
  else finish(reply, fault === 'truncated-body' ? 'truncated' : 'whole');
}

/** Sends the head and half of the body, then cuts the connection. */
function cutOff(
  response: ServerResponse,
  { status }: Reply,
  { type, bytes }: ReturnType<typeof replyBytes>,
): void {
  response.writeHead(status, {
    ...(type !== null && { 'Content-Type': type }),
    'Content-Length': bytes.length,
  });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
