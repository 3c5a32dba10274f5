import { fileURLToPath } from 'node:url';
import { chooseGoogle, usualStandIn } from '../../src/gateway/google/choose-google.ts';
import { connectSheets } from '../../src/gateway/google/connect-sheets.ts';
import { openGoogleSource } from '../../src/gateway/google/open-google-source.ts';
import { type RunningGateway, startGateway } from '../../src/gateway/start-gateway.ts';
import { openState } from '../../src/gateway/state/open-state.ts';
import type { Environment } from '../../src/gateway/state/state-folder.ts';
import { sheetPages } from '../google-sheets/page-server/answer-page.ts';
import { type RunningGoogleSheets, startGoogleSheets } from '../google-sheets/start-google-sheets.ts';
import { defaultFolder } from '../google-sheets/store/default-folder.ts';

/** The page where a person edits as a partner. */
const builtPages = fileURLToPath(new URL('../../dist-workbench', import.meta.url));

/** What brings partners to a workbench. */
export interface Partners {
  readonly gateway: RunningGateway;
  /** The stand-in that was started for it; `null` where Google is set up, or one answers already. */
  readonly standIn: RunningGoogleSheets | null;
  close(): Promise<void>;
}

export interface PartnersOptions {
  readonly env: Environment;
  /** Where a stand-in keeps its spreadsheets; `null` for memory only. Left out, a folder of the person's state. */
  readonly folder?: string | null;
  /** Port of the stand-in; 0 for any. */
  readonly port: number;
  readonly openBrowser: (address: string) => void;
}

/**
 * Starts the gateway that a workbench reaches partners through, and the stand-in for Google Sheets where no Google
 * account is set up and none answers yet.
 *
 * @throws SetupError when something is set up in a way that cannot work.
 */
export async function startPartners({ env, folder, port, openBrowser }: PartnersOptions): Promise<Partners> {
  const wanted = chooseGoogle(env);
  const state = openState(env);
  const needsStandIn =
    wanted.kind === 'stand-in' &&
    (port === 0 || (wanted.url === usualStandIn && !(await answers(wanted.url))));
  const kept = folder === undefined ? defaultFolder(env) : folder;
  const standIn = needsStandIn ? await startStandIn(port, kept) : null;
  const choice = standIn ? { kind: 'stand-in' as const, url: standIn.url } : wanted;
  const gateway = await startGateway({
    source: openGoogleSource(choice, state, { connect: connectSheets }),
    leases: state.leases,
    port: 0,
    openBrowser: (address) => Promise.resolve(openBrowser(address)),
  });
  return {
    gateway,
    standIn,
    close: async () => {
      await gateway.close();
      await standIn?.close();
      state.close();
    },
  };
}

/** Where another program has the usual port, any other does for a workbench of its own. */
async function startStandIn(port: number, folder: string | null): Promise<RunningGoogleSheets> {
  const place = folder === null ? {} : { folder };
  const pages = sheetPages(builtPages);
  try {
    return await startGoogleSheets({ port, pages, ...place });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return startGoogleSheets({ port: 0, pages, ...place });
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' }).catch(
    () => null,
  );
  await response?.body?.cancel();
  return response !== null;
}
