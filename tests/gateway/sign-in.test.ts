import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseGoogle } from '../../src/gateway/google/choose-google.ts';
import type { GoogleEndpoints } from '../../src/gateway/google/google-endpoints.ts';
import { openGoogleSource } from '../../src/gateway/google/open-google-source.ts';
import type { ConnectSheets } from '../../src/gateway/google/sheets-connection.ts';
import type { SignInOutcome } from '../../src/gateway/spreadsheet-source.ts';
import { type RunningGateway, startGateway } from '../../src/gateway/start-gateway.ts';
import { type GatewayState, openState } from '../../src/gateway/state/open-state.ts';
import { RejectedError } from '../../src/workbook/access-errors.ts';
import { GatewayClient } from '../../src/workbook/gateway/gateway-client.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { FakeGoogle } from './fake-google.ts';
import { rawRequest, visit } from './raw-request.ts';

const driveFile = 'https://www.googleapis.com/auth/drive.file';
const spreadsheets = 'https://www.googleapis.com/auth/spreadsheets';

let folder: string;
let google: FakeGoogle;
let endpoints: GoogleEndpoints;
let state: GatewayState;
let gateway: RunningGateway;
let client: GatewayClient;
let time: number;
let env: Record<string, string>;
const opened: string[] = [];
const log: string[] = [];
const outcomes: SignInOutcome[] = [];

/** Spreadsheets that ask Google for a token at each use, as the adapter does. */
const connect: ConnectSheets = ({ auth, user }) => {
  const workbook = new MemoryWorkbook({ name: user ?? '', sheets: [] });
  const read = workbook.read.bind(workbook);
  workbook.read = async () => {
    if ('bearer' in auth) throw new Error('no account');
    const headers = await auth.getRequestHeaders().catch(() => new Headers());
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    if (!google.accessTokens.has(token))
      throw new RejectedError('not-signed-in', 'The sign-in is not taken.');
    return read();
  };
  return { open: () => workbook, create: async () => ({ spreadsheetId: 'made', url: 'https://x.example' }) };
};

async function start(): Promise<void> {
  state = openState(env, { now: () => time });
  gateway = await startGateway({
    source: openGoogleSource(chooseGoogle(env), state, { connect, endpoints, now: () => time }),
    leases: state.leases,
    port: 0,
    openBrowser: async (address) => {
      opened.push(address);
    },
    onSignIn: (outcome) => outcomes.push(outcome),
    log: (line) => log.push(line),
  });
  client = new GatewayClient(gateway);
}

async function stop(): Promise<void> {
  await gateway.close();
  state.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-state-'));
  google = new FakeGoogle();
  endpoints = await google.start();
  time = Date.now();
  env = {
    HWB_STATE_FOLDER: folder,
    HWB_GOOGLE_CLIENT_ID: google.client.id,
    HWB_GOOGLE_CLIENT_SECRET: google.client.secret,
  };
  for (const list of [opened, log, outcomes]) list.length = 0;
  await start();
});
afterEach(async () => {
  await stop();
  google.close();
  rmSync(folder, { recursive: true });
});

/** The person's browser comes back from Google. */
async function comeBack(address: string): Promise<{ status: number; page: string }> {
  const { pathname, search } = new URL(address);
  const headers = { host: new URL(address).host, ...visit };
  const { status, text } = await rawRequest(gateway.port, `${pathname}${search}`, { headers });
  return { status, page: text };
}

async function signIn(): Promise<{ status: number; page: string }> {
  const { address } = await client.signIn();
  return comeBack(google.allow(address));
}

describe('signing in', () => {
  it('goes through Google’s page in this machine’s browser and back', async () => {
    expect(await client.status()).toEqual({
      kind: 'oauth',
      account: null,
      isReady: false,
      canSignIn: true,
      sentence: 'Nobody is signed in to Google. Sign in from the pane, or with: hwb gateway sign-in',
    });
    await expect(client.open('plan').read()).rejects.toMatchObject({ reason: 'not-signed-in' });
    const { status, page } = await signIn();
    expect([status, page]).toEqual([200, expect.stringContaining('You are signed in')]);
    expect(opened).toHaveLength(1);
    expect(outcomes).toEqual([{ account: google.account }]);
    expect(await client.status()).toMatchObject({ account: google.account, isReady: true });
    expect((await client.open('plan').read()).name).toBe(google.account);
  });

  it('asks for no more than it needs, with PKCE, and comes back to this machine', async () => {
    const { address } = await client.signIn();
    const { origin, pathname, searchParams } = new URL(address);
    const asked = Object.fromEntries(searchParams);
    expect(`${origin}${pathname}`).toBe(endpoints.authorise);
    expect(asked).toMatchObject({
      scope: `openid email ${driveFile}`,
      code_challenge_method: 'S256',
      redirect_uri: `http://127.0.0.1:${gateway.port}/oauth/callback`,
      access_type: 'offline',
    });
    expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/);
    expect(address).not.toContain(google.client.secret);
    const other = new URL((await client.signIn()).address).searchParams;
    expect(other.get('state')).not.toBe(asked['state']);
    expect(other.get('code_challenge')).not.toBe(asked['code_challenge']);
    await comeBack(google.allow(address));
    expect(google.asked[0]?.['code_verifier']).toMatch(/^[\w-]{64}$/);
  });

  const wrong: readonly (readonly [string, (back: URL) => void])[] = [
    ['no state', (back) => back.searchParams.delete('state')],
    ['a state that nobody gave', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    [
      'the state of another begin',
      (back) => back.searchParams.set('state', back.searchParams.get('state')?.toLowerCase() ?? ''),
    ],
  ];
  it.each(wrong)('with %s is refused, and Google is not asked', async (_, spoil) => {
    const { address } = await client.signIn();
    const back = new URL(google.allow(address));
    spoil(back);
    expect(await comeBack(back.href)).toMatchObject({
      status: 400,
      page: expect.stringContaining('was begun here'),
    });
    expect(google.asked).toEqual([]);
    expect((await client.status()).account).toBeNull();
  });

  it('takes a state once, and for ten minutes', async () => {
    const first = google.allow((await client.signIn()).address);
    expect((await comeBack(first)).status).toBe(200);
    expect((await comeBack(first)).page).toContain('was begun here');
    const late = google.allow((await client.signIn()).address);
    time += 600_001;
    expect((await comeBack(late)).status).toBe(400);
  });

  it('with a code that was stolen from another sign-in fails: its verifier is another', async () => {
    const stolen = new URL(google.allow((await client.signIn()).address)).searchParams.get('code') ?? '';
    const back = new URL(google.allow((await client.signIn()).address));
    back.searchParams.set('code', stolen);
    expect(await comeBack(back.href)).toMatchObject({
      status: 400,
      page: expect.stringContaining('did not accept'),
    });
    expect((await client.status()).account).toBeNull();
  });

  it('that the person declines says so, and repeats nothing of the address', async () => {
    const back = new URL(google.allow((await client.signIn()).address));
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', '<script>alert(1)</script>');
    const { status, page } = await comeBack(back.href);
    expect([status, page]).toEqual([400, expect.stringContaining('Google was told not to give access')]);
    expect(page).not.toContain('script');
  });

  it('without spreadsheets ticked is refused with what to do', async () => {
    google.unticked = [driveFile];
    expect((await signIn()).page).toContain('tick that box');
    expect((await client.status()).account).toBeNull();
  });

  it.each([
    ['no token that lasts', { refresh_token: undefined }],
    ['no identity', { id_token: undefined }],
    [
      'an identity for another app',
      { id_token: `e30.${Buffer.from('{"aud":"other","email":"x@y.example"}').toString('base64url')}.x` },
    ],
    ['an identity that is none', { id_token: 'x' }],
  ])('with %s is refused', async (_, spoilt) => {
    google.spoil = (tokens) => ({ ...tokens, ...spoilt });
    expect((await signIn()).status).toBe(400);
    expect((await client.status()).account).toBeNull();
  });

  it('again as somebody else replaces the account', async () => {
    await signIn();
    google.account = 'deputy@council.example';
    await signIn();
    expect((await client.status()).account).toBe(google.account);
    expect((await client.open('plan').read()).name).toBe(google.account);
  });

  it('leaves no code, state, token or secret in the log, and none readable on disk', async () => {
    await signIn();
    await client.open('plan').read();
    const secrets = [...google.refreshTokens, ...google.accessTokens, google.client.secret, gateway.code];
    const { state: used = '', code = '' } = Object.fromEntries(new URL(opened[0] ?? '').searchParams);
    const text = log.join('\n');
    expect(text).toContain('GET /oauth/callback 200');
    for (const secret of [...secrets, used, code].filter(Boolean)) expect(text).not.toContain(secret);
    const kept = ['gateway.sqlite', 'gateway.sqlite-wal'].map((name) =>
      readFileSync(join(folder, name), 'latin1'),
    );
    for (const secret of secrets) expect(kept.join('')).not.toContain(secret);
    expect(kept.join('')).toContain(google.account);
  });
});

describe('an account that is signed in', () => {
  beforeEach(signIn);

  it('is still so after a restart, by another access token', async () => {
    const before = google.accessTokens.size;
    await stop();
    await start();
    expect((await client.open('plan').read()).name).toBe(google.account);
    expect(google.asked.at(-1)).toMatchObject({ grant_type: 'refresh_token' });
    expect(google.accessTokens.size).toBe(before + 1);
  });

  it('asks for one access token for many readings', async () => {
    const asked = google.asked.length;
    for (let time = 0; time < 3; time++) await client.open('plan').read();
    expect(google.asked.length).toBe(asked + 1);
  });

  it('keeps a newer token that Google gives', async () => {
    google.rotates = true;
    await client.open('plan').read();
    const [first = ''] = google.refreshTokens;
    google.refreshTokens.delete(first);
    await stop();
    await start();
    expect((await client.open('plan').read()).name).toBe(google.account);
  });

  it('whose access was withdrawn is told to sign in again', async () => {
    google.refreshTokens.clear();
    await expect(client.open('plan').read()).rejects.toMatchObject({
      name: 'RejectedError',
      reason: 'not-signed-in',
      message: expect.stringContaining('Sign in again'),
    });
    await signIn();
    expect((await client.open('plan').read()).name).toBe(google.account);
  });

  it('signs out: the access is given back and forgotten', async () => {
    const [token] = google.refreshTokens;
    await client.signOut();
    expect(google.revoked).toEqual([token]);
    expect(await client.status()).toMatchObject({ account: null, isReady: false });
    await expect(client.open('plan').read()).rejects.toMatchObject({ reason: 'not-signed-in' });
    await client.signOut();
    expect(google.revoked).toHaveLength(1);
  });

  it('signs out here too when Google cannot be reached', async () => {
    google.close();
    await client.signOut();
    expect((await client.status()).account).toBeNull();
  });

  it('must sign in again when more is needed than it allowed', async () => {
    await stop();
    env = { ...env, HWB_GOOGLE_SCOPE: 'spreadsheets' };
    await start();
    expect(await client.status()).toMatchObject({ account: google.account, isReady: false });
    await expect(client.open('plan').read()).rejects.toThrow('has not allowed all that is needed');
    await signIn();
    expect(new URL(opened.at(-1) ?? '').searchParams.get('scope')).toContain(spreadsheets);
    expect((await client.status()).isReady).toBe(true);
  });

  it('is not, for a program with another key, and is again with the first', async () => {
    await stop();
    env = { ...env, HWB_GATEWAY_KEY: Buffer.alloc(32, 7).toString('base64') };
    await start();
    // The key file opens what it sealed; from now on the other key seals.
    expect((await client.status()).account).toBe(google.account);
    await stop();
    rmSync(join(folder, 'gateway.key'));
    await start();
    expect((await client.status()).account).toBe(google.account);
    await stop();
    env = { ...env, HWB_GATEWAY_KEY: Buffer.alloc(32, 8).toString('hex') };
    await start();
    expect(await client.status()).toMatchObject({ account: null, isReady: false });
    await stop();
    env = { ...env, HWB_GATEWAY_OLD_KEYS: Buffer.alloc(32, 7).toString('base64') };
    await start();
    expect((await client.status()).account).toBe(google.account);
  });
});
