import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/gateway/errors.ts';
import { chooseGoogle } from '../../src/gateway/google/choose-google.ts';
import { openGoogle } from '../../src/gateway/google/open-google.ts';
import type { ConnectSheets, SheetsAccount } from '../../src/gateway/google/sheets-connection.ts';
import { NotSentError, RejectedError } from '../../src/workbook/access-errors.ts';
import { LeaseHeldError } from '../../src/workbook/lease.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { FakeGoogle } from './fake-google.ts';

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-google-'));
  env = { HWB_STATE_FOLDER: folder };
});
afterEach(() => rmSync(folder, { recursive: true }));

const serviceAccount = {
  type: 'service_account',
  client_email: 'plans@project.example',
  private_key: generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey,
};

function secretFile(content: unknown, mode = 0o600): string {
  const path = join(folder, 'secret.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  return path;
}

/** Connects to nothing, and keeps which account was meant. */
function rememberedConnect(): {
  connect: ConnectSheets;
  accounts: SheetsAccount[];
  workbook: MemoryWorkbook;
} {
  const accounts: SheetsAccount[] = [];
  const workbook = new MemoryWorkbook({ name: 'Partner', sheets: [{ name: 'A', rows: [['x']] }] });
  const connect: ConnectSheets = (account) => {
    accounts.push(account);
    return {
      open: () => workbook,
      create: async (title) => ({ spreadsheetId: title, url: `https://x.example/${title}` }),
    };
  };
  return { connect, accounts, workbook };
}

describe('which Google is used', () => {
  it('is the stand-in where nothing is set up', () => {
    expect(chooseGoogle({})).toEqual({ kind: 'stand-in', url: 'http://127.0.0.1:4400' });
    expect(chooseGoogle({ HWB_GOOGLE_SHEETS_URL: 'http://localhost:4500/' })).toEqual({
      kind: 'stand-in',
      url: 'http://localhost:4500',
    });
  });

  it.each(['https://sheets.example', 'http://10.0.0.1:4400', 'ftp://localhost', 'localhost:4400', 'x'])(
    'is no stand-in on another machine: %s',
    (url) => {
      expect(() => chooseGoogle({ HWB_GOOGLE_SHEETS_URL: url })).toThrow(/on this machine/);
    },
  );

  it('is the service account of a key file, before all else', () => {
    const choice = chooseGoogle({
      HWB_GOOGLE_KEY_FILE: secretFile(serviceAccount),
      HWB_GOOGLE_CLIENT_ID: 'x',
      HWB_GOOGLE_CLIENT_SECRET: 'y',
      HWB_GOOGLE_SHEETS_URL: 'http://127.0.0.1:4400',
    });
    expect(choice).toMatchObject({ kind: 'service-account', key: { email: 'plans@project.example' } });
  });

  it('is a person’s account, by the client of a file or of the environment', () => {
    const installed = { client_id: 'id', client_secret: 'secret', redirect_uris: ['http://localhost'] };
    const client = { clientId: 'id', clientSecret: 'secret' };
    expect(chooseGoogle({ HWB_GOOGLE_CLIENT_FILE: secretFile({ installed }) })).toMatchObject({
      kind: 'oauth',
      client,
    });
    const ids = { HWB_GOOGLE_CLIENT_ID: 'id', HWB_GOOGLE_CLIENT_SECRET: 'secret' };
    expect(chooseGoogle(ids)).toMatchObject({ kind: 'oauth', client });
    expect(() => chooseGoogle({ ...ids, HWB_GOOGLE_SCOPE: 'drive' })).toThrow(/HWB_GOOGLE_SCOPE is "drive"/);
    expect(() => chooseGoogle({ HWB_GOOGLE_CLIENT_ID: 'id' })).toThrow(/must both be set/);
  });

  it.runIf(process.platform !== 'win32').each([0o644, 0o640, 0o622])(
    'is none whose key file others can open: mode %o',
    (mode) => {
      const choose = () => chooseGoogle({ HWB_GOOGLE_KEY_FILE: secretFile(serviceAccount, mode) });
      expect(choose).toThrow(SetupError);
      expect(choose).toThrow(/chmod 600/);
      expect(() => chooseGoogle({ HWB_GOOGLE_CLIENT_FILE: secretFile({}, mode) })).toThrow(/chmod 600/);
    },
  );

  it.each([
    ['no JSON', 'secret-words {'],
    ['a client in its place', { installed: { client_id: 'secret-words' } }],
    ['a key without its end', { ...serviceAccount, private_key: 'secret-words' }],
    ['another kind of key', { ...serviceAccount, type: 'authorized_user', secret: 'secret-words' }],
  ])('is none of a key file with %s, and no word of it is repeated', (_, content) => {
    const choose = () => chooseGoogle({ HWB_GOOGLE_KEY_FILE: secretFile(content) });
    expect(choose).toThrow(/is not the key of a service account/);
    expect(choose).not.toThrow('secret-words');
    expect(() => chooseGoogle({ HWB_GOOGLE_CLIENT_FILE: secretFile(content) })).toThrow(/OAuth client/);
  });
});

describe('a service account', () => {
  it('gets its tokens at the address given, once for many calls', async () => {
    const google = new FakeGoogle();
    const endpoints = await google.start();
    const { connect, accounts } = rememberedConnect();
    const desk = openGoogle(
      { ...env, HWB_GOOGLE_KEY_FILE: secretFile(serviceAccount) },
      { connect, endpoints },
    );
    expect(desk.pages).toBe('https://docs.google.com/');
    try {
      const [{ auth, user } = { auth: { bearer: '' }, user: '' }] = accounts;
      if ('bearer' in auth) throw new Error('no account');
      const headers = await auth.getRequestHeaders();
      await auth.getRequestHeaders();
      expect(user).toBe('plans@project.example');
      expect(google.accessTokens.has(headers.get('authorization')?.replace('Bearer ', '') ?? '')).toBe(true);
      expect(google.asked).toHaveLength(1);
      const claims = Buffer.from(google.asked[0]?.['assertion']?.split('.')[1] ?? '', 'base64url').toString();
      expect(JSON.parse(claims)).toMatchObject({
        iss: 'plans@project.example',
        scope: 'https://www.googleapis.com/auth/spreadsheets',
        aud: 'https://oauth2.googleapis.com/token',
      });
      expect(await desk.standing()).toMatchObject({
        account: 'plans@project.example',
        isReady: true,
        canSignIn: false,
      });
    } finally {
      desk.close();
      google.close();
    }
  });

  it('that Google does not take is told which key to renew', async () => {
    const { connect, workbook } = rememberedConnect();
    workbook.read = () => Promise.reject(new RejectedError('not-signed-in', 'no'));
    const desk = openGoogle({ ...env, HWB_GOOGLE_KEY_FILE: secretFile(serviceAccount) }, { connect });
    await expect(desk.open('plan').read()).rejects.toThrow(
      /does not accept the key of the service account plans@/,
    );
    desk.close();
  });
});

describe('the stand-in', () => {
  it('that does not run is said so, with what to do, before anything is tried', async () => {
    const { connect } = rememberedConnect();
    const desk = openGoogle({ ...env, HWB_GOOGLE_SHEETS_URL: 'http://127.0.0.1:9' }, { connect });
    const sentence =
      'No Google account is set up, and the stand-in for Google Sheets does not answer at http://127.0.0.1:9. Start it with: npm run sheets. Or set up Google: docs/google-setup.md';
    expect(desk.pages).toBe('http://127.0.0.1:9/');
    expect(await desk.standing()).toEqual({
      kind: 'stand-in',
      account: null,
      isReady: false,
      canSignIn: false,
      sentence,
    });
    for (const call of [desk.open('plan').read(), desk.open('plan').apply([]), desk.create('x', [])]) {
      await expect(call).rejects.toMatchObject({ name: 'NotSentError', message: sentence });
    }
    desk.close();
  });

  it('that runs is used, and said to be no Google; once it stops, that is said', async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const { connect, accounts, workbook } = rememberedConnect();
    const desk = openGoogle({ ...env, HWB_GOOGLE_SHEETS_URL: url }, { connect });
    expect(accounts).toMatchObject([{ rootUrl: `${url}/`, auth: { bearer: 'stand-in' } }]);
    expect((await desk.standing()).sentence).toContain('Nothing leaves this computer');
    const plan = desk.open('plan');
    expect((await plan.read()).name).toBe('Partner');
    expect(plan.name).toBe('Partner');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    workbook.read = () => Promise.reject(new NotSentError('Google cannot be reached.'));
    await expect(plan.read()).rejects.toThrow(/npm run sheets/);
    desk.close();
  });
});

describe('a desk', () => {
  it('keeps other desks of this machine from writing while it has the lease', async () => {
    const { connect } = rememberedConnect();
    const server = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    env['HWB_GOOGLE_SHEETS_URL'] = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const [mine, theirs] = [openGoogle(env, { connect }), openGoogle(env, { connect })];
    const lease = await mine.lease('plan', { holder: 'hwb sync' });
    await expect(theirs.open('plan').apply([])).rejects.toThrow(LeaseHeldError);
    await expect(theirs.lease('plan', { holder: 'x' })).rejects.toThrow(
      /^hwb sync is writing to this spreadsheet/,
    );
    expect(await mine.open('plan').apply([])).toEqual({ applied: [], refused: [] });
    await lease.renew();
    await lease.release();
    expect(await theirs.open('plan').apply([])).toEqual({ applied: [], refused: [] });
    expect(await theirs.create('new', [])).toMatchObject({ spreadsheetId: 'new' });
    for (const desk of [mine, theirs]) desk.close();
    server.closeAllConnections();
    server.close();
  });
});
