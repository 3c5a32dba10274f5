import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { SignInError } from '../errors.ts';
import type { SignIn } from '../spreadsheet-source.ts';
import type { AccountStore } from '../state/account-store.ts';
import type { OAuthClientSettings } from './choose-google.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';
import { oauthClient } from './person-auth.ts';

/** How long a person may take on Google's page, in milliseconds. */
const longestSignIn = 10 * 60_000;
const mostBegun = 10;

interface BegunSignIn {
  readonly verifier: string;
  readonly redirectUri: string;
  readonly until: number;
}

const tokensSchema = z.object({
  refresh_token: z.string().min(1).max(4_000),
  scope: z.string().max(4_000),
  id_token: z.string().max(8_000),
});
const identitySchema = z.object({ aud: z.string(), email: z.email().max(300) });

export interface PersonSignInOptions {
  readonly settings: OAuthClientSettings;
  readonly endpoints: GoogleEndpoints;
  readonly accounts: AccountStore;
  readonly now: () => number;
  /** Called when the account is another, or none. */
  readonly onChange: () => void;
}

/**
 * Signs a person in with Google's page for apps on a computer: code and PKCE, so that a code that leaks is worth nothing
 * to who finds it, and a `state` that is good for one return, so that no other site can sign somebody in here.
 *
 * @source RFC 8252 (OAuth 2.0 for Native Apps), RFC 7636 (PKCE).
 */
export class PersonSignIn implements SignIn {
  readonly #options: PersonSignInOptions;
  /** By `state`. */
  readonly #begun = new Map<string, BegunSignIn>();

  constructor(options: PersonSignInOptions) {
    this.#options = options;
  }

  async begin(redirectUri: string): Promise<string> {
    const { settings, endpoints, now } = this.#options;
    const state = randomBytes(32).toString('base64url');
    const verifier = randomBytes(48).toString('base64url');
    for (const [old] of [...this.#begun].slice(0, Math.max(0, this.#begun.size - mostBegun + 1))) {
      this.#begun.delete(old);
    }
    this.#begun.set(state, { verifier, redirectUri, until: now() + longestSignIn });
    const page = new URL(endpoints.authorise);
    page.search = new URLSearchParams({
      client_id: settings.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: settings.scopes.all.join(' '),
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      // For a token that lasts; without asking again, Google gives it the first time only.
      access_type: 'offline',
      prompt: 'consent',
    }).toString();
    return page.href;
  }

  async finish(answer: URLSearchParams): Promise<string> {
    const state = answer.get('state') ?? '';
    const begun = this.#begun.get(state);
    // Good for one return, whatever becomes of it.
    this.#begun.delete(state);
    if (!begun || begun.until <= this.#options.now()) {
      throw new SignInError(
        'This page does not belong to a sign-in that was begun here, or came too late. Begin again from the pane, or with: hwb gateway sign-in',
      );
    }
    const code = answer.get('code');
    if (answer.has('error') || !code) {
      throw new SignInError(
        answer.get('error') === 'access_denied'
          ? 'Google was told not to give access. To work with partners’ spreadsheets, begin again and allow it.'
          : 'Google did not sign you in. Begin again; if that does not help, ask the administrator to look at docs/google-setup.md.',
      );
    }
    return this.#keep(await this.#tokens(code, begun));
  }

  async signOut(): Promise<void> {
    const { accounts, endpoints, onChange } = this.#options;
    const stored = await accounts.read();
    await accounts.forget();
    onChange();
    if (!stored) return;
    // The token stands in the body, not in an address that servers write down. Forgetting it is what counts here: where
    // Google cannot be reached, the person can withdraw the access on Google's own page.
    const body = new URLSearchParams({ token: stored.refreshToken });
    await fetch(endpoints.revoke, { method: 'POST', body, signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
  }

  async #tokens(code: string, { verifier, redirectUri }: BegunSignIn) {
    const { settings, endpoints } = this.#options;
    const got = await oauthClient(settings, endpoints)
      .getToken({ code, codeVerifier: verifier, redirect_uri: redirectUri })
      .catch((cause: unknown) => {
        throw new SignInError(
          'Google did not accept the sign-in. Begin again; if that does not help, the OAuth client’s id or secret is wrong (docs/google-setup.md).',
          { cause },
        );
      });
    const tokens = tokensSchema.safeParse(got.tokens);
    if (tokens.success) return tokens.data;
    throw new SignInError('Google did not say who signed in, or gave no access that lasts. Begin again.');
  }

  async #keep(tokens: z.infer<typeof tokensSchema>): Promise<string> {
    const { settings, accounts, now, onChange } = this.#options;
    if (!tokens.scope.split(' ').includes(settings.scopes.sheets)) {
      throw new SignInError(
        'You signed in, but did not allow access to spreadsheets. Begin again, and tick that box on Google’s page.',
      );
    }
    const account = accountOf(tokens.id_token, settings.clientId);
    await accounts.write({ account, scope: tokens.scope, refreshToken: tokens.refresh_token }, now());
    onChange();
    return account;
  }
}

/**
 * The address in an identity token. Its signature is not looked at: it came straight from Google over TLS, in answer to
 * our own secret, which OpenID Connect Core 3.1.3.7 allows for.
 */
function accountOf(idToken: string, clientId: string): string {
  const identity = identitySchema.safeParse(payloadOf(idToken));
  if (identity.success && identity.data.aud === clientId) return identity.data.email;
  throw new SignInError('Google did not say who signed in. Begin again.');
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
