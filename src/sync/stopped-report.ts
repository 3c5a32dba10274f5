import type { SyncOptions } from './sync-pair.ts';
import type { SyncGuard, SyncReport } from './sync-report.ts';

/** What a round comes to that a guard has stopped before anything was written. */
export function stoppedReport(guards: readonly SyncGuard[], { isDryRun = false }: SyncOptions): SyncReport {
  return {
    status: 'stopped',
    isDryRun,
    cameIn: [],
    wentOut: [],
    conflicts: [],
    resolved: [],
    refused: [],
    guards,
    goesOn: false,
  };
}
