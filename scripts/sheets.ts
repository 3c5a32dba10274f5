/** `npm run sheets [-- --port 4400] [--folder path]`: starts the stand-in for Google Sheets alone. */
import { parseArgs } from 'node:util';
import { fixedToken } from '../workbench/google-sheets/auth/token-accounts.ts';
import { startGoogleSheets } from '../workbench/google-sheets/start-google-sheets.ts';
import { defaultFolder } from '../workbench/google-sheets/store/default-folder.ts';

const usage = 'Usage: npm run sheets [-- --port <1 to 65535>] [--folder <path>] [--locale en_GB|en_US]\n';

/** What the command line asks for, or null where it cannot be read. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, folder: { type: 'string' }, locale: { type: 'string' } },
    });
    const port = Number(values.port ?? 4400);
    const locale = (['en_GB', 'en_US'] as const).find((name) => name === (values.locale ?? 'en_GB'));
    if (!Number.isInteger(port) || port < 1 || port > 65_535 || locale === undefined) return null;
    return { port, folder: values.folder ?? defaultFolder(process.env), locale };
  } catch {
    return null;
  }
}

const options = readArguments();
if (options === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  try {
    const running = await startGoogleSheets(options);
    process.stdout.write(
      `Google Sheets stand-in at ${running.url} (access token: ${fixedToken}), spreadsheets in ${options.folder}. Ctrl+C ends it.\n`,
    );
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
