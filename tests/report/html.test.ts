import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import type { BoardReport } from '../../src/report/value/board-report.ts';
import { launchChromium } from '../../workbench/browser/launch-chromium.ts';
import { sampleCase } from './office/board-case.ts';
import { hostileReport } from './office/hostile-plan.ts';
import { pageText } from './page-text.ts';
import { reportOf, sampleReport, sinceOf, snapshotOf } from './sample-report.ts';

const htmlOf = async (report: BoardReport) => new TextDecoder().decode(await renderHtml(report));

/** Words that a page, a sheet or a reader could take for something else. */
const hostile = [
  '<script>window.hit = 1</script>',
  '"><img src=x onerror="window.hit = 1">',
  "' onmouseover='window.hit = 1",
  '=HYPERLINK("http://example.com","x")',
  '</title></style></table></svg>&amp;<!--',
  'javascript:window.hit=1',
  `${'Donaudampfschifffahrt'.repeat(40)}`,
  'مرحبا بكم \u202Eabc في البرنامج',
  'a\u0000b\u0007c\uD800d',
];

describe('the page', () => {
  it('of the sample plan reads as it did when people read it last', async () => {
    const html = await htmlOf(await sampleCase());
    await expect(pageText(html)).toMatchFileSnapshot('golden/sample-plan.html.txt');
  });

  it('says that there is no figure, and never 0, where nothing was measured, and that there are no actions where there are none', async () => {
    const without = pageText(await htmlOf(await sampleReport({}, { measurements: [] })));
    const row = without.split('\n').find((line) => line.startsWith('C3 1 |'));
    expect(row).toMatch(/\| No figure since the baseline \|/);
    expect(without).toContain('There is no figure since the baseline of 558 (Jan - Dec 2015).');
    expect(without).not.toMatch(/no data/i);
    expect(pageText(await htmlOf(await reportOf({ settings: [] })))).toContain(
      'There are no actions to count.',
    );
  });

  it('says that it is a draft in its title, at its top and across every page, where it is one', async () => {
    const draft = await htmlOf(await sampleReport({ isDraft: true }));
    expect(draft).toContain('<title>Draft: ');
    expect(draft).toContain('<body class="draft">');
    expect(draft).toContain('<p class="draft-note">Draft: not for publication</p>');
    const final = await htmlOf(await sampleReport());
    expect(final.slice(final.indexOf('<body'))).not.toMatch(/draft: not|class="draft/i);
  });

  it('needs nothing else and runs nothing', async () => {
    const html = await htmlOf(await sampleReport());
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg")/i,
    );
  });

  it('has a title, a language, headings in order, and heads for rows and columns of every table', async () => {
    const html = await htmlOf(await sampleReport());
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain(
      '<title>Progress report: Eastmere Health and Wellbeing Strategy 2016–21: action plan</title>',
    );
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      expect(table).toContain('<caption');
      for (const [row] of table.matchAll(/<tr>[\s\S]*?<\/tr>/g))
        expect(row).toMatch(/<th scope="(?:row|col)"/);
    }
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each chart a text alternative and the table behind it', async () => {
    const html = await htmlOf(await sampleReport());
    const charts = [...html.matchAll(/<svg[\s\S]*?<\/svg>(?=<figcaption>)/g)];
    expect(charts).toHaveLength(8);
    for (const [svg] of charts)
      expect(svg).toMatch(
        /role="img" aria-labelledby="(\S+) (\S+)"[\s\S]*<title id="\1">[^<]+<\/title><desc id="\2">[^<]+</,
      );
    expect(html.match(/Numbers of the chart/g)).toHaveLength(8);
  });

  it('holds hostile text as text', async () => {
    const html = await htmlOf(await hostileReport(hostile));
    for (const mark of ['<script', '<img', '<!--', 'onerror="', "onmouseover='", '\u202e', '\0', '\u0007'])
      expect(html.includes(mark), mark).toBe(false);
    expect(html.isWellFormed()).toBe(true);
    expect(html).toContain('&lt;script&gt;window.hit = 1&lt;/script&gt;');
    expect(html).toContain('=HYPERLINK(&quot;http://example.com&quot;');
    expect(html.match(/<\/title>/g)?.length).toBe(html.match(/<title[ >]/g)?.length);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
    hit?: number;
  }
}

describe('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each<[string, () => Promise<BoardReport>]>([
    [
      'the sample plan',
      async () =>
        sampleReport({ since: await sinceOf(await snapshotOf(samplePlan)), meetingDate: '2017-04-20' }),
    ],
    ['a draft', () => sampleReport({ isDraft: true })],
    ['an empty plan', () => reportOf({ settings: [] })],
    ['hostile texts', () => hostileReport(hostile)],
  ])(
    'passes axe, runs nothing, and fits a narrow screen: %s',
    async (_, make) => {
      const page = await browser.newPage();
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.setContent(await htmlOf(await make()));
      await page.evaluate(axe.source);
      for (const width of [1200, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const seen = await page.evaluate(async () => {
          const { violations } = await window.axe.run({ rules: { 'target-size': { enabled: true } } });
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
            tooWide: scrollWidth - clientWidth,
            hit: window.hit ?? null,
          };
        });
        expect(seen).toEqual({ violations: [], tooWide: 0, hit: null });
      }
      expect(messages).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('prints rows whole under repeated heads, with the draft mark on every page', async () => {
    const page = await browser.newPage();
    await page.setContent(await htmlOf(await sampleReport({ isDraft: true })));
    await page.emulateMedia({ media: 'print' });
    const style = await page.evaluate(() => ({
      head: getComputedStyle(document.querySelector('thead') ?? document.body).display,
      row: getComputedStyle(document.querySelector('tbody tr') ?? document.body).breakInside,
      appendix: getComputedStyle(document.querySelector('.appendix') ?? document.body).breakBefore,
      draft: getComputedStyle(document.body, '::before').position,
    }));
    expect(style).toEqual({ head: 'table-header-group', row: 'avoid', appendix: 'page', draft: 'fixed' });
    await page.close();
  });
});
