import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { SetupError } from './errors.ts';
import { codeGuard, newAccessCode } from './http/access-code.ts';
import { serveAddIn } from './http/add-in-files.ts';
import { callerGuard } from './http/caller-guard.ts';
import { faultAnswer, GatewayFault } from './http/gateway-fault.ts';
import { leaseRoutes } from './http/lease-routes.ts';
import { type Log, logFailure, logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { callbackPath, callbackRoute, signInRoutes } from './http/sign-in-routes.ts';
import { spreadsheetRoutes } from './http/spreadsheet-routes.ts';
import type { SignInOutcome, SpreadsheetSource } from './spreadsheet-source.ts';
import type { LeaseStore } from './state/lease-store.ts';

export interface StartGatewayOptions {
  readonly source: SpreadsheetSource;
  readonly leases: LeaseStore;
  /** Port of the loopback address; 0 for any free one. */
  readonly port: number;
  /** The built add-in, an absolute path; left out, no pages are served. */
  readonly addInFolder?: string;
  /** Where else the add-in is served from: origins, like `https://localhost:3000`. */
  readonly addInOrigins?: readonly string[];
  /** Opens a page in the browser of this machine. */
  readonly openBrowser: (address: string) => Promise<void>;
  readonly onSignIn?: (outcome: SignInOutcome) => void;
  readonly log?: Log;
  readonly limits?: Partial<GatewayLimits>;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

export interface GatewayLimits {
  /** Requests a minute, of all kinds and with any code. */
  readonly requestsPerMinute: number;
  /** Bytes of a request that brings changes or layouts; all others may bring 16 kB. */
  readonly longestBody: number;
}

const usualLimits: GatewayLimits = { requestsPerMinute: 600, longestBody: 32 * 1024 * 1024 };
const shortBody = 16 * 1024;
/** What a client may take to send its headers and body, in milliseconds. */
const longestRequest = 60_000;

/** A gateway that answers. */
export interface RunningGateway {
  /** Where it answers, like `http://localhost:4300`. */
  readonly address: string;
  readonly port: number;
  /** The access code of this start. */
  readonly code: string;
  /** Where Google sends people back to. */
  readonly redirectUri: string;
  close(): Promise<void>;
}

/**
 * Starts the local gateway: the built add-in, and an API to read and write spreadsheets, for programs of this machine that
 * have its access code. `README.md` says what is asked and answered.
 *
 * @throws SetupError when the port is taken.
 */
export async function startGateway(options: StartGatewayOptions): Promise<RunningGateway> {
  const { source, leases, addInFolder, addInOrigins = [], openBrowser, onSignIn } = options;
  const { log = () => undefined, now = Date.now } = options;
  const limits = { ...usualLimits, ...options.limits };
  const code = newAccessCode();
  let port = options.port;
  const redirectUri = () => `http://127.0.0.1:${port}${callbackPath}`;

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
  });
  // Only JSON is read: a form of a foreign page cannot bring it without being asked for leave first.
  app.removeContentTypeParser('text/plain');
  answerFaults(app, log);
  logRequests(app, log);
  await app.register(fastifyHelmet, securityHeaders);
  app.addHook(
    'onRequest',
    callerGuard(() => port, addInOrigins),
  );
  await app.register(fastifyRateLimit, {
    max: limits.requestsPerMinute,
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
  const signIn = { source, openBrowser, redirectUri, ...(onSignIn && { onSignIn }) };
  await app.register(async (api) => {
    // After the limit, so that guesses count; before the body, so that nothing of a stranger's is read.
    api.addHook('preParsing', codeGuard(code));
    api.addHook('onSend', async (_, reply) => {
      reply.header('Cache-Control', 'no-store');
    });
    signInRoutes(api, signIn);
    spreadsheetRoutes(api, { source, leases, longestBody: limits.longestBody, now });
    leaseRoutes(api, leases);
  });
  callbackRoute(app, signIn);
  if (addInFolder !== undefined) await serveAddIn(app, addInFolder);

  await listen(app, port);
  port = portOf(app);
  return {
    address: `http://localhost:${port}`,
    port,
    code,
    redirectUri: redirectUri(),
    close: () => app.close(),
  };
}

function answerFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, _, reply) => {
    const { status, body } = faultAnswer(error);
    if (body.error.code === 'failure') logFailure(error, log);
    reply.code(status).type('application/json; charset=utf-8').send(body);
  });
}

async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    await app.listen({ port, host: '127.0.0.1' });
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
