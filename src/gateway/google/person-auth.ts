import { OAuth2Client } from 'google-auth-library';
import type { AccountStore, StoredAccount } from '../state/account-store.ts';
import type { OAuthClientSettings } from './choose-google.ts';
import type { GoogleEndpoints } from './google-endpoints.ts';

/** Google's client for people's own accounts, at the addresses given. */
export function oauthClient(
  { clientId, clientSecret }: OAuthClientSettings,
  { authorise, token }: GoogleEndpoints,
): OAuth2Client {
  return new OAuth2Client({
    clientId,
    clientSecret,
    endpoints: { oauth2AuthBaseUrl: authorise, oauth2TokenUrl: token },
  });
}

export interface PersonAuth extends Pick<OAuth2Client, 'getRequestHeaders'> {
  /** Forgets the access token at hand. */
  renew(): void;
}

/** Access with the token that a person's sign-in left; a newer one that Google gives is kept in its place. */
export function personAuth(
  { account, refreshToken }: StoredAccount,
  settings: OAuthClientSettings,
  endpoints: GoogleEndpoints,
  accounts: AccountStore,
): PersonAuth {
  const client = oauthClient(settings, endpoints);
  client.setCredentials({ refresh_token: refreshToken });
  let keeping = Promise.resolve();
  client.on('tokens', ({ refresh_token: newer }) => {
    if (newer && newer !== refreshToken) keeping = accounts.replaceToken(account, newer);
  });
  return {
    renew: () => client.setCredentials({ refresh_token: refreshToken }),
    getRequestHeaders: async (url) => {
      const headers = await client.getRequestHeaders(url);
      await keeping;
      return headers;
    },
  };
}
