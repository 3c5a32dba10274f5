import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

/** The files of the page, by the name in its address. */
export type PageFiles = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The page and the styles of the product with the script of the tests: the pane over a session without a workbook. */
export async function buildPage(): Promise<PageFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'hwb-pane-'));
  try {
    await build(folder);
    return new Map([
      ['taskpane.html', read('taskpane/taskpane.html')],
      ['taskpane.css', globSync('taskpane/styles/*.css', { cwd: root }).sort().map(read).join('')],
      ['taskpane.js', readFileSync(join(folder, 'page.js'), 'utf8')],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): Promise<void> {
  const options = { transpileOnly: true, configFile: join(root, 'tsconfig.bundle.json') };
  return new Promise((done, fail) => {
    webpack(
      {
        mode: 'production',
        target: ['web', 'es2022'],
        context: root,
        entry: { page: './tests/taskpane/pane-page/main.ts' },
        output: { path: folder, filename: '[name].js' },
        resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
        module: { rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options }] },
        optimization: { minimize: false },
        // What the product loads later comes with the page: nothing else is served.
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done();
      },
    );
  });
}
