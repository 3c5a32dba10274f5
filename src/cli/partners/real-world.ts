import { setTimeout as sleep } from 'node:timers/promises';
import type { SheetsAccount } from '../../gateway/google/sheets-connection.ts';
import type { CommandDesk, PartnersWorld } from './open-desk.ts';

/** The world as it is: Google as the environment says, this machine's clock. */
export const realWorld: PartnersWorld = {
  openDesk: (onWait) => openGoogleDesk(process.env, { onWait: (_, milliseconds) => onWait(milliseconds) }),
  now: () => new Date(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

/** Google as an environment says, with what is done about waits. */
export async function openGoogleDesk(
  env: Readonly<Record<string, string | undefined>>,
  waits: Pick<SheetsAccount, 'onWait' | 'wait'>,
): Promise<CommandDesk> {
  const { openGoogle } = await import('../../gateway/google/open-google.ts');
  const { connectSheets } = await import('../../gateway/google/connect-sheets.ts');
  return openGoogle(env, { connect: (account) => connectSheets({ ...account, ...waits }) });
}
