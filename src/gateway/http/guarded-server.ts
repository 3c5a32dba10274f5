import { createServer } from 'node:https';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyServerFactory } from 'fastify';
import { SetupError } from '../errors.ts';
import { callerGuard } from './caller-guard.ts';
import { faultAnswer, GatewayFault } from './gateway-fault.ts';
import { type Log, logFailure, logRequests } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** A certificate for `localhost` that this computer trusts, and its key, both PEM. */
export interface TlsIdentity {
  readonly certificate: string;
  readonly key: string;
}

export interface GuardedServerOptions {
  readonly tls?: TlsIdentity;
  /** Where else the add-in is served from: origins. */
  readonly addInOrigins: readonly string[];
  readonly requestsPerMinute: number;
  readonly log: Log;
}

/** Bytes that a request may bring where its route says nothing else. */
const shortBody = 16 * 1024;
/** What a client may take to send its headers and body, in milliseconds. */
const longestRequest = 60_000;

/** A server without any page yet: it looks at who asks, counts, writes its log, and answers faults in their one shape. */
export async function guardedServer(options: GuardedServerOptions): Promise<FastifyInstance> {
  const { tls, addInOrigins, requestsPerMinute, log } = options;
  const app = fastify({
    bodyLimit: shortBody,
    requestTimeout: longestRequest,
    forceCloseConnections: true,
    frameworkErrors: (error, _, reply) => {
      const { status, body } = faultAnswer(error);
      reply.hijack();
      reply.raw.writeHead(status, {
        'Content-Type': 'application/json; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      });
      reply.raw.end(JSON.stringify(body));
    },
    // What is no HTTP at all is not answered.
    clientErrorHandler: (_, socket) => socket.destroy(),
    ...(tls && { serverFactory: secureServer(tls) }),
  });
  // Only JSON is read: a form of a foreign page cannot bring it without being asked for leave first.
  app.removeContentTypeParser('text/plain');
  answerFaults(app, log);
  logRequests(app, log);
  await app.register(fastifyHelmet, securityHeaders);
  const port = () => portOf(app);
  app.addHook('onRequest', callerGuard({ scheme: tls ? 'https' : 'http', port, addInOrigins }));
  await app.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, { ttl }) =>
      new GatewayFault(
        'too-many-requests',
        `That is more than the gateway answers in a minute. Try again in ${Math.ceil(ttl / 1_000)} seconds.`,
      ),
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, () => {
    throw new GatewayFault('no-such-page', 'There is no such page.');
  });
  return app;
}

function secureServer({ certificate, key }: TlsIdentity): FastifyServerFactory {
  return (answer) => createServer({ cert: certificate, key, requestTimeout: longestRequest }, answer);
}

function answerFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, _, reply) => {
    const { status, body } = faultAnswer(error);
    if (body.error.code === 'failure') logFailure(error, log);
    reply.code(status).type('application/json; charset=utf-8').send(body);
  });
}

/**
 * Listens on a port of the loopback address, 0 for any.
 *
 * @returns The port.
 * @throws SetupError when it is taken.
 */
export async function listenNearby(app: FastifyInstance, port: number): Promise<number> {
  try {
    await app.listen({ port, host: '127.0.0.1' });
    return portOf(app);
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new SetupError(
        `Another program answers at port ${port} already, perhaps a gateway that runs. Stop it, or choose another port with --port.`,
      );
    }
    throw error;
  }
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new SetupError('The gateway has no port.');
  return address.port;
}
