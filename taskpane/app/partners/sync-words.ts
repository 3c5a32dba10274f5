import { formatDate } from '../../../src/dates/format-date.ts';
import type {
  ConflictReason,
  Pick,
  SyncConflict,
  SyncedContent,
  SyncReport,
} from '../../../src/sync/sync-report.ts';
import type { SharedColumn } from '../../session/partners-state.ts';
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

/** Why both sides keep their own, for the person who has to settle it. */
export function conflictSentence(
  { kind, reason, local, remote }: SyncConflict,
  owner: SharedColumn['owner'] | undefined,
): string {
  if (kind === 'row' && reason !== 'row-id-erased') {
    if (local === null) return 'The plan no longer has this row; the partner has changed it since.';
    if (remote === null) return 'The partner removed this row; the plan has changed it since.';
  }
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

/** What a pick does, on its radio button. */
export function pickWords(pick: Pick, { kind, local, remote }: SyncConflict): string {
  if (kind === 'row' && pick === 'local' && local === null) return 'Remove the row on both sides';
  if (kind === 'row' && pick === 'remote' && remote === null) return 'Remove the row on both sides';
  if (kind === 'row') return pick === 'local' ? 'Keep the plan’s row' : 'Keep the partner’s row';
  return {
    local: 'Keep the plan’s',
    remote: 'Take the partner’s',
    both: 'Keep both texts, the plan’s first',
  }[pick];
}
