/** `npm run sheets [-- --port 4400] [--folder path] [--open]`: starts the stand-in for Google Sheets alone, with its page. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fixedToken } from '../workbench/google-sheets/auth/token-accounts.ts';
import { sheetPages } from '../workbench/google-sheets/page-server/answer-page.ts';
import { startGoogleSheets } from '../workbench/google-sheets/start-google-sheets.ts';
import { buildPage } from '../workbench/server/build-page.ts';
import { openBrowser } from '../workbench/server/open-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

import { sheetsFolder } from '../workbench/server/sheets-folder.ts';

const usage = `Usage: npm run sheets [-- --port <1 to 65535>] [--folder <path>] [--locale en_GB|en_US] [--open]

Starts the stand-in for Google Sheets on this computer, until Ctrl+C.

  --port <number>    where it answers; 4400 when left out
  --folder <path>    where its spreadsheets are kept, a file each
  --locale <locale>  how typed dates and numbers are read: en_GB (when left out) or en_US
  --open             opens its page in the browser
  --help             this help. npm takes it for itself unless "--" stands before it: npm run sheets -- --help
`;

/** What the command line asks for; null where it cannot be read. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        folder: { type: 'string' },
        locale: { type: 'string' },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const port = Number(values.port ?? 4400);
    const locale = (['en_GB', 'en_US'] as const).find((name) => name === (values.locale ?? 'en_GB'));
    if (!Number.isInteger(port) || port < 1 || port > 65_535 || locale === undefined) return null;
    return { port, folder: values.folder ?? sheetsFolder(process.env), locale, isOpened: values.open };
  } catch {
    return null;
  }
}

const options = readArguments();
if (options === 'help') {
  process.stdout.write(usage);
} else if (options === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  try {
    buildPage(root, (text) => process.stdout.write(text));
    const { port, folder, locale } = options;
    const pages = sheetPages(`${root}dist-workbench`);
    const running = await startGoogleSheets({ port, folder, locale, pages });
    process.stdout.write(
      `Google Sheets stand-in at ${running.url} (access token: ${fixedToken}), spreadsheets in ${options.folder}. Open the address to edit them as a partner; Ctrl+C ends it.\n`,
    );
    if (options.isOpened) openBrowser(running.url);
    const end = () => void running.close().then(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      isTaken
        ? `Port ${options.port} is taken: end what uses it, or choose another with --port.\n`
        : `${reason}\n`,
    );
    process.exitCode = 1;
  }
}
