import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planLayouts } from '../../../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../../../src/plan/sample/sample-plan.ts';
import { createXlsxFile, openXlsxFile } from '../../../src/workbook/xlsx/xlsx-workbook.ts';
import { longestBody } from '../../../workbench/server/read-body.ts';
import { WorkbenchServer } from '../../../workbench/server/workbench-server.ts';
import { WorkbookFile } from '../../../workbench/server/workbook-file.ts';

let folder: string;
let path: string;
let server: WorkbenchServer;
let token: string;
let opening: string;

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks without any tidying of the path, which `fetch` does. */
function ask(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path: url,
        method,
        headers: { Host: `localhost:${server.port}`, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const save = (body: object, headers: Record<string, string> = {}) =>
  ask(
    '/api/save',
    { ...json, 'X-HWB-Token': token, ...headers },
    'POST',
    JSON.stringify(Array.isArray(body) ? body : { name: 'plan.xlsx', opening, ...body }),
  );
const open = async () => JSON.parse((await ask('/api/workbook', { 'X-HWB-Token': token })).text);
const titleChange = (expected: string, value: string) => ({
  kind: 'set-cell',
  sheet: 'Objectives',
  rowIndex: 0,
  columnIndex: 0,
  expected,
  value,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hwb-server-'));
  path = join(folder, 'plan.xlsx');
  await createXlsxFile(path, planLayouts(samplePlan));
  for (const name of ['addin', 'page']) await mkdir(join(folder, name));
  const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com">`;
  await writeFile(join(folder, 'addin/taskpane.html'), `${policy}${office}`);
  await writeFile(join(folder, 'addin/shortcuts.json'), await readFile('taskpane/shortcuts.json'));
  await writeFile(join(folder, 'page/index.html'), '<meta name="hwb-token" content="{{token}}">');
  for (const part of ['before', 'after'])
    await writeFile(join(folder, `page/office-${part}.js`), `/* ${part} */`);
  await writeFile(join(folder, 'library.js'), '/* library */');
  await writeFile(join(folder, 'manifest.xml'), await readFile('manifest.xml'));
  const file = new WorkbookFile(path);
  await file.read();
  server = new WorkbenchServer(file, {
    addIn: join(folder, 'addin'),
    page: join(folder, 'page'),
    manifest: join(folder, 'manifest.xml'),
    library: join(folder, 'library.js'),
  });
  await server.listen(0);
  token = /content="([^"]+)"/.exec((await ask('/')).text)?.[1] ?? '';
  opening = (await open()).opening;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the server of the workbench', () => {
  it.each([
    ['another name that leads here', { Host: 'evil.example:3100' }],
    ['another port', { Host: 'localhost:1' }],
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a page without origin', { Origin: 'null' }],
    ['a request from another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s', async (_, headers) => {
    const reply = await ask('/api/workbook', headers);
    expect([reply.status, JSON.parse(reply.text).error.code]).toEqual([403, 'forbidden']);
  });

  it.each([
    ['/addin/../manifest.xml'],
    ['/addin/%2e%2e/manifest.xml'],
    ['/addin/..%2fmanifest.xml'],
    ['/addin/..%5cmanifest.xml'],
    ['/page/%00'],
    ['/page/.hidden.js'],
    ['/plan.xlsx'],
    ['/page/'],
    ['/addin/%E0%A4%A'],
  ])('serves nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('answers with strict policies, and without permission for other origins', async () => {
    for (const url of ['/', '/addin/taskpane.html', '/office.js', '/api/commands', '/nothing']) {
      const { headers } = await ask(url);
      expect(headers['content-security-policy'], url).toContain("default-src 'none'");
      expect(headers['x-content-type-options'], url).toBe('nosniff');
      expect(headers['access-control-allow-origin'], url).toBeUndefined();
    }
    const pane = (await ask('/addin/taskpane.html')).headers['content-security-policy'];
    expect(pane).toContain("style-src 'self';");
    expect(pane).not.toContain('unsafe');
  });

  it('gives the add-in its own page, with the library from here', async () => {
    const { text } = await ask('/addin/taskpane.html');
    expect(text).toContain('src="/office.js"');
    expect(text).not.toContain('microsoft.com');
    expect((await ask('/office.js')).text.match(/before|library|after/g)).toEqual([
      'before',
      'library',
      'after',
    ]);
  });

  it.each([
    ['no token', { 'X-HWB-Token': '' }],
    ['a wrong token', { 'X-HWB-Token': 'x'.repeat(32) }],
  ])('saves nothing with %s', async (_, headers) => {
    expect((await save({ changes: [] }, headers)).status).toBe(403);
  });

  it.each([
    ['no list', {}],
    ['something that is no change', { changes: [{ kind: 'format-disk' }] }],
    ['a list', []],
    ['a cell without a place', { changes: [{ kind: 'set-cell', sheet: 'Objectives' }] }],
    ['a cell beyond the sheet', { changes: [{ ...titleChange('', ''), rowIndex: 2 ** 21 }] }],
    ['a cell that holds a list', { changes: [{ ...titleChange('', ''), value: [] }] }],
    ['a row without cells', { changes: [{ kind: 'append-row', target: null }] }],
    ['a sheet without rows', { changes: [{ kind: 'add-sheet', layout: { name: 'New' } }] }],
    ['a part that is no text', { changes: [], keptParts: [{ id: 'x', xml: 1 }] }],
    ['a file elsewhere', { changes: [], name: '../plan.xlsx' }],
    ['a copy elsewhere', { changes: [], asCopy: true, copyName: '../copy.xlsx' }],
    ['a copy of another kind', { changes: [], asCopy: true, copyName: 'copy.html' }],
  ])('refuses to save %s', async (_, body) => {
    expect((await save(body)).status).toBe(400);
  });

  it('refuses an address that is none', async () => {
    expect((await ask('//[')).status).toBe(400);
  });

  it.each([
    ['no token', {}],
    ['a wrong token', { 'X-HWB-Token': 'x'.repeat(32) }],
  ])('does not show the plan with %s', async (_, headers) => {
    const reply = await ask('/api/workbook', headers);
    expect([reply.status, JSON.parse(reply.text).error.code]).toEqual([403, 'restarted']);
  });

  it('refuses bodies beyond its limit, other types and other methods', async () => {
    const headers = { ...json, 'X-HWB-Token': token };
    expect((await ask('/api/save', headers, 'POST', 'x'.repeat(longestBody + 1))).status).toBe(413);
    expect((await ask('/api/save', { 'X-HWB-Token': token }, 'POST', '{}')).status).toBe(400);
    expect((await ask('/api/workbook', {}, 'DELETE')).status).toBe(405);
  });

  it('saves changes, and says which were refused and why', async () => {
    const reply = await save({ changes: [titleChange('Objectives', 'Aims'), titleChange('Wrong', 'No')] });
    const answer = JSON.parse(reply.text);
    expect(answer).toMatchObject({ name: 'plan.xlsx', applied: 1 });
    opening = answer.opened.opening;
    expect(answer.refused).toEqual([expect.stringContaining('Aims')]);
    const { sheets } = await openXlsxFile(path).read();
    expect(sheets.find(({ name }) => name === 'Objectives')?.grid.rows[0]?.[0]).toBe('Aims');
  });

  it('writes nothing over a file that others changed, and saves a copy instead', async () => {
    const theirs = openXlsxFile(path);
    await theirs.apply([titleChange('Aims', 'Theirs') as never]);
    const refused = await save({ changes: [titleChange('Aims', 'Ours')] });
    expect([refused.status, JSON.parse(refused.text).error.code]).toEqual([409, 'file-changed']);
    const copied = await save({ changes: [titleChange('Aims', 'Ours')], asCopy: true });
    expect(JSON.parse(copied.text)).toMatchObject({ name: 'plan-2.xlsx', applied: 1 });
    const title = async (file: string) =>
      (await openXlsxFile(join(folder, file)).read()).sheets.find(({ name }) => name === 'Objectives')?.grid
        .rows[0]?.[0];
    expect([await title('plan.xlsx'), await title('plan-2.xlsx')]).toEqual(['Theirs', 'Ours']);
  });

  it('reads the tab of the ribbon from the manifest, and the shortcuts from the file it names', async () => {
    const { tab, shortcuts } = JSON.parse((await ask('/api/commands')).text);
    expect(shortcuts).toContainEqual({
      functionName: 'ValidatePlan',
      keys: 'Ctrl+Alt+Shift+V',
      macKeys: 'Command+Option+Shift+V',
    });
    await rm(join(folder, 'addin/shortcuts.json'));
    expect(JSON.parse((await ask('/api/commands')).text)).toEqual({ tab, shortcuts: [] });
    expect(tab).toMatchObject({
      label: 'HWB',
      paneTitle: 'HWB action plans',
      groups: [
        { label: 'Plan', buttons: [{ label: 'Plan', icon: '/assets/icon-32.png' }, { label: 'Formulas' }] },
        { label: 'Check', buttons: [{ label: 'Validate', functionName: 'ValidatePlan' }] },
        { label: 'Partners', buttons: [{ label: 'Partners', functionName: 'ShowPartners' }] },
        {
          label: 'Board',
          buttons: [{ label: 'Submit' }, { label: 'Board pack', functionName: 'ShowBoard' }],
        },
      ],
    });
  });
});
