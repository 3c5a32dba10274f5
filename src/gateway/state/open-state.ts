import { join } from 'node:path';
import { AccountStore } from './account-store.ts';
import { gatewayKeys } from './gateway-keys.ts';
import { LeaseStore } from './lease-store.ts';
import { Sealer } from './sealer.ts';
import { StateDatabase } from './state-database.ts';
import { type Environment, makeStateFolder, stateFolder } from './state-folder.ts';

/** What is kept between runs, in this person's state folder. */
export interface GatewayState {
  readonly leases: LeaseStore;
  readonly accounts: AccountStore;
  close(): void;
}

/**
 * @param options.now - The clock of the leases: milliseconds since 1970.
 * @throws SetupError when a key is none or open to others, or the state is of a later version.
 */
export function openState(env: Environment, { now }: { readonly now?: () => number } = {}): GatewayState {
  const folder = stateFolder(env);
  makeStateFolder(folder);
  const sealer = new Sealer(gatewayKeys(folder, env));
  const database = new StateDatabase(join(folder, 'gateway.sqlite'));
  return {
    leases: new LeaseStore(database, now),
    accounts: new AccountStore(database, sealer),
    close: () => database.close(),
  };
}
