import type { SyncReport } from './sync-report.ts';

/** Two rounds as people take them: as one. What stands at the end is the second one's. */
export function joinedReport(first: SyncReport, second: SyncReport): SyncReport {
  const { cameIn, wentOut, resolved } = second;
  const isDone = second.status === 'done';
  return {
    ...second,
    cameIn: [...first.cameIn, ...cameIn],
    wentOut: [...first.wentOut, ...wentOut],
    resolved: [...first.resolved, ...resolved],
    conflicts: isDone ? second.conflicts : first.conflicts,
    refused: isDone ? second.refused : first.refused,
  };
}
