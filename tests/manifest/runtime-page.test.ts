import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descendants, parseXml } from '../../scripts/manifest/xml-element.ts';

const inRoot = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = inRoot('taskpane/taskpane.html');
const build = inRoot('webpack.config.js');
/** Made of the sources, and not copied. */
const bundled = ['functions.js', 'functions.json', 'taskpane.js'];

describe('the page of the shared runtime', () => {
  it('is built where the manifest names it, with all that it names', () => {
    const addresses = [...descendants(parseXml(inRoot('manifest.xml')))]
      .flatMap(({ attributes }) => attributes.get('DefaultValue') ?? attributes.get('Url') ?? [])
      .filter((value) => value.startsWith('https://localhost:3000/'))
      .map((value) => value.slice('https://localhost:3000/'.length));
    const linked = [...page.matchAll(/(?:src|href)="(?!https:)([^"]*)"/g)].map(([, path = '']) => path);
    for (const path of [...addresses, ...linked]) {
      const isBuilt =
        bundled.includes(path) ||
        build.includes(`'${path}'`) ||
        (path.startsWith('assets/') && existsSync(new URL(`../../${path}`, import.meta.url)));
      expect(isBuilt, `${path} is not built`).toBe(true);
    }
  });

  it('runs no script of its own text and none from elsewhere but the library of Office', () => {
    const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.map(([, attributes]) => /src="([^"]*)"/.exec(attributes ?? '')?.[1])).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    expect(scripts.map(([, , text]) => text).join('')).toBe('');
    expect(page).not.toMatch(/\son\w+=|style=|<style|javascript:/);
  });

  it('has a policy that allows just that', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    // Beside its own origin the usual place of the gateway, on this machine.
    expect(policy).toContain("connect-src 'self' https://appsforoffice.microsoft.com http://localhost:4300;");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  });
});
