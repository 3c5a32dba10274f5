import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { plainKey } from '../../table/plain-key.ts';
import type { ActionRow } from '../action-facts.ts';

/** What an action refers to: one action, or the actions of an objective of which one is meant. */
export interface CrossReference {
  readonly to: readonly number[];
  readonly isExact: boolean;
}

const remark =
  /\b(?:cross[- ]?referenc\w{1,4}|cross[- ]?refs?|see also|see|refer to|links? to|linked (?:to|with))\b[: ]{0,2}(?:with|to|in|under)?\s{0,3}(?:the )?(?:(?:action|delivery|objective|plan|action plan|ref(?:erence)?|no)\.?\s{1,3}){0,3}([A-Z]{1,3}\.?\d{1,3}(?:[ ./-]{0,2}[A-Z0-9]{1,3}\b)?)/gi;
const mayHoldRemark = /cross[- ]?ref|see |refer to|link(?:s|ed)? (?:to|with)/i;

/**
 * Finds what actions refer to: in See also, and in remarks like "[cross-referenced with Action Plan B3]".
 *
 * @returns A function that gives the references of an action, as indexes of `all`.
 */
export function crossReferences(
  all: readonly ActionRow[],
  objectives: readonly { readonly values: { readonly ref: string | null } }[],
): (row: ActionRow) => CrossReference[] {
  let find: ((text: string) => CrossReference | null) | null = null;
  return (row) => {
    const { seeAlso, action, outcome, references } = row.values;
    const names: string[] = seeAlso === null ? [] : seeAlso.slice(0, 1_000).split(/[;,\n&]|\band\b/);
    for (const text of [action, outcome, references]) {
      if (text === null || !mayHoldRemark.test(text)) continue;
      for (const [, name] of text.matchAll(remark)) names.push(name ?? '');
    }
    if (names.length === 0) return [];
    const look = find ?? finder(all, objectives);
    find = look;
    return names.flatMap((name) => (name.trim() === '' ? [] : (look(name.trim()) ?? [])));
  };
}

function finder(
  all: readonly ActionRow[],
  objectives: readonly { readonly values: { readonly ref: string | null } }[],
): (text: string) => CrossReference | null {
  const byObjective = new Map<string, number[]>(
    objectives.flatMap(({ values: { ref } }) => (ref === null ? [] : [[plainKey(ref), []]])),
  );
  const indexes = new Map<object, number>();
  for (const [index, row] of all.entries()) {
    indexes.set(row, index);
    const { objective } = row.values;
    if (objective !== null) byObjective.get(plainKey(objective))?.push(index);
  }
  const actions = referenceIndex(all);
  return (text) => {
    const ofObjective = byObjective.get(plainKey(text.replace(/^(?:objective|action plan|plan)\s+/i, '')));
    if (ofObjective !== undefined) return { to: ofObjective, isExact: false };
    const row = actions.find(text.replace(/^action\s+/i, ''));
    const index = row === null ? undefined : indexes.get(row);
    return index === undefined ? null : { to: [index], isExact: true };
  };
}
