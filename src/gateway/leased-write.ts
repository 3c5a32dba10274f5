import type { LeaseStore } from './state/lease-store.ts';

/**
 * How long a lease is made to last while a write is under way, and how often: nobody else begins while an answer of
 * Google is still awaited, and a program that stopped in the middle keeps them out for this long only.
 */
const writeLease = 90_000;
const heartbeat = 30_000;

/** Who writes without a lease of its own: no more than one call. */
const passingHolder = 'Another change';

/**
 * Writes under a lease: the one that the caller has, else one taken for this write.
 *
 * @param fence - The number of the caller's lease.
 * @throws LeaseHeldError or LeaseLostError before anything is written.
 */
export async function leasedWrite<T>(
  leases: LeaseStore,
  spreadsheetId: string,
  fence: number | undefined,
  write: () => Promise<T>,
): Promise<T> {
  const held =
    fence === undefined
      ? await leases.take(spreadsheetId, passingHolder, writeLease)
      : await leases.extend(spreadsheetId, fence, writeLease);
  const timer = setInterval(() => {
    leases.extend(spreadsheetId, held.fence, writeLease).catch(() => undefined);
  }, heartbeat);
  try {
    return await write();
  } finally {
    clearInterval(timer);
    if (fence === undefined) await leases.release(spreadsheetId, held.fence);
  }
}
