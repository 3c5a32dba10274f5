import type { Change } from '../../workbook/change.ts';
import type { Lease, LeaseOptions } from '../../workbook/lease.ts';
import type { ApplyOptions, ApplyResult, ReadOptions, Workbook } from '../../workbook/workbook.ts';
import { leasedWrite } from '../leased-write.ts';
import type { SpreadsheetSource } from '../spreadsheet-source.ts';
import type { LeaseStore } from '../state/lease-store.ts';
import { type GatewayState, openState } from '../state/open-state.ts';
import type { Environment } from '../state/state-folder.ts';
import { chooseGoogle } from './choose-google.ts';
import { connectSheets, googlePages } from './connect-sheets.ts';
import type { GoogleDesk } from './google-desk.ts';
import { type GoogleSourceOptions, openGoogleSource } from './open-google-source.ts';

const usualLeaseSeconds = 60;

/**
 * Google Sheets for a program on this machine, without the gateway's server: the account that is set up in the
 * environment, or the stand-in. Close it when the work is done.
 *
 * @param env - The environment, as `process.env` gives it: see `docs/google-setup.md`.
 * @throws SetupError when something is set up in a way that cannot work.
 */
export function openGoogle(env: Environment, options: Partial<GoogleSourceOptions> = {}): GoogleDesk {
  const choice = chooseGoogle(env);
  const state = openState(env, options);
  const source = openGoogleSource(choice, state, { connect: connectSheets, ...options });
  return googleDesk(source, state, choice.kind === 'stand-in' ? `${choice.url}/` : undefined);
}

/**
 * A desk over any source of spreadsheets.
 *
 * @param pages - Where people open them; at Google when left out.
 */
export function googleDesk(
  source: SpreadsheetSource,
  { leases, close }: Pick<GatewayState, 'leases' | 'close'>,
  pages = googlePages,
): GoogleDesk {
  /** The lease that this desk has of each spreadsheet. */
  const fences = new Map<string, number>();
  return {
    pages,
    standing: () => source.standing(),
    open: (spreadsheetId) =>
      leasedWorkbook(source.openSpreadsheet(spreadsheetId), leases, spreadsheetId, () =>
        fences.get(spreadsheetId),
      ),
    create: (title, layouts) => source.createSpreadsheet(title, layouts),
    lease: (spreadsheetId, options) => takeLease(leases, fences, spreadsheetId, options),
    close,
  };
}

function leasedWorkbook(
  workbook: Workbook,
  leases: LeaseStore,
  spreadsheetId: string,
  fence: () => number | undefined,
): Workbook {
  return {
    get name() {
      return workbook.name;
    },
    read: (options?: ReadOptions) => workbook.read(options),
    apply: (changes: readonly Change[], options?: ApplyOptions): Promise<ApplyResult> =>
      leasedWrite(leases, spreadsheetId, fence(), () => workbook.apply(changes, options)),
  };
}

async function takeLease(
  leases: LeaseStore,
  fences: Map<string, number>,
  spreadsheetId: string,
  { holder, seconds = usualLeaseSeconds }: LeaseOptions,
): Promise<Lease> {
  const milliseconds = seconds * 1_000;
  let held = await leases.take(spreadsheetId, holder, milliseconds);
  const { fence } = held;
  fences.set(spreadsheetId, fence);
  return {
    fence,
    get expiresAt() {
      return held.expiresAt;
    },
    renew: async () => {
      held = await leases.extend(spreadsheetId, fence, milliseconds);
    },
    release: async () => {
      if (fences.get(spreadsheetId) === fence) fences.delete(spreadsheetId);
      await leases.release(spreadsheetId, fence);
    },
  };
}
