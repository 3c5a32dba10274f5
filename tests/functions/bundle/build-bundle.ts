import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const inRoot = (path: string) => join(root, path);

export const bundleFile = inRoot('dist/functions.js');
export const metadataFile = inRoot('dist/functions.json');

const sources = [
  'functions/**/*.ts',
  'src/{dates,grid,indicator,plan/reading,statistics}/**/*.ts',
  'webpack.config.js',
  'tsconfig*.json',
];
const lock = inRoot('dist/.functions.lock');
const longestBuild = 120_000;

/** Builds the bundle of the custom functions where a source is newer than it; files of tests wait for each other. */
export function buildBundle(): void {
  mkdirSync(inRoot('dist'), { recursive: true });
  if (!isStale()) return;
  takeLock();
  try {
    if (isStale()) build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isStale(): boolean {
  if (!existsSync(bundleFile) || !existsSync(metadataFile)) return true;
  const built = Math.min(timeOf(bundleFile), timeOf(metadataFile));
  return globSync(sources, { cwd: root }).some((path) => timeOf(inRoot(path)) > built);
}

function timeOf(path: string): number {
  return statSync(path).mtimeMs;
}

function takeLock(): void {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      // A lock that outlives any build was left by a run that was stopped.
      const age = existsSync(lock) ? Date.now() - timeOf(lock) : 0;
      if (age > longestBuild) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Built beside and then renamed, so that nobody reads half a bundle. */
function build(): void {
  const folder = inRoot('dist/.functions-build');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules/webpack/bin/webpack.js'), '--output-path', folder],
    { cwd: root, encoding: 'utf8', timeout: longestBuild },
  );
  if (status !== 0) throw new Error(`The functions cannot be built:\n${stdout}${stderr}`);
  for (const name of ['functions.js', 'functions.json'])
    renameSync(join(folder, name), inRoot(`dist/${name}`));
  rmSync(folder, { recursive: true, force: true });
}
