import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { deployedManifest } from '../../scripts/manifest/deployed-manifest.ts';
import { readDeployment } from '../../scripts/manifest/deployment.ts';
import { manifestFaults } from '../../scripts/manifest/manifest-faults.ts';

const manifest = readFileSync(new URL('../../manifest.xml', import.meta.url), 'utf8');
const script = fileURLToPath(new URL('../../scripts/manifest.ts', import.meta.url));
const webpack = fileURLToPath(new URL('../../node_modules/webpack/bin/webpack.js', import.meta.url));
const id = '0f3b8a52-94d6-4c57-8a35-3f0f4e1f7a10';
const folder = mkdtempSync(join(tmpdir(), 'hwb-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

describe('the manifest for a deployment', () => {
  it.each([
    'https://hwb.example.gov.uk',
    'https://hwb.example.gov.uk/',
    'https://apps.example.gov.uk:8443/public-health/hwb/',
    'https://apps.example.gov.uk/public-health/v1.2//',
  ])('names %s everywhere and has no fault', (url) => {
    const text = deployedManifest(manifest, readDeployment(['--url', url]));
    expect(manifestFaults(text)).toEqual([]);
    expect(text).not.toContain('localhost');
    expect(text).toContain(`"${url.replace(/\/+$/, '')}/taskpane.html"`);
    expect(text).not.toMatch(/[^:]\/\//);
    expect(text).toContain('<Id>c5f8ee35-0f4d-41ff-8c67-8e203a557fe6</Id>');
  });

  it('has the id and the support page it is given', () => {
    const support = 'https://intranet.example.gov.uk/it?';
    expect(() => readDeployment(['--url=https://a.example', `--support=${support}`])).toThrow('query');
    const text = deployedManifest(
      manifest,
      readDeployment([
        '--url=https://a.example',
        '--id',
        id.toUpperCase(),
        '--support=https://b.example/help&more',
      ]),
    );
    expect(manifestFaults(text)).toEqual([]);
    expect(text).toContain(`<Id>${id}</Id>`);
    expect(text).toContain('<SupportUrl DefaultValue="https://b.example/help&amp;more"/>');
  });

  it('keeps what in an address would be special in a replacement', () => {
    const text = deployedManifest(manifest, readDeployment(['--url', "https://a.example/$&$'"]));
    expect(manifestFaults(text)).toEqual([]);
    expect(text).toContain("https://a.example/$&amp;$'/functions.js");
  });

  it.each([
    ['no address', [], 'Say where the add-in is served from'],
    ['http', ['--url', 'http://hwb.example.gov.uk'], 'is not https'],
    ['a name without https', ['--url', 'hwb.example.gov.uk'], 'is not an address'],
    ['another scheme', ['--url', 'file:///srv/hwb'], 'is not https'],
    ['a query', ['--url', 'https://hwb.example.gov.uk/?a=1'], 'has a query'],
    ['an empty query', ['--url', 'https://hwb.example.gov.uk?'], 'has a query'],
    ['a part after #', ['--url', 'https://hwb.example.gov.uk/#top'], 'has a query or a "#" part'],
    ['a password', ['--url', 'https://me:secret@hwb.example.gov.uk'], 'holds a name or password'],
    ['an option without its value', ['--url'], 'takes one value'],
    ['an unknown option', ['--url', 'https://a.example', '--host', 'b'], 'There is no option --host.'],
    ['an unknown option of one letter', ['-u', 'https://a.example'], 'There is no option -u.'],
    ['an option named as a part of every object', ['--constructor=1'], 'There is no option --constructor.'],
    ['a page', ['--url', 'https://a.example/hwb/taskpane.html'], 'folder it is in, https://a.example/hwb/.'],
    ['an empty part of a path', ['--url', 'https://a.example/b//c'], 'two slashes together'],
    ['a word too much', ['--url', 'https://a.example', 'b'], 'nothing else is read'],
    ['an id that is no GUID', ['--url', 'https://a.example', '--id', '12345'], 'is not a GUID'],
  ])('is refused with %s, in a sentence', (_, args, sentence) => {
    expect(() => readDeployment(args)).toThrow(sentence);
  });
});

describe('npm run manifest', () => {
  it('writes the file, into a new folder too, and says how to build what it names', () => {
    const out = join(folder, 'new', 'manifest.xml');
    const { status, stdout, stderr } = run('--url', 'https://hwb.example.gov.uk', '--out', out);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('HWB_URL=https://hwb.example.gov.uk/ npm run build');
    expect(manifestFaults(readFileSync(out, 'utf8'))).toEqual([]);
    expect(readdirSync(join(folder, 'new'))).toEqual(['manifest.xml']);
  });

  it('says it so that a shell takes it', () => {
    const out = join(folder, 'quoted.xml');
    const { stdout } = run('--url', "https://a.example/b&c'd", '--out', out);
    expect(stdout).toContain("HWB_URL='https://a.example/b&c'\\''d/' npm run build");
  });

  it('says in one sentence what is wrong, and writes nothing', () => {
    const out = join(folder, 'none.xml');
    const { status, stdout, stderr } = run('--url', 'http://hwb.example.gov.uk', '--out', out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^manifest: --url http.*is not https.*\n$/);
    expect(existsSync(out)).toBe(false);
  });

  it('says where it cannot write', () => {
    const { status, stderr } = run('--url', 'https://hwb.example.gov.uk', '--out', folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^manifest: [A-Z]+.*\n$/);
  });
});

describe('the build', () => {
  const build = (address: string) =>
    spawnSync(process.execPath, [webpack, '--output-path', join(folder, 'dist')], {
      encoding: 'utf8',
      env: { ...process.env, HWB_URL: address },
    });

  it.each([
    ['foo', /^webpack: HWB_URL foo is not an address.*\n$/],
    ['https://a.example/taskpane.html', /^webpack: HWB_URL .* names a page, taskpane\.html.*\n$/],
  ])('refuses to be served from %s, in a sentence', (address, sentence) => {
    const { status, stderr } = build(address);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it('keeps the last part of a path that has no slash after it', { timeout: 120_000 }, () => {
    expect(build('https://a.example/health/hwb')).toMatchObject({ status: 0, stderr: '' });
    const { functions } = JSON.parse(readFileSync(join(folder, 'dist', 'functions.json'), 'utf8'));
    expect(functions[0].helpUrl).toMatch(/^https:\/\/a\.example\/health\/hwb\/docs\//);
  });
});
