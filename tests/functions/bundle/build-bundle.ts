import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
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
const paneFiles = ['taskpane.html', 'taskpane.js', 'taskpane-app.js', 'taskpane-engine.js'];
const paneSources = ['taskpane/**/*.{ts,tsx,css,html,json}', 'src/**/*.ts', 'assets/*.png'];
const lock = inRoot('dist/.functions.lock');
const longestBuild = 120_000;

/** Builds the bundle of the custom functions where a source is newer than it; files of tests wait for each other. */
export function buildBundle(): void {
  buildWhere(() => isOlder([bundleFile, metadataFile], sources));
}

/** Builds all of the add-in, its pane too, where a source is newer than it. */
export function buildAddIn(): void {
  const files = ['functions.js', 'functions.json', ...paneFiles].map((name) => inRoot(`dist/${name}`));
  buildWhere(() => isOlder(files, [...sources, ...paneSources]));
}

/** Lets one file of tests at a time build something. */
export function whileOthersWait(work: () => void): void {
  mkdirSync(inRoot('dist'), { recursive: true });
  takeLock();
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function buildWhere(isStale: () => boolean): void {
  if (!isStale()) return;
  whileOthersWait(() => {
    if (isStale()) build();
  });
}

function isOlder(files: readonly string[], patterns: readonly string[]): boolean {
  if (!files.every((file) => existsSync(file))) return true;
  const built = Math.min(...files.map(timeOf));
  return globSync(patterns, { cwd: root }).some((path) => timeOf(inRoot(path)) > built);
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
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = inRoot(join('dist', relative(folder, from)));
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    // A file that was copied keeps the time of its source.
    utimesSync(to, new Date(), new Date());
  }
  rmSync(folder, { recursive: true, force: true });
}
