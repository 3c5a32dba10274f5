import type { Resolution, SyncReport } from '../../../src/sync/sync-report.ts';
import { workOut } from './model-book.ts';
import { syncOnce } from './officer.ts';
import { replacedBy } from './picked.ts';
import { putRight } from './put-right.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Plan, Spreadsheet, World } from './world.ts';

/** More rounds than any story needs to come to rest. */
const mostRounds = 12;

/** Lets it all come to rest: nobody acts, nothing fails, conflicts are settled, guards confirmed. Then nothing may change. */
export async function settle(world: World, random: SeededRandom): Promise<void> {
  world.tell('== all comes to rest');
  world.random = random;
  world.isCalm = true;
  for (const sheet of world.spreadsheets) putRight(world.partnerOf(sheet));
  for (const plan of world.plans) putRight(world.officerOf(plan));
  for (const { book } of world.plans) workOut(book);
  const pairs = world.plans.flatMap((plan) => world.spreadsheets.map((sheet) => ({ plan, sheet })));
  const last = new Map<string, SyncReport>();
  for (let round = 0; round < mostRounds; round++) {
    const before = world.version;
    for (const { book } of world.plans) workOut(book);
    for (const { plan, sheet } of pairs) {
      await settleOnce(world, plan, sheet, last, round);
      if (world.broken.length > 0) return;
    }
    if (world.version === before) {
      world.findLosses('at the end');
      return;
    }
  }
  world.fault('S10', `something was still written in round ${mostRounds}`);
}

async function settleOnce(
  world: World,
  plan: Plan,
  sheet: Spreadsheet,
  last: Map<string, SyncReport>,
  round: number,
): Promise<void> {
  const key = `${plan.name} ${sheet.partner}`;
  const known = last.get(key);
  const resolutions: Resolution[] = [];
  // Later conflicts come of copies that settled the same one differently: now the partner's side has it.
  for (const { key: name, picks, local, remote } of known?.conflicts ?? []) {
    const pick = round < 4 ? world.random.pick(picks) : (picks.find((one) => one === 'remote') ?? picks[0]);
    if (pick === undefined) continue;
    replacedBy(world, pick, local, remote);
    resolutions.push({ key: name, pick, seen: { local, remote } });
  }
  const confirmed = known?.guards.map(({ code }) => code) ?? [];
  const report = await syncOnce(world, plan, sheet, { resolutions, confirmed });
  if (report) last.set(key, report);
  // What was refused may be made in the next round, as when copies of a row have their Row IDs by then.
  if (report && report.status === 'done' && report.refused.length + resolutions.length === 0)
    await expectRest(world, plan, sheet);
}

/** A round that follows on one that settled everything finds nothing to do. */
async function expectRest(world: World, plan: Plan, sheet: Spreadsheet): Promise<void> {
  const before = JSON.stringify([plan.book.sheets, sheet.book.sheets]);
  const { version } = world;
  const again = await syncOnce(world, plan, sheet, {});
  if (again?.status !== 'done') return;
  if (JSON.stringify([plan.book.sheets, sheet.book.sheets]) !== before) {
    world.fault('S9', 'a round wrote though nobody had edited anything');
  } else if (world.version !== version)
    world.fault('S9', 'a round changed the record though nobody had edited anything');
}
