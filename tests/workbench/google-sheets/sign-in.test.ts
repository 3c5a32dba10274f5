import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { CodeChallengeMethod, JWT, OAuth2Client } from 'google-auth-library';
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { expect, test } from 'vitest';
import { openSpreadsheet, refusal } from './support/start-checked.ts';

const redirectUri = 'http://127.0.0.1:9/callback';
const scope = 'https://www.googleapis.com/auth/spreadsheets';

function clientFor(url: string): OAuth2Client {
  return new OAuth2Client({
    clientId: 'hwb',
    redirectUri,
    endpoints: { oauth2AuthBaseUrl: `${url}/o/oauth2/v2/auth`, oauth2TokenUrl: `${url}/token` },
  });
}

/** Asks for consent and takes the code out of the address that the browser is sent to. */
async function consent(address: string): Promise<URLSearchParams> {
  const response = await fetch(address, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '').searchParams;
}

test('signs a person in with a code and PKCE, and on with the refresh token', async () => {
  const { server, id } = await openSpreadsheet();
  const client = clientFor(server.url);
  const codeVerifier = randomBytes(48).toString('base64url');
  const address = client.generateAuthUrl({
    access_type: 'offline',
    scope,
    state: 'xyz',
    code_challenge_method: CodeChallengeMethod.S256,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  });
  const answer = await consent(address);
  expect(answer.get('state')).toBe('xyz');
  const code = answer.get('code') ?? '';
  const { tokens } = await client.getToken({ code, codeVerifier });
  expect(tokens).toMatchObject({ token_type: 'Bearer', scope });
  const refreshToken = tokens.refresh_token ?? '';
  client.setCredentials({ refresh_token: refreshToken });
  const api = sheets({ version: 'v4', auth: client, rootUrl: `${server.url}/`, retry: false });
  expect((await api.spreadsheets.get({ spreadsheetId: id })).status).toBe(200);

  expect(await refusal(client.getToken({ code, codeVerifier }))).toContain('invalid_grant');
  const second = await consent(address);
  expect(await refusal(client.getToken({ code: second.get('code') ?? '', codeVerifier: 'guess' }))).toContain(
    'invalid_grant',
  );
  server.sideDoor.revokeToken('officer@stand-in.example');
  client.setCredentials({ refresh_token: refreshToken });
  expect(await refusal(client.getAccessToken())).toContain('invalid_grant');
});

test('takes no for an answer, and sends nobody to another machine', async () => {
  const { server } = await openSpreadsheet();
  const address = clientFor(server.url).generateAuthUrl({ scope });
  expect((await consent(`${address}&stand_in_answer=deny`)).get('error')).toBe('access_denied');
  const elsewhere = address.replace(
    encodeURIComponent(redirectUri),
    encodeURIComponent('https://example.org/'),
  );
  expect((await fetch(elsewhere, { redirect: 'manual' })).status).toBe(400);
});

test('signs a service account in by an assertion that its key verifies', async () => {
  const { server, id } = await openSpreadsheet();
  const email = 'robot@project.iam.gserviceaccount.example';
  const pair = () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
  const { publicKey, privateKey } = pair();
  server.sideDoor.addServiceAccount(email, publicKey);
  server.sideDoor.share(id, email, 'writer');
  const robot = (key: string, as = email) => {
    const auth = new JWT({ email: as, key, scopes: [scope] });
    // The address for tokens cannot be set: it is written into the client.
    auth.transporter.interceptors.request.add({
      resolved: async (request) => {
        const url = new URL(String(request.url));
        if (url.hostname === 'oauth2.googleapis.com') request.url = new URL(`${server.url}${url.pathname}`);
        return request;
      },
    });
    return sheets({ version: 'v4', auth, rootUrl: `${server.url}/`, retry: false });
  };
  expect((await robot(privateKey).spreadsheets.get({ spreadsheetId: id })).status).toBe(200);
  expect(await refusal(robot(pair().privateKey).spreadsheets.get({ spreadsheetId: id }))).toContain(
    'invalid_grant',
  );
  expect(
    await refusal(robot(privateKey, 'other@x.example').spreadsheets.get({ spreadsheetId: id })),
  ).toContain('invalid_grant');
});
