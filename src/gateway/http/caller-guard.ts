import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientHeader } from '../../workbook/gateway/gateway-api.ts';
import { GatewayFault } from './gateway-fault.ts';

/** The names under which a browser on this machine finds the gateway. */
const loopbackNames = ['localhost', '127.0.0.1'];

/** Longest time a browser may rely on what it was allowed, in seconds. */
const preflightSeconds = 600;

export interface CallerGuardOptions {
  readonly scheme: 'http' | 'https';
  /** Where the gateway listens; asked at each request. */
  readonly port: () => number;
  /** Where else the add-in is served from, like `https://localhost:3000`. */
  readonly addInOrigins: readonly string[];
}

/**
 * Refuses requests that no page of ours made: under another name (a foreign site whose name was pointed at this machine),
 * from another origin, or from another site's page.
 */
export function callerGuard({ scheme, port, addInOrigins }: CallerGuardOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { headers } = request;
    const names = loopbackNames.map((name) => `${name}:${port()}`);
    if (!names.includes((headers.host ?? '').toLowerCase())) {
      throw new GatewayFault('forbidden', `The gateway answers at localhost:${port()} only.`);
    }
    if (isVisit(request)) return undefined;
    const { origin } = headers;
    const isOurs = origin === undefined || names.some((name) => origin === `${scheme}://${name}`);
    const isAddIn = origin !== undefined && addInOrigins.includes(origin);
    const site = headers['sec-fetch-site'];
    const isNear = site === undefined || site === 'same-origin' || site === 'none';
    if (!isAddIn && !(isOurs && isNear)) {
      throw new GatewayFault(
        'forbidden',
        'Pages of other sites may not ask the gateway. If it is the add-in’s own page, start the gateway with: hwb gateway --add-in followed by its address.',
      );
    }
    if (!isAddIn) return undefined;
    allow(reply, origin);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    return undefined;
  };
}

/** A person who follows a link, or comes back from Google: nothing of the answer is given to the page they came from. */
function isVisit({ method, routeOptions, headers }: FastifyRequest): boolean {
  return (
    method === 'GET' &&
    !routeOptions.url?.startsWith('/api/') &&
    headers.origin === undefined &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

function allow(reply: FastifyReply, origin: string): void {
  reply.headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
    'Access-Control-Allow-Headers': `authorization, content-type, ${clientHeader}`,
    'Access-Control-Allow-Private-Network': 'true',
    'Access-Control-Max-Age': String(preflightSeconds),
    Vary: 'Origin',
  });
}
