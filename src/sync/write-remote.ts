import type { TableDefinition } from '../table/define-table.ts';
import { makeRowId } from '../table/row-id.ts';
import { OutcomeUnknownError } from '../workbook/access-errors.ts';
import type { Change, Refusal } from '../workbook/change.ts';
import type { Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';
import type { PlannedEdit } from './planned-edit.ts';
import { findStrays, type GoneRow, type Repair } from './repair-strays.ts';
import { markChanges, readMark, type SyncMark } from './sync-mark.ts';

export type RemoteOutcome =
  | {
      readonly kind: 'written';
      readonly landed: readonly PlannedEdit[];
      readonly refused: readonly Refusal[];
      /** What slipped from its row, and was put right. */
      readonly strayed: readonly PlannedEdit[];
      /** What was hit by mistake and could not be put right: of these places nothing is agreed any more. */
      readonly doubtful: readonly Repair[];
      /** Rows that went while others were hit by mistake: nobody knows whether a person took them away. */
      readonly vanished: readonly GoneRow[];
    }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'unknown'; readonly error: OutcomeUnknownError };

/** What is written, and what it was made from. */
export interface RemoteWrite {
  readonly definitions: readonly TableDefinition[];
  readonly edits: readonly PlannedEdit[];
  readonly marks: readonly Change[];
  /** What the mark says once it is written. */
  readonly mark: SyncMark;
  /** The reading that the edits were made from. */
  readonly asRead: WorkbookSnapshot;
}

/**
 * Writes to the partner's spreadsheet, all in one go with the mark. What is refused is left out and the rest written, so
 * that one cell that somebody is just typing in does not hold up the others. A mark that moved means that somebody else
 * has synced meanwhile: then nothing is written.
 *
 * @throws NotSentError or RejectedError: nothing was written.
 */
export async function writeRemote(remote: Workbook, write: RemoteWrite): Promise<RemoteOutcome> {
  const { marks, asRead } = write;
  let waiting = write.edits;
  const refused: Refusal[] = [];
  const markChanges = new Set(marks);
  for (let isFirst = true; ; isFirst = false) {
    const changes = [...waiting.map(({ change }) => change), ...marks];
    let after: WorkbookSnapshot | undefined;
    try {
      const result = await remote.apply(changes, { allOrNothing: true, ...(isFirst && { asRead }) });
      if (result.refused.length > 0) {
        const real = result.refused.filter(({ reason }) => reason !== 'others-refused');
        if (real.some(({ change }) => markChanges.has(change))) return { kind: 'overtaken' };
        const without = new Set(real.map(({ change }) => change));
        refused.push(...real);
        waiting = waiting.filter(({ change }) => !without.has(change));
        if (waiting.length > 0 && without.size > 0) continue;
        return { kind: 'written', landed: [], refused, strayed: [], doubtful: [], vanished: [] };
      }
      after = result.after;
    } catch (error) {
      if (!(error instanceof OutcomeUnknownError)) throw error;
      after = await readIfWritten(remote, write.mark);
      if (!after) return { kind: 'unknown', error };
    }
    const { strayed, doubtful, vanished } = after
      ? await putRight(remote, write, waiting, after)
      : { strayed: new Set<PlannedEdit>(), doubtful: [], vanished: [] };
    const landed = waiting.filter((edit) => !strayed.has(edit));
    return { kind: 'written', landed, refused, strayed: [...strayed], doubtful, vanished };
  }
}

/**
 * Where no answer came, another reading may tell at once that the write landed. That it did not is not to be told so: it
 * may still be under way.
 */
async function readIfWritten(remote: Workbook, { write }: SyncMark): Promise<WorkbookSnapshot | undefined> {
  try {
    const now = await remote.read();
    return readMark(now)?.write === write ? now : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the edits that missed their rows, and puts back what they hit instead. */
async function putRight(
  remote: Workbook,
  { definitions, asRead, mark }: Pick<RemoteWrite, 'definitions' | 'asRead' | 'mark'>,
  edits: readonly PlannedEdit[],
  after: WorkbookSnapshot,
  isAgain = false,
): Promise<{
  readonly strayed: ReadonlySet<PlannedEdit>;
  readonly doubtful: readonly Repair[];
  readonly vanished: readonly GoneRow[];
}> {
  const { missed, repairs, vanished } = findStrays(definitions, asRead, after, edits);
  const strayed = new Set(missed);
  if (repairs.length === 0) return { strayed, doubtful: [], vanished };
  // As long as a header is not itself, nobody can say what belongs below it.
  const headers = repairs.filter(isHeader);
  const first = headers.length > 0 ? headers : repairs;
  try {
    // From here on the mark of the write proves nothing, should it never be saved what was put right.
    const marks = markChanges(after, { ...mark, write: makeRowId() });
    const result = await remote.apply([...marks, ...first.map(({ change }) => change)]);
    const done = new Set(result.applied);
    const failed = first.filter(({ change }) => !done.has(change));
    if (headers.length > 0) {
      if (isAgain || failed.length > 0 || !result.after) return { strayed, doubtful: repairs, vanished };
      const rest = await putRight(remote, { definitions, asRead, mark }, edits, result.after, true);
      return {
        strayed: new Set([...strayed, ...rest.strayed]),
        doubtful: rest.doubtful,
        vanished: [...vanished, ...rest.vanished],
      };
    }
    const slipped = result.after ? slippedRepairs(definitions, after, result.after, repairs) : [];
    return { strayed, doubtful: [...failed, ...slipped], vanished };
  } catch {
    // What was written is known; what it hit is known too, and from now on counts as never agreed on.
    return { strayed, doubtful: repairs, vanished };
  }
}

function isHeader({ change, rowId, column }: Repair): boolean {
  return change.kind === 'set-cell' && change.target === undefined && rowId === null && column === null;
}

/** Repairs that slipped themselves, since somebody moved rows or columns once more. */
function slippedRepairs(
  definitions: readonly TableDefinition[],
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  repairs: readonly Repair[],
): readonly Repair[] {
  const edits = repairs.flatMap(({ change, table, rowId }): PlannedEdit[] =>
    rowId === null ? [] : [{ change, table, rowId, line: null, effect: null }],
  );
  const strays = findStrays(definitions, before, after, edits);
  const missed = new Set(strays.missed.map(({ change }) => change));
  return [...repairs.filter(({ change }) => missed.has(change)), ...strays.repairs];
}
