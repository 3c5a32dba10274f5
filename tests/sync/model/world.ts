import type { SyncRecord } from '../../../src/sync/sync-record.ts';
import type { SyncedChange } from '../../../src/sync/sync-report.ts';
import { Ledger } from './ledger.ts';
import { fillDown, type ModelBook } from './model-book.ts';
import type { TableName } from './model-tables.ts';
import { type ActName, act, chooseAct, type Person } from './people.ts';
import { SeededRandom } from './seeded-random.ts';

export type Invariant = `S${number}`;

/** An invariant that did not hold, and how it came to that. */
export interface Broken {
  readonly invariant: Invariant;
  readonly what: string;
}

/** How a host takes writes: it checks each cell as it writes; or it writes where rows stood when they were read. */
type Host = 'checked' | 'by-number';

/** What may happen in a run. */
export interface Circumstances {
  readonly host: Host;
  readonly hasLease: boolean;
  readonly tables: readonly TableName[];
  readonly acts: readonly ActName[];
  /** How often somebody acts just before a call of a port: 0 to 1. */
  readonly haste: number;
  /** How often a call of a port fails: 0 to 1, as a factor of the usual rates. */
  readonly trouble: number;
}

/** A plan with what it remembers of each partner, as a copy of the workbook would carry it. */
export interface Plan {
  readonly name: string;
  readonly book: ModelBook;
  /** The text kept for each partner. */
  readonly records: Map<string, string>;
  /** What was agreed at any time, by partner, as `agreedKey` writes it. */
  readonly agreedEver: Map<string, Set<string>>;
  /** What has stood in it whenever a program read or wrote it. */
  readonly everHeld: Set<string>;
  /** What the last round with a partner wrote, as far as undo takes it back. */
  readonly lastLines: Map<
    string,
    { readonly local: readonly SyncedChange[]; readonly remote: readonly SyncedChange[] }
  >;
}

export interface Spreadsheet {
  readonly partner: string;
  readonly book: ModelBook;
  readonly everHeld: Set<string>;
  /** Earlier states, for reads that are behind. */
  readonly older: ModelBook[];
  fence: number;
  holder: Round | null;
  /** Counts the rounds that have written to it. */
  writes: number;
}

/** A round or an undo while it runs. */
export interface Round {
  readonly kind: 'sync' | 'undo';
  readonly plan: Plan;
  readonly spreadsheet: Spreadsheet;
  readonly isNested: boolean;
  /** The record as it stood last, once it was loaded. */
  record: SyncRecord | null | undefined;
  /** What the record said before, the newest first: a row that is about to go is dropped from it just before. */
  readonly earlier: SyncRecord[];
  /** The record as it was loaded. */
  loaded: SyncRecord | null | undefined;
  readonly resolvedKeys: ReadonlySet<string>;
  /** Conflicts that were persisted when the first write of the round began. */
  persisted: ReadonlySet<string> | null;
  hadTrouble: boolean;
  wasDisturbed: boolean;
  saves: number;
  effectiveWrites: number;
}

/** Everything that a run is about. */
export class World {
  readonly circumstances: Circumstances;
  readonly ledger = new Ledger();
  readonly story: string[] = [];
  readonly counts = new Map<string, number>();
  readonly broken: Broken[] = [];
  readonly plans: Plan[] = [];
  /** What officers took back in spreadsheets: whoever restores a plan from before that finds it gone there. */
  readonly undone = new Set<string>();
  readonly spreadsheets: Spreadsheet[] = [];
  random: SeededRandom;
  /** Grows with every act of a person and every write: who remembers it knows whether anything happened since. */
  version = 0;
  isCalm = false;
  /** Lets another officer sync between two calls. */
  interrupt: ((round: Round) => Promise<void>) | null = null;

  constructor(circumstances: Circumstances, seed: number) {
    this.circumstances = circumstances;
    this.random = new SeededRandom(seed);
  }

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  tell(line: string): void {
    this.story.push(line);
  }

  fault(invariant: Invariant, what: string): void {
    this.broken.push({ invariant, what });
    this.tell(`!! ${invariant}: ${what}`);
  }

  partnerOf({ partner, book }: Spreadsheet): Person {
    return { name: `partner ${partner}`, book, isPartner: true, partners: this.partners };
  }

  officerOf({ name, book }: Plan): Person {
    return { name: `officer ${name}`, book, isPartner: false, partners: this.partners };
  }

  get partners(): string[] {
    return this.spreadsheets.map(({ partner }) => partner);
  }

  /** Lets a person do something. */
  actAs(person: Person): void {
    const sheet = this.spreadsheets.find(({ book }) => book === person.book);
    const name = chooseAct(this.random, this.circumstances.acts);
    const earlier = sheet?.book.clone();
    const done = act(name, person, this.random, this.ledger);
    if (done === null) return;
    if (!person.isPartner) fillDown(person.book);
    if (sheet && earlier) this.remember(sheet, earlier);
    this.version += 1;
    this.count(`act: ${name}`);
    this.tell(done);
  }

  remember(sheet: Spreadsheet, earlier: ModelBook): void {
    sheet.older.push(earlier);
    if (sheet.older.length > 2) sheet.older.shift();
  }

  /** What may happen before a call of a port. */
  async between(round: Round): Promise<void> {
    if (this.isCalm) return;
    if (this.random.happens(this.circumstances.haste)) {
      const isPartner = this.random.happens(0.6);
      round.wasDisturbed = true;
      this.actAs(isPartner ? this.partnerOf(round.spreadsheet) : this.officerOf(round.plan));
    }
    if (!round.isNested && this.random.happens(this.circumstances.haste / 5)) await this.interrupt?.(round);
  }

  /** Whether a fault strikes now. */
  strikes(what: string, rate: number, round: Round): boolean {
    if (this.isCalm || !this.random.happens(rate * this.circumstances.trouble)) return false;
    round.hadTrouble = true;
    this.count(`fault: ${what}`);
    this.tell(`(${what})`);
    return true;
  }

  /** Finds values that were typed and are nowhere, though nobody replaced them. */
  findLosses(when: string): void {
    const alive = new Set<string>();
    for (const { book } of [...this.plans, ...this.spreadsheets])
      for (const token of book.tokens()) alive.add(token);
    const { typed, replaced, fallen, mourned } = this.ledger;
    for (const [token, place] of typed) {
      if (alive.has(token) || replaced.has(token) || fallen.has(token) || mourned.has(token)) continue;
      mourned.add(token);
      this.fault('S1', `${token}, typed by ${place}, is on no side ${when}`);
    }
  }
}
