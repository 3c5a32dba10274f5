import { fileURLToPath } from 'node:url';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The files that go beside the bundles as they are. */
const plainFiles = {
  'index.html': 'workbench/page/index.html',
  'sheets.html': 'workbench/google-sheets/page/sheets.html',
  'sheets-icon.svg': 'assets/icon.svg',
};

/** Puts the pages' own html and pictures beside the bundles. */
class PageFilePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageFilePlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'PageFilePlugin', stage }, () => {
        for (const [name, path] of Object.entries(plainFiles)) {
          compilation.fileDependencies.add(inRoot(path));
          const content = compiler.inputFileSystem.readFileSync(inRoot(path));
          compilation.emitAsset(name, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}

/** The workbench's page and that of the stand-in for Google Sheets, which are no part of what is deployed. */
export default {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    boot: './workbench/page/boot.ts',
    sheets: './workbench/google-sheets/page/main.tsx',
    'office-before': './workbench/office/before.ts',
    'office-after': './workbench/office/after.ts',
  },
  output: {
    path: inRoot('dist-workbench'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    publicPath: '/page/',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: { transpileOnly: true, configFile: inRoot('tsconfig.bundle.json') },
      },
      {
        test: /\.css$/,
        use: [MiniCssExtractPlugin.loader, { loader: 'css-loader', options: { url: false } }],
      },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].css' }),
    // In Node the grid engine is loaded in another way.
    new webpack.NormalModuleReplacementPlugin(/[./]packages\.ts$/, (resource) => {
      resource.request = resource.request.replace(/packages\.ts$/, 'packages-in-page.ts');
    }),
    new PageFilePlugin(),
  ],
  // It never travels further than from this machine to itself: making it small would only make the first start longer.
  optimization: { minimize: false, splitChunks: false },
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
};
