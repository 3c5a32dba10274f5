import { memoryOfSnapshot } from '../workbook/memory/memory-of-snapshot.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { PlannedEdit } from './planned-edit.ts';

/**
 * The edits that have surely not landed after a write that failed, as where Excel does nothing while a cell is being edited:
 * they could be made just as before.
 *
 * @returns None where the workbook cannot be read either: then nobody knows.
 */
export async function stillToDo(
  workbook: Workbook,
  edits: readonly PlannedEdit[],
): Promise<readonly PlannedEdit[]> {
  const now = await workbook.read().catch(() => null);
  if (now === null) return [];
  const { applied } = await memoryOfSnapshot(now).apply(edits.map(({ change }) => change));
  const possible = new Set(applied);
  return edits.filter(({ change }) => possible.has(change));
}
