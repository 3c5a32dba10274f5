import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseGoogle } from '../../src/gateway/google/choose-google.ts';
import { connectSheets } from '../../src/gateway/google/connect-sheets.ts';
import type { GoogleDesk } from '../../src/gateway/google/google-desk.ts';
import type { GoogleEndpoints } from '../../src/gateway/google/google-endpoints.ts';
import { googleDesk, openGoogle } from '../../src/gateway/google/open-google.ts';
import { openGoogleSource } from '../../src/gateway/google/open-google-source.ts';
import { openState } from '../../src/gateway/state/open-state.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../workbench/google-sheets/start-google-sheets.ts';

let folder: string;
let sheets: RunningGoogleSheets;
let endpoints: GoogleEndpoints;
let tokens: Server;
let desk: GoogleDesk;
/** The access tokens that the stand-in gave. */
const given: string[] = [];

const officer = 'officer@council.example';
const robot = 'plans@project.example';

/** The stand-in's own answers, with the identity that Google adds where `openid` is asked for. */
function withIdentity(target: string): Server {
  return createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    const answer = await fetch(target, {
      method: 'POST',
      body: text,
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    });
    const body: Record<string, unknown> = JSON.parse(await answer.text());
    if (typeof body['access_token'] === 'string') given.push(body['access_token']);
    const identity = Buffer.from(JSON.stringify({ aud: 'client', email: officer })).toString('base64url');
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...body, id_token: `e30.${identity}.x` }));
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-accounts-'));
  given.length = 0;
  sheets = await startGoogleSheets();
  tokens = withIdentity(`${sheets.url}/token`);
  await new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', resolve));
  const address = tokens.address();
  const port = typeof address === 'object' ? address?.port : 0;
  endpoints = {
    authorise: `${sheets.url}/o/oauth2/v2/auth`,
    token: `http://127.0.0.1:${port}/token`,
    revoke: `${sheets.url}/revoke`,
    sheets: `${sheets.url}/`,
  };
});
afterEach(async () => {
  desk.close();
  tokens.closeAllConnections();
  tokens.close();
  await sheets.close();
  rmSync(folder, { recursive: true });
});

function takeBack(): void {
  for (const token of given) sheets.sideDoor.revokeToken(token);
}

describe('a service account', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

  function openDesk(): GoogleDesk {
    const path = join(folder, 'key.json');
    const key = { type: 'service_account', client_email: robot, private_key: privateKey };
    writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
    desk = openGoogle({ HWB_STATE_FOLDER: folder, HWB_GOOGLE_KEY_FILE: path }, { endpoints });
    return desk;
  }

  it('opens what was shared with it, and says whom to ask for what was not', async () => {
    sheets.sideDoor.addServiceAccount(robot, publicKey);
    const shared = sheets.sideDoor.create('Shared with the robot');
    const other = sheets.sideDoor.create('Not shared');
    sheets.sideDoor.share(shared, robot, 'writer');
    const { open } = openDesk();
    expect((await open(shared).read()).name).toBe('Shared with the robot');
    await expect(open(other).read()).rejects.toMatchObject({ name: 'RejectedError', reason: 'not-allowed' });
    await expect(open(other).read()).rejects.toThrow(robot);
  });

  it('whose key Google does not know is told to renew it', async () => {
    const spreadsheetId = sheets.sideDoor.create('Shared');
    await expect(openDesk().open(spreadsheetId).read()).rejects.toMatchObject({
      reason: 'not-signed-in',
      message: expect.stringContaining(`does not accept the key of the service account ${robot}`),
    });
  });
});

describe('a person’s account', () => {
  async function signedIn(): Promise<GoogleDesk> {
    const env = {
      HWB_STATE_FOLDER: folder,
      HWB_GOOGLE_CLIENT_ID: 'client',
      HWB_GOOGLE_CLIENT_SECRET: 'secret',
    };
    const state = openState(env);
    const source = openGoogleSource(chooseGoogle(env), state, { connect: connectSheets, endpoints });
    desk = googleDesk(source, state);
    sheets.sideDoor.signIn(officer);
    const page = (await source.signIn?.begin('http://127.0.0.1:1/oauth/callback')) ?? '';
    const back = (await fetch(page, { redirect: 'manual' })).headers.get('location') ?? '';
    expect(await source.signIn?.finish(new URL(back).searchParams)).toBe(officer);
    return desk;
  }

  it('signs in by the stand-in’s page, makes a spreadsheet and opens it', async () => {
    const { create, open } = await signedIn();
    const { spreadsheetId } = await create('Made by the officer', []);
    expect(sheets.sideDoor.list()).toMatchObject([{ id: spreadsheetId, owner: officer }]);
    expect((await open(spreadsheetId).read()).name).toBe('Made by the officer');
  });

  it('goes on by a new access token where Google took the old one back, be it before a write', async () => {
    const { create, open } = await signedIn();
    const { spreadsheetId } = await create('Plan', [
      { name: 'A', rows: [[{ value: 'x' }]], columnWidths: [] },
    ]);
    const plan = open(spreadsheetId);
    const asRead = await plan.read();
    takeBack();
    expect((await plan.read()).name).toBe('Plan');
    takeBack();
    const change = {
      kind: 'set-cell',
      sheet: 'A',
      rowIndex: 0,
      columnIndex: 0,
      expected: 'x',
      value: 'y',
    } as const;
    expect((await plan.apply([change], { asRead })).applied).toEqual([change]);
    expect(sheets.sideDoor.read(spreadsheetId, 'A!A1')).toEqual([['y']]);
    takeBack();
    await create('Another', []);
    expect(sheets.sideDoor.list()).toHaveLength(2);
  });

  it('is told to sign in again when the access was withdrawn', async () => {
    const { create, open, standing } = await signedIn();
    const { spreadsheetId } = await create('Plan', []);
    sheets.sideDoor.revokeToken(officer);
    await expect(open(spreadsheetId).read()).rejects.toMatchObject({
      reason: 'not-signed-in',
      message: expect.stringContaining('Sign in again'),
    });
    expect((await standing()).account).toBe(officer);
  });
});
