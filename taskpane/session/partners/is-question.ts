import type { SyncReport } from '../../../src/sync/sync-report.ts';

/** Whether a sync that stopped goes on once a person says that all is right; else there is something to do first. */
export function isQuestion({ status, guards }: SyncReport): boolean {
  return status === 'stopped' && guards.length > 0 && guards.every(({ canConfirm }) => canConfirm);
}
