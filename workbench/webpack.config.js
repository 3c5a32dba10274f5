import { fileURLToPath } from 'node:url';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Puts the page's own html beside the bundles. */
class PageFilePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageFilePlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'PageFilePlugin', stage }, () => {
        const path = inRoot('workbench/page/index.html');
        compilation.fileDependencies.add(path);
        const html = compiler.inputFileSystem.readFileSync(path);
        compilation.emitAsset('index.html', new webpack.sources.RawSource(html));
      });
    });
  }
}

/** The workbench's page, which is no part of what is deployed. */
export default {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: {
    boot: './workbench/page/boot.ts',
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
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
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
