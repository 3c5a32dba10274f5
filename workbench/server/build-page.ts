import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['workbench/**/*.{ts,tsx,js,css,html}', 'src/{grid,workbook}/**/*.ts', 'package-lock.json'];
const longestBuild = 180_000;
const pause = 200;

/**
 * Builds the workbench's page where a source is newer than it; of several programs at once, one builds and the others wait.
 *
 * @param root - The repository's folder.
 * @param say - Called before the build with what is being waited for.
 * @throws Error with what webpack printed, where it fails.
 */
export function buildPage(root: string, say: (text: string) => void): void {
  if (!isStale(root)) return;
  say('Building the workbench (once) …\n');
  const lock = join(root, 'node_modules/.cache/workbench-build.lock');
  takeLock(lock);
  try {
    if (isStale(root)) build(root);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const builtPage = (root: string) => join(root, 'dist-workbench/index.html');

function isStale(root: string): boolean {
  const page = builtPage(root);
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return globSync(sources, { cwd: root }).some((path) => statSync(join(root, path)).mtimeMs > built);
}

function build(root: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/webpack/bin/webpack.js'),
      '--config',
      join(root, 'workbench/webpack.config.js'),
    ],
    { cwd: root, encoding: 'utf8', timeout: longestBuild },
  );
  if (status !== 0) throw new Error(`The workbench cannot be built:\n${stdout}${stderr}`);
  // Files that came out the same are not written anew.
  utimesSync(builtPage(root), new Date(), new Date());
}

function takeLock(lock: string): void {
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      // A lock that outlives any build was left by a run that was stopped.
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > longestBuild) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
