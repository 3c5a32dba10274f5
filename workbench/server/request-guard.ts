import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RequestFault } from './request-fault.ts';

/** The header that carries the token which the page was given. */
const tokenHeader = 'x-hwb-token';

const loopbackNames = ['localhost', '127.0.0.1'];

/**
 * Refuses requests that a page of ours did not make: under another name (a foreign site whose name was pointed at this
 * machine), from another origin, or from another program's frame.
 *
 * @param port - The port that the server listens on.
 * @throws RequestFault `forbidden`.
 */
export function checkCaller({ headers }: Pick<IncomingMessage, 'headers'>, port: number): void {
  const names = loopbackNames.map((name) => `${name}:${port}`);
  if (!names.includes((headers.host ?? '').toLowerCase())) {
    throw new RequestFault('forbidden', `This server answers at localhost:${port} only.`);
  }
  const { origin } = headers;
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) {
    throw new RequestFault('forbidden', 'Pages of other sites may not ask this server.');
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new RequestFault('forbidden', 'Pages of other sites may not ask this server.');
  }
}

/** @throws RequestFault `restarted` where the request does not carry the token of this start. */
export function checkToken({ headers }: IncomingMessage, token: string): void {
  const given = Buffer.from(String(headers[tokenHeader] ?? ''));
  const wanted = Buffer.from(token);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new RequestFault(
      'restarted',
      'The workbench was started anew since this page was opened. Load it again.',
    );
  }
}
