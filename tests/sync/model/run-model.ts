import type { Cell } from '../../../src/grid/cell.ts';
import type { GuardCode, Resolution, SyncReport } from '../../../src/sync/sync-report.ts';
import { ModelBook, type ModelSheet } from './model-book.ts';
import { headersOf } from './model-tables.ts';
import { syncOnce, undoOnce } from './officer.ts';
import { actNames, roughActs } from './people.ts';
import { replacedBy } from './picked.ts';
import { putRight } from './put-right.ts';
import { SeededRandom, withSeededBytes } from './seeded-random.ts';
import { settle } from './settle.ts';
import { type Broken, type Circumstances, type Plan, type Spreadsheet, World } from './world.ts';

/** What a run came to. */
export interface ModelRun {
  readonly seed: number;
  readonly circumstances: Circumstances;
  readonly steps: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly broken: readonly Broken[];
  readonly story: readonly string[];
}

export interface ModelOptions {
  /** What is not left to the seed. */
  readonly fixed?: Partial<Circumstances>;
  /** Steps that are left out, to find the shortest story. */
  readonly without?: ReadonlySet<number>;
}

const mostSteps = 9;

/** Plays one story through, as the seed has it. The same seed gives the same story. */
export function runModel(
  seed: number,
  { fixed = {}, without = new Set() }: ModelOptions = {},
): Promise<ModelRun> {
  return withSeededBytes(seed, async () => {
    const random = new SeededRandom(seed);
    const circumstances: Circumstances = { ...drawCircumstances(random), ...fixed };
    const world = new World(circumstances, seed);
    setUp(world, random);
    world.interrupt = async (round) => {
      // Where nothing checks a write, the lease alone keeps two officers apart.
      if (circumstances.host === 'by-number' && !circumstances.hasLease) return;
      const other = world.random.pick(world.plans.filter((plan) => plan !== round.plan));
      if (!other) return;
      round.wasDisturbed = true;
      world.count('rounds within a round');
      await syncOnce(world, other, round.spreadsheet, {}, true);
    };
    const shown = new Map<string, SyncReport>();
    const drawer: Drawer[] = [];
    const steps = 3 + random.below(mostSteps - 2);
    for (let step = 0; step < steps && world.broken.length === 0; step++) {
      // Each step has chance of its own, so that leaving one out leaves the others as they are.
      world.random = new SeededRandom(seed * 1_000 + step);
      if (!without.has(step)) await playStep(world, shown, drawer);
    }
    if (world.broken.length === 0) await settle(world, new SeededRandom(seed * 1_000 + 999));
    return { seed, circumstances, steps, counts: world.counts, broken: world.broken, story: world.story };
  });
}

interface Drawer {
  readonly plan: Plan;
  readonly book: ModelBook;
  readonly records: ReadonlyMap<string, string>;
}

function drawCircumstances(random: SeededRandom): Circumstances {
  const isRough = random.happens(0.3);
  return {
    host: random.happens(0.5) ? 'checked' : 'by-number',
    hasLease: random.happens(0.5),
    tables: random.happens(0.4) ? ['Tasks', 'Updates'] : ['Tasks'],
    acts: isRough ? actNames : actNames.filter((name) => !roughActs.includes(name)),
    haste: random.oneOf(0, 0, 0.05, 0.15, 0.4),
    trouble: random.oneOf(0, 0, 1, 1, 4),
  };
}

function setUp(world: World, random: SeededRandom): void {
  const partners = ['A', 'B', 'C'].slice(0, random.oneOf(1, 1, 2, 3));
  const size = random.happens(0.1) ? 24 : 1 + random.below(5);
  const { tables } = world.circumstances;
  const rows = Array.from({ length: size }, (_, index) => startRow(world, `r${index + 1}`, partners, random));
  const isTable = random.happens(0.5);
  const log: ModelSheet = {
    id: 9,
    name: 'Log',
    visibility: 'visible',
    home: null,
    isTable: false,
    rows: [['Log']],
  };
  const sheets = tables.map(
    (name, index): ModelSheet => ({
      id: index,
      name,
      visibility: 'visible',
      home: name,
      isTable,
      rows: [headersOf(name), ...(name === 'Tasks' ? rows : [])],
    }),
  );
  world.plans.push(newPlan('one', new ModelBook('plan one', [...sheets, log])));
  const isShared = random.happens(0.8);
  for (const partner of partners) {
    const theirs = sheets.map(
      (sheet): ModelSheet => ({
        ...sheet,
        isTable: random.happens(0.3),
        rows: [
          headersOf(sheet.home ?? 'Tasks'),
          ...(isShared
            ? sheet.rows
                .slice(1)
                .filter((row) => row[1] === partner)
                .map(withoutFormulas)
            : []),
        ],
      }),
    );
    world.spreadsheets.push({
      partner,
      book: new ModelBook(`spreadsheet ${partner}`, theirs),
      everHeld: new Set(),
      older: [],
      fence: 0,
      holder: null,
      writes: 0,
    });
  }
}

function newPlan(name: string, book: ModelBook): Plan {
  return { name, book, records: new Map(), agreedEver: new Map(), everHeld: new Set(), lastLines: new Map() };
}

function startRow({ ledger }: World, id: string, partners: readonly string[], random: SeededRandom): Cell[] {
  const maybe = (value: Cell) => (random.happens(0.7) ? value : null);
  const row: Cell[] = [
    ledger.word(),
    random.pick(partners) ?? null,
    maybe(ledger.word()),
    maybe(ledger.word()),
    maybe(ledger.word()),
    maybe(ledger.number()),
    maybe(ledger.day()),
    maybe(true),
    { formula: 'A1*2', value: 1 },
    id,
  ];
  for (const value of row) ledger.note(value, `the start, ${id}`);
  return row;
}

function withoutFormulas(row: readonly Cell[]): Cell[] {
  return row.map((cell) =>
    typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.value : cell,
  );
}

async function playStep(world: World, shown: Map<string, SyncReport>, drawer: Drawer[]): Promise<void> {
  const { random } = world;
  for (let acts = random.below(4); acts > 0; acts--) {
    const people = [
      ...world.plans.map((plan) => world.officerOf(plan)),
      ...world.spreadsheets.map((sheet) => world.partnerOf(sheet)),
    ];
    const person = random.pick(people);
    if (person) world.actAs(person);
  }
  const plan = random.pick(world.plans);
  const spreadsheet = random.pick(world.spreadsheets);
  if (!plan || !spreadsheet) return;
  const chance = random.next();
  if (chance < 0.05) copyPlan(world, plan);
  else if (chance < 0.08) keepCopy(world, plan, drawer);
  else if (chance < 0.12) restoreCopy(world, plan, drawer);
  else if (chance < 0.15) loseRecord(world, plan, spreadsheet);
  else if (chance < 0.16) restoreSpreadsheet(world, spreadsheet);
  else if (chance < 0.25) await undoOnce(world, plan, spreadsheet);
  else if (chance < 0.28) {
    world.tell('people put headers and tabs right');
    putRight(world.partnerOf(spreadsheet));
    putRight(world.officerOf(plan));
    world.version += 1;
  } else await syncAs(world, plan, spreadsheet, shown);
}

async function syncAs(
  world: World,
  plan: Plan,
  spreadsheet: Spreadsheet,
  shown: Map<string, SyncReport>,
): Promise<void> {
  const { random } = world;
  const key = `${plan.name} ${spreadsheet.partner}`;
  const last = shown.get(key);
  const resolutions = (last?.conflicts ?? []).flatMap(({ key: name, picks, local, remote }): Resolution[] => {
    const pick = random.happens(0.5) ? random.pick(picks) : undefined;
    if (pick === undefined) return [];
    replacedBy(world, pick, local, remote);
    return [{ key: name, pick, seen: { local, remote } }];
  });
  const confirmed: GuardCode[] =
    last && last.guards.length > 0 && random.happens(0.6) ? last.guards.map(({ code }) => code) : [];
  const report = await syncOnce(world, plan, spreadsheet, {
    resolutions,
    ...(confirmed.length > 0 && { confirmed }),
  });
  if (report) shown.set(key, report);
}

function copyPlan(world: World, plan: Plan): void {
  if (world.plans.length > 1) return;
  world.count('officer: copies the workbook');
  world.tell(`${plan.name} copies the workbook for an officer two`);
  const copy: Plan = { ...newPlan('two', plan.book.clone()), records: new Map(plan.records) };
  for (const [partner, agreed] of plan.agreedEver) copy.agreedEver.set(partner, new Set(agreed));
  for (const value of plan.everHeld) copy.everHeld.add(value);
  world.plans.push(copy);
}

function keepCopy(world: World, plan: Plan, drawer: Drawer[]): void {
  world.tell(`${plan.name} keeps a copy in the drawer`);
  drawer.push({ plan, book: plan.book.clone(), records: new Map(plan.records) });
}

function restoreCopy(world: World, plan: Plan, drawer: Drawer[]): void {
  const old = drawer.find((one) => one.plan === plan);
  if (!old) {
    keepCopy(world, plan, drawer);
    return;
  }
  world.count('officer: restores an old workbook');
  world.tell(`${plan.name} restores the workbook from the drawer`);
  const before = plan.book.tokens();
  plan.book.restore(old.book);
  plan.records.clear();
  for (const [partner, text] of old.records) plan.records.set(partner, text);
  plan.lastLines.clear();
  for (const token of world.undone) world.ledger.replaced.add(token);
  const alive = new Set([...world.plans, ...world.spreadsheets].flatMap(({ book }) => [...book.tokens()]));
  // What stood in this workbook alone is gone, and who restores it knows.
  for (const token of before) if (!alive.has(token)) world.ledger.replaced.add(token);
  world.version += 1;
}

/** As from the history of versions that a spreadsheet keeps. */
function restoreSpreadsheet(world: World, { partner, book, older }: Spreadsheet): void {
  const version = older[0];
  if (!version) return;
  world.count('partner: restores an earlier version');
  world.tell(`partner ${partner} restores an earlier version`);
  const before = book.tokens();
  book.restore(version);
  // Who restores it has what goes before their eyes.
  const after = book.tokens();
  for (const token of before) if (!after.has(token)) world.ledger.replaced.add(token);
  world.version += 1;
}

function loseRecord(world: World, plan: Plan, { partner }: Spreadsheet): void {
  const text = plan.records.get(partner);
  if (text === undefined) return;
  const isSpoilt = world.random.happens(0.5);
  world.count(isSpoilt ? 'officer: spoils the record' : 'officer: loses the record');
  world.tell(`the record of ${partner} in plan ${plan.name} is ${isSpoilt ? 'spoilt' : 'lost'}`);
  if (isSpoilt) plan.records.set(partner, text.replace(/t(\d)/, 'u$1').slice(0, -1));
  else plan.records.delete(partner);
  plan.lastLines.delete(partner);
  world.version += 1;
}
