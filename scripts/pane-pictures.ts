/** `node scripts/pane-pictures.ts [folder] [scene…]`: pictures of every state of the pane, in the sizes and colours people have. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from '../tests/taskpane/pane-page/build-page.ts';
import { openScene, type SceneOptions } from '../tests/taskpane/pane-page/open-scene.ts';
import { type SceneName, scenes } from '../tests/taskpane/pane-page/scenes.ts';
import { launchChromium } from '../workbench/browser/launch-chromium.ts';

const looks: Readonly<Record<string, SceneOptions>> = {
  '320': { width: 320, height: 800 },
  '400-dark': { width: 400, height: 900, theme: 'dark' },
  '900': { width: 900, height: 900 },
  '320-contrast': { width: 320, height: 800, hasForcedColours: true },
};

const [folder = 'pane-pictures', ...chosen] = process.argv.slice(2);
const names = (chosen.length > 0 ? chosen : Object.keys(scenes)) as SceneName[];
mkdirSync(folder, { recursive: true });
const files = await buildPage();
const browser = await launchChromium();
for (const name of names) {
  for (const [look, options] of Object.entries(looks)) {
    const { page, faults } = await openScene(browser, files, name, options);
    // A state as long as a book is cut: the picture is to be looked at.
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2600);
    await page.setViewportSize({
      width: options.width ?? 320,
      height: Math.max(height, options.height ?? 800),
    });
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
    for (const fault of faults) process.stdout.write(`${name} ${look}: ${fault}\n`);
    await page.close();
  }
}
await browser.close();
