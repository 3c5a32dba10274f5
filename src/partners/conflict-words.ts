import type { Pick, SyncConflict } from '../sync/sync-report.ts';

/** Why both sides keep their own, as what follows "Conflict in Actions C3 B, Leads:". It names the side that did it. */
export function conflictReason({ kind, reason, base, local, remote }: SyncConflict): string {
  // What one side still has as it was agreed on was changed by the other.
  const isPartners = kind === 'row' ? remote === null : local === base;
  const who = isPartners ? 'the partner' : 'the board';
  switch (reason) {
    case 'both-edited':
      return 'both changed it.';
    case 'never-agreed':
      return 'the two differ, and nobody knows which is newer.';
    case 'not-owner':
      return isPartners
        ? 'the partner changed a cell of a column that is the board’s.'
        : 'the board changed a cell of a column that is the partner’s.';
    case 'append-only':
      if (kind === 'row') return `${who} removed an entry that should stay as it was written.`;
      return local === base || remote === base
        ? `${who} changed an entry that should stay as it was written.`
        : 'an entry that should stay as it was written was changed on both sides.';
    case 'removed-and-edited':
      return `${who} removed the row, and ${isPartners ? 'the board' : 'the partner'} changed it.`;
    case 'row-id-erased':
      return `${isPartners ? 'the partner’s spreadsheet' : 'the plan'} has rows without a Row ID, and this may be one of them.`;
  }
}

/** What stands in the place of a row that a side does not have. */
export function missingRow({ reason }: SyncConflict): string {
  return reason === 'row-id-erased' ? '(no row with this Row ID)' : '(the row is not there any more)';
}

/** What picking a side does to a row, where more happens than that its values are kept; `null` elsewhere. */
export function pickEffect({ kind, reason, local, remote }: SyncConflict, pick: Pick): string | null {
  if (kind === 'cell' || pick === 'both') return null;
  if ((pick === 'local' ? local : remote) !== null)
    return `the row is put back ${pick === 'local' ? 'into the partner’s spreadsheet' : 'into the plan'}.`;
  const [from, other] =
    pick === 'local' ? ['the partner’s spreadsheet', 'the plan'] : ['the plan', 'the partner’s spreadsheet'];
  if (reason !== 'row-id-erased') return `the row is removed from ${from} too.`;
  return `the row is removed from ${from}; the one without a Row ID in ${other} takes its place, as a new row with a new Row ID.`;
}
