import type { MergeValue } from '../merge/table-side.ts';
import { nearest } from '../table/nearest.ts';
import { plainKey } from '../table/plain-key.ts';

/**
 * The name of an organisation as names are compared: case and spaces do not tell two apart.
 *
 * @example organisationKey(' Eastmere  ccg') // -> 'eastmereccg'
 */
export function organisationKey(name: string): string {
  return plainKey(name).replaceAll(' ', '');
}

/** Whether a value of a row names the organisation; a blank one names nobody. */
export function isNamed(value: MergeValue, key: string): boolean {
  return typeof value === 'string' && value.trim() !== '' && organisationKey(value) === key;
}

/** The name that one nobody has was most likely meant to be, else those that share a word with it: at most three. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const likely = nearest(name, names);
  if (likely !== null) return [likely];
  const wanted = organisationKey(name);
  const kin = names.filter((other) => {
    const key = organisationKey(other);
    return key.includes(wanted) || wanted.includes(key) || sharesWord(name, other);
  });
  return kin.slice(0, 3);
}

/** Words that half of all organisations have in their names say nothing. */
const commonWords = new Set(['council', 'trust', 'group', 'nhs', 'foundation', 'service', 'services']);

function sharesWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return plainKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 && !commonWords.has(word));
}
