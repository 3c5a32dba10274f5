import type { FastifyInstance } from 'fastify';
import { SignInError } from '../errors.ts';
import type { SignIn, SignInOutcome, SpreadsheetSource } from '../spreadsheet-source.ts';
import { GatewayFault } from './gateway-fault.ts';
import { signInPage } from './sign-in-page.ts';

/** Where Google sends a person back to. */
export const callbackPath = '/oauth/callback';

export interface SignInRoutesOptions {
  readonly source: SpreadsheetSource;
  /** Opens a page in the browser of this machine. */
  readonly openBrowser: (address: string) => Promise<void>;
  /** The callback's whole address, asked when a sign-in begins. */
  readonly redirectUri: () => string;
  /** Called when a sign-in has ended, well or not. */
  readonly onSignIn?: (outcome: SignInOutcome) => void;
}

/** Which account is used, signing in and signing out. */
export function signInRoutes(app: FastifyInstance, options: SignInRoutesOptions): void {
  const { source, openBrowser, redirectUri } = options;
  const rateLimit = { max: 20, timeWindow: 60_000 };

  app.get('/api/status', async () => source.standing());

  app.post('/api/sign-in', { config: { rateLimit } }, async () => {
    const address = await signInOf(source).begin(redirectUri());
    await openBrowser(address);
    return { address };
  });

  app.post('/api/sign-out', { config: { rateLimit } }, async () => {
    await signInOf(source).signOut();
    return {};
  });
}

/** The page that Google sends a person back to: who may come here is told by the `state` alone. */
export function callbackRoute(app: FastifyInstance, { source, onSignIn }: SignInRoutesOptions): void {
  const rateLimit = { max: 20, timeWindow: 60_000 };
  app.get(callbackPath, { config: { rateLimit } }, async ({ url }, reply) => {
    reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store');
    const answer = new URL(url, redirectBase).searchParams;
    try {
      const account = await signInOf(source).finish(answer);
      onSignIn?.({ account });
      return signInPage('You are signed in', 'Go back to the plan. You may close this page.');
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      onSignIn?.({ error });
      reply.code(400);
      return signInPage('You are not signed in', error.message);
    }
  });
}

/** Any address does: only what follows the path is read. */
const redirectBase = 'http://localhost';

function signInOf({ signIn }: SpreadsheetSource): SignIn {
  if (signIn) return signIn;
  throw new GatewayFault(
    'bad-request',
    'There is nothing to sign in to: the gateway uses a service account or the stand-in. docs/google-setup.md says how to set up a Google account.',
  );
}
