import type { SyncReport } from '../sync/sync-report.ts';
import type { UndoReport } from '../sync/undo-sync.ts';

/** What a sync came to, in a sentence or two: "3 changes came in, 1 went out. 1 conflict is left to settle." */
export function syncSentence({
  status,
  isDryRun,
  cameIn,
  wentOut,
  conflicts,
  resolved,
  refused,
  guards,
}: SyncReport): string {
  if (status === 'stopped') {
    const asks = guards.some(({ canConfirm }) => canConfirm);
    return `Nothing was written${asks ? ', and a question is open' : ''}: ${guards.map(({ sentence }) => sentence).join(' ')}`;
  }
  if (status === 'unknown')
    return 'The connection broke while the spreadsheet was written. Sync again: it finds out what became of it, and nothing is lost.';
  const moved = isDryRun ? ['would come in', 'would go out'] : ['came in', 'went out'];
  const parts = [
    ...(cameIn.length > 0 ? [`${counted(cameIn.length, 'change')} ${moved[0]}`] : []),
    ...(wentOut.length > 0 ? [`${counted(wentOut.length, 'change')} ${moved[1]}`] : []),
    ...(resolved.length > 0 ? [`${counted(resolved.length, 'conflict')} settled`] : []),
  ];
  const standing = [
    ...(conflicts.length > 0 ? [`${are(conflicts.length, 'conflict')} left to settle`] : []),
    ...(refused.length > 0 ? [`${are(refused.length, 'thing')} left as it stands`] : []),
  ];
  const done = parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing new.';
  return standing.length > 0 ? `${done} ${standing.join('; ')}.` : done;
}

/** What an undo came to. */
export function undoSentence({ status, restored, moved }: UndoReport): string {
  if (status === 'nothing') return 'There is no sync left to take back.';
  if (status === 'busy') return 'Somebody else is syncing with this spreadsheet. Try again in a minute.';
  if (status === 'unknown')
    return 'The connection broke while the spreadsheet was written. Undo once more: what is done already is not done twice.';
  const { local, remote } = restored;
  const done = `${counted(local.length, 'change')} of the plan and ${remote.length.toLocaleString('en-GB')} of the spreadsheet taken back.`;
  return moved.length === 0
    ? done
    : `${done} ${are(moved.length, 'change')} left, since somebody changed it again.`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function are(count: number, noun: string): string {
  return `${counted(count, noun)} ${count === 1 ? 'is' : 'are'}`;
}
