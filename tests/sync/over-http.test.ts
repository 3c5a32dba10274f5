import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import type { Resolution, SyncReport } from '../../src/sync/sync-report.ts';
import { syncRound } from '../../src/sync/sync-round.ts';
import { NotSentError, RejectedError } from '../../src/workbook/access-errors.ts';
import { openGoogleSpreadsheet } from '../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../workbench/google-sheets/start-google-sheets.ts';
import { accessTo, createByPartner } from '../workbook/google-sheets/open-in-stand-in.ts';
import { SeededRandom } from './model/seeded-random.ts';
import { HookedBook, rowsOf, type } from './support/people.ts';
import { headers, sharedTasks, TextStore, taskBook } from './support/two-sides.ts';

/** Stories over HTTP, with the client that Google makes: fewer than in memory, since each takes some twenty requests. */
const stories = 40;
const steps = 4;

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

const rows = Array.from({ length: 5 }, (_, index): Cell[] => [
  `${index + 1}`,
  'A',
  `note ${index}`,
  null,
  null,
  `r${index + 1}`,
]);

class Story {
  readonly random: SeededRandom;
  readonly local = new HookedBook(taskBook(rows));
  readonly store = new TextStore();
  readonly replaced = new Set<string>();
  readonly typed: string[] = [];
  readonly id: string;
  readonly seed: number;

  constructor(seed: number, id: string) {
    this.seed = seed;
    this.random = new SeededRandom(seed);
    this.id = id;
  }

  get shown(): string[][] {
    return google.sideDoor.read(this.id, 'Tasks!A1:F40').map((row) => row.map(String));
  }

  word(): string {
    const word = `w${this.seed}x${this.typed.length};`;
    this.typed.push(word);
    return word;
  }

  /** A partner types into a row, sorts, or adds one. @param isLate - Between reading and writing: then beside what we write. */
  partnerActs(isLate: boolean): void {
    const { random, id } = this;
    const filled = this.shown.flatMap((row, index) => (index > 0 && row[5] ? [index + 1] : []));
    const at = random.pick(filled);
    if (at === undefined) return;
    google.sideDoor.edit(id, (person) => {
      const chance = random.next();
      if (chance < 0.25)
        person.do({
          do: 'sort',
          range: `Tasks!A2:F${this.shown.length}`,
          by: random.oneOf('A', 'C', 'F'),
          descending: true,
        });
      else if (chance < 0.45) person.do({ do: 'insert-rows', tab: 'Tasks', before: at });
      else if (chance < 0.6 && !isLate) person.type(`Tasks!C${this.shown.length + 1}`, this.word());
      else {
        const cell = `Tasks!${isLate ? 'D' : random.oneOf('C', 'D')}${at}`;
        this.note(String(person.read(cell)[0]?.[0] ?? ''));
        person.type(cell, this.word());
      }
    });
  }

  async officerActs(): Promise<void> {
    const row = this.random.pick(await rowsOf(this.local));
    if (!row) return;
    this.note(String(row[2]));
    await type(this.local, String(row[5]), 'Notes', this.word());
  }

  /** What somebody has before their eyes who types over it. */
  note(text: string): void {
    for (const word of text.match(/w\d+x\d+;/g) ?? []) this.replaced.add(word);
  }

  async sync(last: SyncReport | null): Promise<SyncReport | null> {
    const remote = openGoogleSpreadsheet(accessTo(google.url), this.id);
    const resolutions = (last?.conflicts ?? []).flatMap(
      ({ key, picks, local, remote: theirs }): Resolution[] => {
        const pick = this.random.pick(picks);
        if (pick === undefined) return [];
        if (pick !== 'both') this.note(JSON.stringify(pick === 'local' ? theirs : local));
        return [{ key, pick, seen: { local, remote: theirs } }];
      },
    );
    const confirmed = last?.guards.map(({ code }) => code) ?? [];
    const pair = { local: this.local, remote, store: this.store, tables: () => [sharedTasks] };
    try {
      return await syncRound(pair, { resolutions, confirmed });
    } catch (error) {
      if (error instanceof NotSentError || error instanceof RejectedError) return last;
      throw error;
    }
  }

  async missing(): Promise<string[]> {
    const held = JSON.stringify([await rowsOf(this.local), this.shown]);
    return this.typed.filter((word) => !held.includes(word) && !this.replaced.has(word));
  }
}

const faults = {
  'unavailable-before': 0.05,
  'unavailable-after': 0.08,
  'reset-before': 0.05,
  'reset-after': 0.08,
  'stale-read': 0.04,
  'truncated-body': 0.05,
  'quota-exceeded': 0.05,
} as const;

it('loses nothing over HTTP, whoever moves rows and whatever breaks, and comes to rest with both sides the same', async () => {
  const seen = { rounds: 0, conflicts: 0, unknown: 0, slipped: 0 };
  for (let seed = 1; seed <= stories; seed++) {
    google.sideDoor.setFaults({});
    const id = await createByPartner(google, { sheets: [{ name: 'Tasks', rows: [headers, ...rows] }] });
    const story = new Story(seed, id);
    let last = await story.sync(null);
    for (let step = 0; step < steps; step++) {
      story.partnerActs(false);
      await story.officerActs();
      google.sideDoor.setFaults({ random: { seed: seed * 100 + step, rates: faults } });
      if (story.random.happens(0.4)) {
        google.sideDoor.beforeRequest({ on: 'spreadsheets.batchUpdate' }, () => story.partnerActs(true));
      }
      last = await story.sync(last);
      google.sideDoor.setFaults({});
      seen.rounds += 1;
      seen.conflicts += last?.conflicts.length ?? 0;
      if (last?.status === 'unknown') seen.unknown += 1;
      if (last?.refused.some(({ sentence }) => sentence.includes('very moment'))) seen.slipped += 1;
      expect(await story.missing(), `seed ${seed}, step ${step}`).toEqual([]);
    }
    for (let round = 0; round < 6; round++) last = await story.sync(last);
    expect(last, `seed ${seed}`).toMatchObject({ status: 'done', conflicts: [], cameIn: [], wentOut: [] });
    expect(await story.missing(), `seed ${seed}, at rest`).toEqual([]);
    const ours = (await rowsOf(story.local)).map((row) => row.map((cell) => String(cell ?? '')).join('|'));
    const theirs = story.shown.slice(1).filter((row) => row[5]);
    const padded = theirs.map((row) => Array.from({ length: 6 }, (_, column) => row[column] ?? '').join('|'));
    expect(padded.toSorted(), `seed ${seed}`).toEqual(ours.toSorted());
  }
  expect(Math.min(seen.conflicts, seen.slipped)).toBeGreaterThan(0);
}, 240_000);
