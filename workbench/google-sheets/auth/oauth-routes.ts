import { createHash, createVerify, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Call, Reply } from '../server/call.ts';
import { fixedAccount, type TokenAccounts } from './token-accounts.ts';

interface Grant {
  readonly email: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly method: string;
  readonly scope: string;
  readonly expires: number;
}

const assertionShape = z.object({
  iss: z.string().min(1),
  aud: z.string(),
  exp: z.number(),
  iat: z.number(),
  scope: z.string().optional(),
  sub: z.string().optional(),
});

const refused = (error: string, description: string, status = 400): Reply => ({
  status,
  json: { error, error_description: description },
});

const equal = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * The slice of Google's OAuth 2 that the product uses: a page that asks for consent and redirects with a code, and the
 * token endpoint for codes with PKCE, refresh tokens and signed assertions of service accounts.
 */
export class OAuthRoutes {
  private readonly accounts: TokenAccounts;
  private readonly now: () => number;
  private readonly codes = new Map<string, Grant>();
  private readonly refreshTokens = new Map<string, Pick<Grant, 'email' | 'clientId' | 'scope'>>();
  /** The public keys, in PEM, by which assertions of service accounts are verified. */
  private readonly keys = new Map<string, string>();
  /** Who is signed in in the browser that the consent page is shown to. */
  signedIn = fixedAccount;

  constructor(accounts: TokenAccounts, now: () => number) {
    this.accounts = accounts;
    this.now = now;
  }

  /** Lets a service account sign its assertions with a key. @param publicKey - In PEM. */
  addServiceAccount(email: string, publicKey: string): void {
    this.keys.set(email, publicKey);
  }

  /** Makes the refresh tokens of an account worthless, as a person does who withdraws access. */
  revokeGrants(email: string): void {
    for (const [token, grant] of this.refreshTokens)
      if (grant.email === email) this.refreshTokens.delete(token);
    this.accounts.revoke(email);
  }

  /** Answers a call of one of the endpoints, or null where the path is none of them. */
  answer(call: Call): Reply | null {
    const { pathname } = call.url;
    if (call.method === 'GET' && /^\/o\/oauth2\/(v2\/)?auth$/.test(pathname)) return this.authorize(call);
    if (call.method === 'POST' && /^(\/oauth2\/v[34])?\/token$|^\/oauth2\/token$/.test(pathname))
      return this.token(call);
    if (call.method === 'POST' && /^(\/oauth2)?\/revoke$/.test(pathname)) return this.revoke(call);
    return null;
  }

  private authorize({ url }: Call): Reply {
    const query = url.searchParams;
    const redirectUri = query.get('redirect_uri') ?? '';
    const clientId = query.get('client_id') ?? '';
    const isLocal = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(redirectUri);
    if (clientId === '' || !isLocal || query.get('response_type') !== 'code')
      return {
        status: 400,
        text: {
          type: 'text/plain; charset=UTF-8',
          body: 'Error 400: invalid_request. client_id, response_type=code and a redirect_uri on this machine are needed.',
        },
      };
    const back = new URL(redirectUri);
    const state = query.get('state');
    if (state !== null) back.searchParams.set('state', state);
    if (query.get('stand_in_answer') === 'deny') back.searchParams.set('error', 'access_denied');
    else {
      const code = `4/${randomBytes(32).toString('base64url')}`;
      const scope = query.get('scope') ?? '';
      this.codes.set(code, {
        email: query.get('login_hint') ?? this.signedIn,
        clientId,
        redirectUri,
        challenge: query.get('code_challenge'),
        method: query.get('code_challenge_method') ?? 'plain',
        scope,
        expires: this.now() + 600_000,
      });
      back.searchParams.set('code', code);
      back.searchParams.set('scope', scope);
    }
    return { status: 302, headers: { Location: back.href } };
  }

  private token({ body, headers }: Call): Reply {
    const text = body.toString('utf8');
    const parameters = headers['content-type']?.includes('json')
      ? jsonParameters(text)
      : new URLSearchParams(text);
    switch (parameters.get('grant_type')) {
      case 'authorization_code':
        return this.byCode(parameters);
      case 'refresh_token':
        return this.byRefreshToken(parameters);
      case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
        return this.byAssertion(parameters.get('assertion') ?? '');
      default:
        return refused('unsupported_grant_type', 'Invalid grant_type.');
    }
  }

  private byCode(parameters: URLSearchParams): Reply {
    const code = parameters.get('code') ?? '';
    const grant = this.codes.get(code);
    this.codes.delete(code);
    if (grant === undefined || grant.expires <= this.now())
      return refused('invalid_grant', 'Malformed auth code.');
    if (parameters.get('client_id') !== grant.clientId)
      return refused('invalid_client', 'The OAuth client was not found.', 401);
    if (parameters.get('redirect_uri') !== grant.redirectUri)
      return refused('redirect_uri_mismatch', 'Bad Request');
    if (grant.challenge !== null) {
      const verifier = parameters.get('code_verifier');
      if (verifier === null) return refused('invalid_grant', 'Missing code verifier.');
      const made =
        grant.method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier;
      if (!equal(made, grant.challenge)) return refused('invalid_grant', 'Invalid code verifier.');
    }
    const refreshToken = `1//${randomBytes(32).toString('base64url')}`;
    this.refreshTokens.set(refreshToken, grant);
    return this.granted(grant.email, grant.scope, refreshToken);
  }

  private byRefreshToken(parameters: URLSearchParams): Reply {
    const grant = this.refreshTokens.get(parameters.get('refresh_token') ?? '');
    if (grant === undefined) return refused('invalid_grant', 'Token has been expired or revoked.');
    if (parameters.get('client_id') !== grant.clientId)
      return refused('unauthorized_client', 'Unauthorized', 401);
    return this.granted(grant.email, grant.scope);
  }

  private byAssertion(assertion: string): Reply {
    const [header = '', payload = '', signature = ''] = assertion.split('.');
    let claims: z.infer<typeof assertionShape>;
    try {
      claims = assertionShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
    } catch {
      return refused('invalid_grant', 'Invalid JWT: failed to parse.');
    }
    const key = this.keys.get(claims.iss);
    if (key === undefined) return refused('invalid_grant', 'Invalid grant: account not found');
    const isSigned = createVerify('RSA-SHA256')
      .update(`${header}.${payload}`)
      .verify(key, Buffer.from(signature, 'base64url'));
    if (!isSigned) return refused('invalid_grant', 'Invalid JWT Signature.');
    const seconds = this.now() / 1000;
    if (claims.exp <= seconds - 300 || claims.iat > seconds + 300 || claims.exp - claims.iat > 3600)
      return refused(
        'invalid_grant',
        'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.',
      );
    if (claims.scope === undefined || claims.scope === '')
      return refused('invalid_scope', 'Empty or missing scope not allowed.');
    return this.granted(claims.sub ?? claims.iss, claims.scope);
  }

  private granted(email: string, scope: string, refreshToken?: string): Reply {
    return {
      status: 200,
      json: {
        access_token: this.accounts.issue(email),
        expires_in: 3599,
        scope,
        token_type: 'Bearer',
        ...(refreshToken && { refresh_token: refreshToken }),
      },
    };
  }

  private revoke({ body, url }: Call): Reply {
    const token =
      url.searchParams.get('token') ?? new URLSearchParams(body.toString('utf8')).get('token') ?? '';
    const grant = this.refreshTokens.get(token);
    if (grant) this.revokeGrants(grant.email);
    else this.accounts.revoke(token);
    return { status: 200, json: {} };
  }
}

/** The parameters of a JSON body: texts only. */
function jsonParameters(text: string): URLSearchParams {
  const parameters = new URLSearchParams();
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null)
      for (const [name, value] of Object.entries(json))
        if (typeof value === 'string') parameters.set(name, value);
  } catch {
    return parameters;
  }
  return parameters;
}
