import { plainKey } from '../../table/plain-key.ts';
import { likeness, wordSet } from './likeness.ts';

/** A row as it is matched: by what names it, and by what it says. */
export interface MatchableRow {
  readonly rowId: string | null;
  /** Parts of its key; blank ones make that there is none. */
  readonly key: readonly unknown[];
  /** Blank where the table has no text that tells its rows apart. */
  readonly text: string;
}

/** How a row of the plan and one of a spreadsheet were found to be the same. */
export type MatchedBy = 'key' | 'text' | 'likeness';

export interface FoundMatch {
  /** Indexes into the rows given. */
  readonly plan: number;
  readonly partner: number;
  readonly by: MatchedBy;
}

/** A row of a spreadsheet that may be several of the plan, or one that others may be too: nobody guesses. */
export interface DoubtfulRow {
  readonly partner: number;
  readonly plan: readonly number[];
}

/** Texts that have less in common than this are two. */
const enough = 0.6;
/** The likeliest must be likelier than the next by this. */
const margin = 0.15;

/**
 * Matches rows that have no Row ID in common, in the order of certainty: by key, by text, by likeness. A key and a text
 * that point to different rows, or anything that fits several, is doubtful and left alone. Rows that are like none are
 * new.
 */
export function matchRows(
  plan: readonly MatchableRow[],
  partner: readonly MatchableRow[],
): { readonly matches: readonly FoundMatch[]; readonly doubtful: readonly DoubtfulRow[] } {
  const matcher = new Matcher(plan, partner);
  return matcher.run();
}

class Matcher {
  readonly #plan: readonly MatchableRow[];
  readonly #partner: readonly MatchableRow[];
  readonly #freePlan: Set<number>;
  readonly #freePartner: Set<number>;
  readonly #matches: FoundMatch[] = [];
  readonly #doubtful: DoubtfulRow[] = [];

  constructor(plan: readonly MatchableRow[], partner: readonly MatchableRow[]) {
    this.#plan = plan;
    this.#partner = partner;
    const planIds = new Set(plan.map(({ rowId }) => rowId));
    const partnerIds = new Set(partner.map(({ rowId }) => rowId));
    this.#freePlan = freeRows(plan, partnerIds);
    this.#freePartner = freeRows(partner, planIds);
  }

  run() {
    const keys = {
      plan: groups(this.#plan, this.#freePlan, keyOf),
      partner: groups(this.#partner, this.#freePartner, keyOf),
    };
    const texts = {
      plan: groups(this.#plan, this.#freePlan, textOf),
      partner: groups(this.#partner, this.#freePartner, textOf),
    };
    for (const index of [...this.#freePartner]) {
      const row = this.#partner[index];
      if (!row) continue;
      const byKey = keys.plan.get(keyOf(row)) ?? [];
      const byText = texts.plan.get(textOf(row)) ?? [];
      const both = byKey.filter((one) => byText.includes(one));
      const alikeByKey = keys.partner.get(keyOf(row))?.length ?? 1;
      const alikeByText = texts.partner.get(textOf(row))?.length ?? 1;
      if (both.length === 1 && (alikeByKey === 1 || alikeByText === 1)) this.#match(both[0], index, 'key');
      else if (byKey.length === 1 && byText.length === 0 && alikeByKey === 1)
        this.#match(byKey[0], index, 'key');
      else if (byKey.length === 0 && byText.length === 1 && alikeByText === 1)
        this.#match(byText[0], index, 'text');
      else if (byKey.length + byText.length > 0) this.#doubt(index, [...new Set([...byKey, ...byText])]);
    }
    this.#matchAlike();
    return { matches: this.#matches, doubtful: this.#doubtful };
  }

  #matchAlike(): void {
    const ours = [...this.#freePlan].map((index) => [index, wordSet(this.#plan[index]?.text ?? '')] as const);
    const wanted = [...this.#freePartner].flatMap((partner) => {
      const words = wordSet(this.#partner[partner]?.text ?? '');
      const alike = ours
        .map(([plan, own]) => ({ plan, score: likeness(words, own) }))
        .filter(({ score }) => score >= enough)
        .sort((one, other) => other.score - one.score);
      return alike.length === 0 ? [] : [{ partner, alike }];
    });
    const timesWanted = new Map<number, number>();
    for (const { alike } of wanted)
      for (const { plan } of alike) timesWanted.set(plan, (timesWanted.get(plan) ?? 0) + 1);
    for (const { partner, alike } of wanted) {
      const [best, next] = alike;
      const isClear = best && best.score - (next?.score ?? 0) >= margin && timesWanted.get(best.plan) === 1;
      if (isClear) this.#match(best.plan, partner, 'likeness');
      else
        this.#doubt(
          partner,
          alike.map(({ plan }) => plan),
        );
    }
  }

  #match(plan: number | undefined, partner: number, by: MatchedBy): void {
    if (plan === undefined) return;
    this.#freePlan.delete(plan);
    this.#freePartner.delete(partner);
    this.#matches.push({ plan, partner, by });
  }

  #doubt(partner: number, plan: readonly number[]): void {
    this.#freePartner.delete(partner);
    for (const index of plan) this.#freePlan.delete(index);
    this.#doubtful.push({ partner, plan });
  }
}

/** Rows whose Row ID the other side has not. */
function freeRows(rows: readonly MatchableRow[], otherIds: ReadonlySet<string | null>): Set<number> {
  return new Set(rows.flatMap(({ rowId }, index) => (rowId !== null && otherIds.has(rowId) ? [] : [index])));
}

function groups(
  rows: readonly MatchableRow[],
  free: ReadonlySet<number>,
  nameOf: (row: MatchableRow) => string | null,
): Map<string | null, number[]> {
  const found = Map.groupBy(free, (index) => {
    const row = rows[index];
    return row ? nameOf(row) : null;
  });
  found.delete(null);
  return found;
}

/** Separators tell nothing: "C3 B" and "C3/B" are one. */
function keyOf({ key }: MatchableRow): string | null {
  const parts = key.map((part) =>
    part === null || part === undefined ? '' : plainKey(part).replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  return parts.length === 0 || parts.includes('') ? null : parts.join('\n');
}

function textOf({ text }: MatchableRow): string | null {
  const plain = plainKey(text);
  return plain === '' ? null : plain;
}
