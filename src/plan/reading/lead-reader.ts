import { leadWord } from './lead-words.ts';
import type { Leads, Party } from './party.ts';

export type Draft = { -readonly [Key in keyof Party]: Party[Key] };

/** Reads segments one after the other, and keeps what it has understood so far. */
export class LeadReader {
  readonly parties: Draft[] = [];
  certainty: Leads['certainty'] = 'certain';
  reason = '';
  private readonly known: ReadonlySet<string>;

  constructor(people: readonly string[]) {
    this.known = new Set(people.map((name) => name.trim().toLowerCase()));
  }

  doubt(certainty: 'likely' | 'ambiguous', reason: string): void {
    if (this.certainty === 'ambiguous' || (this.certainty === 'likely' && certainty === 'likely')) return;
    this.certainty = certainty;
    this.reason = reason;
  }

  add(name: string, type: Party['type']): Draft {
    const party: Draft = { name, type };
    this.parties.push(party);
    return party;
  }

  addPeople(words: readonly string[], title: string): void {
    for (const name of this.splitPeople(words)) {
      const party = this.add(name, 'person');
      if (title !== '') party.title = title;
    }
  }

  /** People written side by side: by the list of people, else two words each. */
  private splitPeople(words: readonly string[]): string[] {
    const full = words.join(' ');
    if (this.known.has(full.toLowerCase())) return [full];
    const listed = this.splitByList(words);
    if (listed) return listed;
    const names = words.filter((word) => leadWord(word) !== 'particle' && !/^\p{L}\.?$/u.test(word));
    if (names.length <= 3) return [full];
    const pairs: string[] = [];
    if (names.length % 2 === 0 && names.length === words.length) {
      for (let at = 0; at < words.length; at += 2) pairs.push(words.slice(at, at + 2).join(' '));
      this.doubt(
        names.length === 4 ? 'likely' : 'ambiguous',
        'people side by side with nothing between them',
      );
      return pairs;
    }
    this.doubt('ambiguous', 'names side by side with nothing between them');
    return [full];
  }

  private splitByList(words: readonly string[]): string[] | null {
    if (this.known.size === 0) return null;
    const found: string[] = [];
    let at = 0;
    while (at < words.length) {
      let length = Math.min(5, words.length - at);
      while (
        length > 0 &&
        !this.known.has(
          words
            .slice(at, at + length)
            .join(' ')
            .toLowerCase(),
        )
      )
        length--;
      if (length === 0) return null;
      found.push(words.slice(at, at + length).join(' '));
      at += length;
    }
    return found;
  }
}
