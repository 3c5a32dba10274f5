import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['workbench/**/*.{ts,js,css,html}', 'src/{grid,workbook}/**/*.ts', 'package-lock.json'];
const longestBuild = 180_000;

/**
 * Builds the workbench's page where a source is newer than it.
 *
 * @param root - The repository's folder.
 * @param say - Called before the build with what is being waited for.
 * @throws Error with what webpack printed, where it fails.
 */
export function buildPage(root: string, say: (text: string) => void): void {
  const built = join(root, 'dist-workbench/index.html');
  if (existsSync(built) && !isStale(root, statSync(built).mtimeMs)) return;
  say('Building the workbench (once) …\n');
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
  utimesSync(built, new Date(), new Date());
}

function isStale(root: string, built: number): boolean {
  return globSync(sources, { cwd: root }).some((path) => statSync(join(root, path)).mtimeMs > built);
}
