import { codeGuard, newAccessCode } from './http/access-code.ts';
import { serveAddIn } from './http/add-in-files.ts';
import { guardedServer, listenNearby, type TlsIdentity } from './http/guarded-server.ts';
import { leaseRoutes } from './http/lease-routes.ts';
import type { Log } from './http/request-log.ts';
import { callbackPath, callbackRoute, signInRoutes } from './http/sign-in-routes.ts';
import { spreadsheetRoutes } from './http/spreadsheet-routes.ts';
import type { SignInOutcome, SpreadsheetSource } from './spreadsheet-source.ts';
import type { LeaseStore } from './state/lease-store.ts';

export interface StartGatewayOptions {
  readonly source: SpreadsheetSource;
  readonly leases: LeaseStore;
  /** Port of the loopback address; 0 for any free one. */
  readonly port: number;
  /** Answers by `https`, as Excel wants of an add-in; by `http` when left out. */
  readonly tls?: TlsIdentity;
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

interface GatewayLimits {
  /** Requests a minute, of all kinds and with any code. */
  readonly requestsPerMinute: number;
  /** Bytes of a request that brings changes or layouts; all others may bring 16 kB. */
  readonly longestBody: number;
}

const usualLimits: GatewayLimits = { requestsPerMinute: 600, longestBody: 32 * 1024 * 1024 };

/** A gateway that answers. */
export interface RunningGateway {
  /** Where it answers, like `http://localhost:4300`. */
  readonly address: string;
  readonly port: number;
  /** The access code of this start. */
  readonly code: string;
  /** Where Google sends people back to: by `http` at a number, as it wants of apps on a computer. */
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
  const { source, leases, tls, addInFolder, addInOrigins = [], openBrowser, onSignIn } = options;
  const { log = () => undefined, now = Date.now } = options;
  const { requestsPerMinute, longestBody } = { ...usualLimits, ...options.limits };
  const code = newAccessCode();
  const guards = { addInOrigins, requestsPerMinute, log };
  const app = await guardedServer({ ...guards, ...(tls && { tls }) });
  // A page by `http` cannot be at the port of one by `https`.
  const callbackApp = tls ? await guardedServer(guards) : app;
  let redirectUri = '';

  const signIn = { source, openBrowser, redirectUri: () => redirectUri, ...(onSignIn && { onSignIn }) };
  await app.register(async (api) => {
    // After the limit, so that guesses count; before the body, so that nothing of a stranger's is read.
    api.addHook('preParsing', codeGuard(code));
    api.addHook('onSend', async (_, reply) => {
      reply.header('Cache-Control', 'no-store');
    });
    signInRoutes(api, signIn);
    spreadsheetRoutes(api, { source, leases, longestBody, now });
    leaseRoutes(api, leases);
  });
  callbackRoute(callbackApp, signIn);
  if (addInFolder !== undefined) await serveAddIn(app, addInFolder);

  const port = await listenNearby(app, options.port);
  const callbackPort = tls ? await listenNearby(callbackApp, 0) : port;
  redirectUri = `http://127.0.0.1:${callbackPort}${callbackPath}`;
  return {
    address: `${tls ? 'https' : 'http'}://localhost:${port}`,
    port,
    code,
    redirectUri,
    close: async () => {
      await app.close();
      if (tls) await callbackApp.close();
    },
  };
}
