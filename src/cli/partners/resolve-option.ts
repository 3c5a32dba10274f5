import type { GuardCode, Pick, Resolution } from '../../sync/sync-report.ts';
import { UsageError } from '../errors.ts';

const picks: ReadonlyMap<string, Pick> = new Map([
  ['plan', 'local'],
  ['partner', 'remote'],
  ['both', 'both'],
]);

/** The word for a pick as people type it. */
export function pickWord(pick: Pick): string {
  return [...picks].find(([, value]) => value === pick)?.[0] ?? pick;
}

/**
 * How conflicts are settled, as given with `--resolve`.
 *
 * @throws UsageError for one that is not `<conflict>=plan`, `=partner` or `=both`, or of which two say different things.
 */
export function resolutionsOf(values: readonly string[]): Resolution[] {
  const byKey = new Map<string, Pick>();
  for (const value of values) {
    const at = value.lastIndexOf('=');
    const key = value.slice(0, Math.max(0, at)).trim();
    const pick = picks.get(
      value
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    );
    if (key === '' || pick === undefined)
      throw new UsageError(
        `--resolve "${value}" must be a conflict, "=", and plan, partner or both, like Actions/bcd346fg78/progress=both. hwb sync lists the conflicts.`,
      );
    if ((byKey.get(key) ?? pick) !== pick)
      throw new UsageError(`--resolve settles ${key} in two ways. Give it once.`);
    byKey.set(key, pick);
  }
  return [...byKey].map(([key, pick]) => ({ key, pick }));
}

/**
 * How all conflicts are settled that can be, as given with `--resolve-all`; `null` where it was not.
 *
 * @throws UsageError for anything but plan, partner or both.
 */
export function resolveAllOf(value: string | undefined): Pick | null {
  if (value === undefined) return null;
  const pick = picks.get(value.trim().toLowerCase());
  if (pick === undefined)
    throw new UsageError(
      `--resolve-all "${value}" must be plan, partner or both. For one conflict: --resolve.`,
    );
  return pick;
}

const guardCodes: readonly GuardCode[] = [
  'older-state',
  'header-missing',
  'row-ids-erased',
  'mass-removal',
  'mass-change',
];

/** @throws UsageError for a word that is none that can be confirmed. */
export function confirmedOf(values: readonly string[]): GuardCode[] {
  return values.map((value) => {
    const code = guardCodes.find((one) => one === value.trim().toLowerCase());
    if (code === undefined) throw new UsageError(`--confirm "${value}" is none of ${guardCodes.join(', ')}.`);
    return code;
  });
}
