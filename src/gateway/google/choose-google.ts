import * as z from 'zod';
import { SetupError } from '../errors.ts';
import { readSecretFile } from '../state/secret-file.ts';
import type { Environment } from '../state/state-folder.ts';
import { type PersonScopes, personScopes } from './google-scopes.ts';

/** The key of an account that belongs to a program and not to a person. */
export interface ServiceAccountKey {
  readonly email: string;
  readonly privateKey: string;
}

/** What Google knows our program by when a person signs in, and what the person is asked to allow. */
export interface OAuthClientSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: PersonScopes;
}

/** Which Google is used, as it is configured. */
export type GoogleChoice =
  | { readonly kind: 'service-account'; readonly key: ServiceAccountKey }
  | { readonly kind: 'oauth'; readonly client: OAuthClientSettings }
  | { readonly kind: 'stand-in'; readonly url: string };

/** Where `npm run sheets` answers. */
export const usualStandIn = 'http://127.0.0.1:4400';

const keyFile = z.object({
  type: z.literal('service_account'),
  client_email: z.email().max(300),
  private_key: z.string().startsWith('-----BEGIN').max(10_000),
});
const client = z.object({
  client_id: z.string().min(1).max(300),
  client_secret: z.string().min(1).max(300),
});
const clientFile = z.object({ installed: client });

/**
 * The service account of `HWB_GOOGLE_KEY_FILE`; else people's own accounts, by the OAuth client of
 * `HWB_GOOGLE_CLIENT_FILE` or `HWB_GOOGLE_CLIENT_ID` and `HWB_GOOGLE_CLIENT_SECRET`; else the stand-in at
 * `HWB_GOOGLE_SHEETS_URL`, or where it usually is.
 *
 * @throws SetupError when something is set that cannot work. It repeats nothing of a file.
 */
export function chooseGoogle(env: Environment): GoogleChoice {
  const keyPath = env['HWB_GOOGLE_KEY_FILE'];
  if (keyPath) return { kind: 'service-account', key: readKey(keyPath) };
  const settings = readClient(env);
  if (settings) return { kind: 'oauth', client: { ...settings, scopes: personScopes(env) } };
  return { kind: 'stand-in', url: standInUrl(env['HWB_GOOGLE_SHEETS_URL'] || usualStandIn) };
}

function readKey(path: string): ServiceAccountKey {
  const parsed = keyFile.safeParse(parseJson(readSecretFile(path, 'the key of a service account')));
  if (!parsed.success) {
    throw new SetupError(
      `"${path}" is not the key of a service account. Make a key of the kind JSON in the Google Cloud console, and set HWB_GOOGLE_KEY_FILE to that file.`,
    );
  }
  return { email: parsed.data.client_email, privateKey: parsed.data.private_key };
}

function readClient(env: Environment): { clientId: string; clientSecret: string } | undefined {
  const path = env['HWB_GOOGLE_CLIENT_FILE'];
  const id = env['HWB_GOOGLE_CLIENT_ID'];
  const secret = env['HWB_GOOGLE_CLIENT_SECRET'];
  if (path) {
    const parsed = clientFile.safeParse(parseJson(readSecretFile(path, 'the OAuth client')));
    if (parsed.success) {
      const { client_id: clientId, client_secret: clientSecret } = parsed.data.installed;
      return { clientId, clientSecret };
    }
    throw new SetupError(
      `"${path}" is not an OAuth client of the kind "Desktop app". Make one in the Google Cloud console, and set HWB_GOOGLE_CLIENT_FILE to the JSON file that it offers.`,
    );
  }
  if (!id && !secret) return undefined;
  if (!id || !secret) {
    throw new SetupError('HWB_GOOGLE_CLIENT_ID and HWB_GOOGLE_CLIENT_SECRET must both be set, or neither.');
  }
  return { clientId: id, clientSecret: secret };
}

/** The stand-in asks for no credentials and the plan's rows are sent to it, so it must be on this machine. */
function standInUrl(text: string): string {
  const url = URL.parse(text);
  const isNear = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!isNear) {
    throw new SetupError(
      `HWB_GOOGLE_SHEETS_URL is "${text}". It must be where the stand-in answers on this machine, like ${usualStandIn}.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
