import type { Column } from '../table/column.ts';
import type { CellConflictReason } from './merge-result.ts';
import { sameValue } from './same-value.ts';
import type { MergeValue } from './table-side.ts';

/** Which ways the values of a column may go. */
export interface ColumnFlow {
  readonly toRemote: boolean;
  readonly toLocal: boolean;
  /** Why a value may not go the way that is closed. */
  readonly closed: 'not-owner' | 'append-only';
}

/** What becomes of a cell that is not the same on both sides and in the base. */
export type CellOutcome = 'agreed' | 'take-local' | 'take-remote' | 'held' | CellConflictReason;

/** Columns of the board go to the partner only, those of the partner to the board only; nothing old in append-only tables. */
export function columnFlow({ owner = 'board' }: Column, appendOnly: boolean): ColumnFlow {
  if (appendOnly) return { toRemote: false, toLocal: false, closed: 'append-only' };
  return { toRemote: owner !== 'partner', toLocal: owner !== 'board', closed: 'not-owner' };
}

/** The rule of one cell: what its three values come to. */
export function cellOutcome(
  base: MergeValue,
  local: MergeValue,
  remote: MergeValue,
  flow: ColumnFlow,
): CellOutcome {
  if (local === undefined || remote === undefined) return 'held';
  if (sameValue(local, remote)) return 'agreed';
  if (base === undefined) return 'never-agreed';
  if (sameValue(local, base)) return flow.toLocal ? 'take-remote' : flow.closed;
  if (sameValue(remote, base)) return flow.toRemote ? 'take-local' : flow.closed;
  return 'both-edited';
}
