import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CustomFunctionsMetadataPlugin from 'custom-functions-metadata-plugin';
import webpack from 'webpack';
import { developmentUrl } from './scripts/manifest/deployed-manifest.ts';
import { readServedAddress } from './scripts/manifest/deployment.ts';
import { ManifestCallError } from './scripts/manifest/errors.ts';

const inRoot = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the add-in is served from: the links to the user guide lead there. */
const host = new URL(`${servedAddress(process.env.HWB_URL ?? developmentUrl)}/`);

/** A wrong address is said in a sentence, without the trace of calls that webpack would show. */
function servedAddress(address) {
  try {
    return readServedAddress('HWB_URL', address);
  } catch (error) {
    if (!(error instanceof ManifestCallError)) throw error;
    process.stderr.write(`webpack: ${error.message}\n`);
    return process.exit(2);
  }
}

/** Completes what the generator of the metadata cannot say. */
class FinishMetadataPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FinishMetadataPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'FinishMetadataPlugin', stage }, (assets) => {
        const metadata = JSON.parse(assets[this.file].source().toString());
        const text = JSON.stringify(finished(metadata), null, 2);
        compilation.updateAsset(this.file, new webpack.sources.RawSource(`${text}\n`));
      });
    });
  }
}

function finished({ functions, ...rest }) {
  return {
    ...rest,
    // Without it one error in a range makes the whole result an error.
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ helpUrl, parameters, ...described }) => ({
      ...described,
      helpUrl: new URL(helpUrl, host).href,
      // "return" cannot be the name of a parameter in JavaScript, but is its name in Excel.
      parameters: parameters.map(({ name, ...parameter }) => ({
        ...parameter,
        name: name.replace(/_$/, ''),
      })),
    })),
  };
}

/** The parts of the language that the functions use by name. */
const language = 'Array, BigInt, Date, Map, Math, Number, Object, Set, String, Symbol, WeakMap';

/** Looks globals up once and not in every cell: some hosts, as `node:vm`, are slow at it. */
class LocalGlobalsPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LocalGlobalsPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'LocalGlobalsPlugin', stage }, () => {
        compilation.updateAsset(this.file, (source) => {
          const head = `(() => {const { ${language} } = globalThis;\n`;
          return new webpack.sources.ConcatSource(head, source, '\n})();');
        });
      });
    });
  }
}

/** Puts files that are served as they are beside the bundles. */
class CopyFilesPlugin {
  /** @param files From where in the repository, by where in `dist`; several files become one. */
  constructor(files) {
    this.files = Object.entries(files).map(([served, paths]) => [served, [paths].flat()]);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyFilesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'CopyFilesPlugin', stage }, () => {
        for (const [served, paths] of this.files) {
          for (const path of paths) compilation.fileDependencies.add(inRoot(path));
          const content = Buffer.concat(paths.map((path) => readFileSync(inRoot(path))));
          compilation.emitAsset(served, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}

export default {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { functions: './functions/index.ts', taskpane: './taskpane/taskpane.ts' },
  output: { path: inRoot('dist'), filename: '[name].js', chunkFilename: 'taskpane-[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, configFile: inRoot('tsconfig.bundle.json') },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({
      input: globSync('functions/*.ts', { cwd: inRoot('.'), exclude: (path) => path.endsWith('index.ts') })
        .sort()
        .map(inRoot),
      output: 'functions.json',
    }),
    new FinishMetadataPlugin('functions.json'),
    // The library of the slides writes files and fetches pictures in Node; in a pane it does neither.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /pptxgenjs/ }),
    new LocalGlobalsPlugin('functions.js'),
    new CopyFilesPlugin({
      'taskpane.html': 'taskpane/taskpane.html',
      'taskpane.css': globSync('taskpane/styles/*.css', { cwd: inRoot('.') }).sort(),
      'shortcuts.json': 'taskpane/shortcuts.json',
      'docs/functions.md': 'docs/functions.md',
      ...Object.fromEntries(
        globSync('assets/*.png', { cwd: inRoot('.') }).map((path) => [path.replaceAll('\\', '/'), path]),
      ),
    }),
  ],
  optimization: {
    // A part of the pane is one file: what two parts share is small, and few people load both.
    splitChunks: false,
    minimizeOptions: {
      // Functions side by side compress better than functions among other statements.
      javascript: { compress: { passes: 2, hoist_funs: true } },
    },
  },
  // The budget of the functions is 30 kB as they travel, compressed; this is the size of the file.
  performance: { hints: false },
  stats: 'errors-warnings',
};
