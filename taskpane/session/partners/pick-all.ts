import type { Pick, SyncConflict } from '../../../src/sync/sync-report.ts';

/** What is picked once a pick is also made for every conflict that can be settled so and has none yet. */
export function withPickForAll(
  conflicts: readonly SyncConflict[],
  picked: ReadonlyMap<string, Pick>,
  pick: Pick,
): ReadonlyMap<string, Pick> {
  const open = conflicts.filter(({ key, picks }) => !picked.has(key) && picks.includes(pick));
  return new Map([...picked, ...open.map(({ key }) => [key, pick] as const)]);
}
