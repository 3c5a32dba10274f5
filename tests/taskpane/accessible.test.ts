import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../workbench/browser/launch-chromium.ts';
import { buildPage, type PageFiles } from './pane-page/build-page.ts';
import { openScene, type SceneOptions } from './pane-page/open-scene.ts';
import { type SceneName, scenes } from './pane-page/scenes.ts';

const looks: readonly (readonly [string, SceneOptions])[] = [
  ['320 px, light', { width: 320 }],
  ['320 px, contrast theme', { width: 320, hasForcedColours: true }],
  ['900 px, dark', { width: 900, theme: 'dark' }],
];
/** The colours of a list do not change with its length, and axe needs seconds for thousands of items. */
const tooLong: readonly string[] = ['validate-many', 'import-large'];
const names = (Object.keys(scenes) as SceneName[]).filter((name) => !tooLong.includes(name));

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let browser: Browser;
let files: PageFiles;

beforeAll(async () => {
  [browser, files] = await Promise.all([launchChromium(), buildPage()]);
}, 60_000);
afterAll(() => browser?.close());

test.each(looks)(
  'every state passes axe, breaks no policy and scrolls one way only: %s',
  async (_, options) => {
    const found: string[] = [];
    const { page, faults } = await openScene(browser, files, 'plan-none', options);
    // Not as a script of the page, which its policy would keep out.
    await page.evaluate(axe.source);
    for (const name of names) {
      const seen = await page.evaluate(async (scene) => {
        window.showScene(scene);
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        const { violations } = await window.axe.run({
          resultTypes: ['violations'],
          // Off by default: targets of 24 px or with room around them.
          rules: { 'target-size': { enabled: true } },
        });
        const { scrollWidth, clientWidth } = document.documentElement;
        return [
          ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`),
          ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
        ];
      }, name);
      found.push(...seen.map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    expect([...found, ...faults]).toEqual([]);
  },
  60_000,
);
