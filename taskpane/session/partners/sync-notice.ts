import type { SyncReport } from '../../../src/sync/sync-report.ts';
import type { UndoReport } from '../../../src/sync/undo-sync.ts';
import type { Notice } from '../pane-state.ts';
import { isQuestion } from './is-question.ts';

/** What became of a sync with one partner. */
export interface Synced {
  readonly organisation: string;
  readonly report: SyncReport | null;
  readonly failure: string | null;
  /** Conflicts that stand in spite of what was picked. */
  readonly unused: number;
}

/** What a sync with one or more partners came to, in a sentence. */
export function syncNotice(synced: readonly Synced[]): Notice {
  const reports = synced.flatMap(({ report }) => report ?? []);
  const failed = synced.length - reports.length;
  const done = reports.filter(({ status }) => status === 'done');
  const broken = reports.filter(({ status }) => status === 'unknown').length;
  const asking = reports.filter(isQuestion).length;
  const stopped = reports.length - done.length - broken - asking;
  const total = (count: (report: SyncReport) => number) => done.reduce((sum, one) => sum + count(one), 0);
  const conflicts = total((one) => one.conflicts.length);
  const refused = total((one) => one.refused.length);
  const parts = [
    part(
      total((one) => one.cameIn.length),
      'came in',
    ),
    part(
      total((one) => one.wentOut.length),
      'went out',
    ),
    part(
      total((one) => one.resolved.length),
      'settled',
    ),
    part(conflicts, conflicts === 1 ? 'conflict to settle' : 'conflicts to settle'),
    part(refused, 'refused'),
  ].filter((words) => words !== '');
  const [first] = synced;
  const name = synced.length === 1 && first ? first.organisation : `${synced.length} partners`;
  if (done.length === 0) {
    const why = notSynced({ broken, asking, stopped });
    if (failed === 0) return { kind: 'warning', text: `Not synced with ${name}: ${why}` };
    const text = first?.failure ?? `Not synced with ${name}.`;
    return { kind: 'error', text: synced.length === 1 ? text : `Not synced with any partner. ${text}` };
  }
  const came = parts.length === 0 ? 'nothing had changed on either side' : parts.join(', ');
  const unused = synced.reduce((sum, one) => sum + one.unused, 0);
  const choices = unused === 1 ? '1 choice was' : `${unused.toLocaleString('en-GB')} choices were`;
  const others = [
    unused === 0 ? '' : ` ${choices} not used, since a side has changed meanwhile: look again.`,
    asking === 0 ? '' : ` ${asking} stopped with a question.`,
    stopped === 0 ? '' : ` ${stopped} stopped before anything was written: why stands below.`,
    broken === 0 ? '' : ` With ${broken} the connection broke while it was written; sync again.`,
    failed === 0 ? '' : ` ${failed} could not be reached.`,
  ].join('');
  const hasWork = conflicts + refused + asking + stopped + broken + failed > 0;
  return {
    kind: hasWork ? 'warning' : 'success',
    text: `Synced with ${synced.length === done.length ? name : `${done.length} of ${synced.length} partners`}: ${came}.${others}`,
  };
}

/** What kept every one of them from being synced, where each could be reached. */
function notSynced(counts: { readonly broken: number; readonly asking: number; readonly stopped: number }) {
  const { broken, asking, stopped } = counts;
  if (broken > 0) return 'the connection broke while it was written; sync again.';
  if (asking > 0 && stopped === 0) return 'a question is open below.';
  return 'it stopped before anything was written; why stands below.';
}

function part(count: number, words: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en-GB')} ${words}`;
}

/** What taking a sync back came to. */
export function undoNotice(organisation: string, { status, restored, moved }: UndoReport): Notice {
  if (status === 'nothing') return { kind: 'info', text: 'There is no sync left to undo.' };
  if (status === 'busy')
    return { kind: 'error', text: 'Somebody else is syncing with this sheet. Try again in a minute.' };
  if (status === 'unknown')
    return {
      kind: 'warning',
      text: 'The connection broke while their sheet was written. Undo once more: nothing is undone twice.',
    };
  const text = `The last sync with ${organisation} is undone: ${changes(restored.local.length)} in the plan and ${changes(restored.remote.length)} in their sheet were put back`;
  if (moved.length === 0) return { kind: 'success', text: `${text}.` };
  const stays = moved.length === 1 ? '1 thing stays' : `${moved.length.toLocaleString('en-GB')} things stay`;
  return {
    kind: 'warning',
    text: `${text}; ${stays} as somebody has changed it since:`,
    details: moved.map(({ sentence }) => sentence),
  };
}

function changes(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'change' : 'changes'}`;
}
