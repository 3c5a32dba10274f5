import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { SignInError } from '../../gateway/errors.ts';
import { chooseGoogle } from '../../gateway/google/choose-google.ts';
import { connectSheets } from '../../gateway/google/connect-sheets.ts';
import { openGoogleSource } from '../../gateway/google/open-google-source.ts';
import { startPage } from '../../gateway/http/add-in-files.ts';
import type { TlsIdentity } from '../../gateway/http/guarded-server.ts';
import { openBrowser } from '../../gateway/open-browser.ts';
import type { SignInOutcome, SpreadsheetSource } from '../../gateway/spreadsheet-source.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { type GatewayState, openState } from '../../gateway/state/open-state.ts';
import { readSecretFile } from '../../gateway/state/secret-file.ts';
import { codeFragment } from '../../workbook/gateway/gateway-api.ts';
import type { CommandCall, ExitCode, RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import type { Terminal } from '../terminal.ts';

const usualPort = 4300;

/** What every work of this command is done with. */
interface Desk {
  readonly source: SpreadsheetSource;
  readonly state: GatewayState;
}

const works = new Map([
  ['sign-in', signIn],
  ['sign-out', signOut],
  ['status', status],
]);

export const runGateway: RunCommand = async (call, terminal) => {
  const [what] = call.files;
  const run = what === undefined ? start : works.get(what);
  if (!run) {
    throw new UsageError(
      `"${what}" is none of sign-in, sign-out and status. Without any, the gateway starts.`,
    );
  }
  const choice = chooseGoogle(process.env);
  const state = openState(process.env);
  try {
    const source = openGoogleSource(choice, state, { connect: connectSheets });
    return await run({ source, state }, call, terminal);
  } finally {
    state.close();
  }
};

async function start({ source, state }: Desk, call: CommandCall, terminal: Terminal): Promise<ExitCode> {
  const addInFolder = builtAddIn();
  const stop = stopped();
  const gateway = await startGateway({
    source,
    leases: state.leases,
    port: portOption(call.text('port')),
    addInOrigins: originOption(call.text('add-in')),
    ...tlsOption(call),
    openBrowser,
    ...(addInFolder !== undefined && { addInFolder }),
    log: (line) => {
      if (call.flag('verbose') || line.startsWith('failure')) terminal.error(`${line}\n`);
    },
  });
  try {
    const page = `${gateway.address}${startPage}#${codeFragment}=${gateway.code}`;
    const { sentence } = await source.standing();
    terminal.out(startText(gateway, sentence, addInFolder === undefined ? undefined : page));
    if (call.flag('open') && addInFolder !== undefined) await openBrowser(page);
    await stop;
  } finally {
    await gateway.close();
  }
  return 0;
}

function startText({ address, code }: RunningGateway, standing: string, page: string | undefined): string {
  const inBrowser = page
    ? `In a browser:  ${page}`
    : 'The add-in is not built, so there is no page for browsers. Build it with: npm run build';
  return [
    `The gateway answers at ${address}. Stop it with Ctrl+C.`,
    standing,
    '',
    inBrowser,
    `In Excel:      paste this access code in the pane, at Partners: ${code}`,
    'Whoever has the code can read and change the spreadsheets: show it to nobody. The next start has another.',
    '',
  ].join('\n');
}

/** The page that Google sends the person back to is a gateway of its own, for as long as the sign-in takes. */
async function signIn({ source, state }: Desk, _: CommandCall, terminal: Terminal): Promise<ExitCode> {
  if (!source.signIn) throw new UsageError((await source.standing()).sentence);
  const outcome = Promise.withResolvers<SignInOutcome>();
  const stop = stopped();
  const gateway = await startGateway({
    source,
    leases: state.leases,
    port: 0,
    openBrowser,
    onSignIn: outcome.resolve,
  });
  try {
    const page = await source.signIn.begin(gateway.redirectUri);
    terminal.out(`Sign in on Google’s page, in the browser of this computer:\n${page}\n`);
    await openBrowser(page);
    const end = await Promise.race([outcome.promise, stop]);
    if (end === undefined) throw new SignInError('The sign-in was ended before Google answered.');
    if ('error' in end) throw end.error;
    terminal.out(`You are signed in as ${end.account}.\n`);
  } finally {
    await gateway.close();
  }
  return 0;
}

async function signOut({ source }: Desk, _: CommandCall, terminal: Terminal): Promise<ExitCode> {
  const { account, sentence } = await source.standing();
  if (!source.signIn) throw new UsageError(sentence);
  await source.signIn.signOut();
  terminal.out(account === null ? 'Nobody was signed in.\n' : `${account} is signed out.\n`);
  return 0;
}

async function status({ source }: Desk, call: CommandCall, terminal: Terminal): Promise<ExitCode> {
  const standing = await source.standing();
  terminal.out(call.flag('json') ? `${JSON.stringify(standing, null, 2)}\n` : `${standing.sentence}\n`);
  return standing.isReady ? 0 : 1;
}

/** Ends when the person, or the system, wants this program to stop. */
function stopped(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined));
  });
}

/** The add-in as it is built, beside the command's own code. */
function builtAddIn(): string | undefined {
  const manifest = findPackageJSON(import.meta.url);
  const folder = manifest === undefined ? undefined : join(dirname(manifest), 'dist');
  return folder !== undefined && existsSync(join(folder, startPage)) ? folder : undefined;
}

function portOption(text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port "${text}" is not a port. Give a number from 0 to 65535, like ${usualPort}.`);
}

/** The file of the certificate holds no secret; that of its key does. */
function tlsOption(call: CommandCall): { tls?: TlsIdentity } {
  const certificate = call.text('certificate');
  const key = call.text('certificate-key');
  if (certificate === undefined && key === undefined) return {};
  if (certificate === undefined || key === undefined) {
    throw new UsageError('--certificate and --certificate-key go together: give both files, or neither.');
  }
  const tls = {
    certificate: readFileSync(certificate, 'utf8'),
    key: readSecretFile(key, 'the key of the certificate'),
  };
  try {
    createSecureContext({ cert: tls.certificate, key: tls.key });
  } catch {
    throw new UsageError(
      `"${certificate}" and "${key}" are not a certificate and its key, both in the form PEM.`,
    );
  }
  return { tls };
}

function originOption(text: string | undefined): string[] {
  if (text === undefined) return [];
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost')) {
    return [url.origin];
  }
  throw new UsageError(
    `--add-in "${text}" is not where an add-in is served. Give its address, like https://localhost:3000.`,
  );
}
