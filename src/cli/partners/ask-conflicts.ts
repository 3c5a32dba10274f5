import type { Pick, Resolution, SyncConflict } from '../../sync/sync-report.ts';
import type { Terminal } from '../terminal.ts';
import { pickWord } from './resolve-option.ts';
import { conflictLines } from './sync-text.ts';

/** Shows each conflict with both sides and asks how it is settled; those that are passed over stay. */
export async function askConflicts(
  conflicts: readonly SyncConflict[],
  { ask, error, width }: Terminal,
): Promise<Resolution[]> {
  const resolutions: Resolution[] = [];
  if (!ask) return resolutions;
  for (const [index, conflict] of conflicts.entries()) {
    error(`\n${conflictLines(conflict, width).join('\n')}\n`);
    if (conflict.picks.length === 0) continue;
    const words = conflict.picks.map(pickWord).join(', ');
    const question = `${index + 1} of ${conflicts.length}: keep ${words}? Enter leaves it. `;
    let pick: Pick | null | undefined;
    while (pick === undefined) {
      const answer = await ask(question);
      if (answer === null) return resolutions;
      pick = pickOf(answer, conflict.picks);
    }
    if (pick !== null) resolutions.push(resolutionOf(conflict, pick));
  }
  return resolutions;
}

/** A pick that counts for the conflict as it was shown. */
export function resolutionOf({ key, local, remote }: SyncConflict, pick: Pick): Resolution {
  return { key, pick, seen: { local, remote } };
}

/** The pick whose word begins with the answer; `null` to leave it, `undefined` for anything else. */
function pickOf(answer: string, picks: readonly Pick[]): Pick | null | undefined {
  const word = answer.trim().toLowerCase();
  if (word === '') return null;
  const found = picks.filter((pick) => pickWord(pick).startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}
