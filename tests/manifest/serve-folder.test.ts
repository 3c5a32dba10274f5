import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/manifest/serve-folder.ts';

const parent = mkdtempSync(join(tmpdir(), 'hwb-serve-'));
const folder = join(parent, 'dist');
const server = createServer(serveFolder(folder));

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'functions.html'), '<p>Functions</p>');
  writeFileSync(join(folder, 'assets', 'icon-16.png'), 'picture');
  writeFileSync(join(folder, 'key.pem'), 'secret');
  writeFileSync(join(parent, 'secret.json'), 'secret');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Sends the path as it is: `fetch` would tidy away what is to be tried. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method }, async (response) => {
      let body = '';
      for await (const part of response) body += part;
      resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

describe('the server for development', () => {
  it('gives a file with its type, to pages of Excel on the web too', async () => {
    const { status, body, headers } = await ask('/functions.html?_host_Info=Excel');
    expect({ status, body }).toEqual({ status: 200, body: '<p>Functions</p>' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('lets Office keep icons', async () => {
    const { status, headers } = await ask('/assets/icon-16.png');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBeUndefined();
  });

  it('answers HEAD without the file', async () => {
    expect(await ask('/functions.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/',
    '/nothing.html',
    '/assets',
    '/key.pem',
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/a%00.html',
    '/%',
    '//',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'There is no such file.\n' });
  });

  it('takes nothing', async () => {
    expect(await ask('/functions.html', 'POST')).toMatchObject({ status: 405 });
  });
});
