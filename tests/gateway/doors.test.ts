import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get as secureGet } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultSchema } from '../../src/workbook/gateway/wire/fault-wire.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { json, type MemoryGateway, startMemoryGateway } from './memory-gateway.ts';
import { rawRequest as rawRequestTo, visit as visiting } from './raw-request.ts';

const addInOrigin = 'https://addin.example';
let gateway: MemoryGateway;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-add-in-'));
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'taskpane.html'), '<!doctype html><title>pane</title>');
  writeFileSync(join(folder, 'taskpane.js'), '"use strict";');
  writeFileSync(join(folder, '.secret'), 'x');
  writeFileSync(join(folder, 'lib', 'index.js'), '');
  gateway = await startMemoryGateway({ addInFolder: folder, addInOrigins: [addInOrigin] });
  gateway.source.workbooks.set('plan', new MemoryWorkbook({ sheets: [{ name: 'A', rows: [['x']] }] }));
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const rawRequest = (path: string, init: Parameters<typeof rawRequestTo>[2]) =>
  rawRequestTo(gateway.port, path, init);
const bearer = () => ({ authorization: `Bearer ${gateway.code}` });
const host = () => ({ host: `localhost:${gateway.port}` });
const codeOf = async (response: Response) => faultSchema.parse(await response.json()).error.code;

describe('who may ask', () => {
  it('a program with the access code may', async () => {
    expect((await gateway.ask('/api/status')).status).toBe(200);
  });

  it.each([
    ['no code', {}],
    ['a wrong code', { authorization: 'Bearer wrong' }],
    ['a code that begins like the right one', { authorization: () => `Bearer ${gateway.code.slice(0, -1)}` }],
    ['a code with more after it', { authorization: () => `Bearer ${gateway.code}x` }],
    ['the code by another scheme', { authorization: () => `Basic ${gateway.code}` }],
    ['an empty code', { authorization: 'Bearer ' }],
  ])('%s is refused', async (_, given) => {
    const headers = Object.entries(given).map(([name, value]): [string, string] => [
      name,
      typeof value === 'function' ? value() : value,
    ]);
    const response = await fetch(`${gateway.address}/api/status`, { headers });
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('wrong-code');
  });

  it('the code in the address is not taken', async () => {
    expect((await fetch(`${gateway.address}/api/status?code=${gateway.code}`)).status).toBe(401);
  });

  it.each(['{"damaged":', JSON.stringify({ sheets: ['x'.repeat(20_000)] })])(
    'without the code nothing of a body is read: %.12s',
    async (body) => {
      const init = { ...json(0), body };
      const response = await fetch(`${gateway.address}/api/spreadsheets/plan/read`, init);
      expect([response.status, await codeOf(response)]).toEqual([401, 'wrong-code']);
    },
  );

  it.each(['attacker.example', 'localhost', 'localhost:1', '127.0.0.1.attacker.example', '[::1]:80'])(
    'a name that was pointed at this machine is refused: %s',
    async (name) => {
      const answer = await rawRequest('/api/status', { headers: { ...bearer(), host: name } });
      expect(answer.status).toBe(403);
      expect((await rawRequest('/taskpane.html', { headers: { host: name } })).status).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1'])('this machine’s own name is taken: %s', async (name) => {
    const headers = { ...bearer(), host: `${name}:${gateway.port}` };
    expect((await rawRequest('/api/status', { headers })).status).toBe(200);
  });

  it.each([
    'https://attacker.example',
    'null',
    'http://localhost:1',
    'https://addin.example.attacker.example',
    'http://addin.example',
  ])('a page of another origin is refused, be it with the code: %s', async (origin) => {
    const answer = await rawRequest('/api/status', { headers: { ...bearer(), ...host(), origin } });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['cross-site', 'same-site'])('a page of another site that sends no origin: %s', async (site) => {
    const headers = { ...bearer(), ...host(), 'sec-fetch-site': site };
    expect((await rawRequest('/api/status', { headers })).status).toBe(403);
    expect((await rawRequest('/taskpane.js', { headers })).status).toBe(403);
  });

  it('a visit from another site sees the page, and nothing of the API', async () => {
    const visit = { ...host(), ...visiting };
    expect((await rawRequest('/taskpane.html', { headers: visit })).status).toBe(200);
    for (const path of ['/api/status', '/%61pi/status', '/api%2Fstatus']) {
      const answer = await rawRequest(path, { headers: { ...visit, ...bearer() } });
      expect(answer.status).not.toBe(200);
    }
    const framed = { ...visit, 'sec-fetch-dest': 'iframe' };
    expect((await rawRequest('/taskpane.html', { headers: framed })).status).toBe(403);
  });

  it('our own page may', async () => {
    const origin = gateway.address;
    const headers = { ...bearer(), ...host(), origin, 'sec-fetch-site': 'same-origin' };
    expect((await rawRequest('/api/status', { headers })).status).toBe(200);
  });

  it('the add-in’s page elsewhere may, after asking, where the gateway was told of it', async () => {
    const asking = {
      ...host(),
      origin: addInOrigin,
      'sec-fetch-site': 'cross-site',
      'access-control-request-method': 'POST',
    };
    const asked = await rawRequest('/api/status', { headers: asking, method: 'OPTIONS' });
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe(addInOrigin);
    expect(asked.headers['access-control-allow-credentials']).toBeUndefined();
    const headers = { ...bearer(), ...host(), origin: addInOrigin, 'sec-fetch-site': 'cross-site' };
    const answer = await rawRequest('/api/status', { headers });
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, addInOrigin]);
    const { authorization: _, ...without } = headers;
    expect((await rawRequest('/api/status', { headers: without })).status).toBe(401);
  });

  it('only this machine reaches it', async () => {
    const address = await new Promise((resolve, reject) => {
      const socket = connect(gateway.port, '127.0.0.1', () => {
        resolve(socket.remoteAddress);
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(address).toBe('127.0.0.1');
    // Another address of this machine is answered by nobody.
    await expect(fetch(`http://127.0.0.2:${gateway.port}/`)).rejects.toThrow();
  });
});

describe('what is answered', () => {
  it('every page and answer carries the headers that keep it in its place', async () => {
    for (const path of ['/taskpane.html', '/api/status', '/nowhere']) {
      const { headers } = await gateway.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect((await gateway.ask('/api/status')).headers.get('cache-control')).toBe('no-store');
  });

  it('the pages hold no access code, and lead to the pane', async () => {
    const page = await fetch(`${gateway.address}/`);
    expect(page.url).toBe(`${gateway.address}/taskpane.html`);
    expect(await page.text()).not.toContain(gateway.code);
  });

  it.each([
    '/lib/index.js',
    '/LIB/index.js',
    '//lib/index.js',
    '/%6cib/index.js',
    '/x/../lib/index.js',
    '/.secret',
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/taskpane.html%00.png',
    '/lib',
    '/%zz',
  ])('nothing else of the machine: %s', async (path) => {
    const answer = await rawRequest(path, { headers: host() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(faultSchema.safeParse(JSON.parse(answer.text)).success).toBe(true);
  });

  const unfit: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ['a page that is none', '/api/nowhere', {}, 404, 'no-such-page'],
    ['a method that is none', '/api/status', { method: 'DELETE' }, 404, 'no-such-page'],
    ['JSON that is none', '/api/sign-out', { ...json(0), body: '{"a":' }, 400, 'bad-request'],
    ['no JSON', '/api/sign-out', { method: 'POST', body: 'a=b' }, 400, 'bad-request'],
    [
      'a form',
      '/api/spreadsheets/plan/read',
      { method: 'POST', body: new URLSearchParams({ sheets: 'A' }) },
      400,
      'bad-request',
    ],
    [
      'a key that would change every object',
      '/api/spreadsheets/plan/read',
      { ...json(0), body: '{"__proto__":{"sheets":[]}}' },
      400,
      'bad-request',
    ],
    ['an unknown field', '/api/spreadsheets/plan/read', json({ all: true }), 400, 'bad-request'],
    ['an id that is none', '/api/spreadsheets/a%2F..%2Fb/read', json({}), 400, 'bad-request'],
    [
      'too long a body',
      '/api/spreadsheets/plan/read',
      json({ sheets: ['x'.repeat(20_000)] }),
      413,
      'too-large',
    ],
    [
      'a lease of no length',
      '/api/spreadsheets/plan/lease',
      json({ holder: 'x', seconds: 0 }),
      400,
      'bad-request',
    ],
    [
      'a lease that never ends',
      '/api/spreadsheets/plan/lease',
      json({ holder: 'x', seconds: 1e9 }),
      400,
      'bad-request',
    ],
    ['a lease with no number', '/api/spreadsheets/plan/lease/x', { method: 'DELETE' }, 400, 'bad-request'],
    ['a title that is none', '/api/spreadsheets', json({ title: '', layouts: [] }), 400, 'bad-request'],
  ];
  it.each(unfit)('%s is refused in the one shape of errors', async (_, path, init, status, code) => {
    const response = await gateway.ask(path, init);
    const text = await response.text();
    expect(response.status).toBe(status);
    expect(faultSchema.parse(JSON.parse(text)).error.code).toBe(code);
    expect(text).not.toMatch(/node_modules|\.ts\b|\n\s+at /);
  });

  it('a head that is too long, and what is no HTTP, end the connection', async () => {
    const answer = await rawRequest(`/${'x'.repeat(20_000)}`, { headers: host() }).catch(() => null);
    expect(answer).toBeNull();
    expect((await gateway.ask('/api/status')).status).toBe(200);
  });
});

describe('limits', () => {
  it('more requests than a minute allows are refused, guesses of the code among them', async () => {
    const busy = await startMemoryGateway({ limits: { requestsPerMinute: 5 } });
    try {
      for (let guess = 0; guess < 5; guess++) {
        const headers = { authorization: `Bearer guess${guess}` };
        expect((await fetch(`${busy.address}/api/status`, { headers })).status).toBe(401);
      }
      const refused = await busy.ask('/api/status');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await codeOf(refused)).toBe('too-many-requests');
    } finally {
      await busy.close();
    }
  });

  it('pages that are none count too', async () => {
    const busy = await startMemoryGateway({ limits: { requestsPerMinute: 2 } });
    try {
      const statuses: number[] = [];
      for (let time = 0; time < 3; time++) statuses.push((await busy.ask(`/${time}`)).status);
      expect(statuses).toEqual([404, 404, 429]);
    } finally {
      await busy.close();
    }
  });

  it('changes beyond the longest body are refused before they are read', async () => {
    const small = await startMemoryGateway({ limits: { longestBody: 1_000 } });
    try {
      const response = await small.ask(
        '/api/spreadsheets/plan/apply',
        json({ changes: ['x'.repeat(2_000)] }),
      );
      expect([response.status, await codeOf(response)]).toEqual([413, 'too-large']);
    } finally {
      await small.close();
    }
  });
});

describe('the log', () => {
  it('has a line a request, and no code, id, address, header or body', async () => {
    const secret = 'Secret-Words';
    const logged = await startMemoryGateway();
    const broken = new MemoryWorkbook({ sheets: [] });
    broken.read = () => Promise.reject(new Error(`Broken by ${secret}`));
    logged.source.workbooks.set(secret, broken);
    try {
      const layout = { name: secret, rows: [[{ value: secret }]], columnWidths: [] };
      await logged.ask('/api/spreadsheets', json({ title: secret, layouts: [layout] }));
      await logged.ask(`/api/spreadsheets/${secret}/read`, {
        ...json({}),
        headers: { 'x-hwb-client': secret, 'content-type': 'application/json' },
      });
      await logged.ask(`/oauth/callback?code=${secret}&state=${secret}`);
      await logged.ask(`/${secret}?${secret}`, { headers: { cookie: secret } });
      await fetch(`${logged.address}/api/status`, { headers: { authorization: `Bearer ${secret}` } });
      const text = logged.log.join('\n');
      expect(text).toMatch(/^POST \/api\/spreadsheets 200 \d+ ms$/m);
      expect(text).toMatch(/^POST \/api\/spreadsheets\/:spreadsheetId\/read 500 \d+ ms$/m);
      expect(text).toMatch(/^failure: Error\n\s+at /m);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(logged.code);
    } finally {
      await logged.close();
    }
  });

  it('a failure of our own is told without its message or its place', async () => {
    const broken = new MemoryWorkbook({ sheets: [] });
    broken.read = () => Promise.reject(new TypeError('x.y is no function'));
    gateway.source.workbooks.set('broken', broken);
    const response = await gateway.ask('/api/spreadsheets/broken/read', json({}));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text).error.code).toBe('failure');
    expect(text).not.toMatch(/function|TypeError|\.ts/);
  });
});

describe('by https', () => {
  it('the pane and its API are at one origin, and Google sends people to another port', async () => {
    const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
      join(folder, `.${name}`),
    );
    if (!authority || !certificate || !key) throw new Error('no paths');
    await generateCertificates(authority, certificate, key, 1);
    const pem = (path: string) => readFileSync(path, 'utf8');
    const tls = { certificate: pem(certificate), key: pem(key) };
    const secure = await startMemoryGateway({ tls, addInFolder: folder });
    try {
      expect(secure.address).toBe(`https://localhost:${secure.port}`);
      const asked = (path: string, headers: Record<string, string>) =>
        new Promise<number | undefined>((resolve, reject) => {
          const options = { port: secure.port, path, ca: pem(authority), headers, agent: false };
          secureGet({ host: 'localhost', family: 4, ...options }, (response) => {
            response.resume();
            resolve(response.statusCode);
          }).on('error', reject);
        });
      const code = { authorization: `Bearer ${secure.code}` };
      expect(await asked('/taskpane.html', {})).toBe(200);
      expect(await asked('/api/status', { ...code, origin: secure.address })).toBe(200);
      expect(await asked('/api/status', { ...code, origin: `http://localhost:${secure.port}` })).toBe(403);
      const callback = new URL(secure.redirectUri);
      expect([callback.protocol, callback.hostname]).toEqual(['http:', '127.0.0.1']);
      expect(callback.port).not.toBe(String(secure.port));
      const headers = { ...visiting, host: callback.host };
      const near = (path: string) => rawRequestTo(Number(callback.port), path, { headers });
      expect((await near(callback.pathname)).status).toBe(400);
      expect((await near('/api/status')).status).toBe(404);
      expect((await near('/taskpane.html')).status).toBe(404);
    } finally {
      await secure.close();
    }
  });
});

describe('starting', () => {
  it('at a port that is taken is refused with what to do', async () => {
    await expect(startMemoryGateway({ port: gateway.port })).rejects.toThrow(
      `Another program answers at port ${gateway.port} already`,
    );
  });

  it('gives another access code each time, too long to guess', async () => {
    const other = await startMemoryGateway();
    await other.close();
    expect(other.code).not.toBe(gateway.code);
    expect(Buffer.from(other.code, 'base64url').length).toBe(24);
  });
});
