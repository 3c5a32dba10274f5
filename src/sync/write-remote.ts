import type { TableDefinition } from '../table/define-table.ts';
import { OutcomeUnknownError } from '../workbook/access-errors.ts';
import type { Change, Refusal } from '../workbook/change.ts';
import type { Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { findStrays } from './repair-strays.ts';

export type RemoteOutcome =
  | {
      readonly kind: 'written';
      readonly landed: readonly PlannedEdit[];
      readonly refused: readonly Refusal[];
      /** What slipped from its row, and was put right. */
      readonly strayed: readonly PlannedEdit[];
    }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'unknown'; readonly error: OutcomeUnknownError };

/**
 * Writes to the partner's spreadsheet, all in one go with the mark. What is refused is left out and the rest written, so
 * that one cell that somebody is just typing in does not hold up the others. A mark that moved means that somebody else
 * has synced meanwhile: then nothing is written.
 *
 * @param asRead - The reading that the edits were made from.
 * @throws NotSentError or RejectedError: nothing was written.
 */
export async function writeRemote(
  remote: Workbook,
  definitions: readonly TableDefinition[],
  edits: readonly PlannedEdit[],
  marks: readonly Change[],
  asRead: WorkbookSnapshot,
): Promise<RemoteOutcome> {
  let waiting = edits;
  const refused: Refusal[] = [];
  const markChanges = new Set(marks);
  for (let isFirst = true; ; isFirst = false) {
    const changes = [...waiting.map(({ change }) => change), ...marks];
    try {
      const result = await remote.apply(changes, { allOrNothing: true, ...(isFirst && { asRead }) });
      if (result.refused.length === 0) {
        const strayed = result.after
          ? await putRight(remote, definitions, asRead, result.after, waiting)
          : new Set<PlannedEdit>();
        return {
          kind: 'written',
          landed: waiting.filter((edit) => !strayed.has(edit)),
          refused,
          strayed: [...strayed],
        };
      }
      const real = result.refused.filter(({ reason }) => reason !== 'others-refused');
      if (real.some(({ change }) => markChanges.has(change))) return { kind: 'overtaken' };
      const without = new Set(real.map(({ change }) => change));
      refused.push(...real);
      waiting = waiting.filter(({ change }) => !without.has(change));
      if (waiting.length === 0 || without.size === 0)
        return { kind: 'written', landed: [], refused, strayed: [] };
    } catch (error) {
      if (error instanceof OutcomeUnknownError) return { kind: 'unknown', error };
      throw error;
    }
  }
}

/** @returns The edits that missed their rows. What they hit instead is as it was. */
async function putRight(
  remote: Workbook,
  definitions: readonly TableDefinition[],
  asRead: WorkbookSnapshot,
  after: WorkbookSnapshot,
  edits: readonly PlannedEdit[],
): Promise<ReadonlySet<PlannedEdit>> {
  const { missed, repairs } = findStrays(definitions, asRead, after, edits);
  if (repairs.length > 0) await remote.apply(repairs);
  return new Set(missed);
}
