import { formatDate } from '../../../src/dates/format-date.ts';
import type {
  ConflictReason,
  Pick,
  SyncConflict,
  SyncedContent,
  SyncReport,
} from '../../../src/sync/sync-report.ts';
import { isQuestion } from '../../session/partners/is-question.ts';
import type { PartnerState, SharedColumn } from '../../session/partners-state.ts';
import { formatPlural } from '../parts/format-number.ts';

type Value = Exclude<SyncedContent, Readonly<Record<string, unknown>>>;
type RowContent = Extract<SyncedContent, Readonly<Record<string, unknown>>>;

/** Whether a content is a row's values, and not one value. */
export function isRowContent(content: SyncedContent): content is RowContent {
  return typeof content === 'object' && content !== null;
}

/**
 * A value as people read it; a date in words, a share as a percentage.
 *
 * @returns `null` for a blank cell.
 */
export function valueText(value: SyncedContent, isPercent = false): string | null {
  if (value === null || value === undefined || value === '' || isRowContent(value)) return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return isPercent ? percentText(value) : String(value);
  return isDay(value) ? formatDate(value) : value;
}

/** To as many digits as the number has: 0.07 is 7%, whatever a computer makes of a hundred times it. */
function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(12))}%`;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The filled cells of a row, by the headers that people know, in the order of the table. */
export function rowLines(
  content: SyncedContent,
  columns: readonly SharedColumn[],
): readonly { readonly header: string; readonly text: string }[] {
  if (!isRowContent(content)) return [];
  const known = new Map(columns.map((column) => [column.name, column]));
  const places = new Map(columns.map(({ name }, index) => [name, index]));
  return Object.entries(content)
    .flatMap(([name, value]: [string, Value]) => {
      const column = known.get(name);
      const text = valueText(value, column?.isPercent);
      return text === null ? [] : [{ name, header: column?.header ?? name, text }];
    })
    .sort(
      (one, other) => (places.get(one.name) ?? columns.length) - (places.get(other.name) ?? columns.length),
    );
}

/** What a sync came to, in parts: those that are not nothing. */
export function outcomeParts(report: SyncReport): { readonly name: OutcomeName; readonly words: string }[] {
  const { cameIn, wentOut, resolved, refused } = report;
  const parts = [
    { name: 'cameIn', count: cameIn.length, words: 'came in' },
    { name: 'wentOut', count: wentOut.length, words: 'went out' },
    { name: 'resolved', count: resolved.length, words: 'settled' },
    { name: 'refused', count: refused.length, words: 'refused' },
  ] as const;
  return parts.flatMap(({ name, count, words }) =>
    count === 0 ? [] : [{ name, words: `${formatPlural(count, words, words)}` }],
  );
}
export type OutcomeName = 'cameIn' | 'wentOut' | 'resolved' | 'refused';

/** How a partner stands: by what the last sync came to, where this session has synced; else as the plan says. */
export function standing({ report, fault, state }: PartnerState): string {
  if (fault !== null) return 'The last sync failed';
  if (report === null) return state;
  if (report.status === 'unknown') return 'The connection broke';
  if (report.status === 'stopped') return isQuestion(report) ? 'A question is open' : 'Stopped';
  const { conflicts, refused } = report;
  const parts = [
    conflicts.length === 0 ? '' : `${formatPlural(conflicts.length, 'conflict')} to settle`,
    refused.length === 0 ? '' : `${formatPlural(refused.length, leftNoun(refused))} left`,
  ].filter((words) => words !== '');
  return parts.length === 0 ? state : parts.join(', ');
}

function leftNoun(refused: SyncReport['refused']): string {
  return refused.every(({ cell }) => cell !== null) ? 'cell' : 'thing';
}

/** Why both sides keep their own, for the person who has to settle it. */
export function conflictSentence(
  { kind, reason, local, remote }: SyncConflict,
  owner: SharedColumn['owner'] | undefined,
): string {
  if (kind === 'row' && reason !== 'row-id-erased') {
    if (local === null) return 'The plan no longer has this row; the partner has changed it since.';
    if (remote === null) return 'The partner removed this row; the plan has changed it since.';
  }
  if (reason === 'row-id-erased' && local === null)
    return 'The plan has rows without a Row ID, and this row may be one of them.';
  if (reason === 'not-owner' && owner === 'board')
    return 'The partner changed what only the board may change.';
  if (reason === 'not-owner' && owner === 'partner')
    return 'The plan was changed where only the partner may change it.';
  return reasonSentences[reason];
}

const reasonSentences: Readonly<Record<ConflictReason, string>> = {
  'both-edited': 'Both sides changed it since the last sync.',
  'never-agreed': 'The two sides differ, and have not agreed on it in a sync before.',
  'not-owner': 'It was changed by the side that this column does not belong to.',
  'append-only': 'An older line was changed or removed; in this table lines are only added.',
  'removed-and-edited': 'One side removed this row; the other has changed it since.',
  'row-id-erased': 'The partner’s sheet has rows without a Row ID, and this row may be one of them.',
};

/** Who may change a column. */
export function ownerWords(owner: SharedColumn['owner']): string {
  return {
    board: 'The board’s column',
    partner: 'The partner’s column',
    shared: 'Both may change this column',
  }[owner];
}

/** What stands in the place of a content that is not there. */
export function blankWords({ kind, reason }: SyncConflict): string {
  if (reason === 'row-id-erased') return 'The row may stand there without its Row ID';
  return kind === 'row' ? 'no row' : 'blank';
}

/** Whether a pick removes the row of a conflict. */
export function isRemoval(conflict: SyncConflict, pick: Pick | undefined): boolean {
  return conflict.kind === 'row' && pick !== undefined && pick !== 'both' && conflict[pick] === null;
}

/** What a pick does, on its radio button. */
export function pickWords(pick: Pick, conflict: SyncConflict): string {
  const { kind, reason } = conflict;
  if (isRemoval(conflict, pick)) {
    if (reason !== 'row-id-erased') return 'Remove the row on both sides';
    return pick === 'remote'
      ? 'Remove the plan’s row; the partner’s row without a Row ID comes in as a new row, under a new Row ID'
      : 'Remove the partner’s row; the plan’s row without a Row ID goes out as a new row, under a new Row ID';
  }
  if (kind === 'row') return pick === 'local' ? 'Keep the plan’s row' : 'Keep the partner’s row';
  return {
    local: 'Keep the plan’s',
    remote: 'Take the partner’s',
    both: 'Keep both texts, the plan’s first',
  }[pick];
}
