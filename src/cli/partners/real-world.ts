import { setTimeout as sleep } from 'node:timers/promises';
import { openGoogle } from '../../gateway/google/open-google.ts';
import type { PartnersWorld } from './open-desk.ts';

/** The world as it is: Google as the environment says, this machine's clock. */
export const realWorld: PartnersWorld = {
  openDesk: () => Promise.resolve(openGoogle(process.env)),
  now: () => new Date(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};
