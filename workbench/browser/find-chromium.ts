import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
 * The path of a Chromium: the one named in CHROMIUM_PATH, Playwright's own, or one of the system's; where there is none,
 * one that is installed now: Playwright's, else Debian's where this may.
 *
 * @throws Error that says what to do where none can be had.
 */
export function findChromium(): string {
  const found = present();
  if (found) return found;
  process.stderr.write('Installing a Chromium (once) …\n');
  for (const install of [installPlaywrights, installDebians]) {
    install();
    const installed = present();
    if (installed) return installed;
  }
  throw new Error(
    'This needs a Chromium, and none could be installed. Install one by hand, or name its program in CHROMIUM_PATH.',
  );
}

function present(): string | undefined {
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...known].find(
    (path) => path !== undefined && existsSync(path),
  );
}

function installPlaywrights(): void {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium']);
}

/** Several files of tests may want it at once: apt lets one wait for the other. */
function installDebians(): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=280'];
  run('apt-get', [...wait, 'update', '-qq']);
  run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function run(program: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { stdio: 'ignore', timeout: longestInstall, env });
}
