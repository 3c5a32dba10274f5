import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { Account } from '../requests/context.ts';

/** The token that works without any sign-in, and whom it stands for. */
export const fixedToken = 'stand-in';
export const fixedAccount = 'officer@stand-in.example';

const signIn = 'https://developers.google.com/identity/sign-in/web/devconsole-project';

/** Which account each access token stands for, and until when. */
export class TokenAccounts {
  private readonly tokens = new Map<string, { email: string; expires: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.tokens.set(fixedToken, { email: fixedAccount, expires: Number.POSITIVE_INFINITY });
  }

  /** A new token for an account. @param seconds - How long it is good. */
  issue(email: string, seconds = 3599): string {
    const token = `ya29.${randomBytes(32).toString('base64url')}`;
    this.tokens.set(token, { email, expires: this.now() + seconds * 1000 });
    return token;
  }

  /** Makes a token, or all of an account, worthless. */
  revoke(tokenOrEmail: string): void {
    for (const [token, { email }] of this.tokens)
      if (token === tokenOrEmail || email === tokenOrEmail) this.tokens.delete(token);
  }

  /** Who calls. @throws ApiError UNAUTHENTICATED without a token that is good. */
  account(headers: IncomingHttpHeaders, url: URL): Account {
    const bearer = /^Bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '')?.[1];
    const token = bearer ?? url.searchParams.get('access_token') ?? url.searchParams.get('oauth_token');
    if (token === null)
      throw new ApiError(
        'UNAUTHENTICATED',
        `Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See ${signIn}.`,
      );
    const known = this.tokens.get(token);
    if (known === undefined || known.expires <= this.now())
      throw new ApiError(
        'UNAUTHENTICATED',
        `Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See ${signIn}.`,
      );
    return { email: known.email };
  }
}
