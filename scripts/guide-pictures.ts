/** `npm run pictures [-- name…]`: takes the pictures of docs/guide.md from the real workbench, into docs/images. Look at each. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../workbench/browser/launch-chromium.ts';
import { buildPage } from '../workbench/server/build-page.ts';
import { scenes } from './guide-pictures/scenes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs/images');
const chosen = process.argv.slice(2);
const isWanted = (name: string) => chosen.length === 0 || chosen.some((part) => name.includes(part));

buildPage(root, (text) => process.stdout.write(text));
const browser = await launchChromium();
try {
  for (const scene of scenes) {
    if (!scene.pictures.some(isWanted)) continue;
    const faults = await scene.take(browser, (name) =>
      isWanted(name) ? join(images, `guide-${name}.png`) : null,
    );
    for (const fault of faults) {
      process.stderr.write(`${scene.pictures.join(', ')}: ${fault}\n`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
