import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GoogleEndpoints } from '../../src/gateway/google/google-endpoints.ts';

interface Granted {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly scope: string;
}

/** Google's sign-in as far as an app on a computer meets it: RFC 6749 and 7636, with Google's words. */
export class FakeGoogle {
  readonly client = { id: 'desktop.apps.example', secret: 'client-secret-words' };
  account = 'officer@council.example';
  /** What the next answer of the token endpoint is spoilt by. */
  spoil: (tokens: Record<string, unknown>) => Record<string, unknown> = (tokens) => tokens;
  /** Scopes that the person leaves unticked. */
  unticked: string[] = [];
  readonly refreshTokens = new Set<string>();
  readonly accessTokens = new Set<string>();
  /** The requests to the token endpoint, by their fields. */
  readonly asked: Record<string, string>[] = [];
  readonly revoked: string[] = [];
  rotates = false;
  #server: Server;
  #base = '';
  readonly #codes = new Map<string, Granted>();

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<GoogleEndpoints> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    this.#base = `http://127.0.0.1:${address.port}`;
    return { authorise: `${this.#base}/auth`, token: `${this.#base}/token`, revoke: `${this.#base}/revoke` };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What a person does on Google's page: looks at it and allows. @returns Where the browser is sent. */
  allow(page: string): string {
    const { searchParams } = new URL(page);
    const asked = Object.fromEntries(searchParams);
    if (asked['client_id'] !== this.client.id || asked['response_type'] !== 'code')
      throw new Error('bad page');
    if (asked['code_challenge_method'] !== 'S256') throw new Error('no PKCE');
    const scopes = (asked['scope'] ?? '').split(' ').filter((scope) => !this.unticked.includes(scope));
    const code = `4/${randomBytes(12).toString('base64url')}`;
    const redirectUri = asked['redirect_uri'] ?? '';
    this.#codes.set(code, { challenge: asked['code_challenge'] ?? '', redirectUri, scope: scopes.join(' ') });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ state: asked['state'] ?? '', code }).toString();
    return back.href;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const fields = Object.fromEntries(new URLSearchParams(text));
    const send = (status: number, body: object) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/revoke') {
      this.revoked.push(fields['token'] ?? '');
      this.refreshTokens.delete(fields['token'] ?? '');
      return send(200, {});
    }
    if (request.url !== '/token') return send(404, {});
    this.asked.push(fields);
    const tokens = this.#tokens(fields);
    if (!tokens) return send(400, { error: 'invalid_grant', error_description: 'Bad Request' });
    return send(200, this.spoil(tokens));
  }

  #tokens(fields: Record<string, string>): Record<string, unknown> | undefined {
    if (fields['grant_type'] === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return this.#access();
    if (fields['client_id'] !== this.client.id || fields['client_secret'] !== this.client.secret)
      return undefined;
    if (fields['grant_type'] === 'refresh_token') {
      if (!this.refreshTokens.has(fields['refresh_token'] ?? '')) return undefined;
      return { ...this.#access(), ...(this.rotates && { refresh_token: this.#refresh() }) };
    }
    const granted = this.#codes.get(fields['code'] ?? '');
    this.#codes.delete(fields['code'] ?? '');
    const challenge = createHash('sha256')
      .update(fields['code_verifier'] ?? '')
      .digest('base64url');
    if (granted?.challenge !== challenge || granted.redirectUri !== fields['redirect_uri']) return undefined;
    const identity = { iss: 'https://accounts.google.com', aud: this.client.id, email: this.account };
    const id = ['{}', JSON.stringify(identity), 'x'].map((part) => Buffer.from(part).toString('base64url'));
    return {
      ...this.#access(),
      refresh_token: this.#refresh(),
      scope: granted.scope,
      id_token: id.join('.'),
    };
  }

  #access(): Record<string, unknown> {
    const token = `ya29.${randomBytes(12).toString('base64url')}`;
    this.accessTokens.add(token);
    return { access_token: token, expires_in: 3599, token_type: 'Bearer' };
  }

  #refresh(): string {
    const token = `1//${randomBytes(12).toString('base64url')}`;
    this.refreshTokens.add(token);
    return token;
  }
}
