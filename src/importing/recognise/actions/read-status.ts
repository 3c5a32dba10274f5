import { cellValue } from '../../../grid/cell.ts';
import type { Status } from '../../../plan/vocabulary.ts';
import { statuses } from '../../../plan/vocabulary.ts';
import type { Fragment } from '../../repair/lines.ts';

const words: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...statuses.map((status): [string, Status] => [status.toLowerCase(), status]),
  ...(['completed', 'done', 'closed', 'finished', 'achieved', 'delivered', 'complete'] as const).map(
    (word): [string, Status] => [word, 'Complete'],
  ),
  ...(
    ['underway', 'under way', 'started', 'in-progress', 'progressing', 'on track', 'open', 'active'] as const
  ).map((word): [string, Status] => [word, 'In progress']),
  ...(['overdue', 'slipped', 'behind', 'behind schedule', 'late', 'on hold', 'paused'] as const).map(
    (word): [string, Status] => [word, 'Delayed'],
  ),
  ...(['not yet started', 'to start', 'planned', 'not begun', 'pending'] as const).map(
    (word): [string, Status] => [word, 'Not started'],
  ),
  ...(['cancelled', 'stopped', 'superseded', 'removed'] as const).map((word): [string, Status] => [
    word,
    'Withdrawn',
  ]),
  ['on-going', 'Ongoing'],
  ['on going', 'Ongoing'],
]);

/** The status a cell names; `null` where it says something else. */
export function readStatus(text: string): Status | null {
  return words.get(text.trim().toLowerCase().replace(/[.!]$/, '')) ?? null;
}

const suggestions: readonly (readonly [RegExp, Status])[] = [
  [/[^.\n]{0,120}\bdid not take place\b[^.\n]{0,60}/i, 'Delayed'],
  [/[^.\n]{0,120}\b(?:has|have) not (?:yet )?(?:started|begun|commenced)\b[^.\n]{0,60}/i, 'Not started'],
  [/[^.\n]{0,120}\b(?:is|are|now|been) (?:now )?(?:complete|completed|finished)\b[^.\n]{0,60}/i, 'Complete'],
  [/[^.\n]{0,80}[–-] ?completed\b[^.\n]{0,60}/i, 'Complete'],
];

/** A status that free text speaks of: only ever a suggestion. */
export function suggestStatus(progress: string): { readonly status: Status; readonly words: string } | null {
  for (const [pattern, status] of suggestions) {
    // What was written last is newest.
    const match = [...progress.slice(-4_000).matchAll(new RegExp(pattern, 'gi'))].at(-1);
    if (match) return { status, words: match[0].trim() };
  }
  return null;
}

/** A share done, 0 to 1, from "75%", 75 or a cell formatted as a percentage. */
export function readPercent(fragments: readonly Fragment[] = []): number | null {
  const [fragment] = fragments;
  if (!fragment || fragments.length > 1) return null;
  const typed = fragment.cell === undefined ? null : cellValue(fragment.cell);
  if (typeof typed === 'number')
    return typed >= 0 && typed <= 1 ? typed : typed <= 100 && typed > 1 ? typed / 100 : null;
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(fragment.text);
  const value = match ? Number(match[1]) / 100 : null;
  return value !== null && value <= 1 ? value : null;
}
