import { setTimeout as sleep } from 'node:timers/promises';
import { PartnerError } from '../../partners/errors.ts';
import type { PartnersWorld } from './open-desk.ts';

/** The world as it is: Google as the environment says, this machine's clock. */
export const realWorld: PartnersWorld = {
  openDesk: () =>
    Promise.reject(new PartnerError('This build has no way to Google Sheets and no stand-in for them.')),
  now: () => new Date(),
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};
