import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readText = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = globSync(['*.md', 'docs/*.md', 'src/**/*.md', 'workbench/**/*.md'], { cwd: root }).sort();
const guide = readText('docs/guide.md');

/** What a page links to or shows, as written. */
function targets(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  const images = [...markdown.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, target]) => target ?? '');
  return [...links, ...images].filter((target) => !/^(https?|mailto):/.test(target));
}

/** The anchor that a page gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function anchors(file: string): string[] {
  return [...readText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));
}

describe('pages', () => {
  for (const page of pages) {
    it(`${page} links to files and headings that are there`, () => {
      const missing = targets(readText(page)).filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && !anchors(file).includes(anchor);
      });
      expect(missing).toEqual([]);
    });
  }
});

describe('the guide', () => {
  it('shows every picture that was taken for it, each with words for people who do not see it', () => {
    const taken = readdirSync(join(root, 'docs/images')).filter((name) => name.startsWith('guide-'));
    const shown = targets(guide).flatMap((target) => /images\/(guide-.*)/.exec(target)?.[1] ?? []);
    expect(shown.toSorted()).toEqual(taken.toSorted());
    expect(guide).not.toMatch(/<img (?![^>]*alt="[^"]{10,}")/);
    expect(guide).not.toMatch(/!\[.{0,9}\]\(/);
  });

  it('quotes what the pane really says', () => {
    const sources = globSync(['taskpane/**/*.{ts,tsx}', 'src/**/*.ts'], { cwd: root });
    const said = sources.map((file) => readText(file)).join('\n');
    const quotes = [...guide.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote ?? '');
    expect(quotes.length).toBeGreaterThan(8);
    expect(quotes.filter((quote) => !said.includes(quote))).toEqual([]);
  });

  it('names the keys of shortcuts.json', () => {
    const { shortcuts } = JSON.parse(readText('taskpane/shortcuts.json'));
    for (const { key } of shortcuts) expect(guide).toContain(`| ${key.default} | ${key.mac} |`);
  });
});

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies } = JSON.parse(readText('package.json'));
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  const rows = [...readText('docs/dependencies.md').matchAll(/^\| (?!package|---)(.+?) \|/gm)];
  const named = rows.flatMap(([, cell]) => (cell ?? '').split(', ').map((name) => name.split(' ')[0] ?? ''));
  const stands = (name: string) => (one: string) =>
    one.endsWith('/*') ? name.startsWith(one.slice(0, -1)) : one === name;

  it('has a line for every package in package.json', () => {
    expect(installed.filter((name) => !named.some(stands(name)))).toEqual([]);
  });

  it('has none for a package that is gone, and none twice', () => {
    expect(named.filter((one) => !installed.some((name) => stands(name)(one)))).toEqual([]);
    expect(named).toEqual([...new Set(named)]);
  });
});
