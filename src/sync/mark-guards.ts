import type { SyncMark } from './sync-mark.ts';
import type { SyncRecord } from './sync-record.ts';
import type { SyncGuard } from './sync-report.ts';

/** Why a round waits for another one. */
export const busy: SyncGuard = {
  code: 'busy',
  side: 'remote',
  table: null,
  sentence: 'Somebody else is syncing with this spreadsheet at the moment. Try again in a minute.',
  canConfirm: false,
};

/**
 * What the mark of a spreadsheet says against a round: it is another plan's, somebody else has taken the lease since, or it is
 * older than what the plan saw.
 *
 * @param fence - The fencing number of the round's lease; 0 without one.
 */
export function markGuards(record: SyncRecord | null, mark: SyncMark | null, fence: number): SyncGuard[] {
  // A plan that has only read the spreadsheet so far has no claim to it.
  const hasClaim = record !== null && record.round > 0;
  if (hasClaim && mark && mark.pairId !== null && mark.pairId !== record.pairId) {
    const sentence =
      'This spreadsheet belongs to another plan or another partner. Check the address in the Partners table, or share the plan with this partner again.';
    return [{ code: 'other-plan', side: 'remote', table: null, sentence, canConfirm: false }];
  }
  if (mark && fence > 0 && mark.fence > fence) return [busy];
  if (hasClaim && !mark) {
    const sentence =
      'The spreadsheet lacks the mark that the last sync left there. If its address is right, and somebody deleted the hidden tab or restored an earlier version, go on; if not, check the address in the Partners table.';
    return [{ code: 'older-state', side: 'remote', table: null, sentence, canConfirm: true }];
  }
  if (hasClaim && mark && mark.round < record.round) {
    const sentence =
      'The spreadsheet is older than when the plan last saw it. If somebody restored an earlier version of it, go on; if not, try again in a minute.';
    return [{ code: 'older-state', side: 'remote', table: null, sentence, canConfirm: true }];
  }
  return [];
}
