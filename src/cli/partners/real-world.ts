import { setTimeout as sleep } from 'node:timers/promises';
import type { PartnersWorld } from './open-desk.ts';

/** The world as it is: Google as the environment says, this machine's clock. */
export const realWorld: PartnersWorld = {
  openDesk: async () => {
    const { openGoogle } = await import('../../gateway/google/open-google.ts');
    return openGoogle(process.env);
  },
  now: () => new Date(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};
