import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const longestInstall = 300_000;

/**
 * The path of a Chromium: Playwright's own, else one that is installed, else on Debian, where this may, one that is
 * installed now.
 *
 * @throws Error that says what to do where there is none.
 */
export function findChromium(): string {
  const own = chromium.executablePath();
  const found = [process.env['CHROMIUM_PATH'], own, ...known].find((path) => path && existsSync(path));
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium for the browser tests (once) …\n');
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'ignore', timeout: longestInstall });
  }
  const installed = known.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error(
    'The browser tests need a Chromium. Install one with "npx playwright-core install chromium", or name one in CHROMIUM_PATH.',
  );
}
